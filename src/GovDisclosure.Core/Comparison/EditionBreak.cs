using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>A table of which the form changed between two reports of a series.</summary>
/// <param name="PreviousYear">The year of the earlier report.</param>
/// <param name="Year">The year of the later report.</param>
/// <param name="Previous">The table in the earlier shape.</param>
/// <param name="Current">The table in the later shape.</param>
public sealed record EditionBreak(int PreviousYear, int Year, FormTable Previous, FormTable Current);

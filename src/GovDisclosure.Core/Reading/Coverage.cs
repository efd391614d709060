namespace GovDisclosure.Reading;

/// <summary>How much of the form was found in a document.</summary>
/// <param name="Cells">The cells of the report's form.</param>
/// <param name="Read">The cells whose number was read.</param>
/// <param name="Inferred">The cells whose number was recovered; see <see cref="CellSource.IsInferred"/>.</param>
/// <param name="Blank">The cells that were found blank, or whose text is no number.</param>
/// <param name="NotApplicable">The cells that were found marked as not applicable.</param>
/// <param name="Missing">The cells that were not found.</param>
public sealed record Coverage(int Cells, int Read, int Inferred, int Blank, int NotApplicable, int Missing);

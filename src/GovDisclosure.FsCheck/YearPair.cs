namespace GovDisclosure.Generators;

/// <summary>Two consistent reports of one agency on two years in a row that join up: this year takes over what last year hands
/// over.</summary>
/// <param name="Previous">Last year's report.</param>
/// <param name="Current">This year's report.</param>
public sealed record YearPair(AnnualReport Previous, AnnualReport Current);

namespace GovDisclosure.Generators;

/// <summary>
/// A report as published ones are: no relation fails, but cells may be zero, blank or not applicable, with remarks and notes. A relation
/// over
/// a blank cell cannot be assessed.
/// </summary>
/// <param name="Report">The report.</param>
public sealed record ReportWithBlanks(AnnualReport Report);

namespace GovDisclosure.Generators;

/// <summary>
/// A report in which anything may be wrong: sections and tables missing, cells blank, not applicable, negative or huge, totals wrong, texts
/// with every character that JSON can hold.
/// </summary>
/// <param name="Report">The report.</param>
public sealed record AnyReport(AnnualReport Report);

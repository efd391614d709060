namespace GovDisclosure.Rules;

/// <summary>A report of a stream that was checked.</summary>
/// <param name="Input">The report, with what was known around it.</param>
/// <param name="Result">What was found.</param>
public readonly record struct CheckedInput(CheckInput Input, CheckResult Result);

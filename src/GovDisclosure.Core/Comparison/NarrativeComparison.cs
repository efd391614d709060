using GovDisclosure.Comparison.Narrative;

namespace GovDisclosure.Comparison;

/// <summary>A text that both reports have, changed or not.</summary>
/// <param name="Pointer">The JSON Pointer of the text in the contract, such as <c>/overview/text</c>.</param>
/// <param name="Text">The text of last year's report against this year's.</param>
public sealed record NarrativeComparison(string Pointer, TextComparison Text);

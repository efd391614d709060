namespace GovDisclosure.Comparison.Narrative;

/// <summary>A piece of text, and what became of it.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The text.</param>
public sealed record TextSegment(TextDiffKind Kind, string Text);

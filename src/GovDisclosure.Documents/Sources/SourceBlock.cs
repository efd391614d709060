namespace GovDisclosure.Documents.Sources;

/// <summary>A stretch of a source that the source itself holds together, as an element of HTML does.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last one.</param>
internal readonly record struct SourceBlock(int First, int End);

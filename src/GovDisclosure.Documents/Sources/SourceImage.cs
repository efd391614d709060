using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources;

/// <summary>A picture in a source.</summary>
/// <param name="Token">The token that it is before; the number of tokens when it is after the last one.</param>
/// <param name="Text">The text that stands for it; empty when there is none.</param>
/// <param name="Position">Where in the source.</param>
internal readonly record struct SourceImage(int Token, string Text, SourcePosition Position);

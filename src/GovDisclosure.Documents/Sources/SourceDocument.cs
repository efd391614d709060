using System.Collections.Immutable;

namespace GovDisclosure.Documents.Sources;

/// <summary>What an extractor makes of a source, whatever its format: its text, and the pieces of it in reading order.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class SourceDocument(string text, ImmutableArray<SourceToken> tokens)
{
    public string Text => text;

    public ImmutableArray<SourceToken> Tokens => tokens;

    /// <summary>Whether nothing is printed in it.</summary>
    public bool IsBlank => tokens.All(static token => token.IsEmpty);

    public ReadOnlySpan<char> Span(scoped in SourceToken token) => text.AsSpan(token.Start, token.Length);

    /// <summary>What is printed between two pieces, both included.</summary>
    public ReadOnlySpan<char> Span(scoped in SourceToken first, scoped in SourceToken last) => text.AsSpan(first.Start, last.End - first.Start);
}

using System.Buffers;
using System.Collections.Immutable;

namespace GovDisclosure.Documents.Sources;

/// <summary>The pieces of a source while they are taken down. How many there will be is not known, and they are large: the room for them is
/// lent.</summary>
internal sealed class TokenList
{
    private const int LeastRoom = 256;

    private SourceToken[] tokens = [];

    public int Count { get; private set; }

    public ref SourceToken this[int token] => ref tokens.AsSpan(0, Count)[token];

    public void Add(in SourceToken token)
    {
        if (Count == tokens.Length)
        {
            Grow();
        }

        tokens[Count++] = token;
    }

    /// <summary>Takes the last pieces back.</summary>
    public void CutTo(int count) => Count = Math.Min(Count, count);

    /// <summary>Gives the pieces away and starts anew.</summary>
    public ImmutableArray<SourceToken> Drain()
    {
        ImmutableArray<SourceToken> drained = [.. tokens.AsSpan(0, Count)];
        Return();
        (tokens, Count) = ([], 0);
        return drained;
    }

    private void Grow()
    {
        var more = ArrayPool<SourceToken>.Shared.Rent(Math.Max(LeastRoom, Count * 2));
        tokens.AsSpan(0, Count).CopyTo(more);
        Return();
        tokens = more;
    }

    private void Return()
    {
        if (tokens.Length > 0)
        {
            ArrayPool<SourceToken>.Shared.Return(tokens);
        }
    }
}

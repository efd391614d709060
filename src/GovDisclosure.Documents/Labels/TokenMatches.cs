using System.Buffers;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Labels;

/// <summary>The keys of a document's tokens, and what each token, with those that go on with it, means.</summary>
internal sealed class TokenMatches : IDisposable
{
    // The longest label of the form has some forty characters; what is longer than this is a paragraph.
    private const int LongestLabel = 96;

    private readonly SourceDocument document;
    private readonly char[] keys;
    private readonly int[] ends;
    private readonly TokenMatch[] matches;

    public TokenMatches(SourceDocument document, LabelIndex index, ReadClock clock)
    {
        this.document = document;
        var tokens = document.Tokens.AsSpan();
        keys = ArrayPool<char>.Shared.Rent(document.Text.Length + 1);
        ends = ArrayPool<int>.Shared.Rent(tokens.Length + 1);
        matches = ArrayPool<TokenMatch>.Shared.Rent(tokens.Length + 1);
        WriteKeys(tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            clock.Tick();
            matches[i] = Match(i, index);
        }
    }

    /// <summary>What the label means that starts with a token.</summary>
    public ref readonly TokenMatch this[int token] => ref matches[token];

    /// <summary>The key of a token; empty for a paragraph.</summary>
    public ReadOnlySpan<char> Key(int token) => Key(token, token);

    /// <summary>The key of tokens that are one after the other.</summary>
    public ReadOnlySpan<char> Key(int first, int last)
    {
        var start = first == 0 ? 0 : ends[first - 1];
        return keys.AsSpan(start, ends[last] - start);
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(keys);
        ArrayPool<int>.Shared.Return(ends);
        ArrayPool<TokenMatch>.Shared.Return(matches, clearArray: true);
    }

    private void WriteKeys(ReadOnlySpan<SourceToken> tokens)
    {
        var length = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Length is > 0 and <= LongestLabel && !IsText(i))
            {
                length += LabelKey.Write(document.Span(token), keys.AsSpan(length));
            }

            ends[i] = length;
        }
    }

    // The longest run of lines that is a label counts, so that a label may be split over lines anywhere.
    private TokenMatch Match(int token, LabelIndex index)
    {
        var key = Key(token);
        if (key.IsEmpty || key.Length > index.LongestKey || IsNumber(key))
        {
            return new TokenMatch(null, token);
        }

        var found = Find(key, index);
        var result = new TokenMatch(found is { MeansSomething: true } ? found : null, token);
        var last = token + 1;
        while (found is not null && last < document.Tokens.Length && Continues(last) && (found.HasLonger || IsUnit(last)))
        {
            found = Find(Key(token, last), index);
            if (found is { MeansSomething: true })
            {
                result = new TokenMatch(found, last);
            }

            last++;
        }

        return result;
    }

    private static LabelEntry? Find(ReadOnlySpan<char> key, LabelIndex index) => index.Find(key) ?? index.FindBeforeUnit(key);

    // A unit on a line of its own belongs to the label before it.
    private bool IsUnit(int token) => PrintedUnit.Find(Key(token)) is { Stem: 0 };

    // A cell of its own goes on with nothing.
    private bool Continues(int token) => !document.Tokens[token].IsCell && !Key(token).IsEmpty;

    // What our writers set off is no label whatever it says, and has no key.
    private bool IsText(int token) =>
        document.HasMarks
        && (document.IsSetOff(token) || document.Span(document.Tokens[token]).Contains(TextMarks.Remark, StringComparison.Ordinal));

    private static bool IsNumber(ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What a label means.</summary>
/// <param name="Entry">The meaning; null when there is none.</param>
/// <param name="Last">The last token of the label.</param>
internal readonly record struct TokenMatch(LabelEntry? Entry, int Last);

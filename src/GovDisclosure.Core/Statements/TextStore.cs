using System.Buffers;

namespace GovDisclosure.Statements;

/// <summary>The folded letters of a text, where each is in the original, and the words among them: in arrays that are lent and given
/// back.</summary>
internal sealed class TextStore : IDisposable
{
    private const int LettersOfWord = 4;

    private char[] letters;
    private int[] origins;
    private Token[] tokens;

    /// <param name="capacity">The most letters that it takes.</param>
    public TextStore(int capacity)
    {
        letters = ArrayPool<char>.Shared.Rent(capacity);
        origins = ArrayPool<int>.Shared.Rent(capacity);
        tokens = ArrayPool<Token>.Shared.Rent((capacity / LettersOfWord) + 1);
    }

    public int LetterCount { get; private set; }

    public int TokenCount { get; private set; }

    public ReadOnlySpan<char> Letters => letters.AsSpan(0, LetterCount);

    /// <summary>Where each letter is in the sentence as printed.</summary>
    public ReadOnlySpan<int> Origins => origins.AsSpan(0, LetterCount);

    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, TokenCount);

    /// <summary>Adds the letters of a sentence, folded.</summary>
    public void Fold(ReadOnlySpan<char> text) =>
        LetterCount += FoldedText.Fold(text, letters.AsSpan(LetterCount), origins.AsSpan(LetterCount));

    public void Add(in Token token)
    {
        if (TokenCount == tokens.Length)
        {
            var more = ArrayPool<Token>.Shared.Rent(tokens.Length * 2);
            tokens.CopyTo(more, 0);
            ArrayPool<Token>.Shared.Return(tokens);
            tokens = more;
        }

        tokens[TokenCount++] = token;
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(letters);
        ArrayPool<int>.Shared.Return(origins);
        ArrayPool<Token>.Shared.Return(tokens);
        (letters, origins, tokens, LetterCount, TokenCount) = ([], [], [], 0, 0);
    }
}

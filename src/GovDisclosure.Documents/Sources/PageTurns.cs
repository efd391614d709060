using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Sources;

/// <summary>
/// The numbers on lines of their own right before and after the form feeds of a plain text. Where they count the pages they are the pages';
/// where there are enough form feeds and they do not, they are cells; where there are too few to tell, they may be the pages' and are no cells.
/// </summary>
internal sealed class PageTurns
{
    private const int MostDigitsOfPage = 3;
    private const int TurnsToTell = 3;

    private readonly List<(int Token, int Number)> before = [];
    private readonly List<(int Token, int Number)> after = [];

    /// <summary>A form feed stands between two tokens.</summary>
    /// <param name="tokens">The tokens before it.</param>
    /// <param name="text">The text of the source.</param>
    public void Add(TokenList tokens, ReadOnlySpan<char> text)
    {
        // Several form feeds at one place turn one page.
        if (after.Count > 0 && after[^1].Token == tokens.Count)
        {
            return;
        }

        before.Add((tokens.Count - 1, tokens.Count > 0 ? NumberOf(tokens[tokens.Count - 1], text) : -1));
        after.Add((tokens.Count, -1));
    }

    /// <summary>Marks the numbers that are, or may be, those of pages.</summary>
    public void Mark(TokenList tokens, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < after.Count; i++)
        {
            var token = after[i].Token;
            after[i] = (token, token < tokens.Count ? NumberOf(tokens[token], text) : -1);
        }

        Mark(tokens, before);
        Mark(tokens, after);
    }

    private static void Mark(TokenList tokens, List<(int Token, int Number)> numbers)
    {
        if (numbers.Count >= TurnsToTell && !AreCounted(numbers))
        {
            return;
        }

        foreach (var (token, number) in numbers)
        {
            if (number >= 0)
            {
                tokens[token] = tokens[token] with { IsPageNumber = true };
            }
        }
    }

    private static bool AreCounted(List<(int Token, int Number)> numbers)
    {
        for (var i = 1; i < numbers.Count; i++)
        {
            if (numbers[i - 1].Number >= 0 && numbers[i].Number == numbers[i - 1].Number + 1)
            {
                return true;
            }
        }

        return false;
    }

    private static int NumberOf(in SourceToken token, ReadOnlySpan<char> text) =>
        token.IsCell ? -1 : NumberOf(text.Slice(token.Start, token.Length));

    private static int NumberOf(ReadOnlySpan<char> line)
    {
        var number = 0;
        foreach (var c in line)
        {
            var digit = LabelKey.FoldWidth(c);
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return line.Length is > 0 and <= MostDigitsOfPage ? number : -1;
    }
}

using System.Globalization;

namespace GovDisclosure.Statements;

/// <summary>Finds the words of the lexicon and the years of a sentence in one pass; a longer word takes the place of a shorter one in it.</summary>
internal static class Tokenizer
{
    private static readonly Word Year = new("年", WordRole.Year, Meaning.NumberedYear);

    public static void Read(Lexicon lexicon, ReadOnlySpan<char> text, List<Token> tokens)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (lexicon.Longest(text[i..]) is { } word)
            {
                tokens.Add(new Token(i, i + word.Text.Length, word));
                i += word.Text.Length;
            }
            else if (LengthOfYear(text, i) is var length and > 0)
            {
                tokens.Add(new Token(i, i + length, Year, int.Parse(text.Slice(i, 4), CultureInfo.InvariantCulture)));
                i += length;
            }
            else
            {
                i++;
            }
        }
    }

    // 2024年, 2024年度, 2024年底.
    private static int LengthOfYear(ReadOnlySpan<char> text, int i)
    {
        if (text.Length - i < 5 || text[i] != '2' || text[i + 1] != '0' || text[i + 4] != '年' || (i > 0 && char.IsAsciiDigit(text[i - 1])) ||
            !char.IsAsciiDigit(text[i + 2]) || !char.IsAsciiDigit(text[i + 3]))
        {
            return 0;
        }

        return i + 5 < text.Length && text[i + 5] is '度' or '底' or '末' ? 6 : 5;
    }
}

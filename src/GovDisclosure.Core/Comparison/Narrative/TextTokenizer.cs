using System.Buffers;
using System.Text;
using GovDisclosure.Forms;

namespace GovDisclosure.Comparison.Narrative;

/// <summary>Cuts a text into what is compared: numbers whole, Latin words whole, Chinese by character, everything else by
/// character.</summary>
internal static class TextTokenizer
{
    // A year in Chinese digits (二〇二四) is a number; a single 一 is a word.
    private const int LeastChineseDigits = 4;

    private static readonly SearchValues<char> ChineseDigits = SearchValues.Create("〇零一二三四五六七八九○");

    public static List<TextToken> Tokens(string text)
    {
        var tokens = new List<TextToken>(text.Length);
        for (var start = 0; start < text.Length; )
        {
            var rest = text.AsSpan(start);
            var number = NumberLength(rest);
            var length = number > 0 ? number : WordLength(rest);
            tokens.Add(new TextToken(start, length, number > 0));
            start += length;
        }

        return tokens;
    }

    // Digits with what is between digits inside a number: 1,234.5 and １，２３４．５ are one each.
    private static int NumberLength(ReadOnlySpan<char> text)
    {
        if (!LabelKey.IsDigit(text[0]))
        {
            var chinese = text.IndexOfAnyExcept(ChineseDigits);
            chinese = chinese < 0 ? text.Length : chinese;
            return chinese >= LeastChineseDigits ? chinese : 0;
        }

        var length = 1;
        while (length < text.Length && (LabelKey.IsDigit(text[length]) || IsInside(text[length..])))
        {
            length++;
        }

        return length;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        if (char.IsAsciiLetter(text[0]))
        {
            var end = 1;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            return end;
        }

        if (char.IsWhiteSpace(text[0]))
        {
            var end = 1;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            return end;
        }

        // A lone surrogate is a token too: a text may hold anything.
        Rune.DecodeFromUtf16(text, out _, out var consumed);
        return consumed;
    }

    // A point before a digit, or a comma before three digits: 2023，2024 is two numbers.
    private static bool IsInside(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < 4 && digits + 1 < text.Length && LabelKey.IsDigit(text[digits + 1]))
        {
            digits++;
        }

        return text[0] is '.' or '．' ? digits > 0 : text[0] is ',' or '，' && digits == 3;
    }
}

/// <summary>A piece of a text.</summary>
internal readonly record struct TextToken(int Start, int Length, bool IsNumber)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

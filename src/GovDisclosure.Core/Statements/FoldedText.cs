using System.Buffers;
using GovDisclosure.Forms;

namespace GovDisclosure.Statements;

/// <summary>
/// Folds a text as it is read: full-width letters and digits in their usual width, traditional characters simplified, punctuation in
/// Chinese,
/// without blanks, without the comma between the digits of a number and without the reading of a character in brackets.
/// </summary>
internal static class FoldedText
{
    // A blank between two digits stays: whether they are one number or two is not known.
    private const char Blank = ' ';

    private const char Left = '\0';
    private const char FirstIdeograph = '\u4E00';
    private const char LastIdeograph = '\u9FFF';

    // Between these there are ideographs, letters of other scripts, and nothing to fold but ideographs.
    private const char LastSpace = '\u3000';
    private const char FirstForm = '\uFE00';

    // What each character is folded to; NUL for what is left out.
    private static readonly char[] Table = MakeTable();

    /// <summary>Folds a text of its own.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        var origins = ArrayPool<int>.Shared.Rent(text.Length);
        var result = letters.AsSpan(0, Fold(text, letters, origins)).ToString();
        ArrayPool<char>.Shared.Return(letters);
        ArrayPool<int>.Shared.Return(origins);
        return result;
    }

    /// <summary>Folds a text into arrays that are as long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="letters">Takes the folded letters.</param>
    /// <param name="origins">Takes where each of them is in the text.</param>
    /// <returns>How many they are.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> letters, Span<int> origins)
    {
        var table = Table;
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = table[text[i]];
            var origin = i;
            if (c is >= FirstIdeograph and <= LastIdeograph)
            {
                letters[length] = c;
                origins[length++] = i;
                continue;
            }

            if (c == Blank)
            {
                var isKept = IsBetweenDigits(text, letters[..length], ref i);
                if (!isKept)
                {
                    continue;
                }
            }
            else if (c == '（' && LabelKey.LengthOfBracketedReading(text[(i + 1)..]) is var reading and > 0)
            {
                i += reading;
                continue;
            }
            else if (c == Left || (c == '，' && IsWithinNumber(text, i, letters[..length])))
            {
                continue;
            }

            letters[length] = c == '.' && IsFullStop(text, i) ? '。' : c;
            origins[length++] = origin;
        }

        return length;
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = c is > LastSpace and < FirstIdeograph or > LastIdeograph and < FirstForm ? (char)c : Fold((char)c);
        }

        return table;
    }

    private static char Fold(char c) =>
        c is >= FirstIdeograph and <= LastIdeograph
            ? TraditionalCharacters.Simplify(c)
            : LabelKey.FoldWidth(c) switch
            {
                ',' => '，',
                ';' => '；',
                ':' => '：',
                '(' => '（',
                ')' => '）',
                '!' => '！',
                '?' => '？',
                '\u200B' or '\uFEFF' or '\u200C' or '\u200D' or '#' or '*' => Left,
                var folded => char.IsWhiteSpace(folded) ? Blank : folded,
            };

    // Passes over blanks, and tells whether digits are on both sides. A single line end within a number comes from the layout of the
    // page.
    private static bool IsBetweenDigits(ReadOnlySpan<char> text, ReadOnlySpan<char> letters, ref int i)
    {
        var start = i;
        var end = i + 1;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        i = end - 1;
        return text[start..end] is not ("\n" or "\r\n") && letters is [.., >= '0' and <= '9'] && IsDigit(text, end);
    }

    private static bool IsWithinNumber(ReadOnlySpan<char> text, int i, ReadOnlySpan<char> letters) =>
        letters is [.., >= '0' and <= '9'] && IsDigit(text, i + 1) && IsDigit(text, i + 2) && IsDigit(text, i + 3) && !IsDigit(text, i + 4);

    /// <summary>Whether a point ends a sentence, as in 一共19件.其中: it stands behind an ideograph and before none of another script.</summary>
    public static bool IsFullStop(ReadOnlySpan<char> text, int i) =>
        i > 0
        && text[i - 1] is >= FirstIdeograph and <= LastIdeograph or '）' or ')' or '”'
        && (i + 1 == text.Length || !(char.IsAsciiLetterOrDigit(text[i + 1]) || text[i + 1] is '.' or '．'));

    private static bool IsDigit(ReadOnlySpan<char> text, int i) => i < text.Length && LabelKey.IsDigit(text[i]);
}

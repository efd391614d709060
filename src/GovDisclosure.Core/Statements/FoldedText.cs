using System.Buffers;
using GovDisclosure.Forms;

namespace GovDisclosure.Statements;

/// <summary>
/// A text as it is read: full-width letters and digits in their usual width, traditional characters simplified, punctuation in Chinese,
/// without blanks, without the comma between the digits of a number and without the reading of a character in brackets. Each letter
/// knows where it stands in the original.
/// </summary>
/// <remarks>Holds one text at a time, so that one such object serves for all sentences of a report.</remarks>
internal sealed class FoldedText
{
    // A blank between two digits stays: whether they are one number or two is not known.
    private const char Blank = ' ';

    // A sentence is seldom longer.
    private const int Usual = 256;

    private char[] letters;
    private int[] origins;
    private int length;

    public FoldedText()
        : this(new char[Usual], new int[Usual + 1])
    {
    }

    private FoldedText(char[] letters, int[] origins) => (this.letters, this.origins) = (letters, origins);

    /// <summary>The folded letters.</summary>
    public ReadOnlySpan<char> Letters => letters.AsSpan(0, length);

    /// <summary>Where a folded letter stands in the original; the end of the original for the place behind the last.</summary>
    public int OriginOf(int index) => origins[index];

    /// <summary>Folds a text of its own.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        var origins = ArrayPool<int>.Shared.Rent(text.Length + 1);
        var folded = new FoldedText(letters, origins);
        folded.Set(text);
        var result = folded.Letters.ToString();
        ArrayPool<char>.Shared.Return(letters);
        ArrayPool<int>.Shared.Return(origins);
        return result;
    }

    /// <summary>Takes another text.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        if (letters.Length < text.Length)
        {
            letters = new char[text.Length];
        }

        if (origins.Length < text.Length + 1)
        {
            origins = new int[text.Length + 1];
        }

        length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Fold(text[i]);
            if (c == '（' && LabelKey.LengthOfBracketedReading(text[(i + 1)..]) is var reading and > 0)
            {
                i += reading;
            }
            else if (c == Blank)
            {
                i = PassBlanks(text, i);
            }
            else if (!(c == '，' && IsWithinNumber(text, i)) && !IsInvisible(c))
            {
                Add(c, i);
            }
        }

        origins[length] = text.Length;
    }

    private static char Fold(char c) => c is >= '\u4E00' and <= '\u9FFF' ? TraditionalCharacters.Simplify(c) : LabelKey.FoldWidth(c) switch
    {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '(' => '（',
        ')' => '）',
        '!' => '！',
        '?' => '？',
        var folded => char.IsWhiteSpace(folded) ? Blank : folded,
    };

    // A single line end within a number comes from the layout of the page.
    private int PassBlanks(ReadOnlySpan<char> text, int i)
    {
        var end = i + 1;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var isLineEnd = text[i..end] is "\n" or "\r\n";
        if (!isLineEnd && length > 0 && char.IsAsciiDigit(letters[length - 1]) && end < text.Length && char.IsAsciiDigit(LabelKey.FoldWidth(text[end])))
        {
            Add(Blank, i);
        }

        return end - 1;
    }

    private void Add(char c, int origin)
    {
        letters[length] = c;
        origins[length++] = origin;
    }

    private bool IsWithinNumber(ReadOnlySpan<char> text, int i) =>
        length > 0 && char.IsAsciiDigit(letters[length - 1]) && IsDigit(text, i + 1) && IsDigit(text, i + 2) && IsDigit(text, i + 3) && !IsDigit(text, i + 4);

    private static bool IsDigit(ReadOnlySpan<char> text, int i) => i < text.Length && char.IsAsciiDigit(LabelKey.FoldWidth(text[i]));

    private static bool IsInvisible(char c) => c is '\u200B' or '\uFEFF' or '\u200C' or '\u200D' or '#' or '*';
}

namespace GovDisclosure.Forms;

/// <summary>
/// The key of a printed label: its letters, digits and characters alone, in their usual width. Spaces, brackets, quotation marks and
/// the points of an enumeration differ from print to print and tell no label from another, nor do traditional characters.
/// Two labels are the same when their keys are.
/// </summary>
public static class LabelKey
{
    private const int FullWidthOffset = 0xFEE0;
    private const int LongestReading = 8;
    private const int LongestOnStack = 128;
    private const char EndOfLatin = '\u0250';
    private const char FirstIdeograph = '\u4E00';
    private const char LastIdeograph = '\u9FFF';

    /// <summary>Writes the key of a text.</summary>
    /// <param name="text">A printed label.</param>
    /// <param name="key">Where the key is written; as long as the text at least.</param>
    /// <returns>The length of the key; never longer than the text.</returns>
    /// <exception cref="ArgumentException">The key does not fit.</exception>
    public static int Write(ReadOnlySpan<char> text, Span<char> key)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Fold(text[i]) is var folded and not '\0')
            {
                if (length == key.Length)
                {
                    throw new ArgumentException(
                        $"The key of the text is longer than its place, which has room for {key.Length}.",
                        nameof(key)
                    );
                }

                key[length++] = folded;
            }
            else if (text[i] is '(' or '（')
            {
                i += LengthOfReading(text[(i + 1)..]);
            }
        }

        return length;
    }

    // Pages that were put into traditional characters by machine have the reading of some in brackets: 動(dòng).
    private static int LengthOfReading(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length <= LongestReading && text[length] < EndOfLatin && char.IsLetter(text[length]))
        {
            length++;
        }

        return length is > 0 and <= LongestReading && length < text.Length && text[length] is ')' or '）' ? length : 0;
    }

    /// <summary>The key of a text, such as 1属于国家秘密 for "１．属于 国家秘密".</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var key = text.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[text.Length];
        return key[..Write(text, key)].ToString();
    }

    /// <summary>Whether a character is a Chinese numeral from 一 to 十.</summary>
    public static bool IsNumeral(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';

    /// <summary>The key without the numeral that it starts with, such as 属于国家秘密 for 1属于国家秘密.</summary>
    /// <remarks>Only for a text that is known to start with an enumeration: 三安全一稳定 starts with none.</remarks>
    public static ReadOnlySpan<char> WithoutNumeral(ReadOnlySpan<char> key)
    {
        var start = 0;
        while (start < key.Length && char.IsAsciiDigit(key[start]))
        {
            start++;
        }

        while (start == 0 || !char.IsAsciiDigit(key[start - 1]))
        {
            if (start >= key.Length || !IsNumeral(key[start]))
            {
                break;
            }

            start++;
        }

        return key[start..];
    }

    /// <summary>Whether a text starts with a numeral that is set off by a bracket or a point, as （三）, 三、 or 3. are.</summary>
    public static bool StartsWithEnumeration(ReadOnlySpan<char> text)
    {
        if (text is ['（' or '(' or '〔' or '[', ..])
        {
            text = text[1..];
        }

        var length = 0;
        while (length < text.Length && (IsNumeral(text[length]) || IsDigit(text[length])))
        {
            length++;
        }

        return length is > 0 and <= 3 && length < text.Length && IsPoint(text[length]);
    }

    /// <summary>Whether a character may be after the numeral of an enumeration, as 、 does in 一、.</summary>
    public static bool IsPoint(char c) =>
        c is '、' or '.' or '．' or ',' or '，' or '）' or ')' or '〕' or ']' or ':' or '：' or '·' or '。' or '､' or '﹑';

    /// <summary>The ASCII character for one of full width; any other as it is.</summary>
    public static char FoldWidth(char c) => c is >= '！' and <= '～' ? (char)(c - FullWidthOffset) : c;

    /// <summary>Whether a character is a digit of ASCII or of full width.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(FoldWidth(c));

    /// <summary>The character of a key for a printed one; NUL for what is not in a key.</summary>
    public static char Fold(char c) =>
        c switch
        {
            >= FirstIdeograph and <= LastIdeograph => TraditionalCharacters.Simplify(c),
            >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' => c,
            < '\u0080' => '\0',
            >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => (char)(c - FullWidthOffset),
            >= '㈠' and <= '㈩' => Numerals[c - '㈠'],
            >= '①' and <= '⑨' => (char)('1' + c - '①'),
            >= '⑴' and <= '⑼' => (char)('1' + c - '⑴'),
            >= '⒈' and <= '⒐' => (char)('1' + c - '⒈'),
            '〇' => c,
            _ => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? c : '\0',
        };

    /// <summary>The length of the reading of a character in brackets, such as dòng) of 動(dòng); 0 where there is none.</summary>
    /// <param name="text">What follows the opening bracket.</param>
    internal static int LengthOfBracketedReading(ReadOnlySpan<char> text) => LengthOfReading(text) is var length and > 0 ? length + 1 : 0;

    private const string Numerals = "一二三四五六七八九十";
}

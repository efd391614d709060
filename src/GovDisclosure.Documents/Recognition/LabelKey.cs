namespace GovDisclosure.Documents.Recognition;

/// <summary>
/// The key of a printed label: its letters, digits and characters alone, in their usual width. Spaces, brackets, quotation marks and
/// the points of an enumeration differ from print to print and tell no label from another.
/// </summary>
internal static class LabelKey
{
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Writes the key of a text.</summary>
    /// <returns>The length of the key; never longer than the text.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<char> key)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (Fold(c) is var folded and not '\0')
            {
                key[length++] = folded;
            }
        }

        return length;
    }

    public static string Of(ReadOnlySpan<char> text)
    {
        var key = new char[text.Length];
        return new string(key, 0, Write(text, key));
    }

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
        while (length < text.Length && (IsNumeral(text[length]) || FoldWidth(text[length]) is >= '0' and <= '9'))
        {
            length++;
        }

        return length is > 0 and <= 3 && length < text.Length && IsPoint(text[length]);
    }

    public static bool IsPoint(char c) => c is '、' or '.' or '．' or ',' or '，' or '）' or ')' or '〕' or ']' or ':' or '：' or '·' or '。' or '､' or '﹑';

    public static char FoldWidth(char c) => c is >= '！' and <= '～' ? (char)(c - FullWidthOffset) : c;

    /// <summary>The character of a key for a printed one; NUL for what is not in a key.</summary>
    public static char Fold(char c) => c switch
    {
        >= '\u4E00' and <= '\u9FFF' => c,
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

    private const string Numerals = "一二三四五六七八九十";
}

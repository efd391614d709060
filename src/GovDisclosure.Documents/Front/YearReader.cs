using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Front;

/// <summary>Finds a year such as 2021年, ２０２１年度 or 二〇二一年 in a text.</summary>
internal static class YearReader
{
    private const int Digits = 4;
    private const int First = 2007;
    private const int Last = 2099;

    /// <summary>Finds the first year.</summary>
    /// <returns>The year and where it stands with 年 or 年度; null when there is none.</returns>
    public static YearText? Find(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (from < text.Length && text[from..].IndexOf('年') is var next and >= 0)
        {
            var sign = from + next;
            var end = sign;
            while (end > 0 && Padding.Is(text[end - 1]))
            {
                end--;
            }

            if (end >= Digits && ReadDigits(text[(end - Digits)..]) is { } year && !IsDigit(text, end - Digits - 1))
            {
                var start = end - Digits;
                var length = sign + 1 - start + (sign + 1 < text.Length && text[sign + 1] == '度' ? 1 : 0);
                return new YearText(year, start, length);
            }

            from = sign + 1;
        }

        return null;
    }

    /// <summary>Reads the four digits or numerals that a text starts with.</summary>
    /// <returns>The year; null when there are none, or they are no year of a report.</returns>
    public static int? ReadDigits(ReadOnlySpan<char> text)
    {
        if (text.Length < Digits)
        {
            return null;
        }

        var year = 0;
        foreach (var c in text[..Digits])
        {
            var digit = DigitOf(c);
            if (digit < 0)
            {
                return null;
            }

            year = (year * 10) + digit;
        }

        return year is >= First and <= Last ? year : null;
    }

    /// <summary>Whether a digit or a numeral stands at a place of a text.</summary>
    public static bool IsDigit(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && DigitOf(text[at]) >= 0;

    /// <summary>Whether a month follows a year, which makes it that of a date: 2024年1月, 二〇二四年十二月.</summary>
    public static bool StartsWithMonth(ReadOnlySpan<char> behindYear) =>
        Padding.Trim(behindYear) is [var next, ..] && (next == '十' || DigitOf(next) >= 0);

    private static int DigitOf(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= '０' and <= '９' => c - '０',
            '〇' or '○' or '零' or 'O' or 'Ｏ' => 0,
            '一' => 1,
            '二' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '七' => 7,
            '八' => 8,
            '九' => 9,
            _ => -1,
        };
}

/// <summary>A year in a text.</summary>
internal readonly record struct YearText(int Year, int Start, int Length);

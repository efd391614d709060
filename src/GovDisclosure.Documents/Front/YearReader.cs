using System.Buffers;
using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Front;

/// <summary>Finds a year such as 2021年, ２０２１年度 or 二〇二一年 in a text.</summary>
internal static class YearReader
{
    private const int Digits = 4;

    /// <summary>The year of the Regulation, before which no report was made.</summary>
    public const int First = 2007;

    private const int Last = 2099;

    // All that DigitOf knows.
    private static readonly SearchValues<char> AllDigits = SearchValues.Create("0123456789０１２３４５６７８９〇○零OＯ一二三四五六七八九");

    private static readonly string[] LawMaking = ["新修订", "重新修订", "修订", "修正", "修改", "公布", "颁布", "施行", "实施", "版"];

    /// <summary>Finds the first year.</summary>
    /// <returns>The year and where it is with 年 or 年度; null when there is none.</returns>
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

    /// <summary>Finds the first year that a report may be on. The year of a date is none, as a report is signed in the next one, and the
    /// one in which a law was made or revised is none either: 2019年修订的《条例》.</summary>
    public static int? FindOfReport(ReadOnlySpan<char> text)
    {
        while (Find(text) is { } found)
        {
            text = text[(found.Start + found.Length)..];
            if (!StartsWithMonth(text) && !StartsWithLawMaking(text))
            {
                return found.Year;
            }
        }

        return null;
    }

    // 2023年公布规章2件 is of the report's year: only what is said of a law counts, 2019年公布的《…》, （2019年修订）.
    private static bool StartsWithLawMaking(ReadOnlySpan<char> behindYear)
    {
        behindYear = Padding.Trim(behindYear);
        foreach (var mark in LawMaking)
        {
            if (behindYear.StartsWith(mark, StringComparison.Ordinal))
            {
                var rest = behindYear[mark.Length..];
                return rest is ['）' or ')', ..] or ['的', '《' or '条' or '政', ..] or ['后', '的', '《' or '条' or '政', ..];
            }
        }

        return false;
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

    /// <summary>Whether a digit or a numeral is at a place of a text.</summary>
    public static bool IsDigit(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && DigitOf(text[at]) >= 0;

    /// <summary>The next place of a text with a digit or a numeral; its length where none follows.</summary>
    public static int NextDigit(ReadOnlySpan<char> text, int from) =>
        from < text.Length && text[from..].IndexOfAny(AllDigits) is var next and >= 0 ? from + next : text.Length;

    /// <summary>The digit or numeral at a place of a text, where <see cref="IsDigit"/> says that one is there.</summary>
    public static int DigitAt(ReadOnlySpan<char> text, int at) => DigitOf(text[at]);

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

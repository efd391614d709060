using GovDisclosure.Documents.Printed;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Front;

/// <summary>Reads a date at the start of a text: 2024-01-20, 2024/1/20, 2024.1.20, 20240120, 2024年1月20日, 二〇二四年一月二十日.</summary>
internal static class DateText
{
    private const int Digits = 4;

    /// <summary>Reads a date and goes on behind it.</summary>
    /// <returns>The date; null, and the text as it was, where none is there.</returns>
    public static DateOnly? Read(ref ReadOnlySpan<char> text)
    {
        var rest = text;
        if (YearReader.ReadDigits(rest) is not (>= YearReader.First and var year))
        {
            return null;
        }

        rest = rest[Digits..];
        if (
            ReadMonthAndDay(ref rest, out var month, out var day)
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
        )
        {
            text = rest;
            return new DateOnly(year, month, day);
        }

        return null;
    }

    /// <summary>Whether a text starts with a day that the calendar does not have: 2024年2月30日, 2024-13-01.</summary>
    public static bool IsImpossible(ReadOnlySpan<char> text) =>
        YearReader.ReadDigits(text) is >= YearReader.First
        && text[Digits..] is var rest
        && ReadMonthAndDay(ref rest, out _, out _)
        && Read(ref text) is null;

    /// <summary>Reads a month and a day without a year, as 12月31日, 12.31, 12-31, 十二月三十一日.</summary>
    public static bool ReadMonthAndDay(ref ReadOnlySpan<char> text, int month, int day)
    {
        var rest = text;
        if (
            TryNumber(ref rest, out var first)
            && first == month
            && TrySkip(ref rest, '月')
            && TryNumber(ref rest, out var second)
            && second == day
        )
        {
            text = WithoutSign(rest);
            return true;
        }

        return false;
    }

    private static bool ReadMonthAndDay(ref ReadOnlySpan<char> rest, out int month, out int day)
    {
        day = 0;
        if (ReadCompact(ref rest, out month, out day))
        {
            return true;
        }

        if (!TrySkip(ref rest, '年') || !TryNumber(ref rest, out month) || !TrySkip(ref rest, '月') || !TryNumber(ref rest, out day))
        {
            return false;
        }

        rest = WithoutSign(rest);
        return true;
    }

    // The last four digits of 20240120.
    private static bool ReadCompact(ref ReadOnlySpan<char> text, out int month, out int day)
    {
        (month, day) = (0, 0);
        if (text.Length < Digits || (text.Length > Digits && PrintedDigit.Is(text[Digits])))
        {
            return false;
        }

        var number = 0;
        foreach (var c in text[..Digits])
        {
            if (!PrintedDigit.Is(c))
            {
                return false;
            }

            number = (number * 10) + (LabelKey.FoldWidth(c) - '0');
        }

        (month, day) = (number / 100, number % 100);
        text = text[Digits..];
        return true;
    }

    private static ReadOnlySpan<char> WithoutSign(ReadOnlySpan<char> text) =>
        text.TrimStart() is ['日' or '号', ..] trimmed ? trimmed[1..] : text;

    private static bool TrySkip(ref ReadOnlySpan<char> text, char sign)
    {
        var rest = WithoutPadding(text);
        if (rest.IsEmpty || (rest[0] != sign && rest[0] is not ('-' or '/' or '.' or '－')))
        {
            return false;
        }

        text = WithoutPadding(rest[1..]);
        return true;
    }

    private static bool TryNumber(ref ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        var length = 0;
        while (length < text.Length && PrintedDigit.Is(text[length]))
        {
            number = (number * 10) + (LabelKey.FoldWidth(text[length]) - '0');
            if (++length > 2)
            {
                return false;
            }
        }

        if (length == 0)
        {
            length = ReadNumeral(text, out number);
        }

        text = text[length..];
        return length > 0;
    }

    // 一, 十, 十二, 二十, 三十一
    private static int ReadNumeral(ReadOnlySpan<char> text, out int number)
    {
        var length = 0;
        number = Numeral(text, 0);
        length += number > 0 ? 1 : 0;
        if (length < text.Length && text[length] == '十')
        {
            length++;
            var ones = Numeral(text, length);
            number = (Math.Max(number, 1) * 10) + ones;
            length += ones > 0 ? 1 : 0;
        }

        return length;
    }

    private static int Numeral(ReadOnlySpan<char> text, int at) =>
        at < text.Length ? "一二三四五六七八九".IndexOf(text[at], StringComparison.Ordinal) + 1 : 0;

    private static ReadOnlySpan<char> WithoutPadding(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && Padding.Is(text[0]))
        {
            text = text[1..];
        }

        return text;
    }
}

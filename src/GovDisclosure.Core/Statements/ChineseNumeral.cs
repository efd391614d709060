namespace GovDisclosure.Statements;

/// <summary>Reads Chinese numerals such as 一百零五, 两 and 二〇二四.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    // 9 999 万亿 has fewer characters; a longer run is no numeral.
    private const int MaxLength = 32;

    public static bool IsPart(char c) => Digit(c) >= 0 || UnitOf(c) > 0;

    /// <summary>Reads a numeral that takes up the whole span.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > MaxLength)
        {
            return false;
        }

        return text.ContainsAny("十百千万亿") ? TryParseUnits(text, out number) : TryParseDigits(text, out number);
    }

    /// <summary>Writes a number from 0 to 9 999 in Chinese numerals.</summary>
    public static string Format(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        if (number < 10)
        {
            return Digits[number].ToString();
        }

        var result = new System.Text.StringBuilder();
        var gap = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = true;
                continue;
            }

            if (gap && result.Length > 0)
            {
                result.Append('零');
            }

            gap = false;
            if (!(unit == 10 && digit == 1 && result.Length == 0))
            {
                result.Append(Digits[digit]);
            }

            result.Append(name);
        }

        return result.ToString();
    }

    // 二〇二四: digit by digit. Two digits side by side without 零 (七八) mean "seven or eight".
    private static bool TryParseDigits(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        if (text.Length is 2 or 3 or > 4)
        {
            return false;
        }

        foreach (var c in text)
        {
            number = (number * 10) + Digit(c);
        }

        return true;
    }

    private static bool TryParseUnits(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        long section = 0;
        var digit = -1;
        var last = long.MaxValue;
        foreach (var c in text)
        {
            if (Digit(c) is >= 0 and var value)
            {
                if (digit > 0)
                {
                    return false;
                }

                digit = value;
                continue;
            }

            var unit = UnitOf(c);
            if (unit >= 10_000)
            {
                section += Math.Max(digit, 0);
                if (section == 0 || number > 9999)
                {
                    return false;
                }

                number = (number + section) * unit;
                section = 0;
                last = long.MaxValue;
            }
            else
            {
                if (unit >= last || (digit < 0 && !(unit == 10 && section == 0)))
                {
                    return false;
                }

                section += (digit <= 0 ? 1 : digit) * unit;
                last = unit;
            }

            digit = -1;
        }

        number += section + Math.Max(digit, 0);
        return true;
    }

    private static int Digit(char c) =>
        c switch
        {
            '零' or '〇' or '○' => 0,
            '一' => 1,
            '二' or '两' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '七' => 7,
            '八' => 8,
            '九' => 9,
            _ => -1,
        };

    private static long UnitOf(char c) =>
        c switch
        {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '万' => 10_000,
            '亿' => 100_000_000,
            _ => 0,
        };
}

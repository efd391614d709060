using System.Text;
using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Front;

/// <summary>
/// The years that a title states: 2023年, 2023年度, 2023 without 年, 2022-2023年. The year of a date (2024年1月) is not the report's, nor is that
/// of a number of a document
/// (〔2023〕60号), and what is in brackets at the end counts only where nothing before does.
/// </summary>
internal static class TitleYears
{
    private const int Digits = 4;
    private const int LeastDigits = 3;
    private const int MostDigits = 6;

    // A digit of a date or a number follows or goes before.
    private const string OfNumbers = "-－./〔[";
    private const string Joins = "-－—–～~至到和及、与";

    /// <summary>Reads the years of a title.</summary>
    /// <param name="title">The title.</param>
    /// <param name="other">Another year that the title states beside the first; null when it states but one.</param>
    /// <returns>The first year; null when there is none.</returns>
    public static int? Read(ReadOnlySpan<char> title, out int? other)
    {
        var bracket = title.LastIndexOfAny('（', '(');
        var stem = bracket > 0 && title is [.., '）' or ')'] ? title[..bracket] : title;
        var first = Read(stem, needsSign: true, out other) ?? Read(stem, needsSign: false, out other);
        return first is null && stem.Length < title.Length
            ? Read(title[bracket..], needsSign: true, out other) ?? Read(title[bracket..], needsSign: false, out other)
            : first;
    }

    /// <summary>The only year of a title; null when it states none or several.</summary>
    public static int? ReadOnly(ReadOnlySpan<char> title) => Read(title, out var other) is { } year && other is null ? year : null;

    /// <summary>A text without the years in it and what joins them.</summary>
    public static string Without(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder(text.Length);
        var from = 0;
        while (Find(text, from) is { } mention)
        {
            kept.Append(text[from..mention.Start]);
            from = mention.End;
        }

        var rest = kept.Append(text[from..]).ToString();
        while (FindMisprint(rest) is { } misprint)
        {
            rest = rest.Remove(misprint.Start, misprint.Length);
        }

        return rest;
    }

    /// <summary>The number before 年 that can be no year of a report, as of 2203年; null where there is none.</summary>
    public static int? Misprinted(ReadOnlySpan<char> text) => FindMisprint(text)?.Year;

    private static YearText? FindMisprint(ReadOnlySpan<char> text)
    {
        for (var sign = text.IndexOf('年'); sign >= 0; sign = NextSign(text, sign))
        {
            var end = sign;
            while (end > 0 && Padding.Is(text[end - 1]))
            {
                end--;
            }

            var (start, number, weight) = (end, 0, 1);
            while (YearReader.IsDigit(text, start - 1) && end - start < MostDigits)
            {
                number += weight * YearReader.DigitAt(text, --start);
                weight *= 10;
            }

            if (end - start >= LeastDigits && (end - start != Digits || YearReader.ReadDigits(text[start..]) is null))
            {
                var behind = sign + 1 + (sign + 1 < text.Length && text[sign + 1] == '度' ? 1 : 0);
                return new YearText(number, start, behind - start);
            }
        }

        return null;
    }

    private static int NextSign(ReadOnlySpan<char> text, int sign) =>
        text[(sign + 1)..].IndexOf('年') is var next and >= 0 ? sign + 1 + next : -1;

    private static int? Read(ReadOnlySpan<char> text, bool needsSign, out int? other)
    {
        (int? first, other) = (null, null);
        var from = 0;
        while (Find(text, from) is { } mention)
        {
            from = mention.End;
            if (needsSign && !mention.HasSign)
            {
                continue;
            }

            first ??= mention.Year;
            other ??= mention.Year != first ? mention.Year : null;
        }

        return first;
    }

    private static Mention? Find(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i + Digits <= text.Length; i++)
        {
            if (YearReader.ReadDigits(text[i..]) is not { } year || YearReader.IsDigit(text, i - 1) || YearReader.IsDigit(text, i + Digits))
            {
                continue;
            }

            var next = SkipPadding(text, i + Digits);
            if (next < text.Length && text[next] == '年')
            {
                if (YearReader.StartsWithMonth(text[(next + 1)..]))
                {
                    continue;
                }

                var end = next + 1 + (next + 1 < text.Length && text[next + 1] == '度' ? 1 : 0);
                return new Mention(year, i, EndOfJoin(text, end), HasSign: true);
            }

            // Of 2022-2023年 the first year has the sign of the second.
            if (EndOfJoin(text, i + Digits) is var end2 && end2 > i + Digits)
            {
                return new Mention(year, i, end2, HasSign: Find(text, end2) is { HasSign: true });
            }

            if (
                (i == 0 || !OfNumbers.Contains(text[i - 1], StringComparison.Ordinal))
                && (next == text.Length || !OfNumbers.Contains(text[next], StringComparison.Ordinal))
            )
            {
                return new Mention(year, i, i + Digits, HasSign: false);
            }
        }

        return null;
    }

    // The place of the year that a sign joins with the one before; the place itself when none is.
    private static int EndOfJoin(ReadOnlySpan<char> text, int at)
    {
        var join = SkipPadding(text, at);
        if (join >= text.Length || !Joins.Contains(text[join], StringComparison.Ordinal))
        {
            return at;
        }

        // 2022——2023年
        while (join < text.Length && Joins.Contains(text[join], StringComparison.Ordinal))
        {
            join++;
        }

        var next = SkipPadding(text, join);
        return next < text.Length && YearReader.ReadDigits(text[next..]) is not null && !YearReader.IsDigit(text, next + Digits)
            ? next
            : at;
    }

    private static int SkipPadding(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Padding.Is(text[at]))
        {
            at++;
        }

        return at;
    }

    private readonly record struct Mention(int Year, int Start, int End, bool HasSign);
}

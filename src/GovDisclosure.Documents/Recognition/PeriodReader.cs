using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Recognition;

/// <summary>Finds the period of the figures in front of a report: 2023年1月1日至2023年12月31日. A period over more than a year is none.</summary>
internal static class PeriodReader
{
    private const int LongestPeriod = 30;

    private static readonly string[] Ends = ["12月31日", "十二月三十一日"];
    private static readonly string[] Starts = ["1月1日", "01月01日", "一月一日"];

    /// <summary>Finds the first period before section one.</summary>
    public static Period? Find(SourceDocument document, int end)
    {
        for (var i = 0; i < end; i++)
        {
            var text = WithoutSpaces(document.Span(document.Tokens[i]));
            var rest = text.AsSpan();
            while (YearReader.Find(rest) is { } year)
            {
                rest = rest[(year.Start + year.Length)..];
                if (StartLength(rest) is var start and > 0 && EndOf(rest[start..], out var last))
                {
                    return last is null || last == year.Year ? new Period(year.Year, text, document.Tokens[i].Position) : null;
                }
            }
        }

        return null;
    }

    private static int StartLength(ReadOnlySpan<char> text)
    {
        foreach (var start in Starts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                return start.Length;
            }
        }

        return 0;
    }

    // 至2023年12月31日, 起至12月31日止
    private static bool EndOf(ReadOnlySpan<char> text, out int? year)
    {
        year = null;
        text = text[..Math.Min(text.Length, LongestPeriod)];
        foreach (var end in Ends)
        {
            if (text.IndexOf(end, StringComparison.Ordinal) is var at and >= 0)
            {
                year = YearReader.Find(text[..at])?.Year;
                return text[..at].ContainsAny('至', '到', '-') || text[..at].ContainsAny('—', '～', '－');
            }
        }

        return false;
    }

    private static string WithoutSpaces(ReadOnlySpan<char> text)
    {
        Span<char> kept = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!Padding.Is(c))
            {
                kept[length++] = LabelKey.FoldWidth(c);
            }
        }

        return new string(kept[..length]);
    }
}

/// <summary>The period of the figures of a report.</summary>
/// <param name="Year">Its year.</param>
/// <param name="Text">The paragraph that states it, without spaces.</param>
/// <param name="Position">Where the paragraph stands.</param>
internal readonly record struct Period(int Year, string Text, SourcePosition Position);

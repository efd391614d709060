using System.Buffers;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Front;

/// <summary>Finds the date of publication among what is printed around a report. Two dates that differ are none.</summary>
internal static class PublicationDateReader
{
    private const int LongestToken = 200;
    private const int MostPadding = 8;
    private const int LongestStamp = 24;
    private const int LinesUnderTitle = 3;

    private static readonly SearchValues<char> Times = SearchValues.Create(" 0123456789:：\u00A0\u3000");

    // The surest first: a report is written before it is published.
    private static readonly string[][] Labels =
    [
        ["发布日期", "发布时间", "公开日期", "公开时间", "公布日期", "公布时间", "发表日期", "发表时间", "发布于"],
        ["成文日期", "发文日期", "生成日期"],
    ];

    // They say nothing of which date it is: only one that opens a line under the title, or is alone among the facts of the page,
    // counts, where nothing says more.
    private static readonly string[] BareLabels = ["日期", "时间"];

    // Every label has one of these: nearly no other line is looked at.
    private static readonly SearchValues<char> InLabels = SearchValues.Create("期间布");

    /// <summary>Finds the date.</summary>
    /// <param name="document">The document.</param>
    /// <param name="afterTitle">The token after the title.</param>
    /// <param name="frontEnd">The token after the last one in front of the report.</param>
    /// <param name="backStart">The first token behind it.</param>
    /// <returns>What the surest tell; null where nothing tells a date.</returns>
    public static StatedDates? Find(SourceDocument document, int afterTitle, int frontEnd, int backStart)
    {
        StatedDates? stated = null;
        foreach (var labels in Labels)
        {
            var (first, second) = (default(DateOnly?), default(DateOnly?));
            ReadDates(document, 0, frontEnd, labels, isFirst: false, ref first, ref second);
            ReadDates(document, backStart, document.Tokens.Length, labels, isFirst: false, ref first, ref second);
            if (first is { } date)
            {
                stated = new StatedDates(date, InferenceBasis.Text, second, IsTaken: second is null);
                if (!ReferenceEquals(labels, Labels[0]) || second is not null)
                {
                    return stated;
                }

                break;
            }
        }

        var (bare, bareToo) = (default(DateOnly?), default(DateOnly?));
        ReadDates(document, afterTitle, frontEnd, BareLabels, isFirst: true, ref bare, ref bareToo);
        if ((bare ?? ReadLine(document, afterTitle, frontEnd)) is { } told)
        {
            if (stated is not null)
            {
                return stated.Value.Beside(told, InferenceBasis.Text);
            }

            return new StatedDates(told, InferenceBasis.Text, bareToo, IsTaken: bareToo is null);
        }

        return document.PublicationDate is not { } page || Read(Padding.Trim(page)) is not { } ofPage ? stated
            : stated is { } printed ? printed.Beside(ofPage, InferenceBasis.PageMetadata)
            : new StatedDates(ofPage, InferenceBasis.PageMetadata, null, IsTaken: true);
    }

    /// <summary>Finds a day that the calendar does not have, behind a label of the day of publication or as a signature has it; −1 where
    /// there is none.</summary>
    public static int FindImpossible(SourceDocument document, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (document.Tokens[i].Length is > 0 and <= LongestToken && IsImpossible(document, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsImpossible(SourceDocument document, int token)
    {
        var text = document.Plain(document.Tokens[token]);
        for (var at = YearReader.NextDigit(text, 0); at < text.Length; at = YearReader.NextDigit(text, at + 1))
        {
            if (YearReader.IsDigit(text, at - 1) || !DateText.IsImpossible(text[at..]))
            {
                continue;
            }

            var before = Padding.Trim(text[..at]).TrimEnd("：:|｜ \u00A0\u3000（(");
            return before.IsEmpty
                || SignatureReader.IsAgency(before)
                || Words.EndsWithAny(before, BareLabels)
                || Words.EndsWithAny(before, Labels[0])
                || Words.EndsWithAny(before, Labels[1]);
        }

        return false;
    }

    /// <summary>Whether a text is nothing but a date, or a label with one, as 发布日期：2020-01-31.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> text)
    {
        var bare = text;
        if (text.Length <= LongestStamp && DateText.Read(ref bare) is not null && bare.IndexOfAnyExcept(Times) < 0)
        {
            return true;
        }

        text = text.Length <= LongestToken ? TraditionalText.Simplify(text) : text;
        foreach (var labels in Labels)
        {
            foreach (var label in labels)
            {
                if (text.StartsWith(label, StringComparison.Ordinal))
                {
                    var rest = text[label.Length..].TrimStart("：:");
                    return Read(Padding.Trim(rest)) is not null
                        && rest.IndexOfAny("，。；（") < 0
                        && rest.Length <= LongestToken / MostPadding;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a text holds a label that a date is looked for after.</summary>
    public static bool MayTell(string text) =>
        text.Length <= LongestToken
        && (
            Array.Exists(BareLabels, label => text.StartsWith(label, StringComparison.Ordinal))
            || Array.Exists(Labels, labels => Array.Exists(labels, label => text.Contains(label, StringComparison.Ordinal)))
        );

    private static void ReadDates(
        SourceDocument document,
        int start,
        int end,
        string[] labels,
        bool isFirst,
        ref DateOnly? first,
        ref DateOnly? second
    )
    {
        for (var i = start; i < end; i++)
        {
            ref readonly var token = ref document.Tokens.ItemRef(i);
            if (token.Length is 0 or > LongestToken || !document.Plain(token).ContainsAny(InLabels) || document.IsSetOff(i))
            {
                continue;
            }

            var text = document.Plain(token);
            foreach (var label in labels)
            {
                if (text.IndexOf(label, StringComparison.Ordinal) is not (var at and >= 0) || (isFirst && !StandsAlone(text, at)))
                {
                    continue;
                }

                var rest = Padding.Trim(Padding.Trim(text[(at + label.Length)..]).TrimStart("：:|｜ \u00A0\u3000"));
                if (
                    rest.IsEmpty
                    && i + 1 < end
                    && (document.Tokens[i + 1].IsCell || IsSameLine(document, i) || PageLines.IsLabelOnly(text))
                )
                {
                    rest = document.Span(document.Tokens[i + 1]);
                }

                if (Read(rest) is { } date)
                {
                    first ??= date;
                    second ??= first != date ? date : null;
                }
            }
        }
    }

    // A date on a line of its own right under the title: 2023-01-31 12:19:21.
    private static DateOnly? ReadLine(SourceDocument document, int start, int end)
    {
        for (var i = start; i > 0 && i < Math.Min(end, start + LinesUnderTitle); i++)
        {
            var text = document.Span(document.Tokens[i]);
            var rest = text;
            if (
                !document.IsSetOff(i)
                && text.Length <= LongestStamp
                && DateText.Read(ref rest) is { } date
                && rest.IndexOfAnyExcept(Times) < 0
            )
            {
                return date;
            }
        }

        return null;
    }

    private static bool IsSameLine(SourceDocument document, int token) =>
        document.Tokens[token].Position is { Table: 0 } position && position.Line == document.Tokens[token + 1].Position.Line;

    private static bool StandsAlone(ReadOnlySpan<char> text, int at) =>
        at == 0 || ((Padding.Is(text[at - 1]) || text[at - 1] is '•' or '·' or '|' or '｜' or '/' or '-') && PageLines.Is(text));

    private static DateOnly? Read(ReadOnlySpan<char> text) => DateText.Read(ref text);
}

/// <summary>The days of publication that a source states.</summary>
/// <param name="Date">The day that the surest says.</param>
/// <param name="Basis">What says it.</param>
/// <param name="Other">Another day that something says; null where nothing does.</param>
/// <param name="IsTaken">Whether the first is the day of publication: of two that are equally sure none is.</param>
internal readonly record struct StatedDates(DateOnly Date, InferenceBasis Basis, DateOnly? Other, bool IsTaken)
{
    /// <summary>What says the other day.</summary>
    public InferenceBasis BasisOfOther { get; private init; } = InferenceBasis.Text;

    /// <summary>These, and what is less sure beside them.</summary>
    public StatedDates Beside(DateOnly other, InferenceBasis basis) =>
        other == Date ? this : this with { Other = other, BasisOfOther = basis };
}

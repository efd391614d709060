using System.Buffers;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Front;

/// <summary>Finds the line of the agency that signs a report: under the title, or with a date at the end, on its own line or on the date's.
/// Nothing else counts.</summary>
internal static class SignatureReader
{
    private const int LongestLine = 40;
    private const int LongestDate = 16;
    private const int LongestRelease = 12;
    private const int MostLinesFromEnd = 6;
    private const int MostLinesOfTail = 12;

    // Reports are due by the end of March; some come late.
    private const int LastMonthOfReports = 6;

    private static readonly string[] Copies = ["抄送", "抄报", "主送", "分送"];
    private static readonly string[] Addresses =
    [
        "地址",
        "联系地址",
        "办公地址",
        "邮编",
        "邮政编码",
        "电话",
        "联系电话",
        "传真",
        "邮箱",
        "电子邮箱",
    ];

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("。，；：:,;0123456789[]>»|（(“\"的");

    /// <summary>Finds the name over a date, or before it, at the end of a report.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">The start of the last section.</param>
    /// <param name="end">The token after the last section.</param>
    /// <param name="names">The name; of several that sign together all of them, in their order.</param>
    /// <returns>The token; −1 when there is none.</returns>
    public static int FindAtEnd(SourceDocument document, int start, int end, out IReadOnlyList<string> names)
    {
        var below = -1;
        foreach (var i in LastLines(document, start, end))
        {
            var token = document.Tokens[i];
            var text = document.Span(token);
            if (
                (
                    below >= 0
                    && IsDate(document.Span(document.Tokens[below]))
                    && (!token.IsCell || IsSameLine(document, i, below))
                    && IsAgency(text, out names)
                ) || (!token.IsCell && IsAgencyWithDate(text, out names))
            )
            {
                names = [.. SigningAbove(document, start, i, names[0]), .. names];
                return i;
            }

            below = i;
        }

        names = [];
        return -1;
    }

    // Others that sign on lines of their own right above.
    private static List<string> SigningAbove(SourceDocument document, int start, int token, string first)
    {
        var above = new List<string>();
        for (var i = token - 1; i >= start; i--)
        {
            if (document.Tokens[i].IsEmpty)
            {
                continue;
            }

            if (!IsAgency(document, i, out var names) || !JointNames.AreTwo(names[^1], first))
            {
                break;
            }

            above.InsertRange(0, names);
            first = names[0];
        }

        return above;
    }

    /// <summary>Finds the year of the date under a report, or behind the name that signs it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">The start of the last section.</param>
    /// <param name="end">The token after the last section.</param>
    /// <returns>The year; null where there is no such date, or it is of the second half of a year, in which reports are not made.</returns>
    public static SignedYear? FindYear(SourceDocument document, int start, int end)
    {
        foreach (var i in LastLines(document, start, end))
        {
            var token = document.Tokens[i];
            var text = document.Span(token);
            if (!token.IsCell && !document.IsSetOff(i) && (IsDate(text) || IsAgencyWithDate(text, out _)))
            {
                return YearOfFirstHalf(text) is { } year ? new SignedYear(year, text.ToString(), token.Position) : null;
            }
        }

        return null;
    }

    // The last lines with something in them, from below.
    private static IEnumerable<int> LastLines(SourceDocument document, int start, int end)
    {
        var lines = 0;
        for (var i = end - 1; i >= start && lines < MostLinesFromEnd; i--)
        {
            if (!document.Tokens[i].IsEmpty)
            {
                lines++;
                yield return i;
            }
        }
    }

    private static int? YearOfFirstHalf(ReadOnlySpan<char> text)
    {
        for (var i = YearReader.NextDigit(text, 0); i < text.Length; i = YearReader.NextDigit(text, i + 1))
        {
            var rest = text[i..];
            if (DateText.Read(ref rest) is { } date)
            {
                return date.Month <= LastMonthOfReports ? date.Year : null;
            }
        }

        return null;
    }

    /// <summary>Where what is under the text of the last section starts: signature, date, attachments, lines of the page; the end where
    /// nothing does.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">The start of the section's text.</param>
    /// <param name="end">The token after it.</param>
    public static int FindTail(SourceDocument document, int start, int end)
    {
        end = PageTail.Find(document, start, end);
        var (tail, lines) = (end, 0);
        for (var i = end - 1; i >= start && lines < MostLinesOfTail; i--)
        {
            var token = document.Tokens[i];
            var text = document.Span(token);
            if (token.IsEmpty)
            {
                continue;
            }

            lines++;
            if (document.IsSetOff(i))
            {
                break;
            }

            if (IsOfTail(text))
            {
                tail = i;
            }
            else if (!(LabelKey.StartsWithEnumeration(text) || IsLabelled(text, Addresses)) || text.Contains('。'))
            {
                // The attachments' list is numbered, and the foot of a site has an address; only what is over them tells that.
                break;
            }
        }

        return tail;
    }

    /// <summary>Whether a paragraph is one of those that are under a report: signature, date, attachments, a line of the page.</summary>
    public static bool IsOfTail(ReadOnlySpan<char> text) =>
        IsAttachment(text)
        || IsRelease(text)
        || IsAgency(text, out _)
        || IsDate(text)
        || IsAgencyWithDate(text, out _)
        || IsLabelled(text, Copies)
        || PageLines.Is(text)
        || PageLines.OpensTail(text);

    // 抄送：青石市水务局，存档（2）。, 地址：清河县某路1号
    private static bool IsLabelled(ReadOnlySpan<char> text, string[] labels)
    {
        foreach (var word in labels)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && Padding.Trim(text[word.Length..]) is [':' or '：', ..])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a paragraph ends a report: the date that it is signed on, with the name or alone, or its attachments.</summary>
    public static bool IsEnd(ReadOnlySpan<char> text) =>
        IsAttachment(text) || IsRelease(text) || IsDate(text) || IsAgencyWithDate(text, out _);

    /// <summary>Whether a paragraph is the head of a list of attachments, or of one: 附件：1.统计表, 附件1.</summary>
    public static bool IsAttachment(ReadOnlySpan<char> text) =>
        text.StartsWith("附件", StringComparison.Ordinal)
        && !text.Contains('。')
        && text[2..].TrimStart(" 0123456789") is [':' or '：' or '.' or '、', ..] or [];

    // （此件公开发布）, （此页无正文）
    private static bool IsRelease(ReadOnlySpan<char> text) =>
        text.Trim("（）() ") is { Length: <= LongestRelease } words
        && (words.StartsWith("此件", StringComparison.Ordinal) || words.StartsWith("此页无正文", StringComparison.Ordinal));

    /// <summary>Whether a piece is the name of an agency and nothing else.</summary>
    public static bool IsAgency(SourceDocument document, int token, out IReadOnlyList<string> names)
    {
        names = [];
        return !document.Tokens[token].IsCell && IsAgency(document.Span(document.Tokens[token]), out names);
    }

    /// <summary>Whether a text is the name of one agency and nothing else: its kind is known by how it ends.</summary>
    public static bool IsAgency(ReadOnlySpan<char> text) => IsAgency(text, out var names) && names.Count == 1;

    private static bool IsAgency(ReadOnlySpan<char> text, out IReadOnlyList<string> names)
    {
        names = text.Length is <= 2 or > LongestLine || text.IndexOfAny(NotInNames) >= 0 ? [] : JointNames.Divide(text);
        return names.Count > 0;
    }

    /// <summary>Where a signature with its date is behind the last sentence of a line, as a text without paragraphs has it; −1 where
    /// none does.</summary>
    public static int FindBehindSentence(ReadOnlySpan<char> text)
    {
        var at = text.LastIndexOf('。') + 1;
        return at > 0 && at < text.Length && IsAgencyWithDate(Padding.Trim(text[at..]), out _) ? at : -1;
    }

    // 清河县教育局 2024年1月20日
    private static bool IsAgencyWithDate(ReadOnlySpan<char> text, out IReadOnlyList<string> names)
    {
        for (var i = 1; i < text.Length && text.Length <= LongestLine + LongestDate; i++)
        {
            if (YearReader.IsDigit(text, i) || text[i] is '（' or '(')
            {
                // The first digit starts the date, or there is none: no name holds another.
                if (IsDate(text[i..]))
                {
                    return IsAgency(Padding.Trim(text[..i]), out names);
                }

                if (char.IsAsciiDigit(text[i]))
                {
                    break;
                }
            }
        }

        names = [];
        return false;
    }

    // Between tabs of a text; the cells of a table are no lines.
    private static bool IsSameLine(SourceDocument document, int left, int right) =>
        document.Tokens[left].Position is { Table: 0 } position && position.Line == document.Tokens[right].Position.Line;

    // 2024年1月20日, 二〇二四年一月, 2024-01-20, （2024年1月20日）
    private static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text is ['（' or '(', .., '）' or ')'])
        {
            text = Padding.Trim(text[1..^1]);
        }

        text = text.EndsWith("印发", StringComparison.Ordinal) ? Padding.Trim(text[..^2]) : text;
        if (text.IsEmpty || text.Length > LongestDate)
        {
            return false;
        }

        var rest = text;
        return (DateText.Read(ref rest) is not null && Padding.Trim(rest).IsEmpty)
            || (text[^1] is '日' or '月' && YearReader.Find(text) is { Start: 0 });
    }
}

/// <summary>The year in which a report is signed.</summary>
internal readonly record struct SignedYear(int Year, string Text, SourcePosition Position);

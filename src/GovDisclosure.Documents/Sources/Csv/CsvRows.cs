using System.Text;
using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Sources.Csv;

/// <summary>
/// Tells a table of pages as a crawler exports it (CSV, RFC 4180: one row a page, its text or HTML in one column) from any other text, and
/// takes the pages out.
/// </summary>
internal static class CsvRows
{
    private const int LeastColumns = 2;
    private const int MostColumns = 200;
    private const int LongestHeader = 2_000;

    private static readonly string[] OfTitles = ["title", "标题", "name", "名称", "信息名称"];
    private static readonly string[] OfDates =
    [
        "publishdate",
        "publish_date",
        "publish_time",
        "pubdate",
        "pub_date",
        "published",
        "published_on",
        "date",
        "发布日期",
        "发布时间",
        "公开日期",
        "日期",
        "时间",
    ];

    private static readonly string[] OfPublishers =
    [
        "agency",
        "publisher",
        "source",
        "发布机构",
        "发布单位",
        "机构",
        "机关",
        "单位",
        "来源",
    ];
    private static readonly string[] OfTexts = ["content", "text", "body", "html", "article", "正文", "内容", "全文", "原文"];

    /// <summary>Whether a text may be such a table, at a glance: its first line has a comma and is short.</summary>
    public static bool MayBe(string text) =>
        text.AsSpan().IndexOfAny('\r', '\n') is > 0 and <= LongestHeader and var end && text.AsSpan(0, end).Contains(',');

    /// <summary>The pages, each with the title of its row before it; null where the text is no such table.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="clock">The limit of time.</param>
    /// <exception cref="SourceLimitException">The table is beyond a limit.</exception>
    public static CsvTable? Find(string text, ReadOptions options, ReadClock clock)
    {
        var at = 0;
        var header = ReadRow(text, ref at);
        var content = IndexOf(header, OfTexts);
        if (header.Count is < LeastColumns or > MostColumns || content < 0)
        {
            return null;
        }

        var (title, date, publisher) = (IndexOf(header, OfTitles), IndexOf(header, OfDates), IndexOf(header, OfPublishers));
        var (rows, broken) = (new List<CsvRow>(), 0);
        while (at < text.Length)
        {
            clock.Tick();
            var row = ReadRow(text, ref at);
            if (row.Count == header.Count && row[content].Length > 0)
            {
                rows.Add(new CsvRow(WithTitle(FieldOf(row, title) ?? "", row[content]), FieldOf(row, date), FieldOf(row, publisher)));
            }
            else
            {
                // A blank line is no row.
                broken += row is [""] ? 0 : 1;
            }

            if (rows.Count > options.MaxCells)
            {
                throw new SourceLimitException(Messages.TooManyCells(options.MaxCells));
            }
        }

        return rows.Count > 0 ? new CsvTable(rows, broken) : null;
    }

    private static string? FieldOf(List<string> row, int column) => column < 0 ? null : row[column];

    // The row says whose page it is; a page that says so itself says it nearer to the report.
    private static string WithTitle(string title, string content) =>
        title.Length == 0 || content.Contains(title, StringComparison.Ordinal) ? content
        : content.TrimStart().StartsWith('<') ? $"<h1>{System.Net.WebUtility.HtmlEncode(title)}</h1>{content}"
        : title + "\n" + content;

    private static int IndexOf(List<string> header, string[] names) =>
        header.FindIndex(column =>
            Array.Exists(names, name => string.Equals(column.Trim('\uFEFF', ' '), name, StringComparison.OrdinalIgnoreCase))
        );

    private static List<string> ReadRow(string text, ref int at)
    {
        var fields = new List<string>();
        while (true)
        {
            fields.Add(at < text.Length && text[at] == '"' ? ReadQuoted(text, ref at) : ReadPlain(text, ref at));
            if (at >= text.Length || text[at] != ',' || fields.Count > MostColumns)
            {
                at += at < text.Length && text[at] == '\r' ? 1 : 0;
                at += at < text.Length && text[at] == '\n' ? 1 : 0;
                return fields;
            }

            at++;
        }
    }

    private static string ReadPlain(string text, ref int at)
    {
        var length = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
        var field = length < 0 ? text[at..] : text.Substring(at, length);
        at += field.Length;
        return field;
    }

    private static string ReadQuoted(string text, ref int at)
    {
        var field = new StringBuilder();
        at++;
        while (at < text.Length)
        {
            var length = text.AsSpan(at).IndexOf('"');
            if (length < 0)
            {
                field.Append(text, at, text.Length - at);
                at = text.Length;
                break;
            }

            field.Append(text, at, length);
            at += length + 1;
            if (at >= text.Length || text[at] != '"')
            {
                break;
            }

            field.Append('"');
            at++;
        }

        // What stands behind the closing mark is of no field.
        var rest = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
        at = rest < 0 ? text.Length : at + rest;
        return field.ToString();
    }
}

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
    private const int LongestHeading = 60;
    private const int LeastHeadings = 2;

    // A column of a name that nobody knows is told by the first rows.
    private const int MostRowsToTell = 20;

    // Of Excel in Europe, and of programs that copy from tables.
    private static readonly char[] Separators = [',', ';', '\t'];

    private static readonly string[] OfTexts = ["content", "text", "body", "html", "article", "正文", "内容", "全文", "原文"];

    /// <summary>Whether a text may be such a table, at a glance: its first line has a comma, a semicolon or a tab and is short.</summary>
    public static bool MayBe(string text) =>
        text.AsSpan().IndexOfAny('\r', '\n') is > 0 and <= LongestHeader and var end && text.AsSpan(0, end).IndexOfAny(Separators) >= 0;

    /// <summary>The pages, each with the title of its row before it; null where the text is no such table.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="clock">The limit of time.</param>
    /// <param name="headingOf">The heading of the part that the name of a column tells, where each part has a column of its own; null where
    /// it tells none.</param>
    /// <exception cref="SourceLimitException">The table is beyond a limit.</exception>
    public static CsvTable? Find(string text, ReadOptions options, ReadClock clock, Func<string, string?> headingOf)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        foreach (var separator in Separators)
        {
            var at = start;
            var header = ReadRow(text, ref at, separator);
            if (header.Count is >= LeastColumns and <= MostColumns)
            {
                List<(int Column, string? Heading)> parts = IndexOf(header, OfTexts) is var content and >= 0
                    ? [(content, null)]
                    : Parts(header, headingOf);
                parts = parts.Count > 0 ? parts : Told(text, at, separator, header.Count, headingOf);
                return parts.Count > 0 ? Find(text, at, separator, header, parts, options, clock) : null;
            }
        }

        return null;
    }

    private static List<(int Column, string? Heading)> Parts(List<string> header, Func<string, string?> headingOf)
    {
        var parts = new List<(int Column, string? Heading)>();
        for (var column = 0; column < header.Count; column++)
        {
            if (headingOf(header[column]) is { } heading)
            {
                parts.Add((column, heading));
            }
        }

        return parts.Count < LeastHeadings ? [] : parts;
    }

    // The column in which a row has the headings of a report.
    private static List<(int Column, string? Heading)> Told(
        string text,
        int at,
        char separator,
        int columns,
        Func<string, string?> headingOf
    )
    {
        for (var row = 0; row < MostRowsToTell && at < text.Length; row++)
        {
            var fields = ReadRow(text, ref at, separator);
            var told = fields.Count == columns ? fields.FindIndex(field => HasHeadings(field, headingOf)) : -1;
            if (told >= 0)
            {
                return [(told, null)];
            }
        }

        return [];
    }

    private static bool HasHeadings(string field, Func<string, string?> headingOf)
    {
        var headings = 0;
        foreach (var line in field.AsSpan().SplitAny('\n', '<', '>'))
        {
            var (start, length) = line.GetOffsetAndLength(field.Length);
            headings += length is > 0 and <= LongestHeading && headingOf(field.Substring(start, length).Trim()) is not null ? 1 : 0;
        }

        return headings >= LeastHeadings;
    }

    private static CsvTable? Find(
        string text,
        int at,
        char separator,
        List<string> header,
        List<(int Column, string? Heading)> parts,
        ReadOptions options,
        ReadClock clock
    )
    {
        var (title, date, publisher, address) = (
            header.FindIndex(FieldNames.IsTitle),
            header.FindIndex(FieldNames.IsDate),
            header.FindIndex(FieldNames.IsPublisher),
            header.FindIndex(FieldNames.IsAddress)
        );
        var (rows, broken, number) = (new List<CsvRow>(), 0, 1);
        while (at < text.Length)
        {
            clock.Tick();
            var row = ReadRow(text, ref at, separator);
            number++;
            if (row.Count == header.Count && parts.Exists(part => row[part.Column].Length > 0))
            {
                var content = parts is [(var only, null)] ? row[only] : Joined(row, parts);
                var name = FieldOf(row, title) ?? "";
                var facts = new PageFacts(FieldOf(row, date), FieldOf(row, publisher));
                rows.Add(
                    new CsvRow(WithTitle(name, content), facts, number, name) { Content = content, Address = FieldOf(row, address) ?? "" }
                );
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

    // A part that has no text has no heading either.
    private static string Joined(List<string> row, List<(int Column, string? Heading)> parts)
    {
        var text = new StringBuilder();
        foreach (var (column, heading) in parts)
        {
            if (row[column].Length > 0)
            {
                text.Append(heading).Append('\n').Append(row[column]).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string? FieldOf(List<string> row, int column) => column < 0 ? null : row[column];

    // The row says whose page it is; a page that says so itself says it nearer to the report.
    private static string WithTitle(string title, string content) =>
        title.Length == 0 || content.Contains(title, StringComparison.Ordinal) ? content
        : content.TrimStart().StartsWith('<') ? $"<h1>{System.Net.WebUtility.HtmlEncode(title)}</h1>{content}"
        : title + "\n" + content;

    private static int IndexOf(List<string> header, string[] names)
    {
        for (var i = 0; i < header.Count; i++)
        {
            var column = header[i].AsSpan().Trim("\uFEFF ");
            foreach (var name in names)
            {
                if (column.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static List<string> ReadRow(string text, ref int at, char separator)
    {
        var fields = new List<string>();
        while (true)
        {
            fields.Add(at < text.Length && text[at] == '"' ? ReadQuoted(text, ref at, separator) : ReadPlain(text, ref at, separator));
            if (at >= text.Length || text[at] != separator || fields.Count > MostColumns)
            {
                at += at < text.Length && text[at] == '\r' ? 1 : 0;
                at += at < text.Length && text[at] == '\n' ? 1 : 0;
                return fields;
            }

            at++;
        }
    }

    private static string ReadPlain(string text, ref int at, char separator)
    {
        var length = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        var field = length < 0 ? text[at..] : text.Substring(at, length);
        at += field.Length;
        return field;
    }

    private static string ReadQuoted(string text, ref int at, char separator)
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

        // What is behind the closing mark is of no field.
        var rest = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        at = rest < 0 ? text.Length : at + rest;
        return field.ToString();
    }
}

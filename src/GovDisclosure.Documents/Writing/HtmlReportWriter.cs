using System.Globalization;
using System.Text;

namespace GovDisclosure.Documents.Writing;

/// <summary>Writes a page that needs nothing beside itself, prints on A4, and tells a screen reader which label belongs to which
/// figure.</summary>
internal static class HtmlReportWriter
{
    // The caption repeats the heading for who moves from table to table; it need not be seen twice.
    private const string Style = """
        @page { size: A4; margin: 20mm 18mm; }
        body { font-family: "FangSong", "STFangsong", "Noto Serif CJK SC", serif; font-size: 12pt; line-height: 1.75; max-width: 174mm; margin: 0 auto; color: #000; background: #fff; }
        h1 { font-size: 18pt; text-align: center; line-height: 1.4; }
        h2 { font-family: "SimHei", "Noto Sans CJK SC", sans-serif; font-size: 13pt; margin: 1.2em 0 .4em; break-after: avoid; }
        p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
        p.date { text-align: center; text-indent: 0; margin-bottom: 1em; }
        p.note { font-size: 10pt; }
        table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: .5em 0; font-size: 9pt; line-height: 1.3; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        table.dense { font-size: 7.5pt; break-inside: avoid; }
        th, td { border: 1px solid #000; padding: 3px 2px; text-align: center; vertical-align: middle; font-weight: normal; overflow-wrap: anywhere; }
        td { font-family: "Times New Roman", "Liberation Serif", "FangSong", serif; }
        table.dense th, table.dense td { padding: 3px 0; }
        th { text-wrap: balance; }
        th[scope=row] { text-align: left; text-wrap: wrap; }
        tr { break-inside: avoid; }
        tr:has(> th[scope=col], > th[scope=colgroup]) { break-after: avoid; }
        @media screen { body { padding: 16px; } }
        @media screen and (max-width: 700px) { main { overflow-x: auto; } h1 { font-size: 15pt; } table.dense { width: 640px; } }
        """;

    public static string Write(PrintedReport report)
    {
        var html = new StringBuilder();
        html.Append(
            "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        );
        html.Append("<title>").Append(Encode(report.Name)).Append("</title>\n");
        AddMeta(html, "ArticleTitle", report.Title.Length > 0 ? report.Name : null);
        AddMeta(html, "ContentSource", report.Agency);
        AddMeta(html, "PubDate", report.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        html.Append("<style>\n").Append(Style.ReplaceLineEndings("\n")).Append("\n</style>\n</head>\n<body>\n<main>\n");
        if (report.Title.Length > 0)
        {
            html.Append("<h1>").Append(Encode(report.Title)).Append("</h1>\n");
        }

        if (report.PublishedOn is { } date)
        {
            html.Append("<p class=\"date\">").Append(PrintedText.Date(date)).Append("</p>\n");
        }

        AddParagraphs(html, report.Preamble, "<p>");
        foreach (var section in report.Sections)
        {
            html.Append("<h2>").Append(Encode(section.Heading)).Append("</h2>\n");
            AddParagraphs(html, section.Paragraphs, "<p>");
            if (section.Table is { } table)
            {
                AddTable(html, table, section.Heading);
            }

            AddParagraphs(html, section.Notes, "<p class=\"note\">");
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void AddMeta(StringBuilder html, string name, string? content)
    {
        if (!string.IsNullOrEmpty(content))
        {
            html.Append("<meta name=\"").Append(name).Append("\" content=\"").Append(Encode(content)).Append("\">\n");
        }
    }

    private static void AddParagraphs(StringBuilder html, IEnumerable<string> paragraphs, string tag)
    {
        foreach (var paragraph in paragraphs)
        {
            html.Append(tag).Append(Encode(paragraph)).Append("</p>\n");
        }
    }

    private static void AddTable(StringBuilder html, PrintedTable table, string caption)
    {
        html.Append(table.IsDense ? "<table class=\"dense\">" : "<table>")
            .Append("\n<caption>")
            .Append(Encode(caption))
            .Append("</caption>\n<colgroup>");
        foreach (var width in ColumnWidths.Of(table))
        {
            html.Append(CultureInfo.InvariantCulture, $"<col style=\"width:{100.0 * width / ColumnWidths.Table:0.##}%\">");
        }

        html.Append("</colgroup>\n");
        for (var i = 0; i < table.Rows.Length; i++)
        {
            html.Append(
                    i == 0 && table.HeaderRows > 0 ? "<thead>\n"
                    : i == table.HeaderRows ? "<tbody>\n"
                    : ""
                )
                .Append("<tr>");
            foreach (var cell in table.Rows[i])
            {
                if (!cell.GoesOn)
                {
                    AddCell(html, cell);
                }
            }

            html.Append("</tr>\n").Append(i + 1 == table.HeaderRows ? "</thead>\n" : "");
        }

        html.Append("</tbody>\n</table>\n");
    }

    private static void AddCell(StringBuilder html, PrintedCell cell)
    {
        html.Append(cell.IsFigure ? "<td" : "<th");
        AddSpan(html, "colspan", cell.Columns);
        AddSpan(html, "rowspan", cell.Rows);
        html.Append(
                cell.Kind switch
                {
                    PrintedCellKind.Column => " scope=\"col\"",
                    PrintedCellKind.ColumnGroup => " scope=\"colgroup\"",
                    PrintedCellKind.Row => " scope=\"row\"",
                    PrintedCellKind.RowGroup => " scope=\"rowgroup\"",
                    _ => "",
                }
            )
            .Append('>')
            .Append(Encode(cell.Text))
            .Append(cell.IsFigure ? "</td>" : "</th>");
    }

    private static void AddSpan(StringBuilder html, string name, int span)
    {
        if (span > 1)
        {
            html.Append(' ').Append(name).Append("=\"").Append(span.ToString(CultureInfo.InvariantCulture)).Append('"');
        }
    }

    private static string Encode(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}

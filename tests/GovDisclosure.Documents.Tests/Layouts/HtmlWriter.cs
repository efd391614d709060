using System.Globalization;
using System.Net;
using System.Text;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Layouts;

/// <summary>How a report is printed as a page.</summary>
internal sealed record HtmlLayout
{
    /// <summary>Whether menus, metadata, scripts and a footer stand around the report.</summary>
    public bool Furniture { get; init; }

    /// <summary>Whether a table lays the whole page out.</summary>
    public bool InTable { get; init; }

    /// <summary>Whether cells hold paragraphs, spans with attributes and the marks of Word.</summary>
    public bool Word { get; init; }

    /// <summary>Whether every character of a figure and a label stands in a span of its own.</summary>
    public bool SplitText { get; init; }

    /// <summary>Whether long labels are broken with br.</summary>
    public bool BreakLabels { get; init; }

    /// <summary>Whether end tags that may be left out are.</summary>
    public bool Terse { get; init; }

    /// <summary>Whether empty cells stand for the merged ones of the header, so that no cell spans rows.</summary>
    public bool Upper { get; init; }

    /// <summary>What stands in an empty cell.</summary>
    public string Blank { get; init; } = "";

    /// <summary>Rules of a style sheet in the page.</summary>
    public string Style { get; init; } = "";

    /// <summary>The element of a heading: p, h2, strong in a div, a cell of a table.</summary>
    public string Heading { get; init; } = "p";
}

/// <summary>Prints a report as a page, as the readers' counterpart.</summary>
internal sealed class HtmlWriter(HtmlLayout layout)
{
    private readonly StringBuilder html = new();

    public static string Write(AnnualReport report, HtmlLayout layout) => Write(report, layout, table => FormGrid.Of(report, table));

    /// <summary>Prints a report whose tables are laid out by the caller.</summary>
    public static string Write(AnnualReport report, HtmlLayout layout, Func<FormTable, List<List<PrintedCell>>> grid) =>
        new HtmlWriter(layout).Print(report, grid);

    private string Print(AnnualReport report, Func<FormTable, List<List<PrintedCell>>> grid)
    {
        html.Append("<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><title>政府信息公开</title><style>td{color:red}")
            .Append(layout.Style)
            .Append("</style></head>\n<body>\n");
        if (layout.Furniture)
        {
            html.Append("<script>var 规章 = '<td>99</td>';</script><nav><ul><li>首页</li><li>政府信息公开年报</li></ul></nav>\n");
            html.Append(
                "<table><tr><td>索引号</td><td>1234</td><td>成文日期</td><td>2020-02-03</td></tr><tr><td>发文机关</td><td>办公室</td><td>公开范围</td><td>77</td></tr></table>\n"
            );
        }

        html.Append(layout.InTable ? "<table width=100%><tr><td>栏目</td><td>" : "<div class=\"content\">");
        Paragraph(report.Title);
        if (report.PublishedOn is { } date)
        {
            Paragraph("发布日期：" + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        Paragraphs(report.Preamble);
        var tables = FormCatalog.Default.TablesOf(report).ToDictionary(table => table.Pointer);
        foreach (var section in FormCatalog.Default.EditionOf(report).Sections)
        {
            Heading(section.ToString());
            Paragraphs(section.GetText(report));
            if (tables.TryGetValue(section.Pointer, out var table))
            {
                Table(grid(table));
            }
        }

        html.Append(layout.InTable ? "</td></tr></table>" : "</div>");
        if (layout.Furniture)
        {
            html.Append(
                "\n<!-- 六、其他需要报告的事项 --><div>【打印】【关闭】</div><p style=\"display: none\">规章 12</p><footer>版权所有 88</footer><noscript>请启用脚本</noscript>"
            );
        }

        var page = html.Append("\n</body></html>").ToString();
        return layout.Upper
            ? page.Replace("<td", "<TD", StringComparison.Ordinal)
                .Replace("</td", "</TD", StringComparison.Ordinal)
                .Replace("colspan", "COLSPAN", StringComparison.Ordinal)
            : page;
    }

    private void Heading(string heading) =>
        html.Append(
            layout.Heading switch
            {
                "strong" => $"<div><strong>{heading[..2]}</strong><b>{heading[2..]}</b></div>\n",
                "td" => $"<table><tr><td>{heading}</td></tr></table>\n",
                "split" => $"<p>{heading[..4]}</p>\n<p>{heading[4..]}</p>\n",
                _ => $"<{layout.Heading}>{heading}</{layout.Heading}>\n",
            }
        );

    private void Paragraphs(string? text)
    {
        foreach (var line in text?.Split('\n') ?? [])
        {
            Paragraph(line);
        }
    }

    private void Paragraph(string? text) => html.Append("<p>").Append(WebUtility.HtmlEncode(text)).Append(layout.Terse ? "\n" : "</p>\n");

    private void Table(List<List<PrintedCell>> grid)
    {
        html.Append("<table border=\"1\"")
            .Append(layout.Word ? " class=MsoTable style='border:none'><colgroup><col width=10></colgroup>" : ">")
            .Append('\n');
        foreach (var row in grid)
        {
            html.Append("<tr>");
            foreach (var cell in row)
            {
                html.Append("<td");
                Attribute("colspan", cell.Columns);
                Attribute("rowspan", cell.Rows);
                html.Append(layout.Word ? " style=\"width:20pt\" valign=top>" : ">")
                    .Append(Content(cell))
                    .Append(layout.Terse ? "\n" : "</td>");
            }

            html.Append(layout.Terse ? "\n" : "</tr>\n");
        }

        html.Append("</table>\n");
    }

    private void Attribute(string name, int value)
    {
        if (value > 1)
        {
            html.Append(CultureInfo.InvariantCulture, $" {name}=\"{value}\"");
        }
    }

    private string Content(PrintedCell cell)
    {
        var text =
            cell.Html is { } html ? html
            : cell.Text.Length == 0 ? layout.Blank
            : layout.SplitText ? string.Concat(cell.Text.Select(c => $"<span lang=\"zh\">{WebUtility.HtmlEncode(c.ToString())}</span>"))
            : layout.BreakLabels && !cell.IsFigure && cell.Text.Length > 3
                ? WebUtility.HtmlEncode(cell.Text[..2]) + "<br />" + WebUtility.HtmlEncode(cell.Text[2..])
            : WebUtility.HtmlEncode(cell.Text);
        return layout.Word ? $"\n  <p class=MsoNormal align=center><span>{text}<o:p></o:p></span></p>\n" : text;
    }
}

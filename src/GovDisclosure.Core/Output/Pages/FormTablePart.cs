using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Output.Pages;

/// <summary>A table of the form with its figures, whole or in part, in which cells are marked.</summary>
internal sealed class FormTablePart(PageText page)
{
    /// <summary>Writes the rows that are asked for.</summary>
    /// <param name="report">The report.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="marks">The class of a cell's mark: l and r for the sides of a relation, w for the cell itself; nothing for no
    /// mark.</param>
    /// <param name="caption">What the table shows.</param>
    /// <param name="causes">The number of the card that a cell leads to; 0 for none.</param>
    public void Write(
        AnnualReport report,
        FormTable table,
        IEnumerable<FormRow> rows,
        Func<FormCell, string> marks,
        string caption,
        Func<FormCell, int>? causes = null
    )
    {
        // Rows of one table may have columns of their own (section two): those of the first row head the part, others stand in a part of
        // theirs.
        var isFirst = true;
        foreach (
            var part in rows.GroupBy(
                static row => string.Join('|', row.Cells.Select(static cell => cell.Column.PathZh)),
                StringComparer.Ordinal
            )
        )
        {
            PageTable.Open(page, caption, part.First().Cells.Count, "form");
            if (isFirst)
            {
                page.Element("caption", caption);
            }

            isFirst = false;
            Heads([.. part.First().Cells.Select(static cell => cell.Column)]);
            foreach (var row in part)
            {
                page.Raw("<tr><th scope=\"row\">").Raw(PageText.Escape(page.Row(row))).Raw("</th>");
                foreach (var cell in row.Cells)
                {
                    Write(cell, cell.Get(report), marks(cell), causes?.Invoke(cell) ?? 0);
                }

                page.Raw("</tr>\n");
            }

            page.Raw("</tbody></table></div>\n");
        }
    }

    private void Write(FormCell cell, CellValue value, string mark, int cause)
    {
        var style = value.IsNumber ? mark : mark + " void";
        page.Raw("<td class=\"n ").Raw(style).Raw("\" data-pointer=\"").Raw(PageText.Escape(cell.Pointer)).Raw("\">");
        var shown = PageText.Escape(value.IsNumber ? value.ToString() : page.Value(value));
        page.Raw(cause == 0 ? shown : $"<a href=\"#cause-{cause}\">{shown}</a>");
        page.Raw(
                mark switch
                {
                    "l" => $"<span class=\"d\">{page.In("左", "left")}</span>",
                    "r" => $"<span class=\"d\">{page.In("右", "right")}</span>",
                    "w" => $"<span class=\"d\">{page.In("请核对", "check")}</span>",
                    _ => "",
                }
            )
            .Raw("</td>");
    }

    // As printed: a label over several columns stands over them.
    private void Heads(List<FormColumn> columns)
    {
        var groups = new List<(string? Key, List<FormColumn> Members)>();
        foreach (var column in columns)
        {
            if (groups is not [.., var last] || last.Key is null || last.Key != Group(column))
            {
                groups.Add((Group(column), []));
            }

            groups[^1].Members.Add(column);
        }

        var rows = groups.Exists(static group => group.Key is not null) ? " rowspan=\"2\"" : "";
        page.Raw($"<thead><tr><th scope=\"col\"{rows}>").Raw(PageText.Escape(page.In("项目", "Item"))).Raw("</th>");
        foreach (var (group, members) in groups)
        {
            if (group is null)
            {
                members.ForEach(column => Head(column, rows));
            }
            else
            {
                page.Raw(string.Create(CultureInfo.InvariantCulture, $"<th scope=\"colgroup\" colspan=\"{members.Count}\">"))
                    .Raw(PageText.Escape(group))
                    .Raw("</th>");
            }
        }

        if (rows.Length > 0)
        {
            page.Raw("</tr>\n<tr>");
            groups.FindAll(static group => group.Key is not null).ForEach(group => group.Members.ForEach(column => Head(column, "")));
        }

        page.Raw("</tr></thead>\n<tbody>\n");
    }

    private void Head(FormColumn column, string rows) =>
        page.Raw($"<th scope=\"col\" class=\"n\"{rows}>").Raw(PageText.Escape(page.Column(column))).Raw("</th>");

    private string? Group(FormColumn column) => page.Language == Language.Chinese ? column.GroupZh : column.GroupEn;
}

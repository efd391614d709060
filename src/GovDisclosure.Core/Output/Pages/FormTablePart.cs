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
        foreach (
            var part in rows.GroupBy(
                static row => string.Join('|', row.Cells.Select(static cell => cell.Column.PathZh)),
                StringComparer.Ordinal
            )
        )
        {
            page.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .Raw(PageText.Escape(caption))
                .Raw("\"><table>\n");
            page.Element("caption", caption);
            page.Raw("<thead><tr><th scope=\"col\">").Raw(PageText.Escape(page.Table(table))).Raw("</th>");
            foreach (var cell in part.First().Cells)
            {
                page.Raw("<th scope=\"col\" class=\"n\">").Raw(PageText.Escape(Column(cell.Column))).Raw("</th>");
            }

            page.Raw("</tr></thead>\n<tbody>\n");
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
                    "l" => $"<span class=\"soft\"> {page.In("（左）", " (left)")}</span>",
                    "r" => $"<span class=\"soft\"> {page.In("（右）", " (right)")}</span>",
                    "w" => $"<span class=\"soft\"> {page.In("（请核对）", " (check)")}</span>",
                    _ => "",
                }
            )
            .Raw("</td>");
    }

    private string Column(FormColumn column) =>
        page.Language == Language.Chinese ? column.PathZh
        : column.GroupEn is null ? column.LabelEn
        : $"{column.GroupEn}: {column.LabelEn}";
}

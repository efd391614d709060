using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Output.Pages;

/// <summary>A table of the form with its figures, whole or in part, in which cells are marked.</summary>
/// <param name="page">The page.</param>
/// <param name="source">The document that the report was read from; null where it was built or read from JSON.</param>
/// <param name="restsOnInferred">Of a sum, whether a figure that was recovered is in a cell; null where the report is no sum.</param>
internal sealed class FormTablePart(PageText page, ReadResult? source = null, Func<FormCell, bool>? restsOnInferred = null)
{
    private bool hasInferred;

    /// <summary>Writes the rows that are asked for.</summary>
    /// <param name="report">The report.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="marks">What is said of a cell.</param>
    /// <param name="caption">What the table shows.</param>
    /// <param name="causes">The number of the card that a cell leads to; 0 for none.</param>
    public void Write(
        AnnualReport report,
        FormTable table,
        IEnumerable<FormRow> rows,
        Func<FormCell, CellMark> marks,
        string caption,
        Func<FormCell, int>? causes = null
    )
    {
        // Rows of one table may have columns of their own (section two): those of the first row head the part, others are in a part of
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

        if (hasInferred)
        {
            page.Element(
                "p",
                restsOnInferred is null
                    ? page.In(
                        "* 由勾稽关系、文中数字或上年报告推得，原文没有这样印出。",
                        "* Recovered from the relations, the words or last year's report; not printed as such."
                    )
                    : page.In(
                        "* 加数中有由勾稽关系、文中数字或上年报告推得的，原文没有这样印出。",
                        "* Among what is added are figures recovered from the relations, the words or last year's report; not printed as such."
                    ),
                " class=\"soft\""
            );
            hasInferred = false;
        }
    }

    private void Write(FormCell cell, CellValue value, CellMark mark, int cause)
    {
        var (style, word) = StyleOf(mark);
        var isInferred =
            value.IsNumber && (source?.Provenance.Find(cell.Pointer)?.IsInferred == true || restsOnInferred?.Invoke(cell) == true);
        hasInferred |= isInferred;
        page.Raw("<td class=\"n")
            .Raw(style)
            .Raw(value.IsNumber ? "" : " void")
            .Raw("\" data-pointer=\"")
            .Raw(PageText.Escape(cell.Pointer))
            .Raw("\">");
        var shown = PageText.Escape(value.IsNumber ? value.ToString() + (isInferred ? "*" : "") : Words(cell, value));
        page.Raw(cause == 0 ? shown : $"<a href=\"#cause-{cause}\">{shown}</a>")
            .Raw(word.Length == 0 ? "" : $"<span class=\"d\">{word}</span>")
            .Raw("</td>");
    }

    // A cell that was not read is not blank: what is printed in it is in the document.
    private string Words(FormCell cell, CellValue value) =>
        value.IsBlank && source is { Report: not null } && source.PresenceOf(cell) is CellPresence.Unreadable or CellPresence.NotFound
            ? page.In("未读出", "not read")
                + (
                    source.Provenance.Find(cell.Pointer) is { RawText: { Length: > 0 } raw }
                        ? page.In("：", ": ") + PageText.Short(raw)
                        : ""
                )
            : page.Value(value);

    private (string Style, string Word) StyleOf(CellMark mark) =>
        mark switch
        {
            CellMark.Left => (" l", page.In("左边", "left side")),
            CellMark.Right => (" r", page.In("右边", "right side")),
            CellMark.OfTable => (" l", page.In("表中", "in the table")),
            CellMark.Doubtful => (" w", page.In("请核对", "check")),
            CellMark.Wrong => (" w", page.In("疑有误", "probably wrong")),
            _ => ("", ""),
        };

    // As printed: a label over several columns is over them.
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

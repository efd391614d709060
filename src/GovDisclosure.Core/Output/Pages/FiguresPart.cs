using GovDisclosure.Comparison;
using GovDisclosure.Forms;

namespace GovDisclosure.Output.Pages;

/// <summary>All figures: tables with equal rows as heat maps of the changes, the others cell by cell.</summary>
internal sealed class FiguresPart(PageText page)
{
    // A difference that is this many times the root of both years' sum has the deepest colour. By the root a change from 1 to 0 is faint
    // and one from
    // 100 to 0 is deep, as counts go: what differs by chance grows with the root.
    private const double MostTimes = 8;

    /// <summary>How many steps of colour there are.</summary>
    private const int Steps = 8;

    public void Write(ComparisonResult result)
    {
        page.Element("h2", page.In("各表变化", "Changes of the tables"));
        foreach (var table in result.Cells.GroupBy(static cell => cell.Cell.Table.Pointer, StringComparer.Ordinal))
        {
            var cells = table.ToList();
            var first = cells[0].Cell.Table;
            page.Element("h3", page.Table(first));
            if (result.CopiedTables.Any(copied => copied.Pointer == table.Key))
            {
                page.Element("p", page.In(ChangeWords.Of(ChangeClass.CopiedForward)), " class=\"down\"");
            }

            var columns = first.Rows[0].Columns;
            if (
                cells.TrueForAll(cell =>
                    cell.Cell.Row.Columns.SequenceEqual(columns)
                    || cell.Cell.Row.Columns.Select(static column => column.Name)
                        .SequenceEqual(columns.Select(static column => column.Name), StringComparer.Ordinal)
                )
            )
            {
                WriteHeat(first, cells, columns);
            }
            else
            {
                WriteCells(first, cells);
            }
        }
    }

    private void WriteHeat(FormTable table, List<CellComparison> cells, IReadOnlyList<FormColumn> columns)
    {
        Open(
            table,
            columns.Count,
            "heat",
            page.In(
                $"每格：{(page.IsOfOneYear ? "后一份的数" : "本年数")}，下面是与{page.Earlier}之差；蓝为增，橙为减，越深越不像偶然波动（差与两年之和的平方根之比）；再下面是占比的明显变化",
                $"each cell: {(page.IsOfOneYear ? "the second report's" : "this year's")} figure, beneath it the difference from {page.Earlier}; blue is more, orange is less, deeper is less like chance (the difference over the root of both years' sum); then the change of its share, where it says something"
            )
        );
        page.Raw($"<th scope=\"col\">{PageText.Escape(page.In("项目", "Item"))}</th>");
        foreach (var column in columns)
        {
            page.Raw($"<th scope=\"col\" class=\"n\">{PageText.Escape(page.Column(column))}</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in cells.GroupBy(static cell => cell.Cell.Row))
        {
            var verdict = row.First();
            var note =
                verdict.Verdict == ComparisonVerdict.Comparable
                    ? ""
                    : $" <span class=\"tag\">{PageText.Escape(page.In(ChangeWords.Of(verdict.Verdict)))}</span>";
            page.Raw($"<tr><th scope=\"row\">{PageText.Escape(page.Row(row.Key))}{note}</th>");
            foreach (var cell in row)
            {
                WriteHeat(cell);
            }

            page.Raw("</tr>\n");
        }

        page.Raw("</tbody>\n</table>\n</div>\n");
    }

    private void WriteHeat(CellComparison cell)
    {
        var style =
            cell.Delta is { } delta && delta != 0 ? (delta > 0 ? "n u" : "n w")
            : cell.IsChange ? "n b"
            : "n";
        page.Raw($"<td class=\"{style}{Heat(cell)}\"{Data(cell)}>{PageText.Escape(page.Value(cell.After))}");
        var text =
            cell.Delta is { } change ? (change == 0 ? "" : PageText.Signed(change))
            : cell.IsChange ? Left(cell)
            : "";
        page.Raw(text.Length > 0 ? $"<span class=\"d\">{PageText.Escape(text)}</span>" : "");
        page.Raw(cell.Share is { IsTelling: true } share ? $"<span class=\"d\">{PageText.Escape(Share(share))}</span></td>" : "</td>");
    }

    private static string Heat(CellComparison cell)
    {
        if (cell.Delta is not { } delta || delta == 0)
        {
            return "";
        }

        var sum = Math.Abs((double)(cell.Before?.Number ?? 0)) + Math.Abs((double)(cell.After?.Number ?? 0));
        var times = Math.Abs((double)delta) / Math.Sqrt(Math.Max(sum, 1));
        return $" h{(int)Math.Clamp(Math.Ceiling(times / MostTimes * Steps), 1, Steps)}";
    }

    private string Share(ShareComparison share) =>
        page.In($"占比 {PageText.Points(share.Points)} 点", $"share {PageText.Points(share.Points)} pts");

    private string Left(CellComparison cell) =>
        cell.Before is { } before
            ? page.In($"{page.Earlier} {page.Value(before)}", $"was {page.Value(before)}")
            : page.In(ChangeWords.Of(cell.Verdict));

    private void WriteCells(FormTable table, List<CellComparison> cells)
    {
        Open(table, 4, "", page.In("括号中为不可比或近似可比的原因", "in brackets: why a figure is approximate or cannot be compared"));
        foreach (
            var (name, isNumber) in new[]
            {
                (page.In("项目", "Item"), false),
                (page.IsOfOneYear ? page.In("前一份", "First") : page.In("上年", "Last year"), true),
                (page.IsOfOneYear ? page.In("后一份", "Second") : page.In("本年", "This year"), true),
                (page.In("增减", "Change"), true),
                (page.In("幅度", "Relative"), true),
                (page.In("说明", "Note"), false),
            }
        )
        {
            page.Raw($"<th scope=\"col\"{(isNumber ? " class=\"n\"" : "")}>{PageText.Escape(name)}</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
        foreach (var cell in cells)
        {
            // Some columns name their unit themselves: 本年收费金额（单位：万元）.
            var unit =
                cell.Unit.Length > 0 && !cell.Cell.Column.LabelZh.Contains(cell.Unit, StringComparison.Ordinal)
                    ? page.In($"（{cell.Unit}）", $" ({cell.Unit})")
                    : "";
            page.Raw($"<tr{Data(cell)}><th scope=\"row\">{PageText.Escape(page.Cell(cell.Cell) + unit)}</th>");
            page.Raw(
                $"<td class=\"n\">{PageText.Escape(page.Value(cell.Before))}</td><td class=\"n\">{PageText.Escape(page.Value(cell.After))}</td>"
            );
            page.Raw(
                $"<td class=\"n{(cell.Delta > 0 ? " up" : cell.Delta < 0 ? " down" : "")}\">{(cell.Delta is { } delta ? PageText.Escape(PageText.Signed(delta)) : "")}</td>"
            );
            page.Raw($"<td class=\"n\">{(cell.RelativeChange is { } relative ? PageText.Escape(PageText.Percent(relative)) : "")}</td>");
            page.Raw($"<td>{PageText.Escape(Note(cell))}</td></tr>\n");
        }

        page.Raw("</tbody>\n</table>\n</div>\n");
    }

    private string Note(CellComparison cell)
    {
        if (
            cell.Verdict == ComparisonVerdict.Comparable
            && cell.Class is ChangeClass.ProbableRestatement or ChangeClass.StateChange or ChangeClass.UnitChange
        )
        {
            return page.In(ChangeWords.Of(cell.Class));
        }

        var reason =
            cell.Reason == PairReasons.SameForm || cell.Reason == PairReasons.SamePointer
                ? ""
                : page.In($"（{cell.Reason.Zh}）", $" ({cell.Reason.En})");
        return (cell.Verdict == ComparisonVerdict.Comparable ? "" : page.In(ChangeWords.Of(cell.Verdict))) + reason;
    }

    private void Open(FormTable table, int numbers, string style, string caption)
    {
        PageTable.Open(page, page.Table(table), numbers, style);
        page.Element("caption", caption).Raw("<thead><tr>");
    }

    private static string Data(CellComparison cell) =>
        $" data-pointer=\"{PageText.Escape(cell.Pointer)}\" data-before=\"{PageText.Escape(Raw(cell.Before))}\" data-after=\"{PageText.Escape(Raw(cell.After))}\" data-delta=\"{(cell.Delta is { } delta ? PageText.Number(delta, "0.############################") : "")}\"";

    private static string Raw(CellValue? value) => value is { } given ? (given.IsBlank ? "null" : given.ToString()) : "";
}

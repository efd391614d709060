using System.Globalization;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>Columns that the form does not have.</summary>
internal static class ColumnDamages
{
    public static Damage[] All { get; } =
    [
        Number("a column with the numbers of rows before the figures", static (_, _) => 0, isInHeader: true),
        Number("a column with the numbers of rows behind the figures", static (_, figures) => figures, isInHeader: true),
        Number("numbers of rows before the figures that the header has no place for", static (_, _) => 0, isInHeader: false),
        Number("numbers of rows behind the figures that the header has no place for", static (_, figures) => figures, isInHeader: false),
        new("a column without a label", DamageSet.Columns, Needs.Nothing, (draft, random) => Insert(draft, random, "", Anywhere, IsFigure)),
        new("a column that the header has no place for", DamageSet.Columns, Needs.Nothing, (draft, random) =>
            Insert(draft, random, null, Anywhere, IsFigure)
        ),
        new("a column of last year", DamageSet.Columns, Needs.Nothing, (draft, random) =>
            Insert(draft, random, "上年数量", Anywhere, IsFigure)
        ),
        new("a column of remarks", DamageSet.Columns, Needs.Nothing, (draft, random) =>
            Insert(draft, random, "备注", static (_, figures) => figures, static (_, _) => "")
        ),
        new("a column of figures missing", DamageSet.Columns, Needs.RowEnds, Remove),
    ];

    private static Damage Number(string name, Func<Random, int, int> place, bool isInHeader) =>
        new(name, DamageSet.Columns, Needs.Nothing, (draft, random) =>
            Insert(draft, random, isInHeader ? "序号" : null, place, IsRowNumber)
        );

    private static int Anywhere(Random random, int figures) => random.Next(figures + 1);

    private static string IsRowNumber(int row, Random random) => row.ToString(CultureInfo.InvariantCulture);

    private static string IsFigure(int row, Random random) => random.Next(1, 9_999).ToString(CultureInfo.InvariantCulture);

    // In the rows of one width of a table, and in the labels above them.
    private static bool Insert(Draft draft, Random random, string? label, Func<Random, int, int> place, Func<int, Random, string> text)
    {
        var table = draft.Table(random, isDown: true);
        var width = Figures(table.Rows[random.Pick([.. table.FigureRows])]);
        var at = place(random, width);
        var rows = table.FigureRows.Where(row => Figures(table.Rows[row]) == width).ToList();
        if (label is null or "" && table.Form.Identities.IsEmpty && rows.TrueForAll(row => HasBlank(table.Rows[row])))
        {
            // Where blanks leave no mark each row would look whole: no label, no length and no sum would show the column.
            draft.Needs |= Needs.Blanks | Needs.RowEnds | Needs.BlankEdges;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (label is not null && table.HeaderRows.Contains(rows[i] - 1) && !Label(table, rows[i] - 1, new PrintedCell(label), at))
            {
                return false;
            }

            var cells = table.Rows[rows[i]];
            cells.Insert(cells.FindIndex(static cell => cell.IsFigure) + at, new PrintedCell(text(i + 1, random), IsFigure: true));
        }

        return true;
    }

    private static bool Label(DraftTable table, int header, PrintedCell label, int at)
    {
        if (header < 2 && !IsFlat(table.Form) || header < 1 || table.Rows[header - 1].Count == 0)
        {
            return false;
        }

        var names = table.Rows[header];
        if (IsFlat(table.Form))
        {
            // The label of the labels stands first; the caption above reaches over the new column too.
            names.Insert(Math.Min(1 + at, names.Count), label);
            table.Rows[header - 1][0] = table.Rows[header - 1][0] with { Columns = table.Rows[header - 1][0].Columns + 1 };
            return true;
        }

        var tops = table.Rows[header - 1];
        var group = tops.FindIndex(static cell => cell.Columns > 1);
        if (group < 0 || table.Rows[header - 2].Count == 0)
        {
            return false;
        }

        table.Rows[header - 2][^1] = table.Rows[header - 2][^1] with { Columns = table.Rows[header - 2][^1].Columns + 1 };
        if (at > group && at < group + tops[group].Columns)
        {
            names.Insert(Math.Min(at - group, names.Count), label);
            tops[group] = tops[group] with { Columns = tops[group].Columns + 1 };
        }
        else
        {
            tops.Insert(Math.Min(at <= group ? at : at - tops[group].Columns + 1, tops.Count), label with { Rows = 2 });
        }

        return true;
    }

    private static bool IsFlat(FormTable table) => !table.Rows[0].Columns.Any(static column => column.GroupZh is not null);

    private static bool Remove(Draft draft, Random random)
    {
        var table = draft.Table(random, isDown: true);
        var width = Figures(table.Rows[random.Pick([.. table.FigureRows])]);
        var at = random.Next(width);
        foreach (var row in table.FigureRows.Where(row => Figures(table.Rows[row]) == width).ToList())
        {
            var cells = table.Rows[row];
            var place = cells.FindIndex(static cell => cell.IsFigure) + at;
            draft.Lose(cells[place]);
            cells.RemoveAt(place);
        }

        return true;
    }

    private static bool HasBlank(List<PrintedCell> row) => row.Exists(static cell => cell is { Cell: not null, Text: "" });

    private static int Figures(List<PrintedCell> row) => row.Count(static cell => cell.Cell is not null);
}

using System.Globalization;
using GovDisclosure.Documents.Tests.Layouts;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>What goes wrong with rows and their labels.</summary>
internal static class RowDamages
{
    public static Damage[] All { get; } =
    [
        new("a row missing", DamageSet.Rows, Needs.Nothing, (draft, random) => At(draft, random, Remove)),
        new("the figures of a row missing", DamageSet.Rows, Needs.RowEnds, (draft, random) => At(draft, random, RemoveFigures)),
        new("a row twice", DamageSet.Rows, Needs.Nothing, (draft, random) =>
            At(draft, random, static (_, table, row) => Insert(table, row, [.. table.Rows[row]]))
        ),
        new("a row twice, the second with other figures", DamageSet.Rows, Needs.Nothing, (draft, random) =>
            At(draft, random, (_, table, row) => DoubleWithOthers(table, row, random))
        ),
        new("a row over two", DamageSet.Rows, Needs.Nothing, (draft, random) =>
            At(draft, random, (_, table, row) => Split(table, row, random))
        ),
        new("two rows in each other's place", DamageSet.Rows, Needs.Nothing, Swap),
        new("a row of its own inserted", DamageSet.Rows, Needs.Nothing, (draft, random) =>
            At(draft, random, (_, table, row) => Insert(table, row, Another(table, row, "其中：网上", random)))
        ),
        new("a row without a label inserted", DamageSet.Rows, Needs.Nothing, (draft, random) =>
            At(draft, random, (_, table, row) => Insert(table, row, Another(table, row, "", random)))
        ),
        new("an empty row inserted", DamageSet.Rows, Needs.Nothing, (draft, random) =>
            At(draft, random, static (_, table, row) => Insert(table, row, Empty(table.Rows[row])))
        ),
        new("a label emptied", DamageSet.Rows, Needs.Nothing, (draft, random) =>
            AtLabel(draft, random, static (_, cells, at) => Relabel(cells, at, static _ => ""))
        ),
        new("a label with another character", DamageSet.Rows, Needs.Nothing, (draft, random) =>
            AtLabel(draft, random, (_, cells, at) => Misspell(cells, at, random, "某"))
        ),
        new("a label without a character", DamageSet.Rows, Needs.Nothing, (draft, random) =>
            AtLabel(draft, random, (_, cells, at) => Misspell(cells, at, random, ""))
        ),
        new("a label joined with its figure", DamageSet.Rows, Needs.Nothing, (draft, random) =>
            AtLabel(draft, random, (_, cells, at) => Join(draft, cells, at))
        ),
        new("a label in a row of its own", DamageSet.Rows, Needs.Nothing, (draft, random) => AtLabel(draft, random, LabelAbove)),
        new("a label in the row above", DamageSet.Rows, Needs.Nothing, (draft, random) => AtLabel(draft, random, LabelInRowAbove)),
        new("a label in two cells", DamageSet.Rows, Needs.Nothing, (draft, random) =>
            AtLabel(draft, random, static (_, cells, at) => SplitLabel(cells, at))
        ),
        new("a label over one column more", DamageSet.Rows, Needs.Spans, (draft, random) =>
            AtLabel(draft, random, static (_, cells, at) => Widen(cells, at, 1))
        ),
        new("a label over one column less", DamageSet.Rows, Needs.Spans, (draft, random) =>
            AtLabel(draft, random, (_, cells, at) => Narrow(draft, cells, at))
        ),
        new("the label of a group missing", DamageSet.Rows, Needs.Nothing, (draft, random) =>
            AtGroup(draft, random, static (cells, _) => Replace(cells, null))
        ),
        new("the label of a group over one row more", DamageSet.Rows, Needs.Spans, (draft, random) =>
            AtGroup(draft, random, static (cells, _) => Replace(cells, cells[0] with { Rows = cells[0].Rows + 1 }))
        ),
        new("the label of a group over one row less", DamageSet.Rows, Needs.Spans, (draft, random) =>
            AtGroup(draft, random, static (cells, _) => Shorten(cells))
        ),
    ];

    private static bool At(Draft draft, Random random, Func<Draft, DraftTable, int, bool> damage)
    {
        var table = draft.Table(random);
        return damage(draft, table, random.Pick([.. table.FigureRows]));
    }

    private static bool AtLabel(Draft draft, Random random, Func<DraftTable, List<PrintedCell>, int, bool> damage)
    {
        var table = draft.Table(random, isDown: true);
        var row = random.Pick([.. table.FigureRows]);
        return table.LabelOf(row) >= 0 && damage(table, table.Rows[row], table.LabelOf(row));
    }

    private static bool AtGroup(Draft draft, Random random, Func<List<PrintedCell>, int, bool> damage)
    {
        var table = draft.Table(random, isDown: true);
        var rows = table.FigureRows.Where(row => table.LabelOf(row) > 0).ToList();
        return rows.Count > 0 && damage(table.Rows[random.Pick(rows)], 0);
    }

    // A group of labels that reach down from here would move up with the rows below, so the row keeps those.
    private static bool Remove(Draft draft, DraftTable table, int row)
    {
        if (table.LabelOf(row) > 0)
        {
            return false;
        }

        table.Rows[row].ForEach(draft.Lose);
        table.Rows.RemoveAt(row);
        return true;
    }

    private static bool RemoveFigures(Draft draft, DraftTable table, int row)
    {
        var cells = table.Rows[row];
        cells.ForEach(draft.Lose);
        cells.RemoveAll(static cell => cell.IsFigure);
        return true;
    }

    private static bool Insert(DraftTable table, int row, List<PrintedCell> cells)
    {
        if (table.LabelOf(row) > 0)
        {
            // Beside a label that reaches down the new row has no place for it.
            cells = cells[table.LabelOf(row)..];
        }

        table.Rows.Insert(row + 1, [.. cells.Select(static cell => cell with { Cell = null })]);
        return true;
    }

    private static bool DoubleWithOthers(DraftTable table, int row, Random random)
    {
        var label = table.LabelOf(row);
        return Insert(table, row, Another(table, row, label < 0 ? "" : table.Rows[row][label].Text, random));
    }

    private static List<PrintedCell> Another(DraftTable table, int row, string label, Random random) =>
        [
            .. table
                .Rows[row]
                .Select(cell =>
                    cell.IsFigure
                        ? cell with
                        {
                            Cell = null,
                            Text = random.Next(1, 9_999).ToString(CultureInfo.InvariantCulture),
                        }
                        : cell with
                        {
                            Text = label,
                        }
                ),
        ];

    private static List<PrintedCell> Empty(List<PrintedCell> cells) => cells.ConvertAll(static _ => new PrintedCell(""));

    private static bool Split(DraftTable table, int row, Random random)
    {
        var cells = table.Rows[row];
        var first = cells.FindIndex(static cell => cell.IsFigure);
        if (cells.Count - first < 2)
        {
            return false;
        }

        var at = random.Next(first + 1, cells.Count);
        table.Rows.Insert(row + 1, cells[at..]);
        cells.RemoveRange(at, cells.Count - at);
        return true;
    }

    private static bool Swap(Draft draft, Random random)
    {
        var table = draft.Table(random, isDown: true);
        var rows = table.FigureRows.Where(row => table.LabelOf(row) == 0).ToList();
        if (rows.Count < 2)
        {
            return false;
        }

        var (one, other) = (random.Pick(rows), random.Pick(rows));
        (table.Rows[one], table.Rows[other]) = (table.Rows[other], table.Rows[one]);
        return one != other;
    }

    private static bool Relabel(List<PrintedCell> cells, int at, Func<string, string> change)
    {
        cells[at] = cells[at] with { Text = change(cells[at].Text) };
        return true;
    }

    private static bool Misspell(List<PrintedCell> cells, int at, Random random, string with)
    {
        // Another damage may have left it no letter.
        if (cells[at].Text is not { Length: > 0 } label)
        {
            return false;
        }

        var letter = random.Next(label.Length);
        return Relabel(cells, at, _ => label[..letter] + with + label[(letter + 1)..]);
    }

    private static bool Join(Draft draft, List<PrintedCell> cells, int at)
    {
        if (cells[at + 1].Text.Length == 0)
        {
            // The label is as it was, and an empty cell is gone: only how many the row has shows it.
            draft.Needs |= Needs.Blanks | Needs.RowEnds;
        }

        cells[at] = cells[at] with { Text = cells[at].Text + cells[at + 1].Text };
        cells.RemoveAt(at + 1);
        return true;
    }

    private static bool LabelAbove(DraftTable table, List<PrintedCell> cells, int at)
    {
        if (at > 0)
        {
            return false;
        }

        table.Rows.Insert(table.Rows.IndexOf(cells), [cells[at]]);
        cells[at] = cells[at] with { Text = "" };
        return true;
    }

    private static bool LabelInRowAbove(DraftTable table, List<PrintedCell> cells, int at)
    {
        var above = table.Rows.IndexOf(cells) - 1;
        var place = table.LabelOf(above);
        if (place < 0)
        {
            return false;
        }

        table.Rows[above][place] = table.Rows[above][place] with { Text = table.Rows[above][place].Text + cells[at].Text };
        cells[at] = cells[at] with { Text = "" };
        return true;
    }

    private static bool SplitLabel(List<PrintedCell> cells, int at)
    {
        var text = cells[at].Text;
        cells.Insert(at + 1, cells[at] with { Text = text[(text.Length / 2)..], Columns = 1 });
        cells[at] = cells[at] with { Text = text[..(text.Length / 2)] };
        return true;
    }

    private static bool Narrow(Draft draft, List<PrintedCell> cells, int at)
    {
        if (
            cells[at + 1].Text.Length == 0
            && !cells.Exists(static cell => cell.IsFigure && cell.Text.Any(static c => c is >= '1' and <= '9'))
        )
        {
            // Behind an empty cell the row has moved, and where it is filled up no number and no sum says so.
            draft.Needs |= Needs.RowEnds;
        }

        return Widen(cells, at, -1);
    }

    private static bool Widen(List<PrintedCell> cells, int at, int by)
    {
        if (cells[at].Columns + by < 1)
        {
            return false;
        }

        cells[at] = cells[at] with { Columns = cells[at].Columns + by };
        return true;
    }

    private static bool Shorten(List<PrintedCell> cells) => Replace(cells, cells[0] with { Rows = Math.Max(1, cells[0].Rows - 1) });

    private static bool Replace(List<PrintedCell> cells, PrintedCell? label)
    {
        if (label is null)
        {
            cells.RemoveAt(0);
            return true;
        }

        cells[0] = label;
        return true;
    }
}

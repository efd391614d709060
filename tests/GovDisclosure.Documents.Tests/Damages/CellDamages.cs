using System.Globalization;
using GovDisclosure.Documents.Tests.Layouts;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>What goes wrong with single figures.</summary>
internal static class CellDamages
{
    public static Damage[] All { get; } =
    [
        new("a figure missing", DamageSet.Cells, Needs.RowEnds, (draft, random) => At(draft, random, Remove)),
        new("a figure emptied", DamageSet.Cells, Needs.Nothing, (draft, random) => At(draft, random, Empty)),
        new("an empty cell inserted", DamageSet.Cells, Needs.Nothing, (draft, random) =>
            At(draft, random, static (_, row, at) => Insert(row, at, ""))
        ),
        new("a cell with a number inserted", DamageSet.Cells, Needs.WholeRows, (draft, random) =>
            At(draft, random, (_, row, at) => InsertNumber(draft, row, at, Number(random)))
        ),
        new("a cell with a small number inserted", DamageSet.Cells, Needs.WholeRows, (draft, random) =>
            At(draft, random, (_, row, at) => InsertNumber(draft, row, at, Small(random)))
        ),
        new("a figure twice", DamageSet.Cells, Needs.WholeRows, (draft, random) =>
            At(draft, random, (_, row, at) => InsertNumber(draft, row, at, row[at].Text))
        ),
        new("a number inserted and a figure emptied", DamageSet.Cells, Needs.Blanks, (draft, random) =>
            At(draft, random, (_, row, at) => InsertAndEmpty(draft, random, row, at, isLast: false))
        ),
        new(
            "a number inserted and the last figure emptied",
            DamageSet.Cells,
            Needs.Blanks | Needs.RowEnds | Needs.BlankEdges,
            (draft, random) => At(draft, random, (_, row, at) => InsertAndEmpty(draft, random, row, at, isLast: true))
        ),
        new("a figure with its unit", DamageSet.Cells, Needs.Nothing, (draft, random) =>
            At(draft, random, static (_, row, at) => Reword(row, at, "{0}件"))
        ),
        new("a figure with a word before it", DamageSet.Cells, Needs.Nothing, (draft, random) =>
            At(draft, random, static (_, row, at) => Reword(row, at, "共{0}"))
        ),
        new("a figure with a remark", DamageSet.Cells, Needs.Nothing, (draft, random) =>
            At(draft, random, static (_, row, at) => Reword(row, at, "{0}（其中网上3）"))
        ),
        new("a figure with a remark before it", DamageSet.Cells, Needs.Nothing, (draft, random) =>
            At(draft, random, static (_, row, at) => Reword(row, at, "（含下级7）{0}"))
        ),
        new("a figure broken over two lines", DamageSet.Cells, Needs.CellALine | Needs.WholeRows, (draft, random) =>
            At(draft, random, static (_, row, at) => Break(row, at))
        ),
        new("two figures in one cell", DamageSet.Cells, Needs.Shifts, (draft, random) =>
            At(draft, random, static (_, row, at) => Merge(row, at, " "))
        ),
        new("two figures with nothing between", DamageSet.Cells, Needs.Shifts | Needs.RowEnds, (draft, random) =>
            At(draft, random, static (_, row, at) => Merge(row, at, ""))
        ),
        new("a figure one row down", DamageSet.Cells, Needs.WholeRows, MoveDown),
    ];

    private static bool At(Draft draft, Random random, Func<Draft, List<PrintedCell>, int, bool> damage)
    {
        var table = draft.Table(random);
        var row = table.Rows[random.Pick([.. table.FigureRows])];
        return damage(draft, row, random.Pick([.. Enumerable.Range(0, row.Count).Where(at => row[at].Cell is not null)]));
    }

    private static string Number(Random random) => random.Next(1, 9_999).ToString(CultureInfo.InvariantCulture);

    private static string Small(Random random) => random.Next(0, 10).ToString(CultureInfo.InvariantCulture);

    private static bool Remove(Draft draft, List<PrintedCell> row, int at)
    {
        draft.Lose(row[at]);
        row.RemoveAt(at);
        return true;
    }

    // An empty cell is a printed blank, and no fault of the reader's.
    private static bool Empty(Draft draft, List<PrintedCell> row, int at)
    {
        draft.Shown[row[at].Cell!.Pointer] = "";
        row[at] = row[at] with { Text = "" };
        return true;
    }

    private static bool Insert(List<PrintedCell> row, int at, string text)
    {
        row.Insert(at, new PrintedCell(text, IsFigure: true));
        return true;
    }

    private static bool InsertNumber(Draft draft, List<PrintedCell> row, int at, string text)
    {
        MayHideBehindBlank(draft, row);
        return Insert(row, at, text);
    }

    // Without sums, or where all is zero, a number put into a row that ends with a blank shows nowhere but at the end of the row: where
    // that is not seen, or is filled up, the row has as many marks as the form has cells, and nothing tells it from a whole one.
    private static void MayHideBehindBlank(Draft draft, List<PrintedCell> row)
    {
        var hasSums =
            draft.Tables.Exists(table => table.Form.Identities.Length > 0 && table.Rows.Contains(row))
            && row.Exists(static cell => cell.IsFigure && cell.Text.Any(static c => c is >= '1' and <= '9'));
        if (row[^1].Text.Length == 0 && !hasSums)
        {
            draft.Needs |= Needs.Blanks | Needs.RowEnds | Needs.BlankEdges;
        }
    }

    private static bool InsertAndEmpty(Draft draft, Random random, List<PrintedCell> row, int at, bool isLast)
    {
        if (isLast && at < row.Count - 1)
        {
            return false;
        }

        if (at == row.Count - 1 && !draft.HasSums(row))
        {
            // An empty cell at the end of a row that is filled up is none, and then the row looks whole but for its sum.
            draft.Needs |= Needs.RowEnds | Needs.BlankEdges;
        }

        Empty(draft, row, at);
        return Insert(row, random.Next(row.FindIndex(static cell => cell.IsFigure), row.Count + 1), Number(random));
    }

    private static bool Reword(List<PrintedCell> row, int at, string format)
    {
        if (row[at].Text.Length == 0 || !row[at].Text.All(char.IsAsciiDigit))
        {
            return false;
        }

        row[at] = row[at] with { Text = string.Format(CultureInfo.InvariantCulture, format, row[at].Text) };
        return true;
    }

    private static bool Break(List<PrintedCell> row, int at)
    {
        var text = row[at].Text;
        if (text.Length < 2 || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        row[at] = row[at] with { Text = text[..(text.Length / 2)] + "\n" + text[(text.Length / 2)..] };
        return true;
    }

    private static bool Merge(List<PrintedCell> row, int at, string between)
    {
        if (at + 1 >= row.Count)
        {
            return false;
        }

        row[at] = row[at] with { Text = row[at].Text + between + row[at + 1].Text, Columns = 1 };
        row.RemoveAt(at + 1);
        return true;
    }

    // Its own place is empty, and the row below has a cell more.
    private static bool MoveDown(Draft draft, Random random)
    {
        var table = draft.Table(random, isDown: true);
        var rows = table.FigureRows.ToList();
        var number = random.Next(rows.Count - 1);
        var (row, below) = (table.Rows[rows[number]], table.Rows[rows[number + 1]]);
        var at = random.Pick([.. Enumerable.Range(0, row.Count).Where(at => row[at].Cell is not null)]);
        draft.Shown[row[at].Cell!.Pointer] = "";
        MayHideBehindBlank(draft, below);
        below.Insert(Math.Min(at, below.Count), row[at]);
        row[at] = new PrintedCell("", IsFigure: true);
        return true;
    }
}

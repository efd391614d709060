using GovDisclosure.Documents.Tests.Layouts;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>What goes wrong with the labels over columns.</summary>
internal static class HeaderDamages
{
    public static Damage[] All { get; } =
    [
        new("a label over one column more", DamageSet.Headers, Needs.Spans, (draft, random) =>
            At(draft, random, static (row, at) => Widen(row, at, 1))
        ),
        new("a label over one column less", DamageSet.Headers, Needs.Spans, (draft, random) =>
            At(draft, random, static (row, at) => Widen(row, at, -1))
        ),
        new("a label one row deeper", DamageSet.Headers, Needs.Spans, (draft, random) =>
            At(draft, random, static (row, at) => Deepen(row, at, 1))
        ),
        new("a label one row less deep", DamageSet.Headers, Needs.Spans, (draft, random) =>
            At(draft, random, static (row, at) => Deepen(row, at, -1))
        ),
        new("a label missing", DamageSet.Headers, Needs.Nothing, (draft, random) => At(draft, random, Remove)),
        new("a label twice", DamageSet.Headers, Needs.Nothing, (draft, random) => At(draft, random, Double)),
        new("a label emptied", DamageSet.Headers, Needs.Nothing, (draft, random) => At(draft, random, Empty)),
        new("a label in two cells", DamageSet.Headers, Needs.Nothing, (draft, random) => At(draft, random, Split)),
        new("two labels in one cell", DamageSet.Headers, Needs.Nothing, (draft, random) =>
            At(draft, random, static (row, at) => Merge(row, at, isWide: false))
        ),
        new("two labels in one wide cell", DamageSet.Headers, Needs.Spans, (draft, random) =>
            At(draft, random, static (row, at) => Merge(row, at, isWide: true))
        ),
        new("a row of labels missing", DamageSet.Headers, Needs.Nothing, RemoveRow),
    ];

    private static bool At(Draft draft, Random random, Func<List<PrintedCell>, int, bool> damage)
    {
        var table = draft.Table(random);
        var row = table.Rows[random.Pick([.. table.HeaderRows])];
        return row.Count > 0 && damage(row, random.Next(row.Count));
    }

    private static bool Widen(List<PrintedCell> row, int at, int by)
    {
        if (row[at].Columns + by < 1)
        {
            return false;
        }

        row[at] = row[at] with { Columns = row[at].Columns + by };
        return true;
    }

    private static bool Deepen(List<PrintedCell> row, int at, int by)
    {
        if (row[at].Rows + by < 1)
        {
            return false;
        }

        row[at] = row[at] with { Rows = row[at].Rows + by };
        return true;
    }

    private static bool Remove(List<PrintedCell> row, int at)
    {
        row.RemoveAt(at);
        return true;
    }

    private static bool Double(List<PrintedCell> row, int at)
    {
        row.Insert(at, row[at]);
        return true;
    }

    private static bool Empty(List<PrintedCell> row, int at)
    {
        row[at] = row[at] with { Text = "" };
        return true;
    }

    private static bool Split(List<PrintedCell> row, int at)
    {
        var text = row[at].Text;
        if (text.Length < 2)
        {
            return false;
        }

        row.Insert(at + 1, row[at] with { Text = text[(text.Length / 2)..] });
        row[at] = row[at] with { Text = text[..(text.Length / 2)] };
        return true;
    }

    private static bool Merge(List<PrintedCell> row, int at, bool isWide)
    {
        if (at + 1 >= row.Count)
        {
            return false;
        }

        row[at] = row[at] with { Text = row[at].Text + row[at + 1].Text, Columns = row[at].Columns + (isWide ? row[at + 1].Columns : 0) };
        row.RemoveAt(at + 1);
        return true;
    }

    private static bool RemoveRow(Draft draft, Random random)
    {
        var table = draft.Table(random);
        table.Rows.RemoveAt(random.Pick([.. table.HeaderRows]));
        return true;
    }
}

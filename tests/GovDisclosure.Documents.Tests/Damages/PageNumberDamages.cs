using System.Globalization;
using GovDisclosure.Documents.Tests.Layouts;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>The number of a page among rows and figures.</summary>
internal static class PageNumberDamages
{
    public static Damage[] All { get; } =
    [
        new("a bare number between rows", DamageSet.PageNumbers, Needs.WholeRows, (draft, random) => Between(draft, random, "{0}")),
        new("a number between dashes between rows", DamageSet.PageNumbers, Needs.Nothing, (draft, random) =>
            Between(draft, random, "- {0} -")
        ),
        new("a page's number in words between rows", DamageSet.PageNumbers, Needs.Nothing, (draft, random) =>
            Between(draft, random, "第{0}页")
        ),
        new("a page's number of all between rows", DamageSet.PageNumbers, Needs.Nothing, (draft, random) =>
            Between(draft, random, "{0} / 9")
        ),
        new("a bare number within a row", DamageSet.PageNumbers, Needs.CellALine | Needs.WholeRows, (draft, random) =>
            Within(draft, random, isForFigure: false)
        ),
        new("a bare number in place of a figure", DamageSet.PageNumbers, Needs.CellALine | Needs.Inset, (draft, random) =>
            Within(draft, random, isForFigure: true)
        ),
        new("a bare number within a row and a figure emptied", DamageSet.PageNumbers, Needs.CellALine | Needs.Blanks, WithinAndEmpty),
    ];

    private static bool Between(Draft draft, Random random, string format)
    {
        var table = draft.Table(random);
        table.Rows.Insert(random.Next(table.Rows.Count + 1), [Page(random, format)]);
        return true;
    }

    private static bool Within(Draft draft, Random random, bool isForFigure)
    {
        var table = draft.Table(random);
        var row = table.Rows[random.Pick([.. table.FigureRows])];
        var at = random.Pick([.. Enumerable.Range(0, row.Count).Where(at => row[at].Cell is not null)]);
        if (isForFigure)
        {
            draft.Lose(row[at]);
            row.RemoveAt(at);
        }

        row.Insert(random.Next(row.FindIndex(static cell => !cell.IsFigure) + 1, row.Count + 1), Page(random, "{0}"));
        return true;
    }

    private static bool WithinAndEmpty(Draft draft, Random random)
    {
        var table = draft.Table(random);
        var row = table.Rows[random.Pick([.. table.FigureRows])];
        var at = random.Pick([.. Enumerable.Range(0, row.Count).Where(at => row[at].Cell is not null)]);
        draft.Shown[row[at].Cell!.Pointer] = "";
        row[at] = row[at] with { Text = "" };
        row.Insert(random.Next(row.FindIndex(static cell => !cell.IsFigure) + 1, row.Count + 1), Page(random, "{0}"));
        return true;
    }

    private static PrintedCell Page(Random random, string format) =>
        new(string.Format(CultureInfo.InvariantCulture, format, random.Next(1, 10))) { IsLoose = true };
}

using System.Collections.Immutable;

namespace GovDisclosure.Forms.Declaration;

/// <summary>Declares what the cells of a table in an older shape are in a newer one; the cells are selected through the records.</summary>
/// <typeparam name="TOlder">The record of the older shape.</typeparam>
/// <typeparam name="TNewer">The record of the newer shape.</typeparam>
internal sealed class CorrespondenceBuilder<TOlder, TNewer>(FormTable older, FormTable newer, Func<AnnualReport, object?> table)
    where TOlder : class
    where TNewer : class
{
    private readonly CellProbe olderProbe = new(older);
    private readonly CellProbe newerProbe = new(newer);
    private readonly ImmutableArray<CellCorrespondence>.Builder cells = ImmutableArray.CreateBuilder<CellCorrespondence>();

    /// <summary>Declares what a cell is in the newer shape.</summary>
    public void Cell(CorrespondenceKind kind, Func<TOlder, CellValue> before, Func<TNewer, CellValue> after, LocalizedText reason) =>
        cells.Add(new CellCorrespondence(kind, [Older(before)], [Newer(after)], reason));

    /// <summary>Declares that a row is the sum of several rows in the newer shape, column by column.</summary>
    /// <param name="row">Selects any cell of the row.</param>
    /// <param name="reason">Why.</param>
    /// <param name="parts">Each selects any cell of a row that is a part.</param>
    public void Sum(Func<TOlder, CellValue> row, LocalizedText reason, params ReadOnlySpan<Func<TNewer, CellValue>> parts)
    {
        var whole = Older(row).Row;
        var rows = new List<FormRow>();
        foreach (var part in parts)
        {
            rows.Add(Newer(part).Row);
        }

        for (var i = 0; i < whole.Cells.Count; i++)
        {
            var column = i;
            cells.Add(
                new CellCorrespondence(CorrespondenceKind.Same, [whole.Cells[i]], [.. rows.Select(part => part.Cells[column])], reason)
            );
        }
    }

    /// <summary>Declares that the newer shape has no such cells.</summary>
    public void Dropped(LocalizedText reason, params ReadOnlySpan<Func<TOlder, CellValue>> dropped)
    {
        foreach (var cell in dropped)
        {
            cells.Add(new CellCorrespondence(CorrespondenceKind.OneSided, [Older(cell)], [], reason));
        }
    }

    /// <summary>Declares that the older shape has no such cells.</summary>
    public void Introduced(LocalizedText reason, params ReadOnlySpan<Func<TNewer, CellValue>> introduced)
    {
        foreach (var cell in introduced)
        {
            cells.Add(new CellCorrespondence(CorrespondenceKind.OneSided, [], [Newer(cell)], reason));
        }
    }

    public TableCorrespondence Build() => new(older, newer, cells.DrainToImmutable());

    private FormCell Older(Func<TOlder, CellValue> select) => Find(olderProbe, report => select((TOlder)table(report)!));

    private FormCell Newer(Func<TNewer, CellValue> select) => Find(newerProbe, report => select((TNewer)table(report)!));

    private static FormCell Find(CellProbe probe, Func<AnnualReport, CellValue> select) =>
        probe.Find(select(probe.Report)) ?? throw new InvalidOperationException("A selector does not select a cell of the table.");
}

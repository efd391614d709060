using System.Collections.Immutable;

namespace GovDisclosure.Forms;

/// <summary>The editions of the form that are known, and which of their tables a report uses.</summary>
/// <remarks>
/// Published reports mix the tables of different editions, so everything that walks over a report asks for its tables here and not for
/// its edition. Immutable and safe to share between threads.
/// </remarks>
public sealed class FormCatalog
{
    private readonly ImmutableArray<TableShapes> shapes;

    internal FormCatalog(params ReadOnlySpan<FormEdition> editions)
    {
        Editions = [.. editions];
        if (Editions.IsEmpty)
        {
            throw new ArgumentException("A catalogue needs an edition.", nameof(editions));
        }

        shapes =
        [
            .. Editions
                .SelectMany(static edition => edition.Tables.Select(table => (Edition: edition, Table: table)))
                .GroupBy(static pair => pair.Table.Pointer, StringComparer.Ordinal)
                .Select(static group => new TableShapes([
                    .. group
                        .GroupBy(static pair => pair.Table, static pair => pair.Edition)
                        .Select(static shape => new TableShape(shape.Key, [.. shape]))
                        .Reverse(),
                ])),
        ];
    }

    /// <summary>The editions of 2019 and 2021.</summary>
    public static FormCatalog Default { get; } =
        new(GovDisclosure.Forms.Editions.Edition2019.Declare(), GovDisclosure.Forms.Editions.Edition2021.Declare());

    /// <summary>The editions, oldest first.</summary>
    public ImmutableArray<FormEdition> Editions { get; }

    /// <summary>The newest edition.</summary>
    public FormEdition Newest => Editions[^1];

    /// <summary>The edition in force for the reports of a year.</summary>
    /// <param name="year">The year; the oldest edition stands for the years before it, the newest for an unknown year.</param>
    public FormEdition ForYear(int? year) => InForce(Editions, year);

    /// <summary>The first relation under a rule's id, in the newest edition that has one.</summary>
    /// <exception cref="InvalidOperationException">No edition has one.</exception>
    internal Identity NewestIdentity(string rule) =>
        Editions
            .Reverse()
            .SelectMany(static edition => edition.Identities)
            .First(identity => string.Equals(identity.Rule, rule, StringComparison.Ordinal));

    /// <summary>Finds an edition by its id.</summary>
    /// <returns>The edition, or null when none has the id.</returns>
    public FormEdition? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Editions.FirstOrDefault(edition => string.Equals(edition.Id, id, StringComparison.Ordinal));
    }

    /// <summary>
    /// The edition of a report: that of its section-two table, else of its section-three table, else the one in force for its year. Of
    /// several editions that a table is of, the next of these decides.
    /// </summary>
    public FormEdition EditionOf(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var candidates = Editions;
        foreach (var table in shapes)
        {
            if (candidates.Length > 1 && table.Find(report) is { } shape && shape.Editions.Length < Editions.Length)
            {
                candidates = candidates == Editions ? shape.Editions : Narrowed(candidates, shape.Editions);
            }
        }

        return InForce(candidates, report.Year);
    }

    /// <summary>The tables of a report, each in the shape that the report has; a table that the report lacks is left out.</summary>
    public IEnumerable<FormTable> TablesOf(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return shapes.Select(table => table.Find(report)?.Table).OfType<FormTable>();
    }

    /// <summary>The cells of a report, table by table, each table in the shape that the report has.</summary>
    public IEnumerable<FormCell> CellsOf(AnnualReport report) => TablesOf(report).SelectMany(static table => table.Cells);

    /// <summary>Finds the cell that a JSON Pointer names in a report, in the shape in which the report has its table.</summary>
    /// <param name="pointer">The JSON Pointer, such as <c>/requests/newlyReceived/total</c>.</param>
    /// <param name="report">The report; of a table that it lacks, the cell is that of its edition.</param>
    /// <returns>The cell, or null when the report has no place for it.</returns>
    public FormCell? FindCell(string pointer, AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var edition in Editions)
        {
            if (edition.Find(pointer) is { } cell && cell.Table.Fits(report))
            {
                return cell;
            }
        }

        return EditionOf(report).Find(pointer) is { } absent && !absent.Table.IsPresent(report) ? absent : null;
    }

    /// <summary>Finds the cell that a JSON Pointer names, in any edition.</summary>
    /// <returns>The cell of the newest edition that has the pointer, or null when none has.</returns>
    /// <remarks>The cell of a report that may be of an older edition is found by <see cref="FindCell(string, AnnualReport)"/>.</remarks>
    public FormCell? FindCell(string pointer) =>
        Editions.Reverse().Select(edition => edition.Find(pointer)).FirstOrDefault(static cell => cell is not null);

    // Tables of different editions, mixed in one report: the first one counts.
    private static ImmutableArray<FormEdition> Narrowed(ImmutableArray<FormEdition> candidates, ImmutableArray<FormEdition> editions)
    {
        var common = candidates.RemoveAll(edition => !editions.Contains(edition));
        return common.IsEmpty ? candidates : common;
    }

    private static FormEdition InForce(ImmutableArray<FormEdition> editions, int? year)
    {
        var found = year is null ? editions[^1] : editions[0];
        foreach (var edition in editions)
        {
            if (edition.FirstYear <= year)
            {
                found = edition;
            }
        }

        return found;
    }

    /// <summary>The tables of sections two, three and four, each with all the shapes that the editions give it, newest first.</summary>
    internal ImmutableArray<TableShapes> Shapes => shapes;
}

/// <summary>A shape of a table.</summary>
/// <param name="Table">The table in this shape.</param>
/// <param name="Editions">The editions that have the shape, oldest first.</param>
internal sealed record TableShape(FormTable Table, ImmutableArray<FormEdition> Editions);

/// <summary>A table of the form with all the shapes that the editions give it, newest first.</summary>
internal sealed class TableShapes(ImmutableArray<TableShape> shapes)
{
    public ImmutableArray<TableShape> All => shapes;

    public string Pointer => shapes[0].Table.Pointer;

    public bool IsPresent(AnnualReport report) => shapes[0].Table.IsPresent(report);

    /// <summary>The shape that the report has; null when it lacks the table.</summary>
    public TableShape? Find(AnnualReport report)
    {
        foreach (var shape in shapes)
        {
            if (shape.Table.Fits(report))
            {
                return shape;
            }
        }

        return null;
    }
}

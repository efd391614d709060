using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Generators;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>What the figures of a draft are like.</summary>
internal enum Figures
{
    /// <summary>Near-unique numbers whose sums hold.</summary>
    WithSums = 0,

    /// <summary>Numbers of which no two are alike and no sum holds.</summary>
    WithoutSums = 1,

    /// <summary>Most are zero, as in published reports, and sums hold.</summary>
    MostlyZero = 2,

    /// <summary>As before; some of the zeros are not printed, or as "/".</summary>
    MostlyBlank = 3,
}

/// <summary>
/// A report as it is going to be printed: its tables as grids of cells that a damage may change, and what each cell of the form shows.
/// </summary>
internal sealed class Draft
{
    private Draft(AnnualReport report, Figures figures)
    {
        Report = report;
        Figures = figures;
        Tables = [.. FormCatalog.Default.TablesOf(report).Select(table => new DraftTable(table, FormGrid.Of(report, table)))];
        Shown = FormCatalog
            .Default.CellsOf(report)
            .ToDictionary(static cell => cell.Pointer, cell => cell.Get(report).ToString(), StringComparer.Ordinal);
    }

    public AnnualReport Report { get; }

    public Figures Figures { get; }

    public List<DraftTable> Tables { get; }

    /// <summary>The value that each cell of the form shows to a reader of the print; empty where it shows none.</summary>
    public Dictionary<string, string> Shown { get; }

    /// <summary>The cells whose figure was taken out of the print; a reader cannot know them and must say so.</summary>
    public HashSet<string> Lost { get; } = new(StringComparer.Ordinal);

    /// <summary>What a print must have for the damages to show at the places where chance has put them.</summary>
    public Needs Needs { get; set; }

    /// <summary>The rules that a page needs for what is in its cells.</summary>
    public SortedSet<string> Style { get; } = new(StringComparer.Ordinal);

    public static Draft Of(string edition, Figures figures, int seed)
    {
        var tables = FormCatalog.Default.Find(edition)!.Tables;
        var random = new Random(seed);
        var words = SampleReports.Of(edition);
        var report = figures switch
        {
            Figures.WithSums => GeneratedReports.WithTablesUpTo(words, tables, seed, random.Next(2) == 0 ? 997 : 9_999, sparse: false),
            Figures.WithoutSums => tables.Aggregate(words, (filled, table) => Unrelated(filled, table, random)),
            _ => GeneratedReports.WithTablesUpTo(words, tables, seed, 997, sparse: true),
        };
        if (figures == Figures.MostlyBlank)
        {
            foreach (var cell in FormCatalog.Default.CellsOf(report).Where(cell => cell.Get(report).Number == 0 && random.Next(3) == 0))
            {
                report = cell.With(report, random.Next(3) == 0 ? CellValue.NotApplicable : CellValue.Blank);
            }
        }

        return new Draft(report, figures);
    }

    public List<List<PrintedCell>> GridOf(FormTable table) => Tables.Find(draft => draft.Form == table)!.Rows;

    /// <summary>A table by chance that still has labels and figures; one whose rows run down where wanted.</summary>
    public DraftTable Table(Random random, bool isDown = false) =>
        random.Pick(Tables.FindAll(table => !(isDown && table.Form.RowsRunAcross) && table.HeaderRows.Any() && table.FigureRows.Any()));

    /// <summary>The rows of figures as they are now, to be compared later.</summary>
    public Dictionary<List<PrintedCell>, PrintedCell[]> Rows() =>
        Tables
            .SelectMany(static table => table.Rows)
            .Where(static row => row.Exists(static cell => cell.IsFigure))
            .ToDictionary(static row => row, static row => row.ToArray());

    /// <summary>Whether sums tell what stood in a row, whatever two damages did to it.</summary>
    public bool HasSums(List<PrintedCell> row) =>
        Figures == Figures.WithSums && Tables.Exists(table => table.Form.Identities.Length > 0 && table.Rows.Contains(row));

    public void Lose(PrintedCell figure)
    {
        if (figure.Cell is { } cell && Shown[cell.Pointer].Length > 0)
        {
            Shown[cell.Pointer] = "";
            Lost.Add(cell.Pointer);
        }
    }

    private static AnnualReport Unrelated(AnnualReport report, FormTable table, Random random)
    {
        var numbers = new HashSet<int>();
        return table.With(report, [.. table.Cells.Select(cell => Value(cell, Another()))]);

        int Another()
        {
            int number;
            while (!numbers.Add(number = random.Next(1, 9_999))) { }

            return number;
        }
    }

    private static CellValue Value(FormCell cell, int number) =>
        cell switch
        {
            { IsAmount: true, Column.PrintsUnit: true } => Amount.FromDecimal(number + 0.50m, MonetaryUnit.TenThousandYuan),
            { IsAmount: true } => Amount.FromDecimal(number + 0.25m),
            _ => Count.FromInt64(number),
        };
}

/// <summary>A table of a draft.</summary>
internal sealed record DraftTable(FormTable Form, List<List<PrintedCell>> Rows)
{
    /// <summary>The rows that hold figures of the form.</summary>
    public IEnumerable<int> FigureRows =>
        Enumerable.Range(0, Rows.Count).Where(row => Rows[row].Exists(static cell => cell.Cell is not null));

    /// <summary>The rows of labels over columns.</summary>
    public IEnumerable<int> HeaderRows =>
        Enumerable.Range(0, Rows.Count).Where(row => Rows[row].TrueForAll(static cell => cell is { IsLoose: false, IsFigure: false }));

    /// <summary>Where the label of a row stands in it: before the first figure; negative where there is none.</summary>
    public int LabelOf(int row) => Rows[row].FindIndex(static cell => cell.IsFigure) - 1;
}

using FsCheck.Fluent;
using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Generators.Tests;

/// <summary>The generators keep what they promise; other tests lean on it. All on the made-up edition too, which the package does not
/// know.</summary>
public sealed class GeneratedReportsTests
{
    private static readonly FormCatalog Catalog = MadeUpEdition.Catalog;

    [Fact]
    public void Consistent_reports_satisfy_every_relation_with_no_zero_and_no_blank()
    {
        HashSet<FormTable> seen = [];
        Check.That(GeneratedReports.ConsistentOf(Catalog), report =>
        {
            foreach (var table in Catalog.TablesOf(report))
            {
                seen.Add(table);
                Assert.All(table.Identities, identity => Assert.True(identity.Evaluate(report).Holds, identity.ToString()));
                Assert.All(table.Cells, cell => Assert.True(IsNotZero(cell, cell.Get(report).Number), cell.ToString()));
            }
        });
        Assert.Equal(Tables(Catalog).Count, seen.Count);
    }

    [Fact]
    public void Every_cell_has_small_and_large_figures()
    {
        var sizes = new Dictionary<FormCell, HashSet<int>>();
        Check.That(
            GeneratedReports.ConsistentOf(Catalog),
            report =>
            {
                foreach (var cell in Catalog.CellsOf(report))
                {
                    var number = decimal.Abs(cell.Get(report).Number!.Value);
                    if (!sizes.TryGetValue(cell, out var known))
                    {
                        sizes.Add(cell, known = []);
                    }

                    known.Add(
                        number < 100 ? 0
                        : number < 100_000 ? 1
                        : number < 100_000_000 ? 2
                        : 3
                    );
                }
            },
            times: 400
        );
        var cells = Tables(Catalog).SelectMany(static table => table.Cells).ToList();
        Assert.All(cells.Where(static cell => !cell.IsAmount), cell => Assert.True(sizes[cell].IsSupersetOf([1, 2, 3]), cell.ToString()));

        // A sum of twenty figures is small only where each is; a cell that is no total is small often.
        Assert.All(cells.Where(static cell => cell.Kind is CellKind.Count or CellKind.Delta or CellKind.Amount), cell =>
            Assert.Contains(0, sizes[cell])
        );
    }

    [Fact]
    public void Reports_with_blanks_fail_no_relation_and_have_every_state()
    {
        HashSet<(CellKind, CellState)> states = [];
        var (zeros, remarks, notes, notAssessable) = (0, 0, 0, 0);
        Check.That(
            GeneratedReports.WithBlanksOf(Catalog),
            report =>
            {
                remarks += report.Remarks.Count;
                notes += report.Notes.Count;
                foreach (var cell in Catalog.CellsOf(report))
                {
                    states.Add((cell.Kind, cell.Get(report).State));
                    zeros += cell.Get(report).Number == 0 ? 1 : 0;
                }

                foreach (
                    var evaluation in Catalog
                        .TablesOf(report)
                        .SelectMany(static table => table.Identities)
                        .Select(identity => identity.Evaluate(report))
                )
                {
                    notAssessable += evaluation.IsAssessable ? 0 : 1;
                    Assert.True(evaluation.Holds || !evaluation.IsAssessable);
                }
            },
            times: 400
        );
        Assert.Equal(Enum.GetValues<CellKind>().Length * Enum.GetValues<CellState>().Length, states.Count);
        Assert.All([zeros, remarks, notes, notAssessable], static seen => Assert.NotEqual(0, seen));
    }

    [Fact]
    public void Any_report_comes_in_all_shapes_and_states()
    {
        HashSet<FormTable> tables = [];
        HashSet<(CellKind, CellState)> states = [];
        var (absent, failing, holding, notAssessable, remarks, notes, units) = (0, 0, 0, 0, 0, 0, 0);
        Check.That(GeneratedReports.Any, report =>
        {
            var present = FormCatalog.Default.TablesOf(report).ToList();
            tables.UnionWith(present);
            absent += 3 - present.Count;
            remarks += report.Remarks.Count;
            notes += report.Notes.Count;
            foreach (var cell in present.SelectMany(static table => table.Cells))
            {
                states.Add((cell.Kind, cell.Get(report).State));
                units += cell.Get(report).Unit is null ? 0 : 1;
            }

            foreach (var evaluation in present.SelectMany(static table => table.Identities).Select(identity => identity.Evaluate(report)))
            {
                _ =
                    evaluation.Holds ? holding++
                    : evaluation.IsAssessable ? failing++
                    : notAssessable++;
            }
        });
        Assert.Equal(Tables(FormCatalog.Default).Count, tables.Count);
        Assert.Equal(Enum.GetValues<CellKind>().Length * Enum.GetValues<CellState>().Length, states.Count);
        Assert.All([absent, failing, holding, notAssessable, remarks, notes, units], static seen => Assert.NotEqual(0, seen));
    }

    [Fact]
    public void Smaller_reports_are_consistent_and_have_all_their_tables() =>
        Check.That(
            GeneratedReports.WithBlanksOf(Catalog),
            static report => Shrinking.Follow(GeneratedReports.WithBlanksOf(Catalog), report, smaller =>
                {
                    Assert.Equal(Catalog.TablesOf(report), Catalog.TablesOf(smaller));
                    Assert.All(
                        Catalog
                            .TablesOf(smaller)
                            .SelectMany(static table => table.Identities)
                            .Select(identity => identity.Evaluate(smaller)),
                        static evaluation => Assert.True(evaluation.Holds || !evaluation.IsAssessable)
                    );
                }),
            times: 10
        );

    [Fact]
    public void A_failing_law_shrinks_to_the_one_figure_that_breaks_it()
    {
        var smallest = Shrinking.Smallest(GeneratedReports.Consistent, static report =>
            report.Requests!.Outcomes.Granted.NaturalPersons.Value < 4
        );
        var cells = FormCatalog.Default.CellsOf(smallest).Where(cell => cell.Get(smallest).Number != 0).ToList();
        Assert.InRange(smallest.Requests!.Outcomes.Granted.NaturalPersons.Value, 4, 7);
        Assert.All(cells, static cell => Assert.Equal("/requests", cell.Table.Pointer));

        // The figure, its row's total, its column's totals, and the row that the column's sum came from.
        Assert.Equal(6, cells.Count);
    }

    [Fact]
    public void Texts_have_no_lone_surrogate() =>
        Check.That(GeneratedValues.Texts, static text =>
            Assert.DoesNotContain(
                '\ufffd',
                text.Replace("\ufffd", "", StringComparison.Ordinal).EnumerateRunes().Select(static rune => (char)rune.Value)
            )
        );

    [Fact]
    public void Values_are_the_same_in_every_run()
    {
        List<AnnualReport> first = [],
            second = [];
        Check.That(GeneratedReports.Any, first.Add, 20);
        Check.That(GeneratedReports.Any, second.Add, 20);
        Assert.Equal(first, second);
        Assert.Equal(20, first.Distinct().Count());
    }

    [Fact]
    public void Numbered_reports_have_no_two_equal_cells()
    {
        foreach (var report in Catalog.Editions.Select(Reports.Numbered).Append(Reports.Mixed()))
        {
            var values = Catalog.CellsOf(report).Select(cell => cell.Get(report)).ToList();
            Assert.All(values, static value => Assert.True(value.IsNumber));
            Assert.Equal(values.Count, values.Distinct().Count());
        }
    }

    [Fact]
    public void Plain_FsCheck_finds_them_by_type()
    {
        var map = ArbMap.Default.Merge(typeof(ReportArbitraries));
        Assert.NotEmpty(map.ArbFor<ReportWithErrors>().Generator.Sample(1)[0].Errors);
        Assert.NotNull(map.ArbFor<AnnualReport>().Generator.Sample(1)[0].Requests);
    }

    private static bool IsNotZero(FormCell cell, decimal? number) => number is { } n && (n > 0 || (n < 0 && cell.Kind == CellKind.Delta));

    private static HashSet<FormTable> Tables(FormCatalog catalog) => [.. catalog.Editions.SelectMany(static edition => edition.Tables)];
}

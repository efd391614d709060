using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Testing;

/// <summary>The generators keep what they promise; other tests lean on it.</summary>
public sealed class ReportGenTests
{
    [Fact]
    public void Consistent_reports_satisfy_every_relation_with_no_zero_and_no_blank()
    {
        HashSet<FormTable> seen = [];
        Check.That(
            ReportGen.ConsistentOf(MadeUpEdition.Catalog),
            report =>
            {
                foreach (var table in MadeUpEdition.Catalog.TablesOf(report))
                {
                    seen.Add(table);
                    Assert.All(table.Identities, identity => Assert.True(identity.Evaluate(report).Holds, identity.ToString()));
                    Assert.All(table.Cells, cell => Assert.True(cell.Get(report).Number is { } number && (number > 0 || (number < 0 && cell.Kind == CellKind.Delta)), cell.ToString()));
                }
            });
        Assert.Equal(MadeUpEdition.Catalog.Shapes.Sum(shapes => shapes.All.Length), seen.Count);
    }

    [Fact]
    public void Any_report_comes_in_all_shapes_and_states()
    {
        HashSet<FormTable> tables = [];
        HashSet<(CellKind, CellState)> states = [];
        var (absent, failing, holding, notAssessable, remarks, notes, units) = (0, 0, 0, 0, 0, 0, 0);
        Check.That(
            ReportGen.Any,
            report =>
            {
                var present = FormCatalog.Default.TablesOf(report).ToList();
                tables.UnionWith(present);
                absent += 3 - present.Count;
                remarks += report.Remarks.Count;
                notes += report.Notes.Count;
                foreach (var cell in present.SelectMany(table => table.Cells))
                {
                    states.Add((cell.Kind, cell.Get(report).State));
                    units += cell.Get(report).Unit is null ? 0 : 1;
                }

                foreach (var evaluation in present.SelectMany(table => table.Identities).Select(identity => identity.Evaluate(report)))
                {
                    _ = evaluation.Holds ? holding++ : evaluation.IsAssessable ? failing++ : notAssessable++;
                }
            });
        Assert.Equal(FormCatalog.Default.Shapes.Sum(shapes => shapes.All.Length), tables.Count);
        Assert.Equal(Enum.GetValues<CellKind>().Length * Enum.GetValues<CellState>().Length, states.Count);
        Assert.All([absent, failing, holding, notAssessable, remarks, notes, units], seen => Assert.NotEqual(0, seen));
    }

    [Fact]
    public void Texts_have_no_lone_surrogate() =>
        Check.That(ReportGen.Texts, text => Assert.DoesNotContain('\ufffd', text.Replace("\ufffd", "", StringComparison.Ordinal).EnumerateRunes().Select(rune => (char)rune.Value)));

    [Fact]
    public void Values_are_the_same_in_every_run()
    {
        List<AnnualReport> first = [], second = [];
        Check.That(ReportGen.Any, first.Add, 20);
        Check.That(ReportGen.Any, second.Add, 20);
        Assert.Equal(first, second);
        Assert.Equal(20, first.Distinct().Count());
    }

    [Fact]
    public void Numbered_reports_have_no_two_equal_cells()
    {
        foreach (var report in MadeUpEdition.Catalog.Editions.Select(Reports.Numbered).Append(Reports.Mixed()))
        {
            var values = MadeUpEdition.Catalog.CellsOf(report).Select(cell => cell.Get(report)).ToList();
            Assert.All(values, value => Assert.True(value.IsNumber));
            Assert.Equal(values.Count, values.Distinct().Count());
        }
    }
}

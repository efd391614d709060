using GovDisclosure.Comparison;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Comparison;

/// <summary>An agency that was made of several: last year is what they had together.</summary>
public sealed class MergedReportsTests
{
    private static readonly Agency Successor = new() { Name = "云岭镇人民政府" };

    [Fact]
    public void Every_cell_is_the_sum_and_the_relations_hold() => Check.That(GeneratedReports.Consistent, static report =>
        {
            var merged = MergedReports.Merge(Successor, report, report with { Agency = new Agency { Name = "云海镇人民政府" } });
            Assert.Equal((Successor, report.Year), (merged.Agency, merged.Year));
            Assert.All(FormCatalog.Default.CellsOf(report), cell => Assert.Equal(2 * cell.Get(report).Number, cell.Get(merged).Number));
            Assert.False(ReportChecker.Arithmetic.Check(merged).HasErrors);
            Assert.Null(merged.Overview);
        });

    [Fact]
    public void The_years_join_up_with_the_sum_and_not_with_one_of_the_parts()
    {
        var part = ExampleReports.CleanLastYear with { Agency = new Agency { Name = "云海镇人民政府" } };
        var now = ExampleReports.With(
            ExampleReports.Clean,
            ("/requests/carriedOver/naturalPersons", 2),
            ("/requests/carriedOver/total", 2)
        );
        var checker = ReportChecker.Default.Only("GD5001");
        Assert.Empty(
            checker
                .Check(now, MergedReports.Merge(now.Agency, ExampleReports.CleanLastYear, part), TestContext.Current.CancellationToken)
                .Findings
        );
        Assert.Equal(2, checker.Check(now, ExampleReports.CleanLastYear, TestContext.Current.CancellationToken).Findings.Length);
    }

    [Fact]
    public void What_one_does_not_tell_the_sum_does_not_tell()
    {
        const string Pointer = "/requests/newlyReceived/total";
        var cell = Reports.Edition2021.Find(Pointer)!;
        CellValue Merged(CellValue one, CellValue other) =>
            cell.Get(
                MergedReports.Merge(
                    Successor,
                    ExampleReports.With(ExampleReports.Clean, Pointer, one),
                    ExampleReports.With(ExampleReports.Clean, Pointer, other)
                )
            );
        Assert.Equal(CellValue.Blank, Merged(CellValue.Blank, (Count)3));
        Assert.Equal(CellValue.Blank, Merged(CellValue.NotApplicable, (Count)3));
        Assert.Equal(CellValue.NotApplicable, Merged(CellValue.NotApplicable, CellValue.NotApplicable));
        Assert.Equal((CellValue)(Count)5, Merged((Count)2, (Count)3));
        Assert.Null(MergedReports.Merge(Successor, ExampleReports.Clean, ExampleReports.Clean with { Requests = null }).Requests);
        Assert.Throws<ArgumentException>(() => Merged((Count)long.MaxValue, (Count)1));
    }

    [Fact]
    public void What_does_not_add_up_is_refused()
    {
        Assert.Contains(
            "no report",
            Assert.Throws<ArgumentException>(static () => MergedReports.Merge(Successor)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2022, 2023",
            Assert
                .Throws<ArgumentException>(static () => MergedReports.Merge(Successor, ExampleReports.CleanLastYear, ExampleReports.Clean))
                .Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "another shape",
            Assert
                .Throws<ArgumentException>(static () =>
                    MergedReports.Merge(Successor, ExampleReports.Clean, ExampleReports.Clean2019 with { Year = 2023 })
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_catalogue_of_ones_own_is_used_and_no_other()
    {
        var part = GeneratedReports.WithConsistentTables(new AnnualReport { Year = 2099 }, MadeUpEdition.Edition.Tables, seed: 1);
        var cell = MadeUpEdition.Edition.Find("/proactiveDisclosure/administrativePenalties/decisions")!;
        var merged = MergedReports.Merge(MadeUpEdition.Catalog, Successor, part, part);
        Assert.Equal(2 * cell.Get(part).Number, cell.Get(merged).Number);
        Assert.Null(MergedReports.Merge(Successor, part, part).ProactiveDisclosure);
    }
}

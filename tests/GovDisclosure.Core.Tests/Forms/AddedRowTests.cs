using GovDisclosure.Comparison;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Forms;

/// <summary>A row that an edition adds to a record which an earlier edition shares: one line of declaration and one property.</summary>
public sealed class AddedRowTests
{
    private const string Added = "/proactiveDisclosure/inspections/decisions";

    private static readonly FormCatalog Catalog = MadeUpEdition.ExtendedCatalog;
    private static readonly DisclosureJsonOptions Options = new() { Catalog = Catalog };
    private static readonly AnnualReport Old = Reports.Numbered(MadeUpEdition.Edition) with { Year = 2099 };
    private static readonly AnnualReport New = Reports.Numbered(MadeUpEdition.Extended) with { Year = 2100 };

    [Fact]
    public void It_stands_where_it_is_declared()
    {
        var rows = MadeUpEdition.Extended.Tables[0].Rows.Select(static row => row.Name).ToList();
        Assert.Equal(MadeUpEdition.Edition.Tables[0].Rows.Select(static row => row.Name), rows.Where(static name => name != "inspections"));
        Assert.Equal(rows.IndexOf("administrativeFees") - 1, rows.IndexOf("inspections"));
        Assert.Equal(MadeUpEdition.Edition.Cells.Length + 1, MadeUpEdition.Extended.Cells.Length);
    }

    [Fact]
    public void It_tells_the_editions_apart()
    {
        Assert.Same(MadeUpEdition.Edition, Catalog.EditionOf(Old));
        Assert.Same(MadeUpEdition.Extended, Catalog.EditionOf(New));
        Assert.False(MadeUpEdition.Extended.Tables[0].Fits(Old));
        Assert.Null(((ProactiveDisclosure2099)Old.ProactiveDisclosure!).Inspections);
    }

    [Fact]
    public void Both_editions_survive_JSON()
    {
        var oldJson = DisclosureJson.Serialize(Old, Options);
        var newJson = DisclosureJson.Serialize(New, Options);
        Assert.DoesNotContain("inspections", oldJson, StringComparison.Ordinal);
        Assert.Contains("inspections", newJson, StringComparison.Ordinal);
        Assert.Equal(Old, DisclosureJson.Deserialize(oldJson, Options));
        Assert.Equal(New, DisclosureJson.Deserialize(newJson, Options));
        Assert.Contains("\"inspections\"", DisclosureSchema.ToJson(Catalog), StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_another_cell_keeps_it()
    {
        foreach (var cell in MadeUpEdition.Extended.Tables[0].Cells)
        {
            CellValue other = cell.IsAmount ? Amount.FromDecimal(777) : Count.FromInt64(777);
            var changed = cell.With(New, other);
            Assert.Equal([cell.Pointer], ReportComparison.Compare(New, changed, Catalog).Changes.Select(static change => change.Pointer));
            Assert.Equal(other, cell.Get(changed));
        }
    }

    [Fact]
    public void It_is_not_set_in_a_report_of_the_earlier_edition()
    {
        var cell = MadeUpEdition.Extended.Find(Added)!;
        Assert.True(cell.Get(Old).IsBlank);
        Assert.Throws<InvalidOperationException>(() => cell.With(Old, Count.FromInt64(1)));
        Assert.Equal(
            1,
            cell.With(new AnnualReport(), Count.FromInt64(1)).ProactiveDisclosure is ProactiveDisclosure2099 table
                ? table.Inspections!.Decisions.Value
                : 0
        );
    }

    [Fact]
    public void Comparison_says_that_it_was_added()
    {
        var added = ReportComparison
            .Compare(Old, New, Catalog)
            .Cells.Where(static cell => cell.Verdict != ComparisonVerdict.Comparable)
            .ToList();
        var only = Assert.Single(added);
        Assert.Equal((Added, ComparisonVerdict.Added), (only.Pointer, only.Verdict));
    }

    [Fact]
    public void It_takes_part_in_checks()
    {
        var negative = MadeUpEdition.Extended.Find(Added)!.With(New, Count.FromInt64(-1));
        Assert.Contains(new ReportChecker(Catalog).Check(negative).Findings, static finding =>
            finding.Rule == RuleCatalog.CellRange && finding.Pointer == Added
        );
    }

    [Fact]
    public void Reports_with_and_without_it_are_not_added_up()
    {
        Assert.Throws<InvalidOperationException>(() => Old.ProactiveDisclosure! + New.ProactiveDisclosure!);
        var twice = (ProactiveDisclosure2099)(New.ProactiveDisclosure! + New.ProactiveDisclosure!);
        Assert.Equal(
            ((ProactiveDisclosure2099)New.ProactiveDisclosure!).Inspections!.Decisions.Value * 2,
            twice.Inspections!.Decisions.Value
        );
        Assert.Null(((ProactiveDisclosure2099)(Old.ProactiveDisclosure! + Old.ProactiveDisclosure!)).Inspections);
    }
}

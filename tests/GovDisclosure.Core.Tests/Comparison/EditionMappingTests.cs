using GovDisclosure.Comparison;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Comparison;

/// <summary>The mapping of the 2019 edition on that of 2021, written down again by hand.</summary>
public sealed class EditionMappingTests
{
    private const string Documents2019 = "/proactiveDisclosure/normativeDocuments";
    private const string Documents2021 = "/proactiveDisclosure/administrativeNormativeDocuments";

    private static readonly AnnualReport Old = Reports.Numbered(Reports.Edition2019);

    private static readonly AnnualReport New = Reports.Numbered(Reports.Edition2021);

    [Theory]
    [InlineData("/proactiveDisclosure/rules/newlyMade", "/proactiveDisclosure/rules/issued", ComparisonVerdict.Approximate)]
    [InlineData(Documents2019 + "/newlyMade", Documents2021 + "/issued", ComparisonVerdict.Approximate)]
    [InlineData("/proactiveDisclosure/rules/newlyDisclosed", null, ComparisonVerdict.Removed)]
    [InlineData(Documents2019 + "/newlyDisclosed", null, ComparisonVerdict.Removed)]
    [InlineData("/proactiveDisclosure/rules/totalDisclosed", "/proactiveDisclosure/rules/inForce", ComparisonVerdict.NotComparable)]
    [InlineData(Documents2019 + "/totalDisclosed", Documents2021 + "/inForce", ComparisonVerdict.NotComparable)]
    [InlineData(null, "/proactiveDisclosure/rules/repealed", ComparisonVerdict.Added)]
    [InlineData(null, Documents2021 + "/repealed", ComparisonVerdict.Added)]
    [InlineData(
        "/proactiveDisclosure/administrativeLicensing/decisions",
        "/proactiveDisclosure/administrativeLicensing/decisions",
        ComparisonVerdict.Comparable
    )]
    [InlineData(
        "/proactiveDisclosure/administrativePenalties/decisions",
        "/proactiveDisclosure/administrativePenalties/decisions",
        ComparisonVerdict.Comparable
    )]
    [InlineData(
        "/proactiveDisclosure/administrativeCompulsion/decisions",
        "/proactiveDisclosure/administrativeCompulsion/decisions",
        ComparisonVerdict.Comparable
    )]
    [InlineData("/proactiveDisclosure/administrativeLicensing/previousYearItems", null, ComparisonVerdict.Removed)]
    [InlineData("/proactiveDisclosure/administrativeLicensing/change", null, ComparisonVerdict.Removed)]
    [InlineData(
        "/proactiveDisclosure/administrativeFees/previousYearItems",
        "/proactiveDisclosure/administrativeFees/amount",
        ComparisonVerdict.NotComparable
    )]
    [InlineData("/proactiveDisclosure/administrativeFees/change", null, ComparisonVerdict.Removed)]
    [InlineData("/proactiveDisclosure/otherExternalServices/decisions", null, ComparisonVerdict.Removed)]
    [InlineData("/proactiveDisclosure/centralizedProcurement/amount", null, ComparisonVerdict.Removed)]
    [InlineData("/requests/carriedForward/total", "/requests/carriedForward/total", ComparisonVerdict.Comparable)]
    [InlineData(
        "/reviewAndLitigation/litigationDirect/pending",
        "/reviewAndLitigation/litigationDirect/pending",
        ComparisonVerdict.Comparable
    )]
    public void A_cell_is_set_against_its_counterpart(string? older, string? newer, ComparisonVerdict verdict)
    {
        var cell = ReportComparison.Compare(Old, New).Find(newer ?? older!)!.Value;
        Assert.Equal(
            (older, newer, verdict),
            (cell.PreviousCells.SingleOrDefault()?.Pointer, cell.CurrentCells.SingleOrDefault()?.Pointer, cell.Verdict)
        );
        Assert.Equal(older is null ? null : Reports.Edition2019.Find(older)!.Get(Old), cell.Before);
        Assert.Equal(newer is null ? null : Reports.Edition2021.Find(newer)!.Get(New), cell.After);
        Assert.Equal(verdict is ComparisonVerdict.Comparable or ComparisonVerdict.Approximate, cell.Delta is not null);
        if (older is not null)
        {
            Assert.Equal(cell, ReportComparison.Compare(Old, New).Find(older));
        }

        var back = ReportComparison.Compare(New, Old).Find(older ?? newer!)!.Value;
        Assert.Equal((newer, older), (back.PreviousCells.SingleOrDefault()?.Pointer, back.CurrentCells.SingleOrDefault()?.Pointer));
        Assert.Equal(cell.Before, back.After);
    }

    [Fact]
    public void All_of_table_three_and_four_but_other_handling_is_comparable()
    {
        var cells = ReportComparison
            .Compare(Old, New)
            .Cells.Where(static cell => !cell.Pointer.StartsWith("/proactiveDisclosure", StringComparison.Ordinal))
            .ToList();
        Assert.Equal((22 * 7) + 15 + 7, cells.Count(static cell => cell.Verdict == ComparisonVerdict.Comparable));
        Assert.Equal(3 * 7, cells.Count(static cell => cell.Verdict == ComparisonVerdict.Added));
        Assert.Equal((22 * 7) + 15 + (4 * 7), cells.Count);
    }

    [Fact]
    public void One_undivided_row_is_the_sum_of_three()
    {
        var result = ReportComparison.Compare(Old, New);
        var sum = result[r => ((UndividedOtherHandling)r.Requests!.Outcomes.OtherHandling).Undivided.NaturalPersons];
        var parts = ((DividedOtherHandling)New.Requests!.Outcomes.OtherHandling);
        var after = parts.CorrectionOverdue.NaturalPersons.Value + parts.FeeOverdue.NaturalPersons.Value + parts.Other.NaturalPersons.Value;
        Assert.Equal(ComparisonVerdict.Comparable, sum.Verdict);
        Assert.Equal(
            (after, after - ((UndividedOtherHandling)Old.Requests!.Outcomes.OtherHandling).Undivided.NaturalPersons.Value),
            ((long)sum.After!.Value.Number!, (long)sum.Delta!)
        );
        Assert.Equal(3, sum.CurrentCells.Length);

        var back = ReportComparison.Compare(New, Old)[
            r => ((UndividedOtherHandling)r.Requests!.Outcomes.OtherHandling).Undivided.NaturalPersons
        ];
        Assert.Equal(-sum.Delta, back.Delta);
        Assert.Equal((3, 1), (back.PreviousCells.Length, back.CurrentCells.Length));

        var part = result[r => ((DividedOtherHandling)r.Requests!.Outcomes.OtherHandling).FeeOverdue.NaturalPersons];
        Assert.Equal((ComparisonVerdict.Added, null, ChangeClass.SchemaArtefact), (part.Verdict, part.Delta, part.Class));

        // A part that is blank makes the sum blank, never smaller.
        var blank = part.Cell.With(New, CellValue.Blank);
        Assert.Equal(CellValue.Blank, ReportComparison.Compare(Old, blank).Find(sum.Pointer)!.Value.After);
        var huge = Reports
            .Edition2021.Find("/requests/outcomes/otherHandling/other/total")!
            .With(part.Cell.Row.Cells[^1].With(New, (Count)Count.MaxValue), (Count)Count.MaxValue);
        Assert.True(
            ReportComparison.Compare(Old, huge).Find("/requests/outcomes/otherHandling/undivided/total")!.Value.After!.Value.Number
                > Count.MaxValue
        );
    }

    [Fact]
    public void An_edition_without_a_mapping_meets_in_the_pointers()
    {
        var cells = ReportComparison
            .Compare(Old, Reports.Numbered(MadeUpEdition.Edition), MadeUpEdition.Catalog)
            .Cells.ToDictionary(static cell => cell.Pointer, StringComparer.Ordinal);
        Assert.Equal(ComparisonVerdict.Comparable, cells["/proactiveDisclosure/administrativePenalties/decisions"].Verdict);
        Assert.Equal(ComparisonVerdict.Added, cells["/proactiveDisclosure/rules/validAtYearEnd"].Verdict);
        Assert.Equal(ComparisonVerdict.Removed, cells["/proactiveDisclosure/rules/newlyMade"].Verdict);

        // Table three of the made-up edition is that of 2021.
        Assert.Equal(ComparisonVerdict.Comparable, cells["/requests/outcomes/otherHandling/undivided/total"].Verdict);
    }

    [Fact]
    public void Every_cell_of_both_editions_is_mapped_or_has_its_own_pointer()
    {
        var map = Assert.Single(Reports.Edition2021.Correspondences, static map => map.Older.Pointer == "/proactiveDisclosure");
        Assert.Equal(22, map.Cells.Sum(static cell => cell.Older.Length));
        Assert.Equal(10, map.Cells.Sum(static cell => cell.Newer.Length));
        Assert.All(Reports.Edition2021.Correspondences.SelectMany(static map => map.Cells), static cell =>
            Assert.True(cell.Reason is { Zh.Length: > 0, En.Length: > 0 })
        );
    }
}

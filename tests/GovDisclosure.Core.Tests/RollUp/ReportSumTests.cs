using System.Buffers;
using System.Text.Json;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.RollUp;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>A sum of reports is the same in any order and grouping, exact whatever its size, and loses nothing when it is stored.</summary>
public sealed class ReportSumTests
{
    private static readonly FormEdition Edition = Reports.Edition2021;
    private static readonly FormCell Total = Edition.Find("/requests/newlyReceived/total")!;
    private static readonly FormCell Fee = Edition.Find("/proactiveDisclosure/administrativeFees/amount")!;

    [Fact]
    public void Any_order_and_grouping_gives_the_same() => Check.That(GeneratedReports.Any, GeneratedReports.Any, static (one, two) =>
        {
            var three = Reports.Zero(Edition);
            var whole = ReportSum.Of(Edition, [("a", one), ("b", two), ("c", three)]);
            RequireEqual(whole, ReportSum.Of(Edition, [("c", three), ("b", two), ("a", one)]));
            RequireEqual(whole, ReportSum.Of(Edition, [("b", two)]).Merge(ReportSum.Of(Edition, [("c", three), ("a", one)])));
            RequireEqual(
                whole,
                ReportSum.Of(Edition, [("a", one), ("b", two)]).Merge(ReportSum.Of(Edition, [("c", three)])).Merge(ReportSum.Empty(Edition))
            );
        });

    [Fact]
    public void A_stored_sum_is_taken_back_as_it_was() => Check.That(GeneratedReports.Any, GeneratedReports.Any, static (one, two) =>
        {
            var sum = ReportSum.Of(Edition, [("a", one)]);
            RequireEqual(sum, Stored(sum));
            RequireEqual(ReportSum.Of(Edition, [("a", one), ("b", two)]), Stored(sum).Merge(Stored(ReportSum.Of(Edition, [("b", two)]))));
        });

    [Fact]
    public void A_parent_is_the_sum_of_its_children() =>
        Check.That(
            GeneratedRollUps.Of(3),
            static family =>
            {
                var edition = FormCatalog.Default.EditionOf(family.Parent);
                var sum = ReportSum.Of(edition, family.Children.Select(static child => (child.Agency.Name!, child)));
                Assert.All(edition.Cells.Where(cell => cell.Table.Fits(family.Parent)), cell =>
                    Assert.Equal(cell.Get(family.Parent).Number, sum.TryGet(cell, out var value) ? value.Number : null)
                );
            },
            20
        );

    [Fact]
    public void Any_parts_of_a_generated_roll_up_merge_to_the_parent_when_they_are_stored() =>
        Check.That(
            GeneratedRollUps.Of(12),
            static family =>
            {
                // An order and a cut into parts that hang on the reports.
                var random = new System.Random(family.Parent.GetHashCode());
                var edition = FormCatalog.Default.EditionOf(family.Parent);
                (string Name, AnnualReport Report)[] children = [.. family.Children.Select(static child => (child.Agency.Name!, child))];
                var whole = ReportSum.Of(edition, children);
                random.Shuffle(children);
                List<ReportSum> parts = [.. children.GroupBy(_ => random.Next(5)).Select(part => Stored(ReportSum.Of(edition, part)))];
                while (parts.Count > 1)
                {
                    // Any two of them next.
                    var (one, two) = (parts[random.Next(parts.Count)], parts[^1]);
                    if (!ReferenceEquals(one, two))
                    {
                        parts.Remove(one);
                        parts[^1] = Stored(two.Merge(one));
                    }
                }

                RequireEqual(whole, parts[0]);
                Assert.Equal(family.Children.Length, parts[0].Reports);
            },
            20
        );

    [Fact]
    public void What_is_not_applicable_or_blank_adds_nothing_and_is_listed()
    {
        var five = Total.With(Reports.Zero(Edition), (Count)5);
        var sum = ReportSum.Of(
            Edition,
            [("a", five), ("b", Total.With(five, CellValue.NotApplicable)), ("c", Total.With(five, CellValue.Blank))]
        );
        Assert.True(sum.TryGet(Total, out var value));
        Assert.Equal(5, value.Number);
        Assert.Equal(1, sum.NumbersIn(Total));
        Assert.Equal([new SumGap(Total, "b", SumGapKind.NotApplicable), new SumGap(Total, "c", SumGapKind.Blank)], sum.Gaps);
    }

    [Fact]
    public void A_report_of_2019_adds_where_cells_mean_the_same()
    {
        var old = Reports.Zero(FormCatalog.Default.Find("2019")!);
        var sum = ReportSum.Of(Edition, [("old", FormCatalog.Default.Find("2019")!.Find(Total.Pointer)!.With(old, (Count)7))]);
        Assert.True(sum.TryGet(Total, out var value));
        Assert.Equal(7, value.Number);
        var other = Edition.Find("/requests/outcomes/otherHandling/other/total")!;
        Assert.Contains(new SumGap(other, "old", SumGapKind.NoPlace), sum.Gaps);
        Assert.True(other.Get(sum.ToReport(new AnnualReport())).IsBlank);
    }

    [Fact]
    public void What_no_cell_can_hold_is_told_and_not_wrapped()
    {
        var most = Total.With(Reports.Zero(Edition), (Count)long.MaxValue);
        var sum = ReportSum.Of(Edition, [("a", most), ("b", most)]);
        Assert.False(sum.TryGet(Total, out _));
        Assert.Equal([Total], sum.Overflows);
        Assert.True(Total.Get(sum.ToReport(new AnnualReport())).IsBlank);
        RequireEqual(sum, Stored(sum));

        // One part is too large, and what is added later brings the whole back.
        var fee = Fee.With(Reports.Zero(Edition), Amount.FromDecimal(decimal.MaxValue));
        var large = ReportSum.Of(Edition, [("a", fee), ("b", fee)]);
        Assert.Equal([Fee], large.Overflows);
        Assert.True(
            large
                .Merge(ReportSum.Of(Edition, [("c", Fee.With(Reports.Zero(Edition), Amount.FromDecimal(-decimal.MaxValue)))]))
                .TryGet(Fee, out var value)
        );
        Assert.Equal(decimal.MaxValue, value.Number);
    }

    [Fact]
    public void Amounts_are_exact()
    {
        var reports = Enumerable
            .Range(0, 1000)
            .Select(static i => ($"{i:0000}", Fee.With(Reports.Zero(Edition), Amount.FromDecimal(0.1m))));
        Assert.True(ReportSum.Of(Edition, reports).TryGet(Fee, out var value));
        Assert.Equal(100m, value.Number);
    }

    [Fact]
    public void Sums_over_two_editions_are_not_merged() =>
        Assert.Throws<ArgumentException>(() => ReportSum.Empty(Edition).Merge(ReportSum.Empty(FormCatalog.Default.Find("2019")!)));

    private static ReportSum Stored(ReportSum sum)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            ReportSumJson.Write(writer, sum);
        }

        Assert.True(ReportSumJson.TryRead(buffer.WrittenMemory, out var stored, out _));
        return stored;
    }

    private static void RequireEqual(ReportSum expected, ReportSum actual)
    {
        Assert.Equal(expected.Reports, actual.Reports);
        Assert.Equal(expected.Gaps, actual.Gaps);
        Assert.Equal(expected.Overflows, actual.Overflows);
        foreach (var cell in expected.Edition.Cells)
        {
            Assert.Equal(expected.NumbersIn(cell), actual.NumbersIn(cell));
            Assert.Equal(expected.TryGet(cell, out var one), actual.TryGet(cell, out var two));
            Assert.Equal(one, two);
        }
    }
}

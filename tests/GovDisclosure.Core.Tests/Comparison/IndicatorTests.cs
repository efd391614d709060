using GovDisclosure.Comparison;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Comparison;

public sealed class IndicatorTests
{
    private static readonly AnnualReport Report = With(
        Reports.Zero(Reports.Edition2021),
        ("/requests/newlyReceived/total", 190),
        ("/requests/carriedOver/total", 10),
        ("/requests/outcomes/granted/total", 60),
        ("/requests/outcomes/partiallyGranted/total", 20),
        ("/requests/outcomes/refused/stateSecret/total", 4),
        ("/requests/outcomes/refused/internalAffairs/total", 12),
        ("/requests/outcomes/unableToProvide/notHeld/total", 40),
        ("/requests/outcomes/notProcessed/repeat/total", 8),
        ("/requests/outcomes/total/total", 160),
        ("/requests/carriedForward/total", 40),
        ("/reviewAndLitigation/reconsideration/upheld", 10),
        ("/reviewAndLitigation/reconsideration/corrected", 4),
        ("/reviewAndLitigation/reconsideration/other", 2),
        ("/reviewAndLitigation/reconsideration/pending", 5),
        ("/reviewAndLitigation/litigationDirect/upheld", 3),
        ("/reviewAndLitigation/litigationDirect/total", 12),
        ("/reviewAndLitigation/litigationAfterReconsideration/corrected", 1),
        ("/reviewAndLitigation/litigationAfterReconsideration/total", 7)
    );

    [Fact]
    public void What_is_printed_does_not_depend_on_the_culture()
    {
        var fewer = With(Report, ("/requests/outcomes/granted/total", 53), ("/requests/outcomes/total/total", 153));
        var comparison = ReportComparison.Compare(Report with { Year = 2023 }, fewer with { Year = 2024 });
        var printed = new HashSet<string>(StringComparer.Ordinal);
        Cultures.Each(() => printed.Add(string.Join('\n', comparison.Indicators) + '\n' + string.Join('\n', comparison.Changes)));
        Assert.Matches(@"[0-9]\.[0-9]", Assert.Single(printed));
    }

    [Theory]
    [InlineData("disclosureRate", 50.0, IndicatorStatus.Known)]
    [InlineData("refusalRate", 10.0, IndicatorStatus.Known)]
    [InlineData("unableRate", 25.0, IndicatorStatus.Known)]
    [InlineData("notProcessedRate", 5.0, IndicatorStatus.Known)]
    [InlineData("completionRate", 80.0, IndicatorStatus.Known)]
    [InlineData("carryForwardRate", 20.0, IndicatorStatus.Known)]
    [InlineData("reconsiderationCorrectionRate", 25.0, IndicatorStatus.Known)]
    [InlineData("litigationCorrectionRate", 25.0, IndicatorStatus.SmallSample)]
    [InlineData("litigationPerThousand", 100.0, IndicatorStatus.Known)]
    public void An_indicator_is_a_sum_over_a_sum(string id, double value, IndicatorStatus status)
    {
        var indicator = Indicator.All.Single(indicator => indicator.Id == id);
        var of = indicator.Of(Report);
        Assert.Equal(((decimal)value, status), (of.Value, of.Status));
        Assert.Contains(
            indicator.Scale.ToString(System.Globalization.CultureInfo.InvariantCulture),
            indicator.Formula.Zh,
            StringComparison.Ordinal
        );
        Assert.True(indicator.Name is { Zh.Length: > 0, En.Length: > 0 });

        Assert.Equal(IndicatorStatus.ZeroDenominator, indicator.Of(Reports.Zero(Reports.Edition2021)).Status);
        Assert.Null(indicator.Of(Reports.Zero(Reports.Edition2021)).Value);
        Assert.Equal(IndicatorStatus.NotAssessable, indicator.Of(Reports.Blank(Reports.Edition2021)).Status);
        Assert.Equal(IndicatorStatus.NotAssessable, indicator.Of(new AnnualReport()).Status);
    }

    [Fact]
    public void There_are_nine_and_each_was_tried() =>
        Assert.Equal(9, Indicator.All.Select(static indicator => indicator.Id).Distinct().Count());

    [Fact]
    public void A_formula_is_told_in_the_words_of_the_form()
    {
        Assert.Equal(
            "（（一）予以公开 + （二）部分公开（区分处理的，只计这一情形，不计其他情形））÷（（七）总计）× 100",
            Indicator.DisclosureRate.Formula.Zh
        );
        Assert.Equal(
            "(Administrative reconsideration: Corrected) ÷ (Administrative reconsideration: Upheld + Administrative reconsideration: Corrected + Administrative reconsideration: Other outcomes) × 100",
            Indicator.ReconsiderationCorrectionRate.Formula.En
        );
        Assert.Contains("（三）不予公开", Indicator.RefusalRate.Formula.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void One_blank_cell_makes_it_unknown()
    {
        Assert.Equal(
            IndicatorStatus.NotAssessable,
            Indicator.RefusalRate.Of(With(Report, ("/requests/outcomes/refused/thirdPartyRights/total", null))).Status
        );
        Assert.Equal(
            IndicatorStatus.NotAssessable,
            Indicator.RefusalRate.Of(With(Report, ("/requests/outcomes/refused/thirdPartyRights/total", -20))).Status
        );
    }

    [Fact]
    public void A_part_larger_than_its_whole_is_no_rate()
    {
        var wrong = With(Report, ("/requests/outcomes/granted/total", 150));
        var value = Indicator.DisclosureRate.Of(wrong);
        Assert.Equal((IndicatorStatus.Inconsistent, null, 170m, 160m), (value.Status, value.Value, value.Numerator, value.Denominator));
        Assert.Contains("170", value.Reason!.Zh, StringComparison.Ordinal);
        Assert.Null(ReportComparison.Compare(Report, wrong).Indicators[0].Change);
        Assert.Equal(IndicatorStatus.Inconsistent, Indicator.DisclosureRate.Of(With(wrong, ("/requests/outcomes/total/total", 0))).Status);

        // One whole is no contradiction, and litigation is no part of the requests.
        Assert.Equal(100m, Indicator.DisclosureRate.Of(With(Report, ("/requests/outcomes/granted/total", 140))).Value);
        Assert.Equal(
            IndicatorStatus.Known,
            Indicator.LitigationPerThousand.Of(With(Report, ("/reviewAndLitigation/litigationDirect/total", 400))).Status
        );
    }

    [Theory]
    [InlineData("disclosureRate", "/requests/outcomes/total/total", 9, 10)]
    [InlineData("litigationPerThousand", "/requests/newlyReceived/total", 99, 100)]
    public void A_small_sample_is_marked_with_its_limit(string id, string denominator, long small, long enough)
    {
        var indicator = Indicator.All.Single(indicator => indicator.Id == id);
        var few = With(Report, ("/requests/outcomes/granted/total", 1), ("/requests/outcomes/partiallyGranted/total", 1));
        var value = indicator.Of(With(few, (denominator, small)));
        Assert.Equal((IndicatorStatus.SmallSample, enough), (value.Status, (long)indicator.LeastSample));
        Assert.NotNull(value.Value);
        Assert.Contains($"{enough}", value.Reason!.En, StringComparison.Ordinal);
        Assert.Equal(IndicatorStatus.Known, indicator.Of(With(few, (denominator, enough))).Status);
        Assert.Null(indicator.Of(With(few, (denominator, enough))).Reason);
    }

    [Fact]
    public void The_change_is_in_points()
    {
        var result = ReportComparison.Compare(Report, With(Report, ("/requests/outcomes/granted/total", 36)));
        var change = result.Indicators.Single(static indicator => indicator.Indicator == Indicator.DisclosureRate);
        Assert.Equal((50m, 35m, -15m), (change.Before.Value, change.After.Value, change.Change));
        Assert.Equal(0m, result.Indicators.Single(static indicator => indicator.Indicator == Indicator.RefusalRate).Change);
        Assert.Null(ReportComparison.Compare(Report, new AnnualReport()).Indicators[0].Change);
        Assert.Equal(Indicator.All, result.Indicators.Select(static indicator => indicator.Indicator));
    }

    private static AnnualReport With(AnnualReport report, params (string Pointer, long? Number)[] cells) =>
        cells.Aggregate(report, static (changed, cell) =>
            FormCatalog.Default.FindCell(cell.Pointer, changed)!.With(changed, cell.Number is { } number ? (Count)number : CellValue.Blank)
        );

    [Fact]
    public void A_catalogue_of_ones_own_is_used_and_no_other()
    {
        var report = GeneratedReports.WithConsistentTables(new AnnualReport { Year = 2099 }, MadeUpEdition.Edition.Tables, seed: 1);
        var term = new IndicatorTerm("/proactiveDisclosure/rules", "validAtYearEnd");
        Assert.Equal("validAtYearEnd", Assert.Single(term.CellsOf(report, MadeUpEdition.Catalog)).Column.Name);
        Assert.Empty(term.CellsOf(report));
        Assert.EndsWith("年末有效件数", term.LabelIn(MadeUpEdition.Catalog).Zh, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => term.Label);
        var rate = Indicator.All[0];
        Assert.Equal(rate.Of(report).Numerator, rate.Of(report, MadeUpEdition.Catalog).Numerator);
    }
}

using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Explanations;

/// <summary>How candidates are ranked: the ways in which clerks err, and last year's report.</summary>
public sealed class MistakeTests
{
    private const string Granted = "/requests/outcomes/granted/";
    private const string Partly = "/requests/outcomes/partiallyGranted/";

    [Theory]
    [InlineData(21, 12, MistakeKind.TransposedDigits)]
    [InlineData(1032, 1302, MistakeKind.TransposedDigits)]
    [InlineData(12, 112, MistakeKind.DroppedDigit)]
    [InlineData(12, 124, MistakeKind.DroppedDigit)]
    [InlineData(12, 142, MistakeKind.DroppedDigit)]
    [InlineData(112, 12, MistakeKind.DoubledDigit)]
    [InlineData(12333, 1233, MistakeKind.DoubledDigit)]
    public void Slips_of_digits_are_named(int printed, int right, MistakeKind kind)
    {
        var candidate = Explain(Set(Consistent(right), Granted + "naturalPersons", printed));
        Assert.Equal([kind], candidate.Reasons.Select(static reason => reason.Kind));
        Assert.Contains($" {printed}", candidate.Reasons[0].Message.Zh, StringComparison.Ordinal);
        Assert.Contains($" {right}", candidate.Reasons[0].Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(21, 13)]
    [InlineData(142, 12)]
    [InlineData(12, 345)]
    [InlineData(5, 55000)]
    [InlineData(321, 123)]
    public void Other_changes_of_digits_are_none(int printed, int right) =>
        Assert.Empty(Explain(Set(Consistent(right), Granted + "naturalPersons", printed)).Reasons);

    [Fact]
    public void A_figure_entered_twice_is_named()
    {
        var report = Set(Consistent(17), Granted + "commercialEnterprises", 17);
        Assert.Equal([MistakeKind.NeighbouringCell], Explain(report).Reasons.Select(static reason => reason.Kind));
        report = Set(Consistent(17), Partly + "naturalPersons", 17);
        Assert.Equal([MistakeKind.NeighbouringRow], Explain(report).Reasons.Select(static reason => reason.Kind));
    }

    [Fact]
    public void A_total_that_was_left_as_it_was_is_named()
    {
        var report = Set(Consistent(17), "/requests/outcomes/granted/total", 40);
        Assert.Equal([MistakeKind.StaleTotal], Explain(report).Reasons.Select(static reason => reason.Kind));
    }

    [Fact]
    public void What_was_kept_from_last_year_is_named()
    {
        var report = Set(Consistent(17), Granted + "naturalPersons", 44);
        var previous = Set(Consistent(40), Granted + "naturalPersons", 44) with { Year = 2021 };
        Assert.Equal([MistakeKind.KeptFromLastYear], Explain(report, previous).Reasons.Select(static reason => reason.Kind));
        Assert.Empty(Explain(report, previous with { Year = 2020 }).Reasons);
        Assert.Empty(Explain(report, previous with { Agency = new Agency { Name = "别的镇" } }).Reasons);
        var renamed = new CheckInput
        {
            Report = report,
            Previous = previous with { Agency = new Agency { Name = "别的镇" } },
            FormerNames = ["别的镇"],
        };
        Assert.Equal(
            [MistakeKind.KeptFromLastYear],
            Assert
                .Single(ReportExplainer.Default.Explain(renamed, ExplanationOptions.Default, TestContext.Current.CancellationToken))
                .Candidates[0]
                .Reasons.Select(static reason => reason.Kind)
        );
    }

    [Fact]
    public void Figures_that_changed_places_come_first()
    {
        // 17 is also what stands beside: two slips would account for another candidate.
        var report = Set(Set(Consistent(17), Granted + "naturalPersons", 0), Granted + "commercialEnterprises", 17);
        var explanation = Assert.Single(ReportExplainer.Default.Explain(report));
        Assert.Equal(2, explanation.Size);
        Assert.Equal([MistakeKind.NeighbouringCell], explanation.Candidates[0].Reasons.Select(static reason => reason.Kind));
        Assert.Equal(
            [Granted + "naturalPersons", Granted + "commercialEnterprises"],
            explanation.Candidates[0].Changes.Select(static change => change.Pointer)
        );
    }

    [Fact]
    public void Last_year_breaks_a_tie_and_is_named()
    {
        // 3 requests of the two rows "received" were entered one row too high; both columns of each row have the wrong sum.
        var right = Set(Set(Consistent(17), "/requests/newlyReceived/naturalPersons", 14), "/requests/newlyReceived/total", 14);
        right = Set(Set(right, "/requests/carriedOver/naturalPersons", 3), "/requests/carriedOver/total", 3);
        var wrong = Set(Set(right, "/requests/newlyReceived/naturalPersons", 17), "/requests/carriedOver/naturalPersons", 0);
        var alone = Assert.Single(ReportExplainer.Default.Explain(wrong));
        Assert.Equal((ExplanationKind.Ambiguous, 2), (alone.Kind, alone.Count));
        Assert.Null(alone.Favoured);
        Assert.All(alone.Candidates, static candidate => Assert.Empty(candidate.Witnesses));

        var last = Set(Set(Consistent(20), "/requests/carriedForward/naturalPersons", 3), "/requests/carriedForward/total", 3) with
        {
            Year = 2021,
        };
        var witnessed = Assert.Single(ReportExplainer.Default.Explain(wrong, last));
        Assert.Equal((ExplanationKind.Ambiguous, 2), (witnessed.Kind, witnessed.Count));
        Assert.Same(witnessed.Candidates[0], witnessed.Favoured);
        Assert.Equal(right, witnessed.Favoured!.ApplyTo(wrong));
        var witness = Assert.Single(witnessed.Favoured.Witnesses);
        Assert.Equal(
            ("GD5001", "/requests/carriedForward/naturalPersons", 3, true),
            (witness.Rule, witness.Link!.Previous.Pointer, witness.Value, witness.Supports)
        );
        Assert.Equal(
            [("/requests/carriedForward/total", 3L, false)],
            witnessed.Candidates[1].Witnesses.Select(static against => (against.Link!.Previous.Pointer, against.Value, against.Supports))
        );
    }

    [Fact]
    public void The_text_breaks_a_tie_and_is_quoted()
    {
        // As above; this time the narrative states what was carried over.
        var right = Set(Set(Consistent(17), "/requests/newlyReceived/naturalPersons", 14), "/requests/newlyReceived/total", 14);
        right = Set(Set(right, "/requests/carriedOver/naturalPersons", 3), "/requests/carriedOver/total", 3);
        right = right with { Overview = new Overview { Text = "本年共收到政府信息公开申请14件，上年结转3件。" } };
        var wrong = Set(Set(right, "/requests/newlyReceived/total", 17), "/requests/carriedOver/total", 0);
        var silent = Assert.Single(ReportExplainer.Default.Explain(wrong with { Overview = new Overview { Text = "本年工作平稳。" } }));
        Assert.Equal((ExplanationKind.Ambiguous, 2), (silent.Kind, silent.Count));
        Assert.Null(silent.Favoured);

        var explanation = Assert.Single(ReportExplainer.Default.Explain(wrong));
        Assert.Equal(right, explanation.Favoured!.ApplyTo(wrong));
        Assert.Equal(
            [("GD3001", 14L, true), ("GD3003", 3L, true)],
            explanation.Favoured.Witnesses.Select(static witness => (witness.Rule, witness.Value, witness.Supports))
        );
        Assert.All(explanation.Favoured.Witnesses, static witness => Assert.Equal("/overview/text", witness.Quote!.Pointer));
    }

    // Natural persons only, all granted.
    private static AnnualReport Consistent(int requests)
    {
        var report = Reports.Zero(Reports.Edition2021) with
        {
            Year = 2022,
            Agency = new Agency { Name = "永正镇" },
        };
        foreach (var row in new[] { "newlyReceived", "outcomes/granted", "outcomes/total" })
        {
            report = Set(Set(report, $"/requests/{row}/naturalPersons", requests), $"/requests/{row}/total", requests);
        }

        return report;
    }

    private static RepairCandidate Explain(AnnualReport report, AnnualReport? previous = null)
    {
        var explanation = Assert.Single(ReportExplainer.Default.Explain(report, previous));
        Assert.Equal(ExplanationKind.Unique, explanation.Kind);
        return Assert.Single(explanation.Candidates);
    }

    private static AnnualReport Set(AnnualReport report, string pointer, int number) =>
        Reports.Edition2021.Find(pointer)!.With(report, (Count)number);
}

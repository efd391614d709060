using GovDisclosure.Comparison;
using GovDisclosure.Comparison.Narrative;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Comparison;

public sealed class ChangeTests
{
    private static readonly AnnualReport Zero = Reports.Zero(Reports.Edition2021);

    [Fact]
    public void A_cell_is_selected_through_the_records()
    {
        var old = Reports.Numbered(Reports.Edition2021);
        var cells = Reports.Edition2021.Cells;
        var current = cells.Aggregate(old, static (report, cell) => cell.IsAmount ? report : cell.With(report, (Count)(cell.Index + 1000)));
        var result = ReportComparison.Compare(old, current);
        Check("/requests/outcomes/refused/stateSecret/naturalPersons", r => r.Requests!.Outcomes.Refused.StateSecret.NaturalPersons);
        Check("/requests/carriedOver/total", r => r.Requests!.CarriedOver.Total);
        Check("/reviewAndLitigation/litigationDirect/other", r => r.ReviewAndLitigation!.LitigationDirect.Other);
        Check("/proactiveDisclosure/rules/inForce", r => ((ProactiveDisclosure2021)r.ProactiveDisclosure!).Rules.InForce);
        Check("/proactiveDisclosure/administrativeFees/amount", r =>
            ((ProactiveDisclosure2021)r.ProactiveDisclosure!).AdministrativeFees.Amount
        );
        Assert.Throws<ArgumentException>(() => result[r => r.Requests!.CarriedOver.Total + r.Requests.NewlyReceived.Total]);
        Assert.Throws<ArgumentException>(() => result[_ => (Count)7]);
        Assert.Throws<ArgumentException>(() => result[_ => Count.Blank]);
        Assert.Throws<ArgumentException>(() => result[r => ((ProactiveDisclosure2019)r.ProactiveDisclosure!).Rules.NewlyMade]);
        Assert.Throws<ArgumentNullException>(() => result[null!]);

        void Check(string pointer, Func<AnnualReport, CellValue> select) => Assert.Equal(result.Find(pointer), result[select]);
    }

    [Fact]
    public void A_cell_is_selected_in_the_shape_of_either_year()
    {
        var result = ReportComparison.Compare(Reports.Numbered(Reports.Edition2019), Reports.Numbered(Reports.Edition2021));
        Assert.Equal(
            result[r => ((ProactiveDisclosure2021)r.ProactiveDisclosure!).Rules.Issued],
            result[r => ((ProactiveDisclosure2019)r.ProactiveDisclosure!).Rules.NewlyMade]
        );
        Assert.Throws<ArgumentException>(() =>
            ReportComparison.Compare(Zero with { Requests = null }, Zero with { Requests = null })[r => r.Requests!.NewlyReceived.Total]
        );
    }

    [Theory]
    [InlineData(0L, 0L, ChangeDirection.Unchanged)]
    [InlineData(0L, 3L, ChangeDirection.FromZero)]
    [InlineData(0L, -3L, ChangeDirection.Decreased)]
    [InlineData(3L, 0L, ChangeDirection.ToZero)]
    [InlineData(3L, 5L, ChangeDirection.Increased)]
    [InlineData(5L, 3L, ChangeDirection.Decreased)]
    [InlineData(-3L, 0L, ChangeDirection.Increased)]
    [InlineData(null, 3L, ChangeDirection.Unknown)]
    public void Directions(long? before, long? after, ChangeDirection direction)
    {
        var cell = Reports.Edition2021.Find("/proactiveDisclosure/rules/issued")!;
        var change = ReportComparison.Compare(cell.With(Zero, Value(before)), cell.With(Zero, Value(after))).Find(cell.Pointer)!.Value;
        Assert.Equal(direction, change.Direction);
        Assert.Equal("件", change.Unit);
    }

    [Fact]
    public void A_share_is_that_of_the_column_else_of_the_row()
    {
        var before = With(
            Zero,
            ("/requests/outcomes/granted/total", 40),
            ("/requests/outcomes/total/total", 80),
            ("/requests/newlyReceived/naturalPersons", 9),
            ("/requests/newlyReceived/total", 10)
        );
        var after = With(
            before,
            ("/requests/outcomes/granted/total", 30),
            ("/requests/outcomes/total/total", 120),
            ("/requests/newlyReceived/naturalPersons", 5)
        );
        var result = ReportComparison.Compare(before, after);
        var granted = result[r => r.Requests!.Outcomes.Granted.Total].Share!.Value;
        Assert.Equal(
            ("/requests/outcomes/total/total", 0.5m, 0.25m, -25m),
            (granted.Total.Pointer, granted.Before, granted.After, granted.Points)
        );
        var persons = result[r => r.Requests!.NewlyReceived.NaturalPersons].Share!.Value;
        Assert.Equal(("/requests/newlyReceived/total", -40m), (persons.Total.Pointer, persons.Points));
        Assert.Null(result[r => r.Requests!.CarriedOver.NaturalPersons].Share);
        Assert.Equal((80m, 120m, true), (granted.TotalBefore, granted.TotalAfter, granted.IsTelling));
        Assert.Null(result[r => r.Requests!.NewlyReceived.Total].Share);

        // A part that is negative or larger than its whole has none; of small totals none says anything.
        Assert.Null(
            ReportComparison
                .Compare(before, With(after, ("/requests/outcomes/granted/total", 121)))[r => r.Requests!.Outcomes.Granted.Total]
                .Share
        );
        Assert.Null(
            ReportComparison
                .Compare(before, With(after, ("/requests/outcomes/granted/total", -1)))[r => r.Requests!.Outcomes.Granted.Total]
                .Share
        );
        Assert.False(
            ReportComparison
                .Compare(before, With(after, ("/requests/outcomes/granted/total", 9), ("/requests/outcomes/total/total", 9)))[
                    r => r.Requests!.Outcomes.Granted.Total
                ]
                .Share!.Value.IsTelling
        );
        Assert.False(
            ReportComparison
                .Compare(before, With(before, ("/requests/outcomes/total/total", 81)))[r => r.Requests!.Outcomes.Granted.Total]
                .Share!.Value.IsTelling
        );
        Assert.Null(result.Find("/proactiveDisclosure/rules/issued")!.Value.Share);
        Assert.Null(
            ReportComparison
                .Compare(before, With(after, ("/requests/outcomes/total/total", null)))[r => r.Requests!.Outcomes.Granted.Total]
                .Share
        );
    }

    [Fact]
    public void A_total_that_follows_its_parts_is_derived()
    {
        var before = With(Zero, ("/requests/newlyReceived/naturalPersons", 4), ("/requests/newlyReceived/total", 4));
        var follows = ReportComparison.Compare(
            before,
            With(before, ("/requests/newlyReceived/naturalPersons", 6), ("/requests/newlyReceived/total", 6))
        );
        Assert.Equal(ChangeClass.RealFigure, follows[r => r.Requests!.NewlyReceived.NaturalPersons].Class);
        Assert.Equal(ChangeClass.DerivedOnly, follows[r => r.Requests!.NewlyReceived.Total].Class);
        Assert.Equal(ChangeClass.None, follows[r => r.Requests!.CarriedOver.Total].Class);

        var wrong = ReportComparison.Compare(before, With(before, ("/requests/newlyReceived/total", 6)));
        Assert.Equal(ChangeClass.RealFigure, wrong[r => r.Requests!.NewlyReceived.Total].Class);
    }

    [Fact]
    public void Numbers_blanks_units_and_tables_are_told_apart()
    {
        Assert.Equal(
            ChangeClass.StateChange,
            ReportComparison.Compare(Zero, With(Zero, ("/requests/newlyReceived/total", null))).Changes.Single().Class
        );
        Assert.Equal(
            ChangeClass.StateChange,
            ReportComparison.Compare(With(Zero, ("/requests/newlyReceived/total", null)), Zero).Changes.Single().Class
        );
        var cell = Reports.Edition2019.Find("/proactiveDisclosure/centralizedProcurement/amount")!;
        var old = Reports.Zero(Reports.Edition2019);
        var unit = ReportComparison
            .Compare(
                cell.With(old, Amount.FromDecimal(5, MonetaryUnit.Yuan)),
                cell.With(old, Amount.FromDecimal(5, MonetaryUnit.TenThousandYuan))
            )
            .Changes.Single();
        Assert.Equal((ChangeClass.UnitChange, "万元"), (unit.Class, unit.Unit));
        Assert.All(ReportComparison.Compare(Zero, Zero with { Requests = null }).Changes, static change =>
            Assert.Equal(ChangeClass.TablePresence, change.Class)
        );
        Assert.All(ReportComparison.Compare(old, Zero).Changes, static change => Assert.Equal(ChangeClass.SchemaArtefact, change.Class));
    }

    [Fact]
    public void A_figure_of_last_year_that_is_stated_differently_is_a_probable_restatement()
    {
        var before = With(Zero, ("/requests/carriedForward/total", 3));
        var result = ReportComparison.Compare(before, With(Zero, ("/requests/carriedOver/total", 2)) with { Year = 2022 });
        Assert.Equal(ChangeClass.ProbableRestatement, result[r => r.Requests!.CarriedOver.Total].Class);
        Assert.Equal(ChangeClass.None, result[r => r.Requests!.CarriedOver.NaturalPersons].Class);

        // Nothing is said of years that do not follow each other.
        Assert.Equal(
            ChangeClass.RealFigure,
            ReportComparison
                .Compare(before, With(Zero, ("/requests/carriedOver/total", 2)) with { Year = 2029 })[r => r.Requests!.CarriedOver.Total]
                .Class
        );
    }

    [Fact]
    public void A_table_that_is_last_years_is_copied()
    {
        var report = Reports.Numbered(Reports.Edition2021);
        var result = ReportComparison.Compare(report, report with { Year = 2022, Requests = Requests.Zero });
        Assert.Equal(["/proactiveDisclosure", "/reviewAndLitigation"], result.CopiedTables.Select(static table => table.Pointer));
        Assert.Equal(ChangeClass.CopiedForward, result[r => r.ReviewAndLitigation!.Reconsideration.Total].Class);
        Assert.Empty(ReportComparison.Compare(report, report with { Title = "另一标题" }).CopiedTables);
        Assert.Empty(ReportComparison.Compare(Zero, Zero with { Year = 2022 }).CopiedTables);
    }

    [Fact]
    public void Nothing_is_hidden_unless_it_is_asked_for()
    {
        var result = ReportComparison.Compare(
            Zero,
            With(
                Zero,
                ("/requests/newlyReceived/naturalPersons", 3),
                ("/requests/carriedOver/naturalPersons", 40),
                ("/requests/carriedForward/total", null)
            )
        );
        Assert.Equal(result.Cells, result.Where(ComparisonFilter.All));
        Assert.Equal(result.Changes, result.Where(ComparisonFilter.Changed));
        Assert.Equal(
            ["/requests/carriedOver/naturalPersons", "/requests/carriedForward/total"],
            result.Where(ComparisonFilter.Significant).Select(static cell => cell.Pointer)
        );
        var below = new ComparisonFilter { ChangedOnly = true, Pointer = "/requests/carriedOver" };
        Assert.Equal("/requests/carriedOver/naturalPersons", Assert.Single(result.Where(below)).Pointer);
        Assert.Empty(result.Where(below with { Pointer = "/requests/carried" }));
        Assert.Single(result.Where(new ComparisonFilter { Classes = [ChangeClass.StateChange] }));
        Assert.Empty(result.Where(new ComparisonFilter { Verdicts = [ComparisonVerdict.Added] }));

        var strict = new SignificancePolicy
        {
            Rules = [new SignificanceRule { Pointer = "/requests/carriedOver", LeastDelta = 41 }, new SignificanceRule { LeastDelta = 1 }],
        };
        Assert.Equal(
            ["/requests/newlyReceived/naturalPersons", "/requests/carriedForward/total"],
            result.Where(ComparisonFilter.Significant with { Significance = strict }).Select(static cell => cell.Pointer)
        );
    }

    [Fact]
    public void A_large_part_that_grows_little_is_not_significant_and_a_shifted_share_is()
    {
        var before = With(Zero, ("/requests/outcomes/granted/total", 100), ("/requests/outcomes/total/total", 200));
        var shifted = With(Zero, ("/requests/outcomes/granted/total", 110), ("/requests/outcomes/total/total", 140));
        Assert.True(
            SignificancePolicy.Default.IsSignificant(ReportComparison.Compare(before, shifted)[r => r.Requests!.Outcomes.Granted.Total])
        );
        Assert.False(
            SignificancePolicy.Default.IsSignificant(
                ReportComparison.Compare(before, With(before, ("/requests/outcomes/granted/total", 110)))[
                    r => r.Requests!.Outcomes.Granted.Total
                ]
            )
        );
    }

    [Fact]
    public void A_renamed_agency_joins_up_with_its_former_name_and_waivers_are_heard()
    {
        var before = With(Zero, ("/requests/carriedForward/total", 3)) with { Agency = new Agency { Name = "旧镇" } };
        var after = Zero with
        {
            Year = 2022,
            Agency = new Agency { Name = "新镇" },
        };
        Assert.NotEmpty(ReportComparison.Compare(before, after).Continuity.NotRun);
        var options = new ComparisonOptions { FormerNames = ["旧镇"] };
        Assert.Single(ReportComparison.Compare(before, after, options).Continuity.Findings, static finding =>
            finding.Rule == RuleCatalog.CarriedContinuity && finding.Status == FindingStatus.Fail
        );
        var waiver = new Waiver
        {
            Rule = "GD5001",
            Pointer = "/requests",
            Reason = "机构改革",
            By = "某某",
            Until = DateOnly.MaxValue,
        };
        var waived = ReportComparison.Compare(
            before,
            after,
            new ComparisonOptions { FormerNames = ["旧镇"], Policy = CheckPolicy.Default with { Waivers = [waiver] } }
        );
        Assert.Single(waived.Continuity.Findings, static finding =>
            finding.Rule == RuleCatalog.CarriedContinuity && finding.Status == FindingStatus.Waived
        );
    }

    [Fact]
    public void The_rules_between_years_know_the_forms_of_the_comparison_with_options_too()
    {
        var before = Reports.Numbered(MadeUpEdition.Edition) with { Year = 2099 };
        var after = before with { Year = 2100 };
        var byDefault = Copied(ComparisonOptions.Default);
        Assert.Contains("/proactiveDisclosure", byDefault);
        Assert.Equal(byDefault, Copied(new ComparisonOptions { FormerNames = ["旧镇"] }));

        IEnumerable<string> Copied(ComparisonOptions options) =>
            ReportComparison
                .Compare(before, after, MadeUpEdition.Catalog, options)
                .Continuity.Findings.Where(static finding => finding.Rule == RuleCatalog.CopiedTables)
                .Select(static finding => finding.Pointer);
    }

    [Fact]
    public void Every_word_is_there_in_both_languages()
    {
        Assert.All(
            Enum.GetValues<IndicatorStatus>()
                .Select(ChangeWords.Of)
                .Concat(Enum.GetValues<TextCopy>().Where(static copy => copy != TextCopy.None).Select(ChangeWords.Of)),
            static word => Assert.True(word is { Zh.Length: > 0, En.Length: > 0 })
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => ChangeWords.Of((IndicatorStatus)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChangeWords.Of((TextCopy)99));
        Assert.All(
            Enum.GetValues<ChangeClass>()
                .Select(ChangeWords.Of)
                .Concat(Enum.GetValues<ChangeDirection>().Select(ChangeWords.Of))
                .Concat(Enum.GetValues<ComparisonVerdict>().Select(ChangeWords.Of)),
            static word => Assert.True(word is { Zh.Length: > 0, En.Length: > 0 })
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => ChangeWords.Of((ChangeClass)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChangeWords.Of((ChangeDirection)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChangeWords.Of((ComparisonVerdict)99));
    }

    private static AnnualReport With(AnnualReport report, params (string Pointer, long? Number)[] cells) =>
        cells.Aggregate(report, static (changed, cell) =>
            FormCatalog.Default.FindCell(cell.Pointer, changed)!.With(changed, Value(cell.Number))
        );

    private static CellValue Value(long? number) => number is { } given ? (Count)given : CellValue.Blank;
}

using GovDisclosure.Core.Tests.Rules.Cases;
using GovDisclosure.Generators;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Causes;

namespace GovDisclosure.Core.Tests.Rules.Causes;

/// <summary>Findings told by what causes them.</summary>
public sealed class CauseTests
{
    private const string Requests = "/requests";

    [Fact]
    public void Every_finding_has_one_cause_and_the_gravest_comes_first() =>
        GovDisclosure.Testing.Check.That(GeneratedReports.Any, GeneratedReports.Any, static (report, previous) =>
        {
            var result = ReportChecker.Default.Check(report, previous);
            Assert.Equal(Enumerable.Range(0, result.Findings.Length), result.Causes.SelectMany(static cause => cause.Findings).Order());
            var leads = result
                .Causes.Select(cause => result.Findings[cause.Findings[0]])
                .Select(static lead => (lead.Status, -(int)lead.Severity))
                .ToList();
            Assert.Equal(leads.Order(), leads);
        });

    [Fact]
    public void Relations_of_a_table_that_do_not_hold_are_one_cause()
    {
        var cause = Assert.Single(
            Check(ExampleReports.With(ExampleReports.Clean, ("/requests/newlyReceived/naturalPersons", 9))).Causes,
            static cause => cause.Kind == CauseKind.Relations
        );
        Assert.Equal(Requests, cause.Pointer);
        Assert.Equal(2, cause.Findings.Length);
        Assert.Contains("2 relations do not hold", cause.Message.En, StringComparison.Ordinal);
    }

    /// <summary>Two wrong cells in different rows and columns, by different amounts, are two mistakes; each breaks its row and its
    /// column.</summary>
    [Fact]
    public void Two_independent_errors_of_a_table_are_two_causes()
    {
        var result = Check(
            ExampleReports.With(
                ExampleReports.Clean,
                ("/requests/newlyReceived/naturalPersons", 9),
                ("/requests/outcomes/granted/commercialEnterprises", 40)
            )
        );
        var causes = result
            .Causes.Where(cause => cause.Pointer == Requests || result.Findings[cause.Findings[0]].Rule.Scope == RuleScope.Table)
            .ToList();
        Assert.Equal(2, causes.Count);
        Assert.All(causes, static cause => Assert.Equal(2, cause.Findings.Length));
    }

    [Fact]
    public void The_blocks_of_table_four_err_apart()
    {
        var result = Check(
            ExampleReports.With(
                ExampleReports.Clean,
                ("/reviewAndLitigation/reconsideration/total", 5),
                ("/reviewAndLitigation/litigationDirect/total", 5)
            )
        );
        Assert.Equal(2, result.Causes.Count(cause => result.Findings[cause.Findings[0]].Rule == RuleCatalog.CasesTotal));
    }

    /// <summary>Many errors of one table: it was misread, or filled in wrongly, as a whole.</summary>
    [Fact]
    public void A_table_that_is_wrong_all_over_is_one_cause()
    {
        var columns = new[]
        {
            "naturalPersons",
            "commercialEnterprises",
            "researchInstitutions",
            "publicWelfareOrganizations",
            "legalServiceInstitutions",
            "otherOrganizations",
        };
        var result = Check(
            ExampleReports.With(
                ExampleReports.Clean,
                [.. columns.Select(static (column, i) => ("/requests/newlyReceived/" + column, (long)(100 * (i + 1))))]
            )
        );
        Assert.Single(result.Causes, static cause => cause.Kind == CauseKind.Relations);
    }

    [Fact]
    public void A_relation_alone_is_told_as_it_is()
    {
        var result = Check(ExampleReports.With(ExampleReports.Clean, ("/reviewAndLitigation/reconsideration/total", 5)));
        var cause = Assert.Single(result.Causes, cause => result.Findings[cause.Findings[0]].Rule == RuleCatalog.CasesTotal);
        Assert.Equal(CauseKind.Single, cause.Kind);
        Assert.Equal(result.Findings[cause.Findings[0]].Message, cause.Message);
    }

    [Fact]
    public void Blank_cells_and_the_relations_over_them_are_one_cause_for_each_table()
    {
        var result = Check(RuleCases.Blank(ExampleReports.Clean));
        var causes = result.Causes.Where(static cause => cause.Kind == CauseKind.Cells).ToList();
        Assert.Equal(
            ["/proactiveDisclosure", Requests, "/reviewAndLitigation"],
            causes.Select(static cause => cause.Pointer).Order(StringComparer.Ordinal)
        );
        Assert.All(causes, cause => Assert.Equal(RuleCatalog.CellBlank, result.Findings[cause.Findings[0]].Rule));
    }

    [Fact]
    public void Renamed_labels_are_one_cause_for_each_table()
    {
        var result = Check(
            ExampleReports.Clean,
            Label("规范文件", "/proactiveDisclosure/administrativeNormativeDocuments"),
            Label("行政允许", "/proactiveDisclosure/administrativeLicensing"),
            Label("新的申请", "/requests/newlyReceived")
        );
        var cause = Assert.Single(result.Causes, static cause => cause.Kind == CauseKind.Labels);
        Assert.Equal(2, cause.Findings.Length);
        Assert.Contains("“规范文件”、“行政允许”", cause.Message.Zh, StringComparison.Ordinal);
    }

    /// <summary>What stands in brackets alone explains something, and is no label.</summary>
    [Theory]
    [InlineData("（数据项目）", 0)]
    [InlineData("(数据项目)", 0)]
    [InlineData("数据项目", 1)]
    [InlineData("（一）数据（项目）", 1)]
    public void A_remark_in_brackets_is_no_unknown_label(string text, int findings) =>
        Assert.Equal(
            findings,
            Check(ExampleReports.Clean, new OutlineEntry(OutlineKind.UnknownLabel, text, new SourcePosition(5), Requests))
                .Findings.Count(static finding => finding.Rule == RuleCatalog.LabelRenamed)
        );

    [Fact]
    public void Labels_of_an_older_edition_follow_from_the_edition()
    {
        var result = Check(
            ExampleReports.Clean,
            new OutlineEntry(OutlineKind.UnknownLabel, "本年新公开数量", new SourcePosition(5), "/proactiveDisclosure"),
            new OutlineEntry(OutlineKind.UnknownLabel, "对外公开总数量", new SourcePosition(6), "/proactiveDisclosure")
        );
        var cause = Assert.Single(result.Causes, static cause => cause.Kind == CauseKind.Form);
        Assert.Equal(RuleCatalog.OutdatedForm, result.Findings[cause.Findings[0]].Rule);
        Assert.Equal(3, cause.Findings.Length);
    }

    [Fact]
    public void What_a_document_that_was_cut_off_does_not_tell_is_one_cause()
    {
        var report = new AnnualReport
        {
            Year = 2023,
            Agency = ExampleReports.Clean.Agency,
            Overview = new Overview { Text = "做好工作，围绕" },
        };
        var result = Check(report);
        var cause = Assert.Single(result.Causes, static cause => cause.Kind == CauseKind.CutDocument);
        Assert.Equal(RuleCatalog.DocumentCut, result.Findings[cause.Findings[0]].Rule);
        Assert.Equal(
            ["GD1001", "GD1011", "GD4003", "GD4004", "GD4012"],
            cause.Findings.Select(place => result.Findings[place].Rule.Id).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Findings_about_one_sentence_are_one_cause()
    {
        var result = Check(ExampleReports.Clean with { Overview = new Overview { Text = "2022年公开信息5条，围绕××工作。" } });
        var cause = Assert.Single(result.Causes, static cause => cause.Kind == CauseKind.Sentence);
        Assert.True(cause.Findings.Length > 1);
    }

    private static CheckResult Check(AnnualReport report, params OutlineEntry[] outline) =>
        ReportChecker.Default.Check(
            new CheckInput
            {
                Report = report,
                Source = outline.Length == 0 ? null : new ReadResult { Outline = new SourceOutline(outline) },
            },
            TestContext.Current.CancellationToken
        );

    private static OutlineEntry Label(string text, string pointer) => new(OutlineKind.RowLabel, text, new SourcePosition(9), pointer);
}

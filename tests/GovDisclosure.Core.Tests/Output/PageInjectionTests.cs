using System.Collections.Immutable;
using System.Text.Json;
using GovDisclosure.Comparison;
using GovDisclosure.Output;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Output;

/// <summary>Hostile texts in every place that a page takes a text from; those of the roll-up are in
/// <see cref="RollUpPageTests"/>.</summary>
public sealed class PageInjectionTests
{
    private const int MostOfPolicy = 1000;

    public static TheoryData<string> Hostile => PageMarkup.Hostile;

    [Theory]
    [MemberData(nameof(Hostile))]
    public void The_page_of_a_check_has_no_markup_but_its_own(string evil)
    {
        var report = Report(evil, 2024);
        var source = new ReadResult
        {
            Report = report,
            Diagnostics =
            [
                new Diagnostic
                {
                    Code = "GD9999",
                    Severity = FindingSeverity.Warning,
                    Message = new LocalizedText(evil, evil),
                },
            ],
        };
        var input = new CheckInput
        {
            Report = report,
            Previous = Report(evil, 2023),
            Source = source,
        };
        foreach (var checker in (ReportChecker[])[ReportChecker.Default, new ReportChecker(Policy(evil))])
        {
            var result = checker.Check(input, TestContext.Current.CancellationToken);
            Assert.NotEmpty(result.Findings);
            foreach (var language in Enum.GetValues<Language>())
            {
                PageMarkup.IsOurs(CheckPage.Write(input, result, ReportExplainer.Default.Explain(report), language));
            }
        }
    }

    [Fact]
    public void The_words_of_a_policy_are_in_the_page()
    {
        const string Evil = "<script>alert(1)</script>";
        var input = new CheckInput { Report = Report(Evil, 2024) };
        var page = CheckPage.Write(
            input,
            new ReportChecker(Policy(Evil)).Check(input, TestContext.Current.CancellationToken),
            [],
            Language.Chinese
        );
        Assert.Contains("L1：规则&lt;script", page, StringComparison.Ordinal);
        Assert.Contains("短语&lt;script", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void The_index_has_no_markup_but_its_own(string evil)
    {
        ImmutableArray<CheckPageEntry> entries =
        [
            new CheckPageEntry
            {
                File = evil,
                Page = evil + ".html",
                Agency = evil,
                Year = 2024,
            },
            new CheckPageEntry { File = evil, Failure = new LocalizedText(evil, evil) },
        ];
        if (evil.Length < 10_000)
        {
            PageMarkup.IsOurs(CheckPage.WriteIndex(entries, Language.Chinese));
            PageMarkup.IsOurs(CheckPage.WriteIndex(entries, Language.English));
        }
        else
        {
            // No file system has such a name, and no address is so long.
            PageMarkup.IsOurs(CheckPage.WriteIndex([entries[0] with { Page = null }, entries[1]], Language.Chinese));
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void The_page_of_a_comparison_and_of_a_series_has_no_markup_but_its_own(string evil)
    {
        ImmutableArray<AnnualReport> reports = [Report(evil, 2022), Report(evil + "甲", 2023), Report(evil + "乙", 2024)];
        var pair = ReportComparison.Compare(reports[0], reports[1]);
        foreach (var language in Enum.GetValues<Language>())
        {
            PageMarkup.IsOurs(ComparisonPage.Write(pair, language));
        }

        if (evil.Length < 10_000)
        {
            PageMarkup.IsOurs(
                ComparisonPage.Write(
                    ReportSeries.Of(reports.Select(report => report with { Agency = reports[0].Agency })),
                    Language.Chinese
                )
            );
        }
    }

    // Every place of a report that holds words, and some figures that are wrong.
    private static AnnualReport Report(string evil, int year)
    {
        var edition = Reports.Edition2021;
        var report = Reports.Numbered(edition);
        foreach (var section in edition.Sections.Where(static section => section.Table is null))
        {
            report = section.WithText(report, $"{evil}本机关共收到政府信息公开申请21件。\n{evil}{year}");
        }

        var cell = edition.Find("/requests/newlyReceived/total")!;
        return report with
        {
            Year = year,
            Title = evil + year,
            Agency = new Agency
            {
                Name = evil,
                Kind = AgencyKind.Government,
                Level = AgencyLevel.County,
            },
            Preamble = evil,
            Notes = PointerTexts.Create([new("/requests", evil), new("/proactiveDisclosure", evil)]),
            Remarks = PointerTexts.Create([new(cell.Pointer, evil)]),
        };
    }

    private static CheckPolicy Policy(string evil)
    {
        var text = JsonEncodedText.Encode(evil.Length > MostOfPolicy ? evil[..MostOfPolicy] : evil).ToString();
        return CheckPolicyJson.Parse(
            $$"""
            {
              "waivers": [ { "rule": "GD2101", "pointer": "/requests", "reason": "缘由{{text}}", "by": "某人{{text}}", "until": "2999-12-31" } ],
              "rules": [
                { "id": "L1", "statement": "规则{{text}}", "phrases": { "section": "/overview", "required": [ "短语{{text}}" ] } },
                { "id": "L2", "statement": "规则{{text}}", "phrases": { "section": "/overview", "forbidden": [ "申请" ] } }
              ]
            }
            """
        );
    }
}

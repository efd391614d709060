using System.Globalization;
using System.Text;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Corpus;

/// <summary>What the rules find in published reports: every change of a rule shows here what it does to them.</summary>
public sealed class CorpusFindingsTests
{
    [Fact]
    public void The_findings_over_the_corpus_are_the_approved_ones()
    {
        var table = new StringBuilder("file\trule\tstatus\tpointer\tfindings\n");
        foreach (var report in CorpusReport.All())
        {
            var result = report.Check();
            Assert.DoesNotContain(result.Findings, static finding =>
                finding.Message.En.Contains("mend the rule", StringComparison.Ordinal)
            );
            foreach (var group in result.Findings.GroupBy(static finding => (finding.Rule.Id, finding.Status, finding.Pointer)))
            {
                table.Append(
                    CultureInfo.InvariantCulture,
                    $"{report.Name}\t{group.Key.Id}\t{group.Key.Status}\t{group.Key.Pointer}\t{group.Count()}\n"
                );
            }
        }

        GoldenFile.Matches(table.ToString(), "tests", "GovDisclosure.Documents.Tests", "Golden", "corpus-findings.tsv");
    }

    [Fact]
    public void Sentences_with_true_totals_raise_no_false_alarm()
    {
        var snippets = Snippet.All().ToList();
        Assert.Equal(14, snippets.Count);
        foreach (var snippet in snippets)
        {
            var found = ReportChecker
                .Default.Check(snippet.ToReport())
                .Findings.Where(static finding => finding.Rule.Id is ['G', 'D', '3', ..] && finding.Status == FindingStatus.Fail)
                .Select(static finding => $"{finding.Rule.Id} {finding.Message.En}");

            // One of them contradicts itself: all are completed, and one is carried forward.
            string[] expected = snippet.Text.Contains("所有申请均已", StringComparison.Ordinal)
                ?
                [
                    "GD3004 The text says that all are completed; in the table \"Requests received and handled\", Carried forward to next year · Total is 1; check the text and the table.",
                ]
                : [];
            Assert.True(expected.SequenceEqual(found), snippet.Text + ": " + string.Join("; ", found));
        }
    }

    /// <summary>Of the same sentences, a figure that is changed is found wherever the sentence states a total plainly.</summary>
    [Fact]
    public void A_changed_total_is_found()
    {
        var found = Snippet
            .All()
            .Where(static snippet => snippet.NewlyReceived is not null)
            .Where(static snippet =>
                ReportChecker
                    .Default.Check((snippet with { NewlyReceived = snippet.NewlyReceived + 1000 }).ToReport())
                    .Findings.Any(static finding => finding.Rule.Id == "GD3001")
            )
            .ToList();
        Assert.True(found.Count >= 8, $"{found.Count} changed totals are found");
    }

    [Theory]
    [InlineData("reports", "hongze_qu_2023.layout.txt", "GD2104", 2)]
    [InlineData("reports", "shanghai_kewei_2024.md", "GD3004", 1)]
    [InlineData("reports", "shuyang_xian_2025.txt", "GD3001", 0)]
    public void Known_truths(string folder, string file, string rule, int findings) =>
        Assert.Equal(
            findings,
            CorpusReport
                .Read(folder, file)
                .Check()
                .Findings.Count(finding => finding.Rule.Id == rule && finding.Status == FindingStatus.Fail)
        );

    [Fact]
    public void A_department_that_numbers_its_sections_wrongly()
    {
        Assert.Contains(CorpusReport.Read("reports", "shanghai_kewei_2024.md").Check().Findings, static finding =>
            finding.Rule.Id == "GD1002"
        );
    }

    [Fact]
    public void What_was_in_force_joins_up_between_two_years()
    {
        var (before, after) = (
            CorpusReport.Read("reports", "hebei_gxt_2022.txt").Report,
            CorpusReport.Read("reports", "hebei_gxt_2023.txt").Report
        );
        var agency = new Agency
        {
            Name = "河北省工业和信息化厅",
            Kind = AgencyKind.Department,
            Level = AgencyLevel.Province,
        };
        var checker = ReportChecker.Default.Only("GD5001", "GD5002");
        var result = checker.Check(
            With(after, 1, 1, 26) with
            {
                Agency = agency,
            },
            With(before, 5, 4, 26) with
            {
                Agency = agency,
            },
            TestContext.Current.CancellationToken
        );
        Assert.Empty(result.Findings);
        Assert.Equal(["GD5001", "GD5002"], result.Passed.Select(static rule => rule.Id));

        var broken = checker.Check(
            With(after, 1, 1, 27) with
            {
                Agency = agency,
            },
            With(before, 5, 4, 26) with
            {
                Agency = agency,
            },
            TestContext.Current.CancellationToken
        );
        Assert.Equal("GD5002", Assert.Single(broken.Findings).Rule.Id);

        // The figures of table two as printed; its cells are fused in the file, and no identity parts them.
        static AnnualReport With(AnnualReport report, int issued, int repealed, int inForce) =>
            report with
            {
                ProactiveDisclosure = ProactiveDisclosure2021.Zero with
                {
                    AdministrativeNormativeDocuments = new DocumentCounts
                    {
                        Issued = issued,
                        Repealed = repealed,
                        InForce = inForce,
                    },
                },
            };
    }
}

using GovDisclosure.Generators;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Text;

/// <summary>Texts that no agency wrote: of any letters, and longer than any report.</summary>
public sealed class HostileTextTests
{
    /// <summary>Any text whatever: no rule fails, and every quote is where the finding says.</summary>
    [Fact]
    public void Any_text_can_be_checked() =>
        Check.That(
            GeneratedValues.Texts,
            static text =>
            {
                var report = ExampleReports.Clean with
                {
                    Preamble = text,
                    Overview = new Overview { Text = "2022年" + text + "件。其中" + text },
                };
                foreach (var finding in ReportChecker.Default.Check(report).Findings)
                {
                    Assert.DoesNotContain("mend the rule", finding.Message.En, StringComparison.Ordinal);
                    if (finding.Quote is { } quote)
                    {
                        var from = quote.Pointer == "/preamble" ? report.Preamble! : report.Overview!.Text;
                        Assert.Equal(quote.Text, from.Substring(quote.Offset, quote.Length));
                    }
                }
            },
            times: 300
        );

    [Theory]
    [InlineData("1件")]
    [InlineData("1 ")]
    [InlineData("1")]
    [InlineData("一")]
    [InlineData("一是")]
    [InlineData("在西")]
    [InlineData("，")]
    [InlineData("\n")]
    [InlineData("政府信息公开申请")]
    [InlineData("收到政府信息公开申请1件，其中2件")]
    [InlineData("占1%")]
    [InlineData("1,000")]
    [InlineData("\uD800")]
    [InlineData("万亿")]
    public async Task A_huge_text_takes_no_time_that_grows_with_its_square(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));
        var report = ExampleReports.Clean with
        {
            Overview = new Overview { Text = text },
            ProblemsAndImprovements = new ProblemsAndImprovements { Text = text },
            OtherMatters = new OtherMatters { Text = text },
        };
        var result = await Task.Run(() => ReportChecker.Default.Check(report), TestContext.Current.CancellationToken)
            .WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(result.Findings, static finding => finding.Message.En.Contains("mend the rule", StringComparison.Ordinal));
        Assert.True(result.Findings.Length <= CheckPolicy.Default.MaxFindings);
    }
}

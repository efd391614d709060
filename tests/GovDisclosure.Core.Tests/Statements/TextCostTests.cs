using System.Collections.Frozen;
using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Statements;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Statements;

/// <summary>What reading the words of a report costs: memory for what is found, and time that grows with the length alone.</summary>
public sealed class TextCostTests
{
    private const int Characters = 3000;
    private const long MostBytes = 40_000;

    public static TheoryData<string> RulesOfSentences =>
        [
            "GD1007",
            "GD1012",
            "GD1016",
            "GD3001",
            "GD3002",
            "GD3003",
            "GD3004",
            "GD3005",
            "GD3006",
            "GD3007",
            "GD3008",
            "GD3009",
            "GD3010",
            "GD3011",
            "GD3012",
            "GD3013",
            "GD3014",
            "GD4003",
            "GD4005",
            "GD4006",
            "GD4007",
            "GD4008",
            "GD4011",
        ];

    /// <summary>A right report of usual length, checked by all rules.</summary>
    [Fact]
    public void A_right_report_of_usual_length_costs_little_memory()
    {
        var report = Long();
        var checker = ReportChecker.Default;
        for (var i = 0; i < 20; i++)
        {
            Assert.Empty(checker.Check(report).Findings);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = checker.Check(report);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.NotEmpty(result.Statements);
        Assert.True(bytes <= MostBytes, $"{bytes} bytes");
    }

    /// <summary>Each rule that looks at sentences ends at the first one after the check was cancelled, whatever the length of the
    /// text.</summary>
    [Theory]
    [MemberData(nameof(RulesOfSentences))]
    public void A_rule_ends_within_a_text(string id)
    {
        using var source = new CancellationTokenSource();
        var rule = Assert.Single(RuleSet.All, rule => rule.Descriptor.Id == id);
        var context = new RuleContext(
            FormCatalog.Default,
            new CheckInput { Report = ExampleReports.Clean },
            CheckPolicy.Default,
            new TextClock(source.Token)
        );
        Assert.NotEmpty(context.Text.Sentences);
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            rule.Run(context, new FindingSink(context, FrozenDictionary<string, FindingSeverity>.Empty, default, FormCatalog.Default))
        );
    }

    /// <summary>The text is read no further when the check is cancelled.</summary>
    [Fact]
    public void Reading_ends_within_a_text()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            new ReportText(ExampleReports.Clean, FormCatalog.Default.Newest, new TextClock(cancelled.Token)).Dispose()
        );
        using var text = new ReportText(ExampleReports.Clean, FormCatalog.Default.Newest, new TextClock());
        Assert.Throws<OperationCanceledException>(() =>
            ReportStatements.Read(ExampleReports.Clean, text, [], new TextClock(cancelled.Token))
        );
    }

    /// <summary>One megabyte of the shortest parts, in one sentence and in many.</summary>
    [Theory]
    [InlineData("其中1件，")]
    [InlineData("收到申请1件（其中1件）。")]
    [InlineData("未收到申请，")]
    public async Task A_megabyte_of_parts_is_read_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var report = ExampleReports.Clean with
        {
            Notes = [new("/requests", text)],
            Overview = new Overview { Text = text },
        };
        var result = await Task.Run(() => ReportChecker.Default.Check(report), TestContext.Current.CancellationToken)
            .WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(result.Findings, static finding => finding.Message.En.Contains("mend the rule", StringComparison.Ordinal));
    }

    private static AnnualReport Long()
    {
        var text = new StringBuilder(ExampleReports.Clean.Overview!.Text);
        string[] subjects =
        [
            "村级",
            "镇级",
            "教育",
            "卫生",
            "农业",
            "水利",
            "民政",
            "安全",
            "环境",
            "文化",
            "交通",
            "住房",
            "财政",
            "人社",
            "林业",
        ];
        string[] deeds =
        [
            "公开了办事指南和服务流程",
            "更新了机构职能和联系方式",
            "梳理了年度重点工作台账",
            "完善了信息发布审核机制",
            "回应了群众普遍关心的事项",
        ];
        for (var i = 0; text.Length < Characters; i++)
        {
            text.Append('\n')
                .Append(subjects[i % subjects.Length])
                .Append("领域")
                .Append(deeds[i % deeds.Length])
                .Append("，做到内容准确、更新及时，便于群众查询和监督，")
                .Append(deeds[(i + 2) % deeds.Length])
                .Append('。');
        }

        return ExampleReports.Clean with
        {
            Overview = new Overview { Text = text.ToString() },
        };
    }
}

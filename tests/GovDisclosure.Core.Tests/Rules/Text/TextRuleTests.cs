using GovDisclosure.Generators;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Text;

/// <summary>
/// Sentences and whether a rule objects to them. The report has 5 new requests and 1 carried over, 5 completed (4 granted, 1 not held) and
/// 1 carried forward, 1 reconsideration, and 2 normative documents issued, 1 repealed, 7 in force.
/// </summary>
public sealed class TextRuleTests
{
    [Theory]
    [InlineData("GD3001", false, "全年新收政府信息公开申请5件。")]
    [InlineData("GD3001", true, "全年新收政府信息公开申请7件。")]
    [InlineData("GD3001", true, "全年新收政府信息公开申请４件。")]
    [InlineData("GD3001", true, "全年收到政府信息公开申请七件。")]
    [InlineData("GD3001", true, "本镇依法依规办理公众提出的申请，全年受理政府信息公\n开申请1\n2件。")]
    [InlineData("GD3001", true, "全年接收依申请公开0.7万件。")]
    [InlineData("GD3001", true, "2023年，本镇共收到7件政府信息公开申请。")]
    [InlineData("GD3001", false, "全年受理政府信息公开申请6件（含上年结转1件）。")]
    [InlineData("GD3001", false, "2022年收到政府信息公开申请7件。")]
    [InlineData("GD3001", false, "全年收到自然人提出的政府信息公开申请7件。")]
    [InlineData("GD3001", false, "全年收到网络提交的政府信息公开申请3件。")]
    [InlineData("GD3001", true, "镇政府办受理政府信息公开申请7件。")]
    [InlineData("GD3001", false, "全年收到政府信息公开申请7余件。")]
    [InlineData("GD3001", false, "全年收到政府信息公开申请约7件。")]
    [InlineData("GD3001", false, "全年收到政府信息公开申请7人次。")]
    [InlineData("GD3001", false, "全年收到群众来信7件。")]
    [InlineData("GD3001", false, "县教育局受理政府信息公开申请12件。")]
    [InlineData("GD3001", false, "县政府收到政府信息公开申请12件。")]
    [InlineData("GD3001", false, "各乡镇收到政府信息公开申请12件。")]
    [InlineData("GD3001", false, "二季度收到政府信息公开申请12件。")]
    [InlineData("GD3001", false, "1至6月收到政府信息公开申请12件。")]
    [InlineData("GD3001", false, "通过平台收到政府信息公开申请2件。")]
    [InlineData("GD3001", true, "2023年1月1日至12月31日，全镇收到政府信息公开申请12件。")]
    [InlineData("GD3001", true, "我局收到政府信息公开申请12件。")]
    [InlineData("GD3001", true, "全年收到政府信息公开申请14，070件。")]
    [InlineData("GD3001", false, "历年累计收到政府信息公开申请70件。")]
    [InlineData("GD3002", false, "全年新收政府信息公开申请5件，办结5件。")]
    [InlineData("GD3002", true, "全年新收政府信息公开申请5件，办结8件。")]
    [InlineData("GD3002", true, "全年新收政府信息公开申请5件，答复8件。")]
    [InlineData("GD3002", true, "全年新收政府信息公开申请5件，共办理8件。")]
    [InlineData("GD3002", false, "全年新收政府信息公开申请5件，共办理6件。")]
    [InlineData("GD3002", false, "全年新收政府信息公开申请5件，其中延期办结2件。")]
    [InlineData("GD3002", false, "全年新收政府信息公开申请5件，3件按时办结，2件撤回。")]
    [InlineData("GD3002", false, "办理政府信息公开申请引发的行政复议，答复8件。")]
    [InlineData("GD3002", false, "全年新收政府信息公开申请5件，转下一年度办理答复的有1件。")]
    [InlineData("GD3003", false, "全年新收政府信息公开申请5件，结转下年度1件。")]
    [InlineData("GD3003", true, "全年新收政府信息公开申请5件，结转下年度3件。")]
    [InlineData("GD3003", true, "全年新收政府信息公开申请5件，另有3件顺延到下年度答复。")]
    [InlineData("GD3003", false, "全年新收政府信息公开申请5件，上年结转1件。")]
    [InlineData("GD3003", true, "全年新收政府信息公开申请5件，上年结转2件。")]
    [InlineData("GD3003", false, "申请引发的行政诉讼结转下年度3件。")]
    [InlineData("GD3004", true, "全年的政府信息公开申请均已办结。")]
    [InlineData("GD3004", true, "本镇依法依规办理公众提出的申请，全年的政府信息公开申请全部\n办结。")]
    [InlineData("GD3004", true, "全年的政府信息公开申请全部按期办结。")]
    [InlineData("GD3004", false, "到期的政府信息公开申请全部办结。")]
    [InlineData("GD3004", false, "除1件外，政府信息公开申请全部办结。")]
    [InlineData("GD3004", false, "全年的政府信息公开申请均在法定期限内答复。")]
    [InlineData("GD3004", false, "人大代表建议全部办结。")]
    [InlineData("GD3005", false, "办理政府信息公开申请5件，予以公开4件，无法提供1件。")]
    [InlineData("GD3005", true, "办理政府信息公开申请5件，予以公开3件，无法提供1件。")]
    [InlineData("GD3005", true, "办理政府信息公开申请5件，予以公开4件，无法提供的有2件。")]
    [InlineData("GD3005", true, "办理政府信息公开申请5件，不予公开1件。")]
    [InlineData("GD3005", true, "办理政府信息公开申请5件，予以公开及部分公开3件。")]
    [InlineData("GD3005", false, "办理政府信息公开申请引发复议5件，予以公开3件。")]
    [InlineData("GD3006", false, "全年政府信息公开行政复议1件，行政诉讼0件。")]
    [InlineData("GD3006", true, "全年政府信息公开行政复议2件。")]
    [InlineData("GD3006", true, "全年政府信息公开行政诉讼1件。")]
    [InlineData("GD3006", false, "全年政府信息公开行政复议、行政诉讼1件。")]
    [InlineData("GD3006", true, "全年政府信息公开行政复议、行政诉讼3件。")]
    [InlineData("GD3006", true, "全年政府信息公开行政复议1件、行政诉讼1件。")]
    [InlineData("GD3006", false, "全年备案政府信息公开行政复议案件2件。")]
    [InlineData("GD3006", true, "全年政府信息公开行政复议结果维持2件。")]
    [InlineData("GD3006", false, "全年行政复议2件。")]
    [InlineData("GD3007", false, "全年制发行政规范性文件2件，废止行政规范性文件1件，现行有效行政规范性文件7件。")]
    [InlineData("GD3007", true, "全年制发行政规范性文件3件。")]
    [InlineData("GD3007", true, "全年制定3件行政规范性文件。")]
    [InlineData("GD3007", true, "全年废止行政规范性文件2件。")]
    [InlineData("GD3007", true, "现行有效行政规范性文件8件。")]
    [InlineData("GD3007", false, "全年报备行政规范性文件3件。")]
    [InlineData("GD3007", false, "全年审查行政规范性文件3件。")]
    [InlineData("GD3008", true, "公开信息22条，其中机构职能9条、办事指南10条、财政资金1条。")]
    [InlineData("GD3008", true, "公开信息22条。其中机构职能9条、办事指南10条、财政资金1条。")]
    [InlineData("GD3008", false, "公开信息20条，其中机构职能9条、办事指南10条、财政资金1条、图解1条。")]
    [InlineData("GD3008", false, "公开信息20条，其中机构职能9条、办事指南10条、财政资金1条。")]
    [InlineData("GD3008", false, "公开信息22条，其中机构职能9条、办事指南10条、财政资金1条等。")]
    [InlineData("GD3008", false, "公开信息50条，其中机构职能9条、办事指南10条、财政资金1条。")]
    [InlineData("GD3008", false, "公开信息22条，其中机构职能9条、办事指南10条、财政资金1篇。")]
    [InlineData("GD3008", false, "公开信息22余条，其中机构职能9条、办事指南10条、财政资金1条。")]
    [InlineData("GD3008", true, "发布信息1.2万条，其中财政信息8000条、民生信息5000条。")]
    [InlineData("GD3008", false, "发布信息1.2万条，其中财政信息7000条、民生信息5020条。")]
    [InlineData("GD3008", true, "发布信息120条，财政、民生、公示信息分别为60条、40条、30条。")]
    [InlineData("GD3008", false, "发布信息120条，财政、民生、公示信息分别为60条、40条、20条。")]
    [InlineData("GD3008", true, "发布财政信息80条、民生信息45条，共计发布120条。")]
    [InlineData("GD3008", false, "发布财政信息80条、民生信息45条，共计发布125条。")]
    [InlineData("GD3008", false, "发布信息120条，其中转载文件60条、图片信息80条次。")]
    [InlineData("GD3009", true, "网站占50%，微信占30%，报刊占25%。")]
    [InlineData("GD3009", false, "网站占50%，微信占30%，报刊占20%。")]
    [InlineData("GD3009", false, "网站占33.3%，微信占33.3%，报刊占33.3%。")]
    [InlineData("GD3009", false, "网站占50%，微信占30%。")]
    [InlineData("GD3009", false, "主要渠道中，网站占50%，微信占30%，报刊占25%。")]
    [InlineData("GD3010", true, "一是加强领导。三是强化培训。")]
    [InlineData("GD3010", true, "一是加强领导；二是强化培训；二是抓好落实。")]
    [InlineData("GD3010", false, "一是加强领导。各部门分工负责，定期研究信息公开工作中的问题。二\n是强化培训。三是抓好落实。")]
    [InlineData("GD3010", false, "一是加强领导。二是强化培训。一是更新及时。二是内容准确。")]
    [InlineData("GD3010", false, "一是人员不足，二是解读不多，改进措施一是加强培训，二是增加解读。")]
    [InlineData("GD3010", false, "统一是前提，三是多数。")]
    [InlineData("GD3010", true, "主要存在以下三个问题：一是人员不足；二是解读不多。")]
    [InlineData("GD3010", true, "主要存在以下3个方面的不足。一是人员不足。二是解读不多。三是更新不快。四是培训不够。")]
    [InlineData("GD3010", true, "下一步抓好以下三项工作：一是加强培训。二是增加解读。\n主要存在两个问题：一是人员不足。二是解读不多。")]
    [InlineData("GD3010", false, "主要存在以下三个问题：一是人员不足；二是解读不多；三是更新不快。")]
    [InlineData("GD3010", false, "主要存在以下三个问题：人员不足；解读不多。下一步，一是加强培训；二是增加解读。")]
    [InlineData("GD3010", false, "主要存在十三个方面的问题：一是人员不足；二是解读不多。")]
    [InlineData("GD3010", false, "还有第三个方面的工作：一是加强培训；二是增加解读。")]
    [InlineData("GD3010", true, "开展三项工作：一是加强培训；二是增加解读。")]
    [InlineData("GD3010", true, "采取三项措施：一是加强培训；二是增加解读。")]
    [InlineData("GD3010", false, "采取三项措施：一是加强培训；二是增加解读；三是严格考核。")]
    [InlineData("GD3010", false, "主要存在三个问题：一是人员不足。")]
    [InlineData("GD3010", false, "主要在三个平台公开：一是网站；二是微信。")]
    [InlineData("GD3007", true, "全年制定规章3件。")]
    [InlineData("GD3007", false, "全年制定规章制度3件。")]
    [InlineData("GD3007", false, "现行有效规章0件。")]
    [InlineData("GD4006", true, "2022年，本镇公开信息20条。")]
    [InlineData("GD4006", false, "2023年，本镇公开信息20条。")]
    [InlineData("GD4006", false, "2022年以来，本镇公开信息20条。")]
    [InlineData("GD4006", false, "2022年，本镇开设专栏。")]
    [InlineData("GD4007", true, "全年公开信息××条。")]
    [InlineData("GD4007", true, "（此处填写总体情况）")]
    [InlineData("GD4007", false, "依照部令第××号执行。")]
    [InlineData("GD4005", true, "在西坡镇形成人人参与的氛围。")]
    [InlineData("GD4005", false, "在重点乡镇、偏远乡镇设点。在主要街道张贴公告。在部分乡镇试行。")]
    [InlineData("GD4007", false, "见 http://example.invalid/XX。")]
    [InlineData("GD4008", true, "提升信息公开实效信息公开实效。")]
    [InlineData("GD4008", true, "认真抓好落实。\n- 4 -\n继续努力。")]
    [InlineData("GD4008", false, "提升信息公开实效，增强信息公开意识。")]
    public void A_sentence_is_objected_to_or_not(string rule, bool isWrong, string text)
    {
        var report = ExampleReports.Clean with { Overview = new Overview { Text = text } };
        var findings = ReportChecker.Default.Only(rule).Check(report, null, TestContext.Current.CancellationToken).Findings;
        Assert.Equal(isWrong ? [rule] : [], findings.Select(static finding => finding.Rule.Id));

        // What is quoted stands in the text, where the finding says.
        Assert.All(findings, finding => Assert.Equal(finding.Quote!.Text, text.Substring(finding.Quote.Offset, finding.Quote.Length)));
    }

    [Theory]
    [InlineData("GD3011", true, "全年收取信息处理费2万元。")]
    [InlineData("GD3011", true, "全年收取信息处理费13000元。")]
    [InlineData("GD3011", false, "全年收取信息处理费12500元。")]
    [InlineData("GD3011", false, "信息处理费标准为每件20000元。")]
    [InlineData("GD4009", true, "没有其他事项。")]
    [InlineData("GD4009", false, "没有收取费用。")]
    public void A_sentence_of_section_six(string rule, bool isWrong, string text) =>
        Assert.Equal(isWrong ? [rule] : [], Ids(rule, ExampleReports.Clean with { OtherMatters = new OtherMatters { Text = text } }));

    [Theory]
    [InlineData("GD4001", true, "无。")]
    [InlineData("GD4001", false, "存在不足，将改进。")]
    [InlineData("GD4002", true, "公开内容不够丰富，更新不够及时。")]
    [InlineData("GD4002", true, "明年将加强培训，完善制度，健全机制。")]
    [InlineData("GD4002", false, "公开内容不够丰富，明年将加强培训。")]
    [InlineData("GD4010", true, "不足很多待改进。")]
    [InlineData("GD4010", false, "公开内容不够丰富，明年将加强培训。")]
    public void A_sentence_of_section_five(string rule, bool isWrong, string text) =>
        Assert.Equal(
            isWrong ? [rule] : [],
            Ids(rule, ExampleReports.Clean with { ProblemsAndImprovements = new ProblemsAndImprovements { Text = text } })
        );

    [Theory]
    [InlineData("/overview/text", 1000)]
    [InlineData("/preamble", 7)]
    public void A_figure_beyond_the_table_has_a_quote_with_its_place(string pointer, int number)
    {
        var text = FormattableString.Invariant($"本镇工作平稳。\n  全年收到政府信息公开申请{number}件。\n明年继续。");
        var report =
            pointer == "/preamble"
                ? ExampleReports.Clean with
                {
                    Preamble = text,
                }
                : ExampleReports.Clean with
                {
                    Overview = new Overview { Text = text },
                };
        var finding = Assert.Single(ReportChecker.Default.Only("GD3001").Check(report).Findings);
        Assert.Equal(
            (pointer, pointer, FindingStatus.Fail, FindingSeverity.Warning),
            (finding.Pointer, finding.Quote!.Pointer, finding.Status, finding.Severity)
        );
        Assert.Equal(
            (10, FormattableString.Invariant($"全年收到政府信息公开申请{number}件。")),
            (finding.Quote.Offset, finding.Quote.Text)
        );
        Assert.Equal(((Int128)number, (Int128)5), (finding.Left, finding.Right));
        Assert.Equal(["/requests/newlyReceived/total"], finding.Operands.Select(static operand => operand.Pointer));
    }

    [Theory]
    [InlineData("1.4万件", false)]
    [InlineData("1.41万件", false)]
    [InlineData("1.5万件", true)]
    [InlineData("14069件", false)]
    [InlineData("14070件", false)]
    [InlineData("14075件", true)]
    public void A_figure_in_ten_thousands_is_a_rounded_one(string stated, bool isWrong)
    {
        var report = ExampleReports.With(ExampleReports.Clean, ("/requests/newlyReceived/total", 14069)) with
        {
            Overview = new Overview { Text = $"全年收到政府信息公开申请{stated}。" },
        };
        Assert.Equal(isWrong ? ["GD3001"] : [], Ids("GD3001", report));
    }

    [Fact]
    public void A_figure_over_a_blank_cell_is_not_assessable_and_one_over_its_parts_is_compared()
    {
        var report = ExampleReports.With(ExampleReports.Clean, "/requests/newlyReceived/total", Count.Blank);
        AnnualReport Saying(AnnualReport report, int number) =>
            report with
            {
                Overview = new Overview { Text = FormattableString.Invariant($"全年收到政府信息公开申请{number}件。") },
            };
        Assert.Empty(Ids("GD3001", Saying(report, 5)));
        Assert.Equal(["GD3001"], Ids("GD3001", Saying(report, 9)));

        var open = Assert.Single(
            ReportChecker
                .Default.Only("GD3001")
                .Check(Saying(ExampleReports.With(report, "/requests/newlyReceived/naturalPersons", Count.NotApplicable), 9))
                .Findings
        );
        Assert.Equal((FindingStatus.NotAssessable, "GD2002", "/requests"), (open.Status, open.BlockedBy!.Id, open.Pointer));
        Assert.Equal(["/requests/newlyReceived/total"], open.Operands.Select(static operand => operand.Pointer));
    }

    /// <summary>A narrative that states the table's own figures is never objected to, and a figure changed in it always is.</summary>
    [Fact]
    public void A_true_narrative_is_silent_and_a_changed_figure_is_found() => Check.That(GeneratedReports.Consistent, report =>
        {
            if (
                report.Requests is not { } requests
                || ToLong(requests.NewlyReceived.Total) is not { } received
                || ToLong(requests.CarriedOver.Total) is not { } over
                || ToLong(requests.CarriedForward.Total) is not { } forward
                || ToLong(requests.Outcomes.Total.Total) is not { } completed
            )
            {
                return;
            }

            string Tell(long received, long completed, long over, long forward) =>
                FormattableString.Invariant(
                    $"全年共收到政府信息公开申请{received}件，上年结转{over}件。政府信息公开申请办结{completed}件，结转下年度{forward}件。"
                );

            string[] Found(string text) =>
                Ids(
                    ["GD3001", "GD3002", "GD3003"],
                    report with
                    {
                        Year = 2023,
                        Preamble = null,
                        ProblemsAndImprovements = null,
                        OtherMatters = null,
                        Overview = new Overview { Text = text },
                    }
                );

            Assert.Empty(Found(Tell(received, completed, over, forward)));
            var other = received + over + 1;
            Assert.Equal(["GD3001"], Found(Tell(other, completed, over, forward)));
            Assert.Equal(["GD3002"], Found(Tell(received, completed + 1, over, forward)));
            Assert.Equal(["GD3003"], Found(Tell(received, completed, over + 1, forward)));
            Assert.Equal(["GD3003"], Found(Tell(received, completed, over, forward + 1)));
        });

    [Fact]
    public void Of_a_text_too_long_the_rest_is_not_passed_over()
    {
        var report = ExampleReports.Clean with
        {
            Overview = new Overview { Text = ExampleReports.Clean.Overview!.Text + new string('甲', 200_000) },
        };
        var result = ReportChecker.Default.Only("GD3001", "GD4003", "GD4004").Check(report, null, TestContext.Current.CancellationToken);
        Assert.Equal(["GD3001", "GD4003", "GD4004"], result.Findings.Select(static finding => finding.Rule.Id));
        Assert.All(result.Findings, static finding =>
            Assert.Equal((FindingStatus.NotAssessable, "/overview/text"), (finding.Status, finding.Pointer))
        );
        Assert.Contains("200000", result.Findings[0].Message.En, StringComparison.Ordinal);

        // What is found in the part looked at is found all the same; what it lacks may stand in the rest.
        report = report with
        {
            Overview = new Overview { Text = "全年新收政府信息公开申请9件。" + new string('甲', 200_000) },
            PublishedOn = null,
        };
        result = ReportChecker.Default.Only("GD3001", "GD4003").Check(report, null, TestContext.Current.CancellationToken);
        Assert.Equal(
            [("GD3001", FindingStatus.Fail), ("GD3001", FindingStatus.NotAssessable), ("GD4003", FindingStatus.NotAssessable)],
            result.Findings.Select(static finding => (finding.Rule.Id, finding.Status))
        );
    }

    private static string[] Ids(string rule, AnnualReport report) => Ids([rule], report);

    private static string[] Ids(string[] rules, AnnualReport report) =>
        [
            .. ReportChecker
                .Default.Only(rules)
                .Check(report)
                .Findings.Where(static finding => finding.Status == FindingStatus.Fail)
                .Select(static finding => finding.Rule.Id),
        ];

    private static long? ToLong(Count count) => count.TryGetValue(out var value) ? value : null;
}

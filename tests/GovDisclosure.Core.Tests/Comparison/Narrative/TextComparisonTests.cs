using GovDisclosure.Comparison;
using GovDisclosure.Comparison.Narrative;
using GovDisclosure.Generators;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Comparison.Narrative;

public sealed class TextComparisonTests
{
    private const string Long =
        "本机关全年通过网站、微信和公告栏公开信息，及时更新指南和目录，并对重点领域的内容做了专门整理。\n全年没有发生因公开而引起的责任追究，也没有收取任何费用。";

    [Fact]
    public void A_text_does_not_differ_from_itself() => Check.That(GeneratedValues.Texts, static text =>
        {
            var result = TextComparison.Of(text, text);
            Assert.All(result.Paragraphs, static paragraph => Assert.Equal(ParagraphChange.Equal, paragraph.Change));
            Assert.Empty(result.Figures);
            Assert.Equal(1, result.Similarity);
            Assert.True(result.IsShortest);
        });

    [Fact]
    public void Both_texts_come_back_from_the_pieces() => Check.That(GeneratedValues.Texts, GeneratedValues.Texts, static (a, b) =>
        {
            // Alike enough to be aligned, different enough to be told apart.
            foreach (
                var (before, after) in new[]
                {
                    (a, b),
                    (a + b + a, a + a),
                    ($"{a}\n{Long}\n{b}", $"{b}\n{Long}{a}\n{a}"),
                    (Long, Long.Replace("网站", b, StringComparison.Ordinal)),
                }
            )
            {
                var result = TextComparison.Of(before, after);
                Assert.Equal(Paragraphs(before), Rebuilt(result, static paragraph => paragraph.BeforeIndex, TextDiffKind.Inserted));
                Assert.Equal(Paragraphs(after), Rebuilt(result, static paragraph => paragraph.AfterIndex, TextDiffKind.Deleted));
                Assert.InRange(result.Similarity, 0, 1);
                Assert.True(result.IsShortest);
            }
        });

    [Fact]
    public void Numbers_and_words_are_whole_and_chinese_goes_by_character()
    {
        Assert.Equal(
            [
                "主",
                "动",
                "公",
                "开",
                " ",
                "2,428",
                " ",
                "条",
                "，",
                "1.5",
                "万",
                "元",
                "APP",
                "１２",
                "𠮷",
                "二〇二四",
                "年",
                "一",
                "是",
                "2023",
                "，",
                "2024",
            ],
            TextTokenizer
                .Tokens("主动公开 2,428 条，1.5万元APP１２𠮷二〇二四年一是2023，2024")
                .Select(static token => token.In("主动公开 2,428 条，1.5万元APP１２𠮷二〇二四年一是2023，2024").ToString())
        );
    }

    [Fact]
    public void A_changed_number_is_marked_whole()
    {
        var paragraph = Assert.Single(TextComparison.Of("全年主动公开2428条，回应关切。", "全年主动公开2611条，回应关切。").Paragraphs);
        Assert.Equal(
            [
                new(TextDiffKind.Equal, "全年主动公开"),
                new(TextDiffKind.Deleted, "2428"),
                new(TextDiffKind.Inserted, "2611"),
                new(TextDiffKind.Equal, "条，回应关切。"),
            ],
            paragraph.Segments
        );
    }

    [Fact]
    public void Figures_that_changed_in_an_equal_sentence_are_listed()
    {
        var result = TextComparison.Of(
            "2023年主动公开2428条，其中网站1200条。收到申请9件。",
            "2024年主动公开2611条，其中网站1200条。今年共收到9件申请。"
        );
        Assert.Equal(
            [new("2023", "2024", "2024年主动公开2611条，", 0, true), new("2428", "2611", "2024年主动公开2611条，", 9, false)],
            result.Figures
        );
    }

    [Fact]
    public void A_copied_text_is_called_that()
    {
        Assert.Equal(TextCopy.Verbatim, TextComparison.Of(Long, Long).Copy);
        Assert.Equal(TextCopy.YearOnly, TextComparison.Of("2023年，" + Long, "2024年，" + Long).Copy);
        Assert.Equal(TextCopy.YearOnly, TextComparison.Of("二〇二三年，" + Long, "二〇二四年，" + Long).Copy);
        Assert.Equal(TextCopy.NumbersOnly, TextComparison.Of("2023年公开5条，" + Long, "2024年公开6条，" + Long).Copy);
        Assert.Equal(TextCopy.NumbersOnly, TextComparison.Of("公开5条，2023年，" + Long, "公开6条，2024年，" + Long).Copy);
        Assert.Equal(TextCopy.None, TextComparison.Of(Long, Long + "新增一句。").Copy);
        Assert.Equal(TextCopy.None, TextComparison.Of("无", "无").Copy);
    }

    [Fact]
    public void A_moved_paragraph_is_not_removed_and_added()
    {
        const string First = "一是健全制度，明确分工，压实各科室的责任。";
        const string Second = "二是加强培训，组织业务学习并开展交流。";
        const string Third = "三是优化平台，改版专栏，方便群众查询。";
        var result = TextComparison.Of($"{First}\n{Second}\n{Third}", $"{Second}\n{Third}\n{First}");
        Assert.Equal(
            [ParagraphChange.Equal, ParagraphChange.Equal, ParagraphChange.Moved],
            result.Paragraphs.Select(static paragraph => paragraph.Change)
        );
        Assert.Equal((0, 2), (result.Paragraphs[2].BeforeIndex, result.Paragraphs[2].AfterIndex));
        Assert.Equal(1, result.Similarity);
    }

    [Fact]
    public void What_belongs_together_is_aligned_and_what_does_not_is_replaced()
    {
        var result = TextComparison.Of(
            "全年组织培训三次，覆盖全体工作人员。\n旧的平台已经停用，不再更新任何内容。",
            "全年组织培训五次，覆盖全体工作人员和窗口人员。\nAn English paragraph."
        );
        Assert.Equal(
            [ParagraphChange.Changed, ParagraphChange.Added, ParagraphChange.Removed],
            result.Paragraphs.Select(static paragraph => paragraph.Change).Order()
        );
        Assert.InRange(result.Similarity, 0.3, 0.7);
        Assert.Equal(0, TextComparison.Of("甲乙丙丁", "戊己庚辛").Similarity);
    }

    /// <summary>Numbers without a sentence between them: what is told of each is no more than the words around it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_text_of_numbers_is_told_in_proportion_to_its_length(bool inLines)
    {
        string Text(int number) =>
            inLines
                ? string.Join(
                    '\n',
                    Enumerable.Range(0, 20_000).Select(line => FormattableString.Invariant($"甲{(number == 1 ? line : 20_000 - line)}"))
                )
                : string.Concat(Enumerable.Repeat(FormattableString.Invariant($"甲{number}乙"), 20_000));
        var result = TextComparison.Of(Text(1), Text(2));
        Assert.All(result.Figures, static figure =>
            Assert.Equal(figure.After, figure.Sentence.Substring(figure.Offset, figure.After.Length))
        );
        Assert.True(result.Figures.Sum(static figure => (long)figure.Sentence.Length) <= 300L * 20_000);
        Assert.True(inLines || result.Figures.Length > 0);
    }

    [Fact]
    public async Task Hostile_texts_end_soon()
    {
        var random = new Random(5);
        string Letters(int length, int kinds) => string.Create(length, (random, kinds), static (span, how) =>
            {
                foreach (ref var letter in span)
                {
                    letter = (char)('一' + how.random.Next(how.kinds));
                }
            });
        (string, string)[] pairs =
        [
            (Letters(200_000, 2), Letters(200_000, 2)),
            (Letters(200_000, 5000), Letters(200_000, 5000)),
            (new string('年', 300_000), new string('年', 200_000)),
            (new string('\n', 300_000), new string('a', 300_000)),
            (
                string.Join('\n', Enumerable.Range(0, 30_000).Select(_ => Letters(6, 3))),
                string.Join('\n', Enumerable.Range(0, 30_000).Select(_ => Letters(6, 3)))
            ),
            (string.Concat(Enumerable.Repeat("1,", 100_000)), string.Concat(Enumerable.Repeat("2,", 100_000))),
        ];
        var work = () =>
        {
            foreach (var (before, after) in pairs)
            {
                var result = TextComparison.Of(before, after);
                Assert.Equal(Paragraphs(before), Rebuilt(result, static paragraph => paragraph.BeforeIndex, TextDiffKind.Inserted));
            }
        };
        await Task.Run(work, TestContext.Current.CancellationToken).WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        Assert.False(TextComparison.Of(pairs[0].Item1, pairs[0].Item2).IsShortest);
    }

    [Fact]
    public void The_way_is_the_shortest()
    {
        var random = new Random(7);
        for (var run = 0; run < 500; run++)
        {
            int[] before = [.. Enumerable.Range(0, random.Next(0, 30)).Select(_ => random.Next(4))];
            int[] after = [.. Enumerable.Range(0, random.Next(0, 30)).Select(_ => random.Next(4))];
            var budget = new SearchBudget(1_000_000);
            var kept = SequenceDiff.Kept(before, after, budget);
            Assert.False(budget.WasCut);
            var stays = kept.Where(static place => place >= 0).ToList();
            Assert.Equal(stays.Order(), stays);
            Assert.All(Enumerable.Range(0, before.Length).Where(i => kept[i] >= 0), i => Assert.Equal(before[i], after[kept[i]]));
            Assert.Equal(LongestCommon(before, after), stays.Count);
        }
    }

    [Fact]
    public void A_spent_budget_only_makes_it_coarser()
    {
        int[] before = [.. Enumerable.Range(0, 1000)];
        int[] after = [.. Enumerable.Range(0, 1000).Where(static i => i % 3 != 1)];
        var budget = new SearchBudget(50);
        var kept = SequenceDiff.Kept(before, after, budget);
        Assert.True(budget.WasCut);
        Assert.All(Enumerable.Range(0, before.Length).Where(i => kept[i] >= 0), i => Assert.Equal(before[i], after[kept[i]]));
    }

    [Fact]
    public void The_sections_of_two_reports_are_compared()
    {
        var report = Reports.Zero(Reports.Edition2021) with { Overview = new Overview { Text = "2021年，" + Long } };
        var result = ReportComparison.Compare(
            report,
            report with
            {
                Year = 2022,
                Overview = new Overview { Text = "2022年，" + Long },
                OtherMatters = null,
            }
        );
        Assert.Equal(
            ["/preamble", "/overview/text", "/problemsAndImprovements/text"],
            result.Narratives.Select(static text => text.Pointer)
        );
        Assert.Equal(TextCopy.YearOnly, result.Narratives[1].Text.Copy);
        Assert.Equal([("2021", "2022")], result.Narratives[1].Text.Figures.Select(static figure => (figure.Before, figure.After)));
    }

    private static int LongestCommon(int[] a, int[] b)
    {
        var best = Enumerable.Range(0, a.Length + 1).Select(_ => new int[b.Length + 1]).ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                best[i + 1][j + 1] = a[i] == b[j] ? best[i][j] + 1 : Math.Max(best[i][j + 1], best[i + 1][j]);
            }
        }

        return best[a.Length][b.Length];
    }

    // A text of more than two thousand lines is compared with its end as one paragraph.
    private static IEnumerable<string> Paragraphs(string text) =>
        text.Split('\n', 2000).Select(static part => part.Trim()).Where(static part => part.Length > 0);

    private static IEnumerable<string> Rebuilt(TextComparison result, Func<ParagraphComparison, int?> index, TextDiffKind without) =>
        result
            .Paragraphs.Where(paragraph => index(paragraph) is not null)
            .OrderBy(index)
            .Select(paragraph =>
                string.Concat(paragraph.Segments.Where(segment => segment.Kind != without).Select(static segment => segment.Text))
            );
}

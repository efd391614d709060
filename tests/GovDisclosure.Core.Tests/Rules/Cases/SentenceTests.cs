using System.Globalization;
using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Statements;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Cases;

/// <summary>Where sentences end, and which words belong to a figure.</summary>
public sealed class SentenceTests
{
    // Nineteen and twenty characters: a line of twenty is full, and goes on where nothing ends it.
    private const string Short = "围绕群众关心的事项及时发布信息做好解读";
    private const string Full = Short + "工";

    private static readonly string[] Texts =
    [
        "公开。受理！答复？办结!结转?末尾",
        "  公开 。 \n\n 受理",
        "。",
        "。。",
        " ",
        "公开",
        "\n公开",
        "公开\n",
        "公开\n受理",
        "公开\n\n受理",
        "公开，\n受理",
        "公开、\n受理",
        "收到1\n2件",
        "收到\n12件",
        .. new[] { Short, Full, Full + "作", "一。" + Short, "一。" + Full, "一\n" + Short, "一\n" + Full }.Select(static line =>
            line + "\n受理"
        ),
        .. "；;：:（(，".Select(static end => Full + end + "\n受理"),
        .. new[]
        {
            "（一）",
            "(一)",
            "第一",
            "# 一",
            "　一",
            "一、",
            "1、",
            "1.",
            "12．",
            "123、",
            "1234、",
            "一是",
            "十二是",
            "一二三、",
            "一二三四、",
            "12",
            "一",
            "1",
            "一般",
            "1件",
            "、",
            ".",
            "\n受理",
        }.Select(static next => Full + "\n" + next),
        "收到1,234件，办结5件",
        "收到1，234件，办结5件",
        "收到,234件",
        "收到1,23件",
        "收到1,2345件",
        "收到1,234",
        "收到1234,",
        "收到一,234件",
        "收到1,二34件",
        "收到1,2三4件",
        "收到1,23四件",
        "A1,234件",
        "公开5件受理6件，办结（其中7件）8件、9件",
        "公开 5 件 受理 6 件",
        "5件",
        "5",
        "公开5和6件",
        "“公开”5件《办法》6件【答复】7件",
    ];

    [Fact]
    public void Sentences_end_where_they_ended()
    {
        var text = new StringBuilder();
        foreach (var words in Texts)
        {
            text.Append(words.ReplaceLineEndings("\\n")).AppendLine(":");
            using var read = new ReportText(
                new AnnualReport { Overview = new Overview { Text = words } },
                FormCatalog.Default.Newest,
                new TextClock()
            );
            foreach (var sentence in read.Sentences)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {sentence.Start} \"{sentence.Quote.Text.ReplaceLineEndings("\\n")}\"");
                foreach (var figure in sentence.AllFigures)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"    {figure.Value}: \"{sentence.Before(figure)}\" before");
                }
            }
        }

        GoldenFile.Matches(text.ToString(), "tests", "GovDisclosure.Core.Tests", "Rules", "Cases", "Golden", "sentences.txt");
    }

    [Fact]
    public void Parts_stand_in_the_order_of_the_form_and_empty_ones_are_none()
    {
        var report = new AnnualReport
        {
            Preamble = "前言",
            Overview = new Overview { Text = "" },
            ProblemsAndImprovements = new ProblemsAndImprovements { Text = "问题" },
            OtherMatters = new OtherMatters { Text = "其他" },
        };
        using var text = new ReportText(report, FormCatalog.Default.Newest, new TextClock());
        Assert.Equal(
            [("/preamble", "前言"), ("/problemsAndImprovements/text", "问题"), ("/otherMatters/text", "其他")],
            text.Parts.Select(static part => (part.Pointer, part.Text))
        );
        Assert.Null(text.CutPart);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_text_is_cut_beyond_its_limit(int more, bool isCut)
    {
        using var text = new ReportText(
            new AnnualReport { Preamble = new string('甲', ReportText.MaxLength + more) },
            FormCatalog.Default.Newest,
            new TextClock()
        );
        Assert.Equal(ReportText.MaxLength, Assert.Single(text.Parts).Text.Length);
        Assert.Equal(isCut, text.CutPart is not null);
    }

    [Theory]
    [InlineData(4000, 1)]
    [InlineData(4001, 0)]
    public void The_figures_of_a_sentence_without_an_end_are_not_looked_at(int length, int figures)
    {
        using var text = new ReportText(
            new AnnualReport { Preamble = new string('甲', length - 2) + "5件" },
            FormCatalog.Default.Newest,
            new TextClock()
        );
        Assert.Equal(figures, Assert.Single(text.Sentences).AllFigures.Count);
    }
}

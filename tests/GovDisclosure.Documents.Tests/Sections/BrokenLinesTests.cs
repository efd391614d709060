namespace GovDisclosure.Documents.Tests.Sections;

/// <summary>Paragraphs whose lines were broken where the page ended, and those that really end.</summary>
public sealed class BrokenLinesTests
{
    private const string Wide = "　　本机关认真落实信息公开的各项要求，全年通过政府门户网站和政务新媒体共计为群众服务达到";

    [Theory]
    [InlineData("12.5万人次，比上年增加一成，其中网站占六成，政务新媒体占四成，服务水平有了明显的提高，", "达到12.5万人次")]
    [InlineData("1,250人次，比上年增加一成，其中网站占六成，政务新媒体占四成，服务水平有了明显的提高了，", "达到1,250人次")]
    [InlineData("1.加强领导，比上年增加一成，其中网站占六成，政务新媒体占四成，服务水平有了明显的提高，", "达到\n1.加强领导")]
    [InlineData("3\n网站占六成，政务新媒体占四成，服务水平有了明显的提高，比上年增加一成，没有收到任何投诉，", "达到\n3\n网站")]
    public void A_figure_goes_on_and_a_numeral_or_a_number_alone_does_not(string next, string joined) =>
        Assert.Contains(
            joined,
            ReportReader
                .ReadText("一、总体情况\n" + Wide + "\n" + next + "\n群众满意。\n六、其他需要报告的事项\n无")
                .Report!.Overview!.Text,
            StringComparison.Ordinal
        );

    private const string Title = "清河县水务局2023年政府信息公开工作年度报告\n一、总体情况\n";
    private const string End = "\n六、其他需要报告的事项\n无。";

    [Theory]
    [InlineData(
        "2023年，我局认真贯彻落实政府信息公开条例，坚持\n以公开为常态、不公开为例外，全年主动公开信息一百\n二十条。",
        "2023年，我局认真贯彻落实政府信息公开条例，坚持以公开为常态、不公开为例外，全年主动公开信息一百二十条。"
    )]
    [InlineData(
        "　　2023年，我局认真贯彻落实信息公开条例的规定。\n坚持以公开为常态、不公开为例外，全年主动公开信息\n120条。\n　　下一步将加强培训。",
        "2023年，我局认真贯彻落实信息公开条例的规定。坚持以公开为常态、不公开为例外，全年主动公开信息120条。\n下一步将加强培训。"
    )]
    [InlineData(
        "2023年，我局认真贯彻落实政府信息公开条例，坚持\n以公开为常态、不公开为例外，全年主动公开信息一百\n— 3 —\n二十条。",
        "2023年，我局认真贯彻落实政府信息公开条例，坚持以公开为常态、不公开为例外，全年主动公开信息一百二十条。"
    )]
    [InlineData(
        "2023年，我局认真贯彻落实政府信息公开条例，坚持\n以公开为常态、不公开为例外，通过GovDisclosure\nCloud公开。",
        "2023年，我局认真贯彻落实政府信息公开条例，坚持以公开为常态、不公开为例外，通过GovDisclosure Cloud公开。"
    )]
    public void Lines_of_one_paragraph_are_joined(string printed, string text) =>
        Assert.Equal(text, ReportReader.ReadText(Title + printed + End).Report!.Overview!.Text);

    [Theory]
    [InlineData(
        "（一）主动公开\n2023年，我局认真贯彻落实政府信息公开条例，坚持以公开为常态、不公开为例外，全年主动公开信息一百二十条。\n（二）依申请公开\n全年受理3件。"
    )]
    [InlineData("2023年，我局认真贯彻落实政府信息公开条例的规定。\n坚持以公开为常态、不公开为例外，公开信息一百条。")]
    [InlineData("公开信息120条\n受理申请3件\n收费0元")]
    public void Real_paragraphs_are_kept(string printed) =>
        Assert.Equal(printed, ReportReader.ReadText(Title + printed + End).Report!.Overview!.Text);

    [Theory]
    [InlineData(
        "2023年，我局认真贯彻落实政府信息公开条例，坚持<br>以公开为常态、不公开为例外，全年主动公开信息一百<br>二十条。",
        "2023年，我局认真贯彻落实政府信息公开条例，坚持以公开为常态、不公开为例外，全年主动公开信息一百二十条。"
    )]
    [InlineData("公开信息120条<br>受理申请3件<br>收费0元", "公开信息120条\n受理申请3件\n收费0元")]
    [InlineData(
        "2023年，我局认真贯彻落实政府信息公开条例，坚持<br><br>以公开为常态、不公开为例外，全年主动公开信息一百",
        "2023年，我局认真贯彻落实政府信息公开条例，坚持\n以公开为常态、不公开为例外，全年主动公开信息一百"
    )]
    public void Lines_that_a_page_breaks_are_those_of_a_text(string printed, string text) =>
        Assert.Equal(
            text,
            ReportReader
                .ReadText(
                    $"<h1>清河县水务局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>{printed}</p><p>六、其他需要报告的事项</p><p>无。</p>"
                )
                .Report!.Overview!.Text
        );
}

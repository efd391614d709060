using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Recognition;

/// <summary>A report of which every character is the traditional one, as a machine prints it, is read as any other.</summary>
public sealed class TraditionalReportTests
{
    private static readonly Dictionary<char, char> Traditional = MakeTraditional();

    [Theory]
    [InlineData("2019", ReportFormat.Html)]
    [InlineData("2021", ReportFormat.Html)]
    [InlineData("2021", ReportFormat.Text)]
    [InlineData("2021", ReportFormat.Markdown)]
    public void Every_cell_is_read(string edition, ReportFormat format)
    {
        const string Agency = "蓝岭县盐务局";
        var report = SampleReports.Of(edition) with
        {
            Title = $"2022年度{Agency}政府信息公开工作年度报告",
            Agency = new Agency { Name = Agency },
        };
        var text = Encoding.UTF8.GetString(ReportWriter.WriteToBytes(report, format));
        var result = ReportReader.ReadText(Print(text));
        ReadAssert.SameCells(report, result);
        Assert.Equal((2022, Print(Agency)), (result.Report!.Year, result.Report.Agency.Name));
        Assert.Equal(AgencyKind.Department, result.InferredAgency!.Kind);
        Assert.NotNull(result.Report.OtherMatters);
    }

    private static string Print(string text) => string.Concat(text.Select(static c => Traditional.GetValueOrDefault(c, c)));

    // Of several traditional forms the first one.
    private static Dictionary<char, char> MakeTraditional()
    {
        var made = new Dictionary<char, char>();
        for (var c = '\u4E00'; c <= '\u9FFF'; c++)
        {
            var simplified = LabelKey.Fold(c);
            if (simplified != c && c != '它')
            {
                made.TryAdd(simplified, c);
            }
        }

        return made;
    }
}

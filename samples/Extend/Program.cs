using System.Text;
using GovDisclosure.Documents;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;

Console.OutputEncoding = Encoding.UTF8;

var export = """
    DESK-EXPORT 1
    P|松岭镇2024年政府信息公开工作年度报告
    P|一、总体情况
    P|2024年，松岭镇在县政府网站公开信息30条。
    P|二、主动公开政府信息情况
    R|信息内容|本年制发件数|本年废止件数|现行有效件数
    R|规章|0|0|0
    R|行政规范性文件|2|1|5
    """.ReplaceLineEndings("\n");

// A format of one's own: a class that hands over lines and tables. It knows nothing of the form.
var options = ReadOptions.Default with { Extractors = [new DeskExtractor()] };
var result = ReportReader.Read(Encoding.UTF8.GetBytes(export), options);
var source = result.Provenance.Find("/proactiveDisclosure/administrativeNormativeDocuments/issued")!;
Console.WriteLine($"'{source.RawText}' at {source.Position}");

// A rule of one's own runs beside those of the catalogue.
var checker = new ReportChecker(CheckPolicy.Default, [new PlatformRule("云岭发布")]);
foreach (
    var finding in checker
        .Check(new CheckInput { Report = result.RequireReport(), Source = result })
        .Findings.Where(finding => finding.Rule.Id == "YL10")
)
{
    Console.WriteLine($"{finding.Rule.Id} {finding.Pointer} {finding.Message.Zh}");
}

using FsCheck;
using FsCheck.Fluent;
using GovDisclosure.Forms;
using GovDisclosure.Generators;

namespace GovDisclosure.Documents.Tests.Writing;

/// <summary>
/// Reports as a document can carry them: every figure, blank, mark, remark, note and section of a generated report, with a title, an
/// agency,
/// paragraphs, notes and remarks in words that are printed as they are.
/// </summary>
internal static class PrintableReports
{
    // Signs of every format stand among them: they are text here and nothing else.
    private static readonly string[] Words =
    [
        "公开信息",
        "依申请",
        "平台",
        "a|b",
        "<b>",
        "&amp;",
        "*强调*",
        "1.",
        "#",
        "\\",
        "_x_",
        "\"引\"",
        "３６",
        "，",
        "；",
        "𠮷",
        "（一）",
        "- ",
        "``",
        "]]>",
        "é",
    ];

    // Paragraphs that read as something else where they stand alone.
    private static readonly string[] Traps =
    [
        "无",
        "/",
        "12",
        "1,234 件",
        "- 5 -",
        "一、总体情况",
        "二、主动公开政府信息情况",
        "六、其他需要报告的事项",
        "五、存在的主要问题及改进情况：无",
        "存在的主要问题及改进情况",
        "第二十条第（一）项",
        "信息内容",
        "规章",
        "规章 1 2 3",
        "（七）总计",
        "四、结转下年度继续办理",
        "行政复议",
        "结果维持",
        "总计 12",
        "[注1]",
        "石桥镇2018年政府信息公开工作年度报告",
        "发布日期：2018-01-20",
        "日期:2018-01-20",
        "| a | b |",
        "# x",
        "- 列表",
        "1) 有序",
        "[x](y)",
        "![x](y)",
        "<table><tr><td>1</td></tr></table>",
        "<!-- x -->",
        "&nbsp;",
        "---",
        "{\"a\":1}",
        "清河县人民政府 2024年1月20日",
        "附件：表格.xls",
        "详见三、收到和处理政府信息公开申请情况。（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其他组织商业企业",
    ];

    private static readonly string[] Remarks =
    [
        "其中修订16件",
        "含<自然失效>29件",
        "见注1",
        "a|b",
        "&",
        "12",
        "其中3件（含1件）",
        "（含1件",
        "无",
        "/",
        "件",
        "3件",
        "规章",
        "①",
        "*",
    ];

    private static readonly string[] Notes = ["注：含上年度结转数量", "注：1|2 <p> & \\ *", "备注：无其他情况"];

    private static readonly string[] Agencies = ["清河镇", "永安市人民政府", "某某省教育厅", "东海县水利局"];

    public static Arbitrary<AnnualReport> All { get; } =
        Arb.From(
            from report in GeneratedReports.Any.Generator
            from seed in Gen.Choose(0, int.MaxValue)
            select Printable(report, new System.Random(seed))
        );

    /// <summary>What no document carries is left out of a report.</summary>
    public static AnnualReport Carried(AnnualReport report) =>
        report with
        {
            Agency = report.Agency with { Kind = null, Level = null, Code = null },
        };

    private static AnnualReport Printable(AnnualReport report, System.Random random)
    {
        var agency = Agencies[random.Next(Agencies.Length)];
        var year = report.Year ?? 2022;
        var printable = report with
        {
            Year = year,
            Title = $"{agency}{year}年政府信息公开工作年度报告",
            Agency = report.Agency with { Name = agency },
            Preamble = report.Preamble is null ? null : Paragraphs(random),
            Remarks = [],
            Notes = [],
        };
        foreach (var section in FormCatalog.Default.Newest.Sections)
        {
            printable =
                section.GetText(printable) is not null || section.Pointer == "/overview"
                    ? section.WithText(printable, Paragraphs(random))
                    : printable;
            printable = report.Notes.ContainsKey(section.Pointer)
                ? printable with
                {
                    Notes = printable.Notes.With(
                        section.Pointer,
                        string.Join(
                            '\n',
                            Enumerable
                                .Range(0, random.Next(1, 3))
                                .Select(_ => random.Next(2) == 0 ? Notes[random.Next(Notes.Length)] : Traps[random.Next(Traps.Length)])
                        )
                    ),
                }
                : printable;
        }

        foreach (var cell in FormCatalog.Default.CellsOf(printable).ToList())
        {
            var value = cell.Get(printable);
            if (value.Number is { } number && Math.Abs(number) > 1e27m)
            {
                // A printed number of 29 digits is refused, and so is one that no count can hold.
                printable = cell.With(printable, CellValue.Blank);
            }
            else if (report.Remarks.ContainsKey(cell.Pointer))
            {
                printable = printable with { Remarks = printable.Remarks.With(cell.Pointer, Remarks[random.Next(Remarks.Length)]) };
            }
        }

        return printable;
    }

    private static string Paragraphs(System.Random random) =>
        string.Join('\n', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Paragraph(random)));

    private static string Paragraph(System.Random random) =>
        random.Next(4) == 0
            ? Traps[random.Next(Traps.Length)]
            : string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Words[random.Next(Words.Length)])).Trim() + "。";
}

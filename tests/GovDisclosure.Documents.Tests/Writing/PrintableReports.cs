using FsCheck;
using FsCheck.Fluent;
using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Writing;

/// <summary>
/// Reports as a document can carry them: every figure, blank, mark, remark, note and section of a generated report, with a title, an agency,
/// paragraphs, notes and remarks in words that are printed as they are.
/// </summary>
internal static class PrintableReports
{
    // Signs of every format stand among them: they are text here and nothing else.
    private static readonly string[] Words = ["公开信息", "依申请", "平台", "a|b", "<b>", "&amp;", "*强调*", "1.", "#", "\\", "_x_", "\"引\"", "３６", "，", "；", "𠮷", "（一）", "- ", "``", "]]>", "é"];

    private static readonly string[] Remarks = ["其中修订16件", "含<自然失效>29件", "见注1", "a|b", "&", "12"];

    private static readonly string[] Notes = ["注：含上年度结转数量", "注：1|2 <p> & \\ *", "备注：无其他情况"];

    private static readonly string[] Agencies = ["清河镇", "永安市人民政府", "某某省教育厅", "东海县水利局"];

    public static Arbitrary<AnnualReport> All { get; } = Arb.From(
        from report in ReportGen.Any.Generator
        from seed in Gen.Choose(0, int.MaxValue)
        select Printable(report, new System.Random(seed)));

    /// <summary>What no document carries is left out of a report.</summary>
    public static AnnualReport Carried(AnnualReport report) => report with
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
            printable = section.GetText(printable) is not null || section.Pointer == "/overview" ? section.WithText(printable, Paragraphs(random)) : printable;
            printable = report.Notes.ContainsKey(section.Pointer) ? printable with { Notes = printable.Notes.With(section.Pointer, Notes[random.Next(Notes.Length)]) } : printable;
        }

        foreach (var cell in FormCatalog.Default.CellsOf(printable).ToList())
        {
            var value = cell.Get(printable);
            if (value.Number is { } number && Math.Abs(number) > 1e27m)
            {
                // A printed number of 29 digits is refused, and so is one that no count can hold.
                printable = cell.With(printable, CellValue.Blank);
            }
            else if (report.Remarks.ContainsKey(cell.Pointer) && value.IsNumber)
            {
                printable = printable with { Remarks = printable.Remarks.With(cell.Pointer, Remarks[random.Next(Remarks.Length)]) };
            }
        }

        return printable;
    }

    private static string Paragraphs(System.Random random) => string.Join('\n', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Paragraph(random)));

    private static string Paragraph(System.Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Words[random.Next(Words.Length)])).Trim() + "。";
}

using System.Globalization;
using GovDisclosure.Documents;

namespace GovDisclosure.Cli.Output;

/// <summary>What <c>render --template</c> says.</summary>
internal static class TemplateTexts
{
    public static LocalizedText Help { get; } =
        new(
            "填入本单位自己的 Word 文件（.docx，表格须空白）；版式不变。",
            "Fills an office's own Word document (.docx, its tables blank); its look stays."
        );

    public static LocalizedText OneOfBoth { get; } =
        new("请写“--to 格式”或“--template 文件”之一。", "give either --to FORMAT or --template FILE.");

    public static LocalizedText Done(TemplateResult filled)
    {
        var (zh, en) = filled.NotFilled.IsEmpty
            ? ("", "")
            : (
                $"未填入：{string.Join("、", filled.NotFilled.Select(static text => text.Zh))}，请自行补写。",
                $" Not filled, write them yourself: {string.Join(", ", filled.NotFilled.Select(static text => text.En))}."
            );
        var (keptZh, keptEn) = filled.Kept.IsEmpty
            ? ("", "")
            : (
                $"模板原有的文字未改：{string.Join("、", filled.Kept.Select(static text => text.Zh))}，请核对是否适用于这份报告。",
                $" The template's own words were kept: {string.Join(", ", filled.Kept.Select(static text => text.En))}; see whether they are right for this report."
            );
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"已填入 {filled.Cells} 个单元格（{filled.BlankCells} 个在报告中为空，仍留空）、{filled.Sections} 个部分的文字，并已读回核对；标题、机关和日期仍是模板的，请自行改写。{zh}{keptZh}"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{filled.Cells} cells ({filled.BlankCells} are blank in the report and stay so) and {filled.Sections} sections of text were filled and read back; title, agency and dates are the template's, write them yourself.{en}{keptEn}"
            )
        );
    }
}

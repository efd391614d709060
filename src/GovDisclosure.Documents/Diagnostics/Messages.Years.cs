using System.Globalization;
using GovDisclosure.Documents.Front;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Diagnostics;

/// <summary>What is said of the year.</summary>
internal static partial class Messages
{
    public static Diagnostic YearsDiffer(StatedYears stated, int? used) => Make(
        DiagnosticCodes.YearsDiffer,
        Severity.Warning,
        $"年份不一致：{Years(stated, "、", "标题为", "标题又为", "统计期限为", "正文自称为", "网页标题为")}；{(used is { } year ? string.Create(CultureInfo.InvariantCulture, $"按 {year} 年读取") : "未读取年份")}。请核对，或在读取时说明年度（--year）。",
        $"The years differ: {Years(stated, ", ", "title ", "title too ", "period of the figures ", "text of the report ", "title of the page ")}; {(used is { } taken ? string.Create(CultureInfo.InvariantCulture, $"{taken} was taken") : "none was taken")}. Check them, or say the year to the reader (--year).",
        null,
        "/year");

    private static string Years(StatedYears stated, string separator, string ofTitle, string ofTitleToo, string ofPeriod, string ofText, string ofPage) => string.Join(
        separator,
        new[] { (ofTitle, stated.Title), (ofTitleToo, stated.Other), (ofPeriod, stated.Period), (ofText, stated.Text), (ofPage, stated.Page) }
            .Where(static year => year.Item2 is not null)
            .Select(static year => string.Create(CultureInfo.InvariantCulture, $"{year.Item1}{year.Item2}")));
}

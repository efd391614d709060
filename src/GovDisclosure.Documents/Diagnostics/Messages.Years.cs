using System.Globalization;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Diagnostics;

/// <summary>What is said of the year.</summary>
internal static partial class Messages
{
    private const int MostTitles = 20;

    public static Diagnostic YearsDiffer(StatedYears stated, int? used) =>
        Make(
            DiagnosticCodes.YearsDiffer,
            FindingSeverity.Warning,
            $"年份不一致：{Years(stated, "、", "所说明的为", "标题为", "标题又为", "统计期限为", "正文自称为", "网页标题为")}；{(used is { } year ? string.Create(CultureInfo.InvariantCulture, $"按 {year} 年读取") : "未读取年份")}。{(stated.Caller is null ? "请核对，或在读取时说明年度（--year）。" : "请核对文件和 --year。")}",
            $"The years differ: {Years(stated, ", ", "said to the reader ", "title ", "title too ", "period of the figures ", "text of the report ", "title of the page ")}; {(used is { } taken ? string.Create(CultureInfo.InvariantCulture, $"{taken} was taken") : "none was taken")}. {(stated.Caller is null ? "Check them, or say the year to the reader (--year)." : "Check the file and --year.")}",
            null,
            "/year"
        );

    public static Diagnostic DatesDiffer(DateOnly first, DateOnly second) =>
        Make(
            DiagnosticCodes.DatesDiffer,
            FindingSeverity.Warning,
            $"发布日期不一致：{first:yyyy-MM-dd} 与 {second:yyyy-MM-dd}；未读取发布日期。请核对。",
            $"Two days of publication are printed: {first:yyyy-MM-dd} and {second:yyyy-MM-dd}; none was taken. Check them.",
            null,
            "/publishedOn"
        );

    public static Diagnostic DateImpossible(string text, SourcePosition position) =>
        Make(
            DiagnosticCodes.DateImpossible,
            FindingSeverity.Warning,
            $"“{Quote(text)}”中的日期不存在，未采用。请核对并更正日期。",
            $"The day in '{Quote(text)}' is none of the calendar and was not taken. Check it and correct it.",
            position,
            "/publishedOn"
        );

    public static Diagnostic AgenciesDiffer(string used, string other, SourcePosition? position) =>
        Make(
            DiagnosticCodes.AgenciesDiffer,
            FindingSeverity.Info,
            $"机关名称不一致：“{used}”与“{other}”；按前者读取。请核对是谁的报告，或在读取时说明（--agency）。",
            $"Two agencies are named: {used} and {other}; the first was taken. Check whose report it is, or say it to the reader (--agency).",
            position,
            "/agency/name"
        );

    public static Diagnostic AgencyOfCallerDiffers(string said, string printed, SourcePosition? position) =>
        Make(
            DiagnosticCodes.AgenciesDiffer,
            FindingSeverity.Warning,
            $"机关名称不一致：所说明的为“{said}”，文件写的是“{printed}”；按所说明的读取。请核对文件和 --agency。",
            $"Two agencies are named: {said} was said to the reader, {printed} is printed; the one that was said was taken. Check the file and --agency.",
            position,
            "/agency/name"
        );

    public static Diagnostic PageNumberDropped(string text, SourcePosition position) =>
        Make(
            DiagnosticCodes.PageNumberDropped,
            FindingSeverity.Info,
            $"“{text}”是页码，未计入正文。",
            $"'{text}' is the number of a page and was left out of the text.",
            position
        );

    public static Diagnostic SeveralReports(IReadOnlyCollection<string?> titles, string? read, SourcePosition? position = null) =>
        Make(
            DiagnosticCodes.SeveralReports,
            FindingSeverity.Warning,
            $"文件中有 {titles.Count} 份报告：{Titles(titles, "；", "（无标题）")}。只读取“{read ?? "无标题的一份"}”；要读取另一份，请说明年份或机关（--year、--agency）；要全部读取，请用 read --all。",
            $"The source holds {titles.Count} reports: {Titles(titles, "; ", "(no title)")}. Only '{read ?? "the one without a title"}' was read; for another one say year or agency (--year, --agency); read --all reads all of them.",
            position
        );

    public static Diagnostic ReportsMixed(string heading, SourcePosition position) =>
        Make(
            DiagnosticCodes.ContentNotRead,
            FindingSeverity.Error,
            $"从“{Quote(heading)}”起，几份报告的部分交错排列，无法确定各属哪一份，均未读入报告。请把每份报告的各部分连续排放，或一份报告一个文件。",
            $"From '{Quote(heading)}' on the sections of several reports stand in turns; nothing tells whose each is, and none of them was read. Put the sections of each report one after another, or each report into a file of its own.",
            position
        );

    public static Diagnostic TitlesDiffer(string read, IReadOnlyCollection<string> others, bool isDecided, SourcePosition position) =>
        Make(
            DiagnosticCodes.TitlesDiffer,
            isDecided ? FindingSeverity.Info : FindingSeverity.Warning,
            $"正文之前有几份报告的标题：读作“{Quote(read)}”，另有“{Titles(others, "”、“", "")}”。{(isDecided ? "所取的与正文或版式相符。" : "无法确定正文是哪一份的，或各份的部分交错排列；")}请核对标题、年度和机关，必要时在读取时说明（--year、--agency）。",
            $"Titles of several reports are before one text: '{Quote(read)}' was taken, not '{Titles(others, "', '", "")}'. {(isDecided ? "It agrees with the text, or stands out." : "Nothing tells for sure whose text it is, or the parts of several are mixed.")} Check title, year and agency; say them to the reader if need be (--year, --agency).",
            position,
            "/title"
        );

    public static Diagnostic AskedReportMissing(ReadOptions options, IReadOnlyCollection<string?> titles) =>
        Make(
            DiagnosticCodes.AskedReportMissing,
            FindingSeverity.Error,
            $"文件中没有所要的报告（{Asked(options)}）；文件中是：{Titles(titles, "；", "（无标题）")}。读到的报告保留它自己写明的年度和机关；请核对文件和 --year、--agency。",
            $"The report that was asked for ({Asked(options)}) is not in the source, which holds: {Titles(titles, "; ", "(no title)")}. The one that was read keeps its own year and agency; check the file, --year and --agency.",
            pointer: ""
        );

    private static string Asked(ReadOptions options) =>
        string.Join(", ", new[] { options.Year?.ToString(CultureInfo.InvariantCulture), options.Agency?.Name }.OfType<string>());

    public static Diagnostic EditionUnknown(int year, int first) =>
        Make(
            DiagnosticCodes.EditionUnknown,
            FindingSeverity.Info,
            $"{year} 年度报告早于 {first} 年度启用的格式，当时的条例未要求现行的六个部分和三张表；只读取与现行格式相符的部分。",
            $"The report on {year} is older than the form, which reports on {first} were the first to use; its own law asked for other parts and no tables. Only what agrees with the form is read.",
            null,
            "/year"
        );

    // A crawler's file may hold thousands.
    private static string Titles(IReadOnlyCollection<string?> titles, string separator, string none) =>
        string.Join(separator, titles.Take(MostTitles).Select(title => title ?? none)) + (titles.Count > MostTitles ? separator + "…" : "");

    private static string Years(
        StatedYears stated,
        string separator,
        string ofCaller,
        string ofTitle,
        string ofTitleToo,
        string ofPeriod,
        string ofText,
        string ofPage
    ) =>
        string.Join(
            separator,
            new[]
            {
                (ofCaller, stated.Caller),
                (ofTitle, stated.Title),
                (ofTitleToo, stated.Other),
                (ofPeriod, stated.Period),
                (ofText, stated.Text),
                (ofPage, stated.Page),
            }
                .Where(static year => year.Item2 is not null)
                .Select(static year => string.Create(CultureInfo.InvariantCulture, $"{year.Item1}{year.Item2}"))
        );
}

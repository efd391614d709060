using System.Collections.Immutable;

namespace GovDisclosure.Reading;

/// <content>Codes of a report as a whole: title, agency, year, dates and pages.</content>
public static partial class DiagnosticCatalog
{
    private static ImmutableArray<DiagnosticDescriptor> OfReports =>
        [
            new(
                DiagnosticCodes.YearMissing,
                new("没有找到年度。", "The year was not found."),
                new("用 --year 指明年度。", "Say the year with --year.")
            ),
            new(
                DiagnosticCodes.AgencyMissing,
                new("没有找到机关名称。", "The agency's name was not found."),
                new("用 --agency 指明机关名称。", "Say the agency's name with --agency.")
            ),
            new(
                DiagnosticCodes.TitleMissing,
                new("没有找到标题。", "The title was not found."),
                new("核对原件有无标题；不影响数字的读取。", "See whether the original has a title; figures are read all the same.")
            ),
            new(
                DiagnosticCodes.YearsDiffer,
                new(
                    "标题、统计期限、正文、网页标题或读取时所说明的年度不一，或标题的年度不可能；先以所说明的为准，再以最先的为准，一个标题中有两个年度时都不采用。",
                    "The title, the period of the figures, the text, the page's own title or the caller tell different years, or the title "
                        + "one that cannot be; the caller's counts, else the first, but of two years in one title none does."
                ),
                new(
                    "核对哪个年度正确，用 --year 指明，并由报告机关更正。",
                    "See which year is right, say it with --year, and have the report mended."
                )
            ),
            new(
                DiagnosticCodes.AgenciesDiffer,
                new(
                    "标题、开头、落款、网页或读取时的说明指出两个机关；先以所说明的为准，再以最先的为准，另一个列入推断。",
                    "Two agencies are named as the report's, by the caller, title, opening, signature or page; the caller's counts, else "
                        + "the first, and the other is in the inferences."
                ),
                new("核对是哪个机关的报告，用 --agency 指明。", "See whose report it is, and say it with --agency.")
            ),
            new(
                DiagnosticCodes.DatesDiffer,
                new("写有两个公布日期；都不采用。", "Two days of publication are printed; none is taken."),
                new("核对哪个日期正确；报告中的公布日期暂缺。", "See which day is right; the report has none until then.")
            ),
            new(
                DiagnosticCodes.PageNumberDropped,
                new("翻页处的页码没有算作正文。", "The number of a page at its turn was left out of the text."),
                new("不需处理；提示中引有略去的数字。", "Nothing; the message quotes the number.")
            ),
            new(
                DiagnosticCodes.SeveralReports,
                new(
                    "文件中有多份报告；读取了一份，并列出全部标题。",
                    "The source holds several reports; one was read, and the titles of all are listed."
                ),
                new(
                    "用 --year 或 --agency 指明要哪一份，或用 read --all 读取全部。",
                    "Say which one with --year or --agency, or read all with `read --all`."
                )
            ),
            new(
                DiagnosticCodes.EditionUnknown,
                new(
                    "报告的年度早于格式的第一版，因此不认为缺少任何部分和表格。",
                    "The report is on a year before the first edition of the form, so that none of its parts and tables is missed."
                ),
                new("不需处理；读到的文字和数字在报告中。", "Nothing; what was read of text and figures is in the report.")
            ),
            new(
                DiagnosticCodes.AskedReportMissing,
                new(
                    "文件中没有按年度或机关所要的报告；读到的报告保留它自己写明的年度和机关。",
                    "The report that was asked for by year or agency is not in the source; the one that was read keeps its own year and "
                        + "agency."
                ),
                new(
                    "核对文件和所要的年度、机关；提示中列有文件中的报告。",
                    "Check the file, the year and the agency that were asked for; the message names the reports that are there."
                )
            ),
            new(
                DiagnosticCodes.DateImpossible,
                new(
                    "写有日历上没有的日期，如 2 月 30 日；未采用。",
                    "A day is printed that the calendar does not have, as the 30th of February; it is not taken."
                ),
                new("核对日期，由报告机关更正。", "See which day is meant, and have the report mended.")
            ),
            new(
                DiagnosticCodes.TitlesDiffer,
                new(
                    "正文之前有几份报告的标题，如指向其他报告的链接；取与正文的年度、机关或版式相符的一个，否则取最近的一个。",
                    "Titles of several reports are before one text, as links to others do; the one that agrees with the text's year, "
                        + "agency or layout was taken, else the nearest."
                ),
                new("核对是哪一份的正文，用 --year 或 --agency 指明。", "See whose text it is, and say it with --year or --agency.")
            ),
        ];
}

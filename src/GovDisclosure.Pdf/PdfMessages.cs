using System.Globalization;
using GovDisclosure.Reading;

namespace GovDisclosure.Pdf;

/// <summary>The diagnostics of reading PDF, in both languages. Each says what was found, what was expected and what to do.</summary>
internal static class PdfMessages
{
    private const int LongestQuote = 60;
    private const int MostQuotes = 5;

    public static Diagnostic Encrypted() =>
        Make(
            DiagnosticCodes.SourceEncrypted,
            FindingSeverity.Error,
            $"PDF 设有打开密码，无法读取。请用密码打开后另存为不加密的 PDF，或改用网页、Word 版本。",
            $"The PDF is protected by a password and was not read. Open it with the password and save it without one, or read the web page or Word document instead."
        );

    public static Diagnostic Damaged() =>
        Make(
            DiagnosticCodes.DamagedSource,
            FindingSeverity.Error,
            $"文件像是 PDF，但已损坏或不完整，未读取。请重新下载或另存后重试。",
            $"The source looks like a PDF, but it is damaged or cut short, and was not read. Fetch or save it again."
        );

    public static Diagnostic Scan(int pages) =>
        Make(
            DiagnosticCodes.TextMissing,
            FindingSeverity.Error,
            $"PDF 的 {pages} 页只有图片，没有文字（扫描件），无法读取。请先做文字识别（OCR）并核对数字，或改用网页、Word 版本。",
            $"The {pages} pages of the PDF show pictures and no text, as a scan does, so nothing could be read. Have its text recognised (OCR) and check the figures, or read the web page or Word document instead."
        );

    public static Diagnostic NoText() =>
        Make(
            DiagnosticCodes.TextMissing,
            FindingSeverity.Error,
            $"PDF 中没有可读取的文字（可能以曲线绘出，或字体不含字符编码）。请改用网页、Word 版本，或做文字识别（OCR）后核对数字。",
            $"The PDF holds no text that can be read (it may be drawn as curves, or its fonts do not say which letters they show). Read the web page or Word document instead, or have its text recognised (OCR) and check the figures."
        );

    public static Diagnostic TooManyPages(int pages, int limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"PDF 有 {pages} 页，超过 {limit} 页的上限，未读取。请只保留年度报告所在的页；上限由读取程序设定。",
            $"The PDF has {pages} pages, more than the limit of {limit}, and was not read. Keep the pages of the annual report; the limit is set by the program that reads it."
        );

    public static Diagnostic TooManyForms(int limit, int limitOfAll) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"PDF 一页引用的图形对象（Form XObject）超过 {limit} 个，或各页共超过 {limitOfAll} 个的上限，未读取。请检查文件，或从 Word 文档重新导出 PDF。",
            $"A page of the PDF draws more than the limit of {limit} forms (Form XObjects), or all pages more than {limitOfAll}, and it was not read. Check the file, or save the Word document as PDF again."
        );

    public static Diagnostic TooManyElements(int limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"PDF 一页中的文字和线条超过 {limit} 个的上限，未读取。请检查文件；上限由读取程序设定。",
            $"A page of the PDF has more than the limit of {limit} letters and lines and was not read. Check the file; the limit is set by the program that reads it."
        );

    public static Diagnostic TooManyElementsInAll(long limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"PDF 各页的文字和线条共超过 {limit} 个的上限，未读取。请只保留年度报告所在的页；上限由读取程序设定。",
            $"The pages of the PDF have more than the limit of {limit} letters and lines together, and it was not read. Keep the pages of the annual report; the limit is set by the program that reads it."
        );

    public static Diagnostic TooManyCellsInAll(int limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"PDF 各页的行和单元格共超过 {limit} 个的上限，未读取。请只保留年度报告所在的页；上限由读取程序设定。",
            $"The pages of the PDF have more than the limit of {limit} lines and cells together, and it was not read. Keep the pages of the annual report; the limit is set by the program that reads it."
        );

    public static Diagnostic TooManyLetters(int limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"PDF 的文字超过 {limit} 个的上限，未读取。请检查文件；上限由读取程序设定。",
            $"The PDF has more than the limit of {limit} letters and was not read. Check the file; the limit is set by the program that reads it."
        );

    public static Diagnostic TooManyCells(int limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"PDF 一页中的线条划分出超过 {limit} 个单元格的上限，未读取。请检查文件；上限由读取程序设定。",
            $"The lines on a page of the PDF rule more than the limit of {limit} cells, and it was not read. Check the file; the limit is set by the program that reads it."
        );

    public static Diagnostic UnpacksTooFar(long limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"PDF 解压后超过 {limit} 字节的上限，未读取。请检查文件；上限由读取程序设定。",
            $"The PDF unpacks to more than the limit of {limit} bytes and was not read. Check the file; the limit is set by the program that reads it."
        );

    public static Diagnostic ContentTooLong(int limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"PDF 一页的绘制内容超过 {limit} 字节的上限，未读取。请检查文件；上限由读取程序设定。",
            $"What a page of the PDF draws is longer than the limit of {limit} bytes, and it was not read. Check the file; the limit is set by the program that reads it."
        );

    public static Diagnostic PageNotRead(int page) =>
        Make(
            DiagnosticCodes.PageNotRead,
            FindingSeverity.Error,
            $"PDF 第 {page} 页已损坏，无法读取，其内容未读入报告。请重新下载或另存后重试，并对照原件核对。",
            $"Page {page} of the PDF is damaged, and nothing on it is in the report. Fetch or save the PDF again, and compare with the original."
        );

    public static Diagnostic PageWithoutText(int page) =>
        Make(
            DiagnosticCodes.TextMissing,
            FindingSeverity.Warning,
            $"PDF 第 {page} 页只有图片，没有文字，其内容未读入报告。请对照原件核对该页是否属于报告。",
            $"Page {page} of the PDF shows pictures and no text; nothing on it is in the report. Compare with the original whether the page belongs to the report."
        );

    public static Diagnostic InvisibleText(int page, int letters) =>
        Make(
            DiagnosticCodes.ContentNotRead,
            FindingSeverity.Warning,
            $"PDF 第 {page} 页有 {letters} 个看不见或划掉的字（如扫描件的识别结果、白字、被遮盖的字），未读入报告。请对照原件；如该页是扫描件，请核对识别的数字后改用 Word 版本。",
            $"Page {page} of the PDF has {letters} letters that are not seen or are struck out, as those that a scanner recognised, white ones and those painted over; they are not in the report. Compare with the original, and read a checked Word document of a scan instead."
        );

    public static Diagnostic TurnedText(int page, int letters) =>
        Make(
            DiagnosticCodes.PageLineLeftOut,
            FindingSeverity.Info,
            $"PDF 第 {page} 页有 {letters} 个字斜排或与正文方向不同（如水印），未读入报告。",
            $"Page {page} of the PDF has {letters} letters that are set at an angle to the text, as those of a watermark; they are not in the report."
        );

    public static Diagnostic PageLines(IReadOnlyList<string> lines) =>
        Make(
            DiagnosticCodes.PageLineLeftOut,
            FindingSeverity.Info,
            $"各页页眉、页脚处的 {lines.Count} 行（页码等）未读入报告：{Quote(lines)}。",
            $"{lines.Count} lines at the head or foot of the pages, as their numbers, are not in the report: {Quote(lines)}."
        );

    private static string Quote(IReadOnlyList<string> lines)
    {
        var quoted = string.Join(
            " / ",
            lines
                .Take(MostQuotes)
                .Select(static line => line.Length > LongestQuote ? string.Concat(line.AsSpan(0, LongestQuote), "…") : line)
        );
        return lines.Count > MostQuotes ? quoted + " …" : quoted;
    }

    private static Diagnostic Make(string code, FindingSeverity severity, FormattableString zh, FormattableString en) =>
        new()
        {
            Code = code,
            Severity = severity,
            Message = new LocalizedText(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture)),
        };
}

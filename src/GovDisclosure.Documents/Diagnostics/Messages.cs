using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Diagnostics;

/// <summary>The diagnostics of the readers, in both languages. Each says what was found, what was expected and what to do.</summary>
internal static partial class Messages
{
    private const int LongestQuote = 60;

    public static Diagnostic EmptySource() =>
        Make(
            DiagnosticCodes.EmptySource,
            FindingSeverity.Error,
            $"文件为空或只有空白；应为一份年度报告。请检查文件是否完整。",
            $"The source is empty or holds only white space; expected an annual report. Check that the file is complete."
        );

    public static Diagnostic NotOpened(string reason) =>
        Make(
            DiagnosticCodes.NotOpened,
            FindingSeverity.Error,
            $"文件无法打开或读取：{reason} 请检查路径、权限和磁盘。",
            $"The file cannot be opened or read: {reason} Check its path, who may read it, and the disk."
        );

    public static Diagnostic TooManyBytes(int limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"文件超过 {limit} 字节的上限，未读取。请检查文件；上限由读取程序设定。",
            $"The source is longer than the limit of {limit} bytes and was not read. Check the file; the limit is set by the program that reads it."
        );

    public static Diagnostic UnpacksTooFar(int limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"文档解压后超过 {limit} 个字符的上限，未读取。请检查文件；上限由读取程序设定。",
            $"The document unpacks to more than the limit of {limit} characters and was not read. Check the file; the limit is set by the program that reads it."
        );

    public static Diagnostic TooManyCells(int limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"文件的行和单元格超过 {limit} 个的上限，未读取。请检查文件；上限由读取程序设定。",
            $"The source has more than the limit of {limit} lines and cells and was not read. Check the file; the limit is set by the program that reads it."
        );

    public static Diagnostic TooManyColumns(int span) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"表格超过 {2 * span} 列的上限，未读取。请检查文件中单元格的跨列数；上限由读取程序设定。",
            $"A table has more than the limit of {2 * span} columns and was not read. Check the spans of the cells in the file; the limit is set by the program that reads it."
        );

    public static Diagnostic TooSlow(TimeSpan limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"读取超过 {limit.TotalSeconds} 秒的上限，已停止。请检查文件；上限由读取程序设定。",
            $"The reading took more than the limit of {limit.TotalSeconds} seconds and was stopped. Check the file; the limit is set by the program that reads it."
        );

    public static Diagnostic TooManyElements(int limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"文件的元素超过 {limit} 个的上限（或属性超过其五倍），未读取。请检查文件；上限由读取程序设定。",
            $"The source has more than the limit of {limit} elements (or five times as many attributes) and was not read. Check the file; the limit is set by the program that reads it."
        );

    public static Diagnostic TooDeep(int limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"文件的元素嵌套超过 {limit} 层的上限，未读取。请检查文件；上限由读取程序设定。",
            $"The elements of the source are nested deeper than the limit of {limit} and were not read. Check the file; the limit is set by the program that reads it."
        );

    public static Diagnostic DiagnosticsLeftOut(int limit, int leftOut) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Warning,
            $"诊断超过 {limit} 条的上限，另有 {leftOut} 条未列出。请检查文件；上限由读取程序设定。",
            $"There are more than the limit of {limit} diagnostics; {leftOut} were left out. Check the file; the limit is set by the program that reads it."
        );

    public static Diagnostic UnknownEncoding() =>
        Make(
            DiagnosticCodes.UnknownEncoding,
            FindingSeverity.Error,
            $"文件不是文本，或编码无法识别；应为 UTF-8、带 BOM 的 UTF-16 或 GB18030（GBK）文本。请转换编码后重试。",
            $"The source is no text or in an encoding that is not known; expected UTF-8, UTF-16 with a byte order mark, or GB18030 (GBK). Convert the file and try again."
        );

    public static Diagnostic UnknownCharset(string charset) =>
        Make(
            DiagnosticCodes.UnknownEncoding,
            FindingSeverity.Error,
            $"所给的编码（charset）“{Quote(charset)}”不是可识别的名称；应为 GBK、UTF-8 等 Content-Type 标头所用的名称。请改正，或不设置该项。",
            $"The given charset '{Quote(charset)}' is no encoding that is known; expected a name as in a Content-Type header, such as GBK or UTF-8. Correct it, or leave it unset."
        );

    public static Diagnostic NotInCharset(string charset) =>
        Make(
            DiagnosticCodes.UnknownEncoding,
            FindingSeverity.Error,
            $"文件不是所给的编码（charset）{Quote(charset)} 的文本。请改正，或不设置该项。",
            $"The source is no text in {Quote(charset)}, which the given charset says. Correct it, or leave it unset."
        );

    public static Diagnostic UnknownFormat(LocalizedText format, LocalizedText advice) =>
        Make(
            DiagnosticCodes.UnknownFormat,
            FindingSeverity.Error,
            $"文件是{format.Zh}，此读取器只读 JSON、Word（.docx）、Excel（.xlsx）、PDF、HTML、Markdown 和纯文本。{advice.Zh}",
            $"The source is {format.En}, but this reader reads JSON, Word documents (.docx), workbooks (.xlsx), PDF, HTML, Markdown and plain text only. {advice.En}"
        );

    public static Diagnostic PdfNotRead() =>
        Make(
            DiagnosticCodes.PdfNotRead,
            FindingSeverity.Error,
            $"文件是 PDF，而这次读取没有配备 PDF 的读取组件，未读取。请取得同一报告的网页或 Word 文件，或改用能读 PDF 的程序（加有 GovDisclosure.Pdf 的，如命令行工具）。",
            $"The source is a PDF, and the reading was given nothing that reads it, so it was not read. Get the same report as a page or a Word file, or use a program that reads PDF (by GovDisclosure.Pdf, as the tool does)."
        );

    public static Diagnostic DamagedDocument(string zh, string en) =>
        Make(
            DiagnosticCodes.DamagedSource,
            FindingSeverity.Error,
            $"文件像是{zh}，但已损坏或不完整，未读取。请重新保存或下载后重试。",
            $"The source looks like {en}, but it is damaged or cut short, and was not read. Save or fetch it again."
        );

    public static Diagnostic DocumentInDocument(SourcePosition position) =>
        Make(
            DiagnosticCodes.ContentNotRead,
            FindingSeverity.Warning,
            $"此处插入了另一份文档，其内容未读入报告。请在 Word 中打开并另存一次，使其成为正文后重试。",
            $"Another document is put in here, and what it holds is not in the report. Open the document in Word and save it once, which makes that a part of the text, and try again.",
            position
        );

    public static Diagnostic NotesNotRead(SourcePosition position) =>
        Make(
            DiagnosticCodes.ContentNotRead,
            FindingSeverity.Info,
            $"文档有脚注或尾注（首个在此处），其文字未读入报告。请查阅原件。",
            $"The document has footnotes or endnotes (the first one here), whose text is not in the report. See the original.",
            position
        );

    public static Diagnostic RowHidden(string text, SourcePosition position) =>
        Make(
            DiagnosticCodes.ContentNotRead,
            FindingSeverity.Warning,
            $"表中有标为隐藏的一行“{Quote(text)}”，未读入报告。请对照原件核对该行是否应当显示。",
            $"The table has a row that is marked as hidden, '{Quote(text)}'; it is not in the report. Compare with the original whether it should be shown.",
            position
        );

    public static Diagnostic CellNotRead(FormCell cell, SourcePosition position) =>
        Make(
            DiagnosticCodes.ContentNotRead,
            FindingSeverity.Error,
            $"“{cell.LabelZh}”的单元格中有图片或其他嵌入内容，其中的数字无法读取；该单元格按空白处理，旁边的文字保留为批注。请查阅原件，改用文字填写数字。",
            $"The cell of {cell.LabelZh} shows a picture or something else that cannot be read; it is blank and keeps the text beside that as its remark. See the original, and print the number as text.",
            position,
            cell.Pointer
        );

    public static Diagnostic FormNotFound() =>
        Make(
            DiagnosticCodes.FormNotFound,
            FindingSeverity.Error,
            $"未找到年度报告六个部分的任何标题，也未找到任何统计表。请检查文件是否为政府信息公开工作年度报告。",
            $"Neither a heading of the six sections nor a table of the form was found. Check that the file is an annual report on government information disclosure."
        );

    public static Diagnostic SectionMissing(FormSection section) =>
        Make(
            DiagnosticCodes.SectionMissing,
            FindingSeverity.Error,
            $"未找到“{section}”的标题。请检查该部分是否缺失或标题是否改写。",
            $"The heading of section {section.Numeral} ({section.HeadingEn}) was not found. Check whether the section is absent or its heading reworded.",
            null,
            section.Pointer
        );

    public static Diagnostic SectionRepeated(FormSection section, SourcePosition position, SourcePosition first) =>
        Make(
            DiagnosticCodes.SectionRepeated,
            FindingSeverity.Warning,
            $"“{section}”的标题再次出现（首次在第 {first.Line} 行）；以首次为准，其后至下一标题的内容未读入报告。请删除重复的部分。",
            $"The heading of section {section.Numeral} ({section.HeadingEn}) occurs again (first at {first}); the first counts, and what follows up to the next heading is not in the report. Remove the repetition.",
            position,
            section.Pointer
        );

    public static Diagnostic YearMissing() =>
        Make(
            DiagnosticCodes.YearMissing,
            FindingSeverity.Warning,
            $"标题和正文中均未找到年份。请在标题中写明年度，或在读取时说明（--year）。",
            $"No year was found in the title or the text. State the year in the title, or say it to the reader (--year).",
            null,
            "/year"
        );

    public static Diagnostic AgencyMissing() =>
        Make(
            DiagnosticCodes.AgencyMissing,
            FindingSeverity.Warning,
            $"标题、落款和网页信息中均未找到行政机关名称。请在标题中写明机关名称，或在读取时说明（--agency）。",
            $"No agency's name was found in the title, in a signature or in what the page states of itself. State the agency in the title, or say it to the reader (--agency).",
            null,
            "/agency/name"
        );

    public static Diagnostic TitleMissing() =>
        Make(
            DiagnosticCodes.TitleMissing,
            FindingSeverity.Warning,
            $"第一部分之前未找到标题（应含“信息公开”并以“报告”结尾）。请补上标题。",
            $"No title was found before section one (expected a line with 信息公开 that ends with 报告). Add the title.",
            null,
            "/title"
        );

    private static Diagnostic Make(
        string code,
        FindingSeverity severity,
        InvariantText zh,
        InvariantText en,
        SourcePosition? position = null,
        string? pointer = null
    ) =>
        new()
        {
            Code = code,
            Severity = severity,
            Message = new LocalizedText(zh.Take(), en.Take()),
            Position = position,
            Pointer = pointer,
        };

    private static string ExpectedZh(FormColumn column) => column.PrintsUnit ? "以元或万元计" : $"以{column.Unit}计";

    private static string ExpectedEn(FormColumn column) => column.PrintsUnit ? "takes 元 or 万元" : $"takes {column.Unit}";

    private static string Quote(string text) => text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "…");
}

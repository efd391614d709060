using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources;

/// <summary>A format that no reader reads, by name, with what to do about it.</summary>
/// <param name="Zh">Its name in Chinese.</param>
/// <param name="En">Its name in English, with an article.</param>
/// <param name="AdviceZh">What to do, in Chinese.</param>
/// <param name="AdviceEn">What to do, in English.</param>
internal sealed record ForeignFormat(string Zh, string En, string AdviceZh, string AdviceEn)
{
    /// <summary>What is said of a file in it.</summary>
    public Diagnostic Message => Messages.UnknownFormat(new LocalizedText(Zh, En), new LocalizedText(AdviceZh, AdviceEn));

    public static ForeignFormat Rtf { get; } = Document("RTF 文档", "an RTF document");

    public static ForeignFormat OldWord { get; } =
        OldDocument("旧版 Word 或 WPS 文档（.doc、.wps）", "a Word or WPS document of the old format (.doc, .wps)");

    public static ForeignFormat OldExcel { get; } = Sheet("旧版 Excel 工作簿（.xls）", "an Excel workbook of the old format (.xls)");

    public static ForeignFormat OldOffice { get; } =
        Document("旧版 Office 文档（.doc、.wps、.xls 等）", "an Office document of an old format (.doc, .wps, .xls and others)");

    public static ForeignFormat Encrypted { get; } =
        new(
            "设有打开密码的 Office 文档",
            "an Office document that a password protects",
            "请取消密码，另存后重试。",
            "Take the password off, save it and try again."
        );

    public static ForeignFormat WordXml { get; } = Document("XML 格式的 Word 文档", "a Word document in XML");

    public static ForeignFormat SpreadsheetXml { get; } = Sheet("XML 格式的 Excel 工作簿", "an Excel workbook in XML");

    public static ForeignFormat BinaryWorkbook { get; } = Sheet("二进制 Excel 工作簿（.xlsb）", "a binary Excel workbook (.xlsb)");

    public static ForeignFormat Presentation { get; } = Other("PowerPoint 演示文稿（.pptx）", "a PowerPoint presentation (.pptx)");

    public static ForeignFormat OpenDocument { get; } =
        Document("OpenDocument 文档（.odt、.ods 等）", "an OpenDocument file (.odt, .ods and others)");

    public static ForeignFormat Ofd { get; } =
        new(
            "OFD 版式文件",
            "an OFD document",
            "请用 OFD 阅读器转换为 PDF 或 .docx 后重试。",
            "Convert it to PDF or .docx in a reader of OFD and try again."
        );

    public static ForeignFormat Epub { get; } = Document("电子书（EPUB）", "a book in EPUB");

    public static ForeignFormat OtherPackage { get; } =
        new(
            "ZIP 压缩包或其他 Office 文档",
            "a ZIP archive or an Office document other than Word's",
            UnpackZh + "如是文档，请另存为 .docx。",
            UnpackEn + " A document is to be saved as .docx."
        );

    public static ForeignFormat Zip { get; } = Archive("ZIP 压缩包", "a ZIP archive");

    public static ForeignFormat Gzip { get; } = Archive("gzip 压缩文件", "a gzip file");

    public static ForeignFormat Rar { get; } = Archive("RAR 压缩包", "a RAR archive");

    public static ForeignFormat SevenZip { get; } = Archive("7z 压缩包", "a 7z archive");

    public static ForeignFormat Image(string name) =>
        new(
            $"图片（{name}）",
            $"a picture ({name})",
            "请先做文字识别，或改用网页、Word 版本。",
            "Have its text recognised first, or read the web page or Word document instead."
        );

    private const string UnpackZh = "请解压后读取其中的报告。";

    private const string UnpackEn = "Unpack it and read the report in it.";

    // The commonest attachment that cannot be read: one is saved by hand, many at once.
    private static ForeignFormat OldDocument(string zh, string en) =>
        new(
            zh,
            en,
            "请用 Word 或 WPS 打开，选“另存为”，类型选“Word 文档（.docx）”后重试；文件多时可用 LibreOffice 一次转换：soffice --headless --convert-to docx *.doc。只改扩展名无效。",
            "Open it in Word or WPS, choose Save as, take the type Word document (.docx) and try again; many files are converted at once by LibreOffice: soffice --headless --convert-to docx *.doc. Another extension alone does not help."
        );

    private static ForeignFormat Document(string zh, string en) =>
        new(
            zh,
            en,
            "请用 Word、WPS 或 LibreOffice 打开，另存为 .docx 后重试。",
            "Open it in Word, WPS or LibreOffice, save it as .docx and try again."
        );

    private static ForeignFormat Sheet(string zh, string en) =>
        new(
            zh,
            en,
            "请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx 后重试。",
            "Open it in Excel, WPS or LibreOffice, save it as .xlsx and try again."
        );

    private static ForeignFormat Other(string zh, string en) =>
        new(
            zh,
            en,
            "请改用报告的网页或 Word 版本，或将内容存为 .docx。",
            "Read the web page or Word document of the report instead, or put the content into a .docx."
        );

    private static ForeignFormat Archive(string zh, string en) => new(zh, en, UnpackZh, UnpackEn);
}

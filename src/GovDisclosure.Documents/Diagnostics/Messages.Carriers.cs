using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Diagnostics;

/// <summary>What the readers of workbooks, saved pages and archives tell.</summary>
internal static partial class Messages
{
    private const int MostCellsNamed = 5;
    private const int MostRowsNamed = 20;

    public static Diagnostic SheetHidden(string sheet) =>
        Make(
            DiagnosticCodes.ContentNotRead,
            FindingSeverity.Warning,
            $"工作表“{Quote(sheet)}”是隐藏的，未读取。如其中是报告的内容，请取消隐藏后重试。",
            $"The sheet '{Quote(sheet)}' is hidden and was not read. If it is a part of the report, show it and try again."
        );

    public static Diagnostic CellsHidden(string sheet, int cells) =>
        Make(
            DiagnosticCodes.ContentNotRead,
            FindingSeverity.Warning,
            $"工作表“{Quote(sheet)}”中有 {cells} 个单元格的内容不显示（所在行或列隐藏、带删除线，或格式不显示数值），未读入报告。如应当显示，请取消隐藏后重试。",
            $"{cells} cells of the sheet '{Quote(sheet)}' hold something that is not shown (a hidden row or column, a line through the text, a format that shows nothing); it is not in the report. Show it if it should be, and try again."
        );

    public static Diagnostic FormulaWithoutValue(string sheet, List<string> cells) =>
        Make(
            DiagnosticCodes.FormulaWithoutValue,
            FindingSeverity.Error,
            $"工作表“{Quote(sheet)}”中有 {cells.Count} 个公式没有保存计算结果（{Named(cells)}），按空白处理。请在 Excel 或 WPS 中打开并保存一次，使其计算后重试。",
            $"{cells.Count} formulas of the sheet '{Quote(sheet)}' were saved without their values ({Named(cells)}) and are blank. Open the workbook in Excel or WPS and save it once, which calculates them, and try again."
        );

    public static Diagnostic CellMisplaced(string sheet, int row, string name, string text, bool isRead) =>
        Make(
            DiagnosticCodes.DamagedSource,
            isRead ? FindingSeverity.Warning : FindingSeverity.Error,
            $"工作表“{Quote(sheet)}”第 {row} 行“{Quote(text)}”的单元格位置写为“{Quote(name)}”，不是有效位置；{(isRead ? "按前一单元格之后的位置读取" : "位置无法确定，按空白处理")}。请对照原件核对该行，并在 Excel 或 WPS 中另存一次。",
            $"The cell '{Quote(text)}' in row {row} of the sheet '{Quote(sheet)}' names '{Quote(name)}' as its place, which is none; {(isRead ? "it was read as standing behind the cell before it" : "where it stands is not certain, and it is blank")}. Compare the row with the original, and save the workbook in Excel or WPS."
        );

    public static Diagnostic CommentsNotRead(string sheet) =>
        Make(
            DiagnosticCodes.ContentNotRead,
            FindingSeverity.Info,
            $"工作表“{Quote(sheet)}”有批注，其文字未读入报告。请查阅原件。",
            $"The sheet '{Quote(sheet)}' has comments, whose text is not in the report. See the original."
        );

    public static Diagnostic ListOfUnits(string? sheet, int rows, string first) =>
        Make(
            DiagnosticCodes.ListOfUnits,
            FindingSeverity.Error,
            $"{(sheet is null ? "表格" : $"工作表“{Quote(sheet)}”")}每行是一个单位的数据（共 {rows} 行，首行为“{Quote(first)}”），是汇总表而不是年度报告，未读取。请提供各单位的年度报告，一个文件一个单位。",
            $"Each row of the {(sheet is null ? "table" : $"sheet '{Quote(sheet)}'")} holds the figures of one unit ({rows} rows, the first one '{Quote(first)}'): it is a list of units and no annual report, and was not read. Give the reports of the units, one in a file."
        );

    public static Diagnostic TailLeftOut(string heading, int lines, SourcePosition position) =>
        Make(
            DiagnosticCodes.PageLineLeftOut,
            FindingSeverity.Info,
            $"报告正文之后的“{Quote(heading)}”及其下 {lines} 行（相关链接、附件等）不属于第六部分，未读入报告。如是正文，请核对。",
            $"'{Quote(heading)}' behind the text of the report and {lines} lines under it (links, attachments and the like) are no part of the last section and are not in the report. Check them if they should be.",
            position
        );

    public static Diagnostic ReportByScript() =>
        Make(
            DiagnosticCodes.ReportByScript,
            FindingSeverity.Error,
            $"网页本身没有报告的文字，内容由脚本在浏览器中载入，无法读取。请在浏览器中打开该页，待内容显示后另存为网页（.mhtml 或 .html），或复制正文存为文本。",
            $"The page itself holds no text of a report: a script fetches it in a browser, and nothing is run here. Open the page in a browser, save it once it shows its content (.mhtml or .html), or copy the text into a file."
        );

    public static Diagnostic ReportElsewhere() =>
        Make(
            DiagnosticCodes.FormNotFound,
            FindingSeverity.Error,
            $"网页只有年度报告的标题，没有正文：正文可能在附件中、在内嵌的框架中，或由脚本在浏览器中载入。请下载附件后读取附件；没有附件的，在浏览器中打开该页，待正文显示后另存为网页（.mhtml 或 .html），或复制正文存为文本。",
            $"The page holds the title of a report and no part of it: the text may be an attachment, be in a frame, or be fetched by a script. Download the attachment and read that; where there is none, open the page in a browser, save it once it shows the text (.mhtml or .html), or copy the text into a file."
        );

    public static Diagnostic BytesReplaced(int letters, SourcePosition position) =>
        Make(
            DiagnosticCodes.BytesReplaced,
            FindingSeverity.Warning,
            $"此行有 {letters} 处字节损坏，不成文字，以“�”代替。请对照原件核对此行。",
            $"{letters} letters of this line are damaged: their bytes are none of the encoding; each is replaced by U+FFFD. Compare the line with the original.",
            position
        );

    public static Diagnostic SeveralDocuments(string[] names, int count) =>
        Make(
            DiagnosticCodes.UnknownFormat,
            FindingSeverity.Error,
            $"ZIP 压缩包中有 {count} 个文件可能是报告（{Quote(string.Join("、", names))}），只读取含一个文件的压缩包。请解压后分别读取。",
            $"The ZIP archive holds {count} files that may be reports ({Quote(string.Join(", ", names))}), and only an archive of one is read. Unpack it and read them one by one."
        );

    public static Diagnostic RowsBroken(int rows) =>
        Make(
            DiagnosticCodes.ContentNotRead,
            FindingSeverity.Warning,
            $"CSV 中有 {rows} 行的字段数与表头不同或没有正文，未读取。请检查引号和逗号后重试。",
            $"{rows} rows of the CSV have another number of fields than its head, or no text, and were not read. Check the quotation marks and commas, and try again."
        );

    public static Diagnostic RowsWithoutReport(IReadOnlyCollection<(int Number, string Title)> rows) =>
        Make(
            DiagnosticCodes.ContentNotRead,
            FindingSeverity.Info,
            $"CSV 中有 {rows.Count} 行不是年度报告，未读取：{Quote(Rows(rows, "第 ", " 行", "、"))}。如其中有报告，请检查该行的正文。",
            $"{rows.Count} rows of the CSV hold no annual report and were not read: {Quote(Rows(rows, "row ", "", ", "))}. If one should, check its text."
        );

    private static string Rows(IEnumerable<(int Number, string Title)> rows, string before, string behind, string separator) =>
        string.Join(separator, rows.Take(MostRowsNamed).Select(row => $"{before}{row.Number}{behind} {row.Title}".TrimEnd()));

    public static Diagnostic RowsNotRead(int rows, TimeSpan limit) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"读取超过 {limit.TotalSeconds} 秒的上限，还有 {rows} 行（或内含的文本）未读取。请拆分文件；上限由读取程序设定。",
            $"The reading took more than the limit of {limit.TotalSeconds} seconds; {rows} rows, or texts inside, were not read. Divide the file; the limit is set by the program that reads it."
        );

    public static Diagnostic TextsLeftOut(int read, int leftOut) =>
        Make(
            DiagnosticCodes.ContentNotRead,
            FindingSeverity.Warning,
            $"文件中可能含有报告的文本过多：读取了 {read} 段，另有 {leftOut} 段未读取。请拆分文件后分别读取。",
            $"The file holds more texts that may be reports than are looked at: {read} were, {leftOut} were not. Divide the file and read the parts."
        );

    public static Diagnostic PartsLeftOut(int parts) =>
        Make(
            DiagnosticCodes.ContentNotRead,
            FindingSeverity.Warning,
            $"JSON 的文字分成过多的段，最后 {parts} 段未读取。请拆分文件后分别读取。",
            $"The JSON divides its text into too many parts; the last {parts} were not read. Divide the file and read the parts."
        );

    public static Diagnostic TooManyParts(int depth, int parts) =>
        Make(
            DiagnosticCodes.LimitExceeded,
            FindingSeverity.Error,
            $"网页存档（MHTML）的部分超过 {parts} 个或嵌套超过 {depth} 层的上限，未读取。请检查文件，或在浏览器中另存为 .html。",
            $"The web archive (MHTML) has more than {parts} parts, or more than {depth} inside each other, and was not read. Check the file, or save the page as .html."
        );

    private static string Named(List<string> cells) =>
        string.Join("、", cells.Take(MostCellsNamed)) + (cells.Count > MostCellsNamed ? " …" : "");
}

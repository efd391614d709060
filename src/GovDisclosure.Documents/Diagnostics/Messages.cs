using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Diagnostics;

/// <summary>The diagnostics of the readers, in both languages. Each says what was found, what was expected and what to do.</summary>
internal static partial class Messages
{
    private const int LongestQuote = 60;

    public static Diagnostic EmptySource() => Make(
        DiagnosticCodes.EmptySource,
        FindingSeverity.Error,
        $"文件为空或只有空白；应为一份年度报告。请检查文件是否完整。",
        $"The source is empty or holds only white space; expected an annual report. Check that the file is complete.");

    public static Diagnostic NotOpened(string reason) => Make(
        DiagnosticCodes.NotOpened,
        FindingSeverity.Error,
        $"文件无法打开或读取：{reason} 请检查路径、权限和磁盘。",
        $"The file cannot be opened or read: {reason} Check its path, who may read it, and the disk.");

    public static Diagnostic TooManyBytes(int limit) => Make(
        DiagnosticCodes.LimitExceeded,
        FindingSeverity.Error,
        $"文件超过 {limit} 字节的上限，未读取。请检查文件；上限（MaxBytes）由读取程序设定。",
        $"The source is longer than the limit of {limit} bytes and was not read. Check the file; the limit (MaxBytes) is set by the program that reads it.");

    public static Diagnostic UnpacksTooFar(int limit) => Make(
        DiagnosticCodes.LimitExceeded,
        FindingSeverity.Error,
        $"文档解压后超过 {limit} 个字符的上限，未读取。请检查文件；上限（MaxBytes）由读取程序设定。",
        $"The document unpacks to more than the limit of {limit} characters and was not read. Check the file; the limit (MaxBytes) is set by the program that reads it.");

    public static Diagnostic TooManyCells(int limit) => Make(
        DiagnosticCodes.LimitExceeded,
        FindingSeverity.Error,
        $"文件的行和单元格超过 {limit} 个的上限，未读取。请检查文件；上限（MaxCells）由读取程序设定。",
        $"The source has more than the limit of {limit} lines and cells and was not read. Check the file; the limit (MaxCells) is set by the program that reads it.");

    public static Diagnostic TooManyColumns(int span) => Make(
        DiagnosticCodes.LimitExceeded,
        FindingSeverity.Error,
        $"表格超过 {2 * span} 列的上限，未读取。请检查文件中单元格的跨列数；上限（MaxSpan，现为 {span}）由读取程序设定。",
        $"A table has more than the limit of {2 * span} columns and was not read. Check the spans of the cells in the file; the limit (MaxSpan, {span}) is set by the program that reads it.");

    public static Diagnostic TooSlow(TimeSpan limit) => Make(
        DiagnosticCodes.LimitExceeded,
        FindingSeverity.Error,
        $"读取超过 {limit.TotalSeconds} 秒的上限，已停止。请检查文件；上限（MaxTime）由读取程序设定。",
        $"The reading took more than the limit of {limit.TotalSeconds} seconds and was stopped. Check the file; the limit (MaxTime) is set by the program that reads it.");

    public static Diagnostic TooManyElements(int limit) => Make(
        DiagnosticCodes.LimitExceeded,
        FindingSeverity.Error,
        $"文件的元素超过 {limit} 个的上限（或属性超过其五倍），未读取。请检查文件；上限（MaxElements）由读取程序设定。",
        $"The source has more than the limit of {limit} elements (or five times as many attributes) and was not read. Check the file; the limit (MaxElements) is set by the program that reads it.");

    public static Diagnostic TooDeep(int limit) => Make(
        DiagnosticCodes.LimitExceeded,
        FindingSeverity.Error,
        $"文件的元素嵌套超过 {limit} 层的上限，未读取。请检查文件；上限（MaxDepth）由读取程序设定。",
        $"The elements of the source are nested deeper than the limit of {limit} and were not read. Check the file; the limit (MaxDepth) is set by the program that reads it.");

    public static Diagnostic DiagnosticsLeftOut(int limit, int leftOut) => Make(
        DiagnosticCodes.LimitExceeded,
        FindingSeverity.Warning,
        $"诊断超过 {limit} 条的上限，另有 {leftOut} 条未列出。请检查文件；上限（MaxDiagnostics）由读取程序设定。",
        $"There are more than the limit of {limit} diagnostics; {leftOut} were left out. Check the file; the limit (MaxDiagnostics) is set by the program that reads it.");

    public static Diagnostic UnknownEncoding() => Make(
        DiagnosticCodes.UnknownEncoding,
        FindingSeverity.Error,
        $"文件不是文本，或编码无法识别；应为 UTF-8、带 BOM 的 UTF-16 或 GB18030（GBK）文本。请转换编码后重试。",
        $"The source is no text or in an encoding that is not known; expected UTF-8, UTF-16 with a byte order mark, or GB18030 (GBK). Convert the file and try again.");

    public static Diagnostic UnknownCharset(string charset) => Make(
        DiagnosticCodes.UnknownEncoding,
        FindingSeverity.Error,
        $"所给的编码（Charset）“{Quote(charset)}”不是可识别的名称；应为 GBK、UTF-8 等 Content-Type 标头所用的名称。请改正，或不设置该项。",
        $"The given Charset '{Quote(charset)}' is no encoding that is known; expected a name as in a Content-Type header, such as GBK or UTF-8. Correct it, or leave it unset.");

    public static Diagnostic NotInCharset(string charset) => Make(
        DiagnosticCodes.UnknownEncoding,
        FindingSeverity.Error,
        $"文件不是所给的编码（Charset）{Quote(charset)} 的文本。请改正，或不设置该项。",
        $"The source is no text in {Quote(charset)}, which the given Charset says. Correct it, or leave it unset.");

    public static Diagnostic UnknownFormat(LocalizedText format, LocalizedText advice) => Make(
        DiagnosticCodes.UnknownFormat,
        FindingSeverity.Error,
        $"文件是{format.Zh}，此读取器只读 JSON、Word（.docx）、Excel（.xlsx）、PDF、HTML、Markdown 和纯文本。{advice.Zh}",
        $"The source is {format.En}, but this reader reads JSON, Word documents (.docx), workbooks (.xlsx), PDF, HTML, Markdown and plain text only. {advice.En}");

    public static Diagnostic PdfNotRead() => Make(
        DiagnosticCodes.PdfNotRead,
        FindingSeverity.Error,
        $"文件是 PDF，而本次读取未设置 PDF 的读取方式。请引用程序包 GovDisclosure.Pdf，并设置 ReadOptions.Extractors = [PdfExtractor.Default]。",
        $"The source is a PDF, and this reading was given nothing that reads PDF. Reference the package GovDisclosure.Pdf and set ReadOptions.Extractors = [PdfExtractor.Default].");

    public static Diagnostic DamagedDocument(string zh, string en) => Make(
        DiagnosticCodes.DamagedSource,
        FindingSeverity.Error,
        $"文件像是{zh}，但已损坏或不完整，未读取。请重新保存或下载后重试。",
        $"The source looks like {en}, but it is damaged or cut short, and was not read. Save or fetch it again.");

    public static Diagnostic DocumentInDocument(SourcePosition position) => Make(
        DiagnosticCodes.ContentNotRead,
        FindingSeverity.Warning,
        $"此处插入了另一份文档，其内容未读入报告。请在 Word 中打开并另存一次，使其成为正文后重试。",
        $"Another document is put in here, and what it holds is not in the report. Open the document in Word and save it once, which makes that a part of the text, and try again.",
        position);

    public static Diagnostic NotesNotRead(SourcePosition position) => Make(
        DiagnosticCodes.ContentNotRead,
        FindingSeverity.Info,
        $"文档有脚注或尾注（首个在此处），其文字未读入报告。请查阅原件。",
        $"The document has footnotes or endnotes (the first one here), whose text is not in the report. See the original.",
        position);

    public static Diagnostic RowHidden(string text, SourcePosition position) => Make(
        DiagnosticCodes.ContentNotRead,
        FindingSeverity.Warning,
        $"表中有标为隐藏的一行“{Quote(text)}”，未读入报告。请对照原件核对该行是否应当显示。",
        $"The table has a row that is marked as hidden, '{Quote(text)}'; it is not in the report. Compare with the original whether it should be shown.",
        position);

    public static Diagnostic CellNotRead(FormCell cell, SourcePosition position) => Make(
        DiagnosticCodes.ContentNotRead,
        FindingSeverity.Error,
        $"“{cell.LabelZh}”的单元格中有图片或其他嵌入内容，其中的数字无法读取；该单元格按空白处理，旁边的文字保留为批注。请查阅原件，改用文字填写数字。",
        $"The cell of {cell.LabelZh} shows a picture or something else that cannot be read; it is blank and keeps the text beside that as its remark. See the original, and print the number as text.",
        position,
        cell.Pointer);

    public static Diagnostic FormNotFound() => Make(
        DiagnosticCodes.FormNotFound,
        FindingSeverity.Error,
        $"未找到年度报告六个部分的任何标题，也未找到任何统计表。请检查文件是否为政府信息公开工作年度报告。",
        $"Neither a heading of the six sections nor a table of the form was found. Check that the file is an annual report on government information disclosure.");

    public static Diagnostic SectionMissing(FormSection section) => Make(
        DiagnosticCodes.SectionMissing,
        FindingSeverity.Error,
        $"未找到“{section}”的标题。请检查该部分是否缺失或标题是否改写。",
        $"The heading of section {section.Numeral} ({section.HeadingEn}) was not found. Check whether the section is absent or its heading reworded.",
        null,
        section.Pointer);

    public static Diagnostic SectionRepeated(FormSection section, SourcePosition position, SourcePosition first) => Make(
        DiagnosticCodes.SectionRepeated,
        FindingSeverity.Warning,
        $"“{section}”的标题再次出现（首次在第 {first.Line} 行）；以首次为准，其后至下一标题的内容未读入报告。请删除重复的部分。",
        $"The heading of section {section.Numeral} ({section.HeadingEn}) stands again (first at {first}); the first counts, and what follows up to the next heading is not in the report. Remove the repetition.",
        position,
        section.Pointer);

    public static Diagnostic TableMissing(FormSection section, SourcePosition? position) => Make(
        DiagnosticCodes.TableMissing,
        FindingSeverity.Error,
        $"“{section}”中未找到统计表；该部分的文字作为说明保留。请检查表格是否缺失、是图片或已被文字代替。",
        $"No table was found in section {section.Numeral} ({section.HeadingEn}); its text is kept as a note. Check whether the table is absent, an image, or replaced by sentences.",
        position,
        section.Pointer);

    public static Diagnostic RowMissing(FormRow row, SourcePosition? position) => Make(
        DiagnosticCodes.RowMissing,
        FindingSeverity.Error,
        $"表中未找到“{row.PathZh}”一行；其单元格按空白处理。请补上该行或检查行名。",
        $"The row {row.PathZh} ({row.LabelEn}) was not found in the table; its cells are blank. Add the row or check its label.",
        position,
        row.Pointer);

    public static Diagnostic RowsMissing(FormTable table, FormRow first, FormRow last, int rows, SourcePosition? position) => Make(
        DiagnosticCodes.RowMissing,
        FindingSeverity.Error,
        $"表中未找到从“{first.PathZh}”到“{last.PathZh}”相连的 {rows} 行；其单元格按空白处理。请补上这些行或检查行名。",
        $"The {rows} rows from {first.PathZh} ({first.LabelEn}) to {last.PathZh} ({last.LabelEn}) were not found in the table; their cells are blank. Add the rows or check their labels.",
        position,
        table.Pointer);

    public static Diagnostic RowUnknown(string label, int figures, SourcePosition position, FormTable table) => Make(
        DiagnosticCodes.RowUnknown,
        FindingSeverity.Warning,
        $"表中没有“{Quote(label)}”一行；其 {figures} 个数据未读入报告。请核对行名。",
        $"The form has no row '{Quote(label)}'; its {figures} figures are not in the report. Check the label.",
        position,
        table.Pointer);

    public static Diagnostic RowOutOfPlace(string label, FormRow row, int figures, SourcePosition position, FormTable table) => Make(
        DiagnosticCodes.RowUnknown,
        FindingSeverity.Warning,
        $"“{Quote(label)}”与表式的“{row.PathZh}”相近，但按表式的行序该行不在此处；其 {figures} 个数据未读入报告。请核对行名。",
        $"'{Quote(label)}' is like the row {row.PathZh} ({row.LabelEn}), but stands where the form's order has no place for that row; its {figures} figures are not in the report. Check the label.",
        position,
        table.Pointer);

    public static Diagnostic LabelShortened(string printed, string label, string pointer, SourcePosition position) => Make(
        DiagnosticCodes.LabelReworded,
        FindingSeverity.Info,
        $"“{Quote(printed)}”比表式的“{label}”少字，已按后者读取。请按表式填写栏目名。",
        $"'{Quote(printed)}' leaves out letters of the form's label {label} and was read as it. Print the label of the form.",
        position,
        pointer);

    public static Diagnostic LabelMisprinted(string printed, string label, string pointer, SourcePosition position) => Make(
        DiagnosticCodes.LabelReworded,
        FindingSeverity.Warning,
        $"“{Quote(printed)}”不是表式的栏目名，按最相近的“{label}”读取；不同的字可能改变其含义。请对照原件核对是哪一栏，并改正栏目名。",
        $"'{Quote(printed)}' is no label of the form and was taken for the one it is most like, {label}; the letters that differ may change what it means. Compare with the original which of the form's labels it is, and correct it.",
        position,
        pointer);

    public static Diagnostic FiguresWithoutRow(int figures, SourcePosition position, FormTable table) => Make(
        DiagnosticCodes.RowUnknown,
        FindingSeverity.Warning,
        $"有 {figures} 个数据前面没有行名，未读入报告。请核对表格。",
        $"{figures} figures stand without the label of a row and are not in the report. Check the table.",
        position,
        table.Pointer);

    public static Diagnostic RowsPlaced(FormTable table, int rows, SourcePosition position) => Make(
        DiagnosticCodes.RowsPlaced,
        FindingSeverity.Warning,
        $"表中有 {rows} 行数据与行名分离；相邻两行之间的行数与表式一致，已按表式的行序读取，并标为推断。请对照原件核对。",
        $"{rows} rows of figures stand apart from their labels; between the rows around them there are as many as in the form, in whose order they were read and marked as inferred. Compare with the original.",
        position,
        table.Pointer);

    public static Diagnostic RowRepeated(FormRow row, SourcePosition position, SourcePosition first) => Make(
        DiagnosticCodes.RowRepeated,
        FindingSeverity.Warning,
        $"“{row.PathZh}”一行再次出现（首次在第 {first.Line} 行）；以首次为准。请删除重复的行。",
        $"The row {row.PathZh} ({row.LabelEn}) stands again (first at {first}); the first one counts. Remove the repetition.",
        position,
        row.Pointer);

    public static Diagnostic RowReplaced(FormRow row, SourcePosition position, SourcePosition first) => Make(
        DiagnosticCodes.RowRepeated,
        FindingSeverity.Warning,
        $"“{row.PathZh}”一行再次出现（首次在第 {first.Line} 行，行名不全），数据不同；以行名完整的为准。请核对两行。",
        $"The row {row.PathZh} ({row.LabelEn}) stands again with other figures (first at {first}, under a part of its label); the one with the whole label counts. Check both.",
        position,
        row.Pointer);

    public static Diagnostic RowsContradict(FormRow row, SourcePosition position, SourcePosition first) => Make(
        DiagnosticCodes.RowRepeated,
        FindingSeverity.Error,
        $"“{row.PathZh}”一行再次出现（首次在第 {first.Line} 行），数据不同，无法确定以哪一行为准；单元格按空白处理。请核对两行并删除重复的行。",
        $"The row {row.PathZh} ({row.LabelEn}) stands again with other figures (first at {first}), so it is not certain which are right; the cells are blank. Check both and remove the repetition.",
        position,
        row.Pointer);

    public static Diagnostic FiguresOfNeighbour(FormRow row, SourcePosition position) => Make(
        DiagnosticCodes.CellCount,
        FindingSeverity.Error,
        $"“{row.PathZh}”前后有数据没有行名，也有行名没有数据，其数据可能是相邻一行的；单元格按空白处理。请核对各行。",
        $"Around {row.PathZh} ({row.LabelEn}) there are figures without a label and a label without figures, so that its figures may be those of the row beside it; the cells are blank. Check the rows.",
        position,
        row.Pointer);

    public static Diagnostic FiguresBeside(FormRow row, SourcePosition position) => Make(
        DiagnosticCodes.CellCount,
        FindingSeverity.Error,
        $"“{row.PathZh}”旁有数据没有行名，可能属于该行，且没有等式证明该行完整；单元格按空白处理。请核对该行。",
        $"Figures without a label stand beside {row.PathZh} ({row.LabelEn}) and may be of this row, which no sum shows to be whole; the cells are blank. Check the row.",
        position,
        row.Pointer);

    public static Diagnostic CellCount(FormNode node, string labelZh, string labelEn, int expected, int found, SourcePosition position) => expected == found
        ? FiguresNotInCells(node, labelZh, labelEn, found, position)
        : Make(
            DiagnosticCodes.CellCount,
            FindingSeverity.Error,
            $"“{labelZh}”应有 {expected} 个数据，实有 {found} 个，位置无法确定；单元格按空白处理。请核对该行。",
            $"{labelZh} ({labelEn}) should have {expected} figures but has {found}, so their places are not certain; the cells are blank. Check the row.",
            position,
            node.Pointer);

    public static Diagnostic PageNumberInRow(FormNode node, string labelZh, string labelEn, int expected, string page, SourcePosition position) => Make(
        DiagnosticCodes.CellCount,
        FindingSeverity.Error,
        $"“{labelZh}”应有 {expected} 个数据，而其中单独成行的“{Quote(page)}”可能是页码，该行可能缺一个数据，位置无法确定；单元格按空白处理。请核对该行。",
        $"{labelZh} ({labelEn}) should have {expected} figures, but '{Quote(page)}' on a line of its own among them may be the number of a page, so that one may be missing and their places are not certain; the cells are blank. Check the row.",
        position,
        node.Pointer);

    public static Diagnostic FiguresBroken(FormNode node, string labelZh, string labelEn, string part, SourcePosition position) => Make(
        DiagnosticCodes.CellCount,
        FindingSeverity.Error,
        $"“{labelZh}”的数据可能被断成几行，无法确定“{Quote(part)}”是页码、完整的数据还是某个数据的一部分；单元格按空白处理。请核对该行。",
        $"The figures of {labelZh} ({labelEn}) may be broken over lines: whether '{Quote(part)}' is the number of a page, a figure or a part of one is not certain; the cells are blank. Check the row.",
        position,
        node.Pointer);

    // As many as there should be, but one stands over several rows or columns.
    private static Diagnostic FiguresNotInCells(FormNode node, string labelZh, string labelEn, int found, SourcePosition position) => Make(
        DiagnosticCodes.CellCount,
        FindingSeverity.Error,
        $"“{labelZh}”的 {found} 个数据未与各单元格一一对应，位置无法确定；单元格按空白处理。请核对该行。",
        $"The {found} figures of {labelZh} ({labelEn}) do not stand in one cell each, so their places are not certain; the cells are blank. Check the row.",
        position,
        node.Pointer);

    public static Diagnostic ColumnMissing(FormTable table, string labelZh, SourcePosition position) => Make(
        DiagnosticCodes.ColumnUnknown,
        FindingSeverity.Warning,
        $"表头中未找到“{labelZh}”一列；按表式规定的列序读取。请核对表头。",
        $"The header has no column {labelZh}; the cells were read in the order of the form. Check the header.",
        position,
        table.Pointer);

    public static Diagnostic LabelsMissing(FormTable table, SourcePosition position) => Make(
        DiagnosticCodes.ColumnUnknown,
        FindingSeverity.Warning,
        $"表中没有任何行名和列名，但有 {table.Cells.Length} 个数据，且满足全部勾稽关系；按表式规定的顺序读取。请补上表头。",
        $"The table has no label, but {table.Cells.Length} figures, between which all relations hold; they were read in the order of the form. Add the labels.",
        position,
        table.Pointer);

    public static Diagnostic ColumnUnknown(FormTable table, string label, SourcePosition position) => Make(
        DiagnosticCodes.ColumnUnknown,
        FindingSeverity.Warning,
        $"表式没有“{Quote(label)}”这一栏目。请核对表头。",
        $"The form has no label '{Quote(label)}' in this header. Check the header.",
        position,
        table.Pointer);

    public static Diagnostic ColumnOrder(FormNode node, SourcePosition position) => Make(
        DiagnosticCodes.ColumnUnknown,
        FindingSeverity.Error,
        $"表头的列序与表式不同，各列数据的位置无法确定；单元格按空白处理。请按表式排列各列。",
        $"The header has the columns in another order than the form, so the places of the figures are not certain; the cells are blank. Put the columns in the form's order.",
        position,
        node.Pointer);

    public static Diagnostic FiguresShifted(FormRow row, SourcePosition position) => Make(
        DiagnosticCodes.ColumnUnknown,
        FindingSeverity.Error,
        $"“{row.PathZh}”的数据与其上方表头的各列不对应，位置无法确定；单元格按空白处理。请核对该行。",
        $"The figures of {row.PathZh} ({row.LabelEn}) do not stand under the columns that their order says, so their places are not certain; the cells are blank. Check the row.",
        position,
        row.Pointer);

    public static Diagnostic CellNotNumber(FormCell cell, string text, SourcePosition position) => Make(
        DiagnosticCodes.CellNotNumber,
        FindingSeverity.Error,
        $"“{cell.LabelZh}”中的“{Quote(text)}”不是{(cell.IsAmount ? "数字" : "整数")}；该单元格按空白处理，原文保留为批注。请填写数字。",
        $"'{Quote(text)}' in {cell.LabelZh} is no {(cell.IsAmount ? "number" : "integer")}; the cell is blank and keeps the text as its remark. Enter a number.",
        position,
        cell.Pointer);

    public static Diagnostic NumberTooLarge(FormCell cell, string text, SourcePosition position) => Make(
        DiagnosticCodes.NumberTooLarge,
        FindingSeverity.Error,
        $"“{cell.LabelZh}”中的“{Quote(text)}”超出范围（{(cell.IsAmount ? "28 位数字" : "64 位整数")}）；该单元格按空白处理，原文保留为批注。请核对数字。",
        $"'{Quote(text)}' in {cell.LabelZh} is beyond {(cell.IsAmount ? "28 digits" : "64 bits")}; the cell is blank and keeps the text as its remark. Check the number.",
        position,
        cell.Pointer);

    public static Diagnostic CellRemark(FormCell cell, string remark, SourcePosition position) => Make(
        DiagnosticCodes.CellRemark,
        FindingSeverity.Info,
        $"“{cell.LabelZh}”的数字旁有“{Quote(remark)}”；已保留为批注。",
        $"'{Quote(remark)}' stands beside the number of {cell.LabelZh}; it is kept as a remark.",
        position,
        cell.Pointer);

    public static Diagnostic UnitOfCell(FormCell cell, string text, SourcePosition position) => Make(
        DiagnosticCodes.UnitOther,
        FindingSeverity.Error,
        $"“{cell.LabelZh}”中的“{Quote(text)}”所用的单位不是表式的（表式{ExpectedZh(cell.Column)}），未作换算；该单元格按空白处理，原文保留为批注。请改按表式的单位填写。",
        $"'{Quote(text)}' in {cell.LabelZh} is in a unit that is not the form's, which {ExpectedEn(cell.Column)}, and nothing was converted; the cell is blank and keeps the text as its remark. State the figure in the form's unit.",
        position,
        cell.Pointer);

    public static Diagnostic UnitOfLabel(FormCell cell, string label, string unit, SourcePosition position) => Make(
        DiagnosticCodes.UnitOther,
        FindingSeverity.Warning,
        $"“{Quote(label)}”写明单位“{unit}”，而表式{ExpectedZh(cell.Column)}；数字照原样读入，未作换算，未自带单位的以“{unit}”为批注。请核对数字，并改按表式的单位填写。",
        $"'{Quote(label)}' states the unit '{unit}', but the form {ExpectedEn(cell.Column)}; the figures were read as printed, nothing was converted, and those without a unit of their own keep '{unit}' as their remark. Check them and state them in the form's unit.",
        position,
        cell.Pointer);

    public static Diagnostic UnitsDiffer(FormCell cell, string farther, string nearer, SourcePosition position) => Make(
        DiagnosticCodes.UnitOther,
        FindingSeverity.Warning,
        $"“{cell.LabelZh}”写有两种单位：上方的“{farther}”和离数字较近的“{nearer}”；以后者为准，未作换算。请核对数字，只写一种单位。",
        $"Two units are printed for {cell.LabelZh}: '{farther}' over it, and '{nearer}' nearer to the figure, which counts; nothing was converted. Check the figure and state one unit.",
        position,
        cell.Pointer);

    public static Diagnostic FiguresRecovered(FormTable table, int cells, SourcePosition position) => Make(
        DiagnosticCodes.FiguresRecovered,
        FindingSeverity.Info,
        $"表中有 {cells} 个单元格的数据连在一起印出，{(table.Identities.Length > 0 ? "已依表式的勾稽关系唯一地拆分" : "印出的数字只有一种拆法，已照此拆分")}，并标为推断。请对照原件核对。",
        $"The figures of {cells} cells of the table are printed with nothing between them; {(table.Identities.Length > 0 ? "the form's relations allow" : "the digits allow")} one division only, which was taken and marked as inferred. Compare with the original.",
        position,
        table.Pointer);

    public static Diagnostic RelationsBroken(FormTable table, SourcePosition position) => Make(
        DiagnosticCodes.RelationsBroken,
        FindingSeverity.Warning,
        $"连在一起印出的数据无论怎样拆分都不满足表中各行之间的勾稽关系（原报告可能有误）；只拆分了自身拆法唯一的行。请对照原件核对。",
        $"However the figures with nothing between them are divided, the relations between the rows do not hold (the report itself may be wrong); only rows whose own division is unique were divided. Compare with the original.",
        position,
        table.Pointer);

    public static Diagnostic FiguresAmbiguous(FormNode node, string text, int cells, int candidates, bool mayLackCells, SourcePosition position) => Make(
        DiagnosticCodes.FiguresAmbiguous,
        FindingSeverity.Error,
        $"“{Quote(text)}”应为 {cells} 个数据，有 {candidates} 种拆法{(mayLackCells ? "（含有空白单元格未留痕迹的）" : "")}，勾稽关系不能确定其一；单元格按空白处理。请查阅原件。",
        $"'{Quote(text)}' holds {cells} figures and can be divided in {candidates} ways{(mayLackCells ? " (those with blank cells that left no trace among them)" : "")}, between which the form's relations do not decide; the cells are blank. See the original.",
        position,
        node.Pointer);

    public static Diagnostic FiguresContradictory(FormNode node, string text, int cells, SourcePosition position) => Make(
        DiagnosticCodes.FiguresContradictory,
        FindingSeverity.Error,
        $"“{Quote(text)}”应为 {cells} 个数据，但没有一种拆法满足勾稽关系（原报告可能有误）；单元格按空白处理。请查阅原件。",
        $"'{Quote(text)}' should hold {cells} figures, but no division keeps the form's relations (the report itself may be wrong); the cells are blank. See the original.",
        position,
        node.Pointer);

    public static Diagnostic BlanksVanished(FormNode node, string text, int cells, SourcePosition position) => Make(
        DiagnosticCodes.BlanksVanished,
        FindingSeverity.Error,
        $"“{Quote(text)}”应为 {cells} 个数据，但空白单元格未留痕迹或数据被截断，无法确定各数据属于哪一格；单元格按空白处理。请查阅原件。",
        $"'{Quote(text)}' should hold {cells} figures, but blank cells have left no trace or the text is cut short, so that it is not certain which cells the figures are of; the cells are blank. See the original.",
        position,
        node.Pointer);

    public static Diagnostic FiguresTooMany(FormNode node, string text, int cells, SourcePosition position) => Make(
        DiagnosticCodes.FiguresTooMany,
        FindingSeverity.Error,
        $"“{Quote(text)}”应为 {cells} 个数据，拆法过多，未能逐一查验；单元格按空白处理。请查阅原件。",
        $"'{Quote(text)}' should hold {cells} figures, and there are too many divisions to look at; the cells are blank. See the original.",
        position,
        node.Pointer);

    public static Diagnostic YearMissing() => Make(
        DiagnosticCodes.YearMissing,
        FindingSeverity.Warning,
        $"标题和正文中均未找到年份。请在标题中写明年度，或在读取时说明（--year）。",
        $"No year was found in the title or the text. State the year in the title, or say it to the reader (--year).",
        null,
        "/year");

    public static Diagnostic AgencyMissing() => Make(
        DiagnosticCodes.AgencyMissing,
        FindingSeverity.Warning,
        $"标题、落款和网页信息中均未找到行政机关名称。请在标题中写明机关名称，或在读取时说明（--agency）。",
        $"No agency's name was found in the title, in a signature or in what the page states of itself. State the agency in the title, or say it to the reader (--agency).",
        null,
        "/agency/name");

    public static Diagnostic TitleMissing() => Make(
        DiagnosticCodes.TitleMissing,
        FindingSeverity.Warning,
        $"第一部分之前未找到标题（应含“信息公开”并以“报告”结尾）。请补上标题。",
        $"No title was found before section one (expected a line with 信息公开 that ends with 报告). Add the title.",
        null,
        "/title");

    private static Diagnostic Make(string code, FindingSeverity severity, FormattableString zh, FormattableString en, SourcePosition? position = null, string? pointer = null) => new()
    {
        Code = code,
        Severity = severity,
        Message = new LocalizedText(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture)),
        Position = position,
        Pointer = pointer,
    };

    private static string ExpectedZh(FormColumn column) => column.PrintsUnit ? "以元或万元计" : $"以{column.Unit}计";

    private static string ExpectedEn(FormColumn column) => column.PrintsUnit ? "takes 元 or 万元" : $"takes {column.Unit}";

    private static string Quote(string text) => text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "…");
}

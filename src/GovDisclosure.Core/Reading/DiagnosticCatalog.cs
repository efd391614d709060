using System.Collections.Immutable;

namespace GovDisclosure.Reading;

/// <summary>What every code of a diagnostic means, in both languages, in the order of the codes.</summary>
public static class DiagnosticCatalog
{
    /// <summary>All codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        new(DiagnosticCodes.EmptySource, new(
            "文件是空的。",
            "The source is empty.")),
        new(DiagnosticCodes.LimitExceeded, new(
            "文件超出限制：大小、层数、单元格数或时间。",
            "The source is beyond a limit: size, depth, cells, time.")),
        new(DiagnosticCodes.UnknownEncoding, new(
            "文件不是文本，或编码无法识别。",
            "The source is no text, or in an encoding that is not known.")),
        new(DiagnosticCodes.UnknownFormat, new(
            "文件的格式无法读取。",
            "The source is in a format that no reader reads.")),
        new(DiagnosticCodes.FormNotFound, new(
            "没有找到格式的任何部分或表格。",
            "Neither a section nor a table of the form was found.")),
        new(DiagnosticCodes.InvalidJson, new(
            "JSON 不合乎约定。",
            "The JSON does not keep to the contract.")),
        new(DiagnosticCodes.DamagedSource, new(
            "文件的格式可以识别，但已损坏或不完整。",
            "The source is of a known format, but damaged or cut short.")),
        new(DiagnosticCodes.PdfNotRead, new(
            "文件是 PDF，而这次读取没有配备 PDF 的读取组件。",
            "The source is a PDF, and the reading was given nothing that reads it.")),
        new(DiagnosticCodes.ContentNotRead, new(
            "文件中有无法读取的内容：格式单元格里的图片（该单元格留空），或嵌入的文件。",
            "The source shows something that no reader reads: a picture in a cell of the form, which stays blank, or a document inside the document.")),
        new(DiagnosticCodes.SourceEncrypted, new(
            "文件有密码保护。",
            "The source is protected by a password.")),
        new(DiagnosticCodes.TextMissing, new(
            "文件只有图片、没有文字，如扫描件。",
            "The source shows pictures and no text, as a scan does.")),
        new(DiagnosticCodes.PageNotRead, new(
            "有一页无法读取，该页内容不在报告中。",
            "A page of the source could not be read, and nothing on it is in the report.")),
        new(DiagnosticCodes.PageLineLeftOut, new(
            "略去了属于版面而不属于报告的内容：页码，或每页都有的页眉、页脚。",
            "Something of the page and not of the report was left out: its number, or a line that stands at the head or foot of every page.")),
        new(DiagnosticCodes.FormulaWithoutValue, new(
            "工作簿的公式没有保存结果；该单元格留空。",
            "A formula of a workbook was saved without its value; the cell is blank.")),
        new(DiagnosticCodes.ListOfUnits, new(
            "文件是多个单位数据的清单，每行一个单位，不是报告。",
            "The source lists the figures of many units, a row for each, and is no report.")),
        new(DiagnosticCodes.ReportByScript, new(
            "网页本身没有文字，由脚本在浏览器中取得。",
            "The page has no text of its own: a script fetches it in a browser.")),
        new(DiagnosticCodes.BytesReplaced, new(
            "有少数字节在文件的编码中不是文字，已代以 U+FFFD。",
            "A few bytes are in no letter of the source's encoding; the letter is replaced by U+FFFD.")),
        new(DiagnosticCodes.NotOpened, new(
            "文件无法打开或读取。",
            "The file cannot be opened or read.")),
        new(DiagnosticCodes.SectionMissing, new(
            "没有找到一个部分。",
            "A section was not found.")),
        new(DiagnosticCodes.TableMissing, new(
            "没有找到一个部分的表格。",
            "The table of a section was not found.")),
        new(DiagnosticCodes.RowMissing, new(
            "没有找到格式中的一行或相连几行；其单元格留空。",
            "A row of the form, or several that follow one another in it, were not found; their cells are blank.")),
        new(DiagnosticCodes.RowUnknown, new(
            "有格式中没有的行；其数据不在报告中。",
            "A row that the form does not have; its figures are not in the report.")),
        new(DiagnosticCodes.RowRepeated, new(
            "一行出现两次：两行不同时以标签完整的为准，都完整时都不采用；否则以第一行为准。或一个部分的表格出现两次：以标题写明本年度的为准，没有标题时不同的单元格留空。",
            "A row stands twice: of two that differ the one with the whole label counts, and if both have it none does; else the first one. Or a section's table does: a caption with the report's year decides, and without one the cells that differ are blank.")),
        new(DiagnosticCodes.CellCount, new(
            "一行的数据多于或少于列数；位置不确定的单元格留空。",
            "A row has more or fewer figures than columns; cells whose place is not certain are blank.")),
        new(DiagnosticCodes.ColumnUnknown, new(
            "没有找到格式中的列标签，或有无法识别的列标签。",
            "A column label of the form was not found, or one is not known.")),
        new(DiagnosticCodes.SectionRepeated, new(
            "一个部分出现两次。",
            "A section stands twice.")),
        new(DiagnosticCodes.LabelReworded, new(
            "与格式不同的标签按相近的标签处理：有误（警告），或简写。",
            "A label that is not the form's was taken for the one that it is like: misprinted (a warning), or shortened.")),
        new(DiagnosticCodes.CellNotNumber, new(
            "单元格的文字不是数字；该单元格留空，原文保留为备注。",
            "The text of a cell is no number; the cell is blank and keeps the text as its remark.")),
        new(DiagnosticCodes.NumberTooLarge, new(
            "数字超出 64 位整数，或金额超出 28 位；该单元格留空，原文保留。",
            "The number of a cell is beyond 64 bits, or beyond 28 digits of an amount; the cell is blank and keeps the text.")),
        new(DiagnosticCodes.CellRemark, new(
            "单元格既有数字又有备注。",
            "A cell holds a number and a remark.")),
        new(DiagnosticCodes.UnitOther, new(
            "数据的单位与格式不同，或有两种单位；不作换算，照印出的读取。单元格自带格式中不可能有的单位（如亿元、万件）时留空，原文保留为备注。",
            "Figures are printed in another unit than the form's, or in two, and nothing is converted: they are read as printed, but a cell with a unit of its own that no cell of the form may have, as 亿元 or 万件, is blank and keeps the text as its remark.")),
        new(DiagnosticCodes.YearMissing, new(
            "没有找到年度。",
            "The year was not found.")),
        new(DiagnosticCodes.AgencyMissing, new(
            "没有找到机关名称。",
            "The agency's name was not found.")),
        new(DiagnosticCodes.TitleMissing, new(
            "没有找到标题。",
            "The title was not found.")),
        new(DiagnosticCodes.YearsDiffer, new(
            "标题、统计期限、正文或网页标题所写年度不一；以最先的为准，一个标题中有两个年度时都不采用。",
            "The title, the period of the figures, the text or the page's own title tell different years; the first of them counts, but of two years in one title none does.")),
        new(DiagnosticCodes.AgenciesDiffer, new(
            "标题、开头、落款或网页写有两个机关；以最先的为准，另一个列入推断。",
            "Two agencies are named as the report's, by title, opening, signature or page; the first of them counts, the other is in the inferences.")),
        new(DiagnosticCodes.DatesDiffer, new(
            "写有两个公布日期；都不采用。",
            "Two days of publication are printed; none is taken.")),
        new(DiagnosticCodes.PageNumberDropped, new(
            "翻页处的页码没有算作正文。",
            "The number of a page at its turn was left out of the text.")),
        new(DiagnosticCodes.SeveralReports, new(
            "文件中有多份报告；读取了一份，并列出全部标题。",
            "The source holds several reports; one was read, and the titles of all are told.")),
        new(DiagnosticCodes.EditionUnknown, new(
            "报告的年度早于格式的第一版，因此不认为缺少任何部分和表格。",
            "The report is on a year before the first edition of the form, so that none of its parts and tables is missed.")),
        new(DiagnosticCodes.FiguresRecovered, new(
            "连在一起印出的数据已按格式的勾稽关系拆开。",
            "Figures that are printed with nothing between them were recovered from the form's relations.")),
        new(DiagnosticCodes.FiguresAmbiguous, new(
            "连在一起印出的数据有多种拆法；这些单元格留空。",
            "Figures that are printed with nothing between them can be divided in several ways; the cells are blank.")),
        new(DiagnosticCodes.FiguresContradictory, new(
            "连在一起印出的数据怎样拆都不符合勾稽关系；这些单元格留空。",
            "Figures that are printed with nothing between them cannot be divided so that the form's relations hold; the cells are blank.")),
        new(DiagnosticCodes.BlanksVanished, new(
            "数据之间的空白单元格已消失，或数据不完整；这些单元格留空。",
            "Blank cells have vanished between figures, or the figures are cut short; the cells are blank.")),
        new(DiagnosticCodes.FiguresTooMany, new(
            "连在一起印出的数据拆法太多，无法逐一考察；这些单元格留空。",
            "Figures that are printed with nothing between them have too many divisions to look at; the cells are blank.")),
        new(DiagnosticCodes.RelationsBroken, new(
            "没有一种拆法符合行与行之间的勾稽关系；只拆开了本行拆法唯一的行。",
            "No division of figures keeps the relations between rows; only rows whose own division is unique were recovered.")),
        new(DiagnosticCodes.RowsPlaced, new(
            "与标签分开的数据行按格式的顺序读取。",
            "Rows of figures that stand apart from their labels were read in the order of the form.")),
        new(DiagnosticCodes.FiguresStated, new(
            "连在一起印出、彼此没有勾稽关系的数据，按与报告正文或上年报告一致的唯一拆法拆开。",
            "Figures that are printed with nothing between them, and between which the form has no relation, were divided in the only way that agrees with what the report's text or last year's report states of them.")),
    ];

    /// <summary>What a code means; null when there is no such code.</summary>
    /// <param name="code">The code, in capitals or not, such as <c>GD9401</c>.</param>
    public static DiagnosticDescriptor? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return All.FirstOrDefault(diagnostic => string.Equals(diagnostic.Code, code, StringComparison.OrdinalIgnoreCase));
    }
}

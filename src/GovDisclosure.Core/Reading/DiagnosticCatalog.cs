using System.Collections.Immutable;

namespace GovDisclosure.Reading;

/// <summary>What every code of a diagnostic means, in both languages, in the order of the codes.</summary>
public static class DiagnosticCatalog
{
    /// <summary>All codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        new(
            DiagnosticCodes.EmptySource,
            new("文件是空的。", "The source is empty."),
            new(
                "重新下载或保存文件；读取程序收到的是零个字节或只有空白。",
                "Fetch or save the file again: what arrived has no bytes, or white space only."
            )
        ),
        new(
            DiagnosticCodes.LimitExceeded,
            new("文件超出限制：大小、层数、单元格数或时间。", "The source is beyond a limit: size, depth, cells, time."),
            new(
                "先看文件是否正常；确需读取时，由开发者调高上限，见 docs/limits.md。",
                "See whether the file is what it should be. If it is, a developer raises the limit; docs/limits.md lists them."
            )
        ),
        new(
            DiagnosticCodes.UnknownEncoding,
            new("文件不是文本，或编码无法识别。", "The source is no text, or in an encoding that is not known."),
            new("用文本编辑器另存为 UTF-8。", "Save the file as UTF-8 with a text editor.")
        ),
        new(
            DiagnosticCodes.UnknownFormat,
            new("文件的格式无法读取。", "The source is in a format that no reader reads."),
            new(
                "按提示另存为可读的格式，如 .docx、.xlsx、PDF 或网页。",
                "Save it in a format that is read, such as .docx, .xlsx, PDF or a page; the message says from what to what."
            )
        ),
        new(
            DiagnosticCodes.FormNotFound,
            new("没有找到格式的任何部分或表格。", "Neither a section nor a table of the form was found."),
            new(
                "确认文件确是年度报告，而不是目录页、附件说明或登录页。",
                "See whether the file is an annual report at all, and no list of links, cover note or log-in page."
            )
        ),
        new(
            DiagnosticCodes.InvalidJson,
            new("JSON 不合乎约定。", "The JSON does not keep to the contract."),
            new(
                "按提示的行号和成员改正；约定见 govdisclosure schema report。",
                "Mend the line and member that the message names; `govdisclosure schema report` prints the contract."
            )
        ),
        new(
            DiagnosticCodes.DamagedSource,
            new("文件的格式可以识别，但已损坏或不完整。", "The source is of a known format, but damaged or cut short."),
            new("重新下载，或用原来的软件打开后另存。", "Fetch it again, or open it in the program that made it and save it anew.")
        ),
        new(
            DiagnosticCodes.PdfNotRead,
            new("文件是 PDF，而这次读取没有配备 PDF 的读取组件。", "The source is a PDF, and the reading was given nothing that reads it."),
            new(
                "开发者引用程序包 GovDisclosure.Pdf，并设置 ReadOptions.Extractors = [PdfExtractor.Default]；命令行工具可直接读取 PDF。",
                "A developer references the package GovDisclosure.Pdf and sets ReadOptions.Extractors = [PdfExtractor.Default]; the "
                    + "tool reads PDF as it is."
            )
        ),
        new(
            DiagnosticCodes.ContentNotRead,
            new(
                "文件中有无法读取的内容：格式单元格里的图片（该单元格留空），或嵌入的文件。",
                "The source shows something that no reader reads: a picture in a cell of the form, which stays blank, or a document "
                    + "inside the document."
            ),
            new("打开原件，核对并补填该处的内容。", "Open the original, and look up what stands there.")
        ),
        new(
            DiagnosticCodes.SourceEncrypted,
            new("文件有密码保护。", "The source is protected by a password."),
            new("去除密码后另存，再读取。", "Save it without the password, and read that.")
        ),
        new(
            DiagnosticCodes.TextMissing,
            new("文件只有图片、没有文字，如扫描件。", "The source shows pictures and no text, as a scan does."),
            new(
                "向公布机关索取可复制文字的版本，或先做文字识别并核对。",
                "Ask for a version with text, or have the text recognised by another program and look it over."
            )
        ),
        new(
            DiagnosticCodes.PageNotRead,
            new("有一页无法读取，该页内容不在报告中。", "A page of the source could not be read, and nothing on it is in the report."),
            new("打开原件核对该页；重新导出 PDF 后再读取。", "Look at that page in the original; export the PDF anew and read it again.")
        ),
        new(
            DiagnosticCodes.PageLineLeftOut,
            new(
                "略去了属于版面而不属于报告的内容：页码，或每页都有的页眉、页脚。",
                "Something of the page and not of the report was left out: its number, or a line that stands at the head or foot of "
                    + "every page."
            ),
            new("不需处理；如略去的是正文，请核对原件。", "Nothing, unless what was left out belongs to the report: the message quotes it.")
        ),
        new(
            DiagnosticCodes.FormulaWithoutValue,
            new("工作簿的公式没有保存结果；该单元格留空。", "A formula of a workbook was saved without its value; the cell is blank."),
            new(
                "用 Excel 或 WPS 打开、重算并保存后再读取。",
                "Open the workbook in a spreadsheet program, let it calculate, save it and read it again."
            )
        ),
        new(
            DiagnosticCodes.ListOfUnits,
            new(
                "文件是多个单位数据的清单，每行一个单位，不是报告。",
                "The source lists the figures of many units, a row for each, and is no report."
            ),
            new("读取各单位自己的报告；这份清单可作核对之用。", "Read the units' own reports; the list is for looking figures up.")
        ),
        new(
            DiagnosticCodes.ReportByScript,
            new("网页本身没有文字，由脚本在浏览器中取得。", "The page has no text of its own: a script fetches it in a browser."),
            new(
                "在浏览器中打开网页，等内容出现后另存，再读取。",
                "Open the page in a browser, save it when its text is there, and read that."
            )
        ),
        new(
            DiagnosticCodes.BytesReplaced,
            new(
                "有少数字节在文件的编码中不是文字，已代以 U+FFFD。",
                "A few bytes are in no letter of the source's encoding; the letter is replaced by U+FFFD."
            ),
            new("按提示的位置核对原件；替换处不影响其他文字。", "Look up the places in the original; no other letter is affected.")
        ),
        new(
            DiagnosticCodes.NotOpened,
            new("文件无法打开或读取。", "The file cannot be opened or read."),
            new("检查文件名、权限，以及文件是否正被其他程序占用。", "Check its name and permissions, and whether another program holds it.")
        ),
        new(
            DiagnosticCodes.SectionMissing,
            new("没有找到一个部分。", "A section was not found."),
            new(
                "核对原件：缺少该部分，或其标题写法与格式不同。",
                "See the original: the section is not there, or its heading is worded in another way."
            )
        ),
        new(
            DiagnosticCodes.TableMissing,
            new("没有找到一个部分的表格。", "The table of a section was not found."),
            new(
                "核对原件：表格缺失、是图片，或在附件中。",
                "See the original: the table is not there, is a picture, or is in an attachment."
            )
        ),
        new(
            DiagnosticCodes.RowMissing,
            new(
                "没有找到格式中的一行或相连几行；其单元格留空。",
                "A row of the form, or several that follow one another in it, were not found; their cells are blank."
            ),
            new(
                "核对原件中该行是否缺失或改了名称；空白不会当作零。",
                "See whether the original lacks the row or words it in another way. The blank is never taken for zero."
            )
        ),
        new(
            DiagnosticCodes.RowUnknown,
            new("有格式中没有的行；其数据不在报告中。", "A row that the form does not have; its figures are not in the report."),
            new(
                "核对该行应归入格式的哪一行，由报告机关更正。",
                "See which row of the form the figures belong to; the agency has to correct the report."
            )
        ),
        new(
            DiagnosticCodes.RowRepeated,
            new(
                "一行出现两次：两行不同时以标签完整的为准，都完整时都不采用；否则以第一行为准。或一个部分的表格出现两次：以标题写明本年度的为准，没有标题时不同的单元格留空。",
                "A row stands twice: of two that differ the one with the whole label counts, and if both have it none does; else the "
                    + "first one. Or a section's table does: a caption with the report's year decides, and without one the cells that "
                    + "differ are blank."
            ),
            new("核对原件，确定哪一行或哪一张表有效。", "See the original, and decide which row or table holds.")
        ),
        new(
            DiagnosticCodes.CellCount,
            new(
                "一行的数据多于或少于列数；位置不确定的单元格留空。",
                "A row has more or fewer figures than columns; cells whose place is not certain are blank."
            ),
            new("对照原件补填留空的单元格。", "Fill the blank cells from the original.")
        ),
        new(
            DiagnosticCodes.ColumnUnknown,
            new("没有找到格式中的列标签，或有无法识别的列标签。", "A column label of the form was not found, or one is not known."),
            new("对照原件核对各列的含义和次序。", "Compare the columns and their order with the original.")
        ),
        new(
            DiagnosticCodes.SectionRepeated,
            new("一个部分出现两次。", "A section stands twice."),
            new("核对原件中重复的部分，确定哪一处有效。", "See the section's two places in the original, and decide which one holds.")
        ),
        new(
            DiagnosticCodes.LabelReworded,
            new(
                "与格式不同的标签按相近的标签处理：有误（警告），或简写。",
                "A label that is not the form's was taken for the one that it is like: misprinted (a warning), or shortened."
            ),
            new(
                "警告时核对标签：有误的由报告机关更正；简写不需处理。",
                "At a warning, see that the label was meant so, and have the agency mend it; a shortened one needs nothing."
            )
        ),
        new(
            DiagnosticCodes.CellNotNumber,
            new(
                "单元格的文字不是数字；该单元格留空，原文保留为备注。",
                "The text of a cell is no number; the cell is blank and keeps the text as its remark."
            ),
            new(
                "核对原件，由报告机关改为数字，或填“/”表示不适用。",
                "See the original; the agency prints a number, or / for what does not apply."
            )
        ),
        new(
            DiagnosticCodes.NumberTooLarge,
            new(
                "数字超出 64 位整数，或金额超出 28 位；该单元格留空，原文保留。",
                "The number of a cell is beyond 64 bits, or beyond 28 digits of an amount; the cell is blank and keeps the text."
            ),
            new(
                "核对原件，多半是两个数字连在一起，或多写了几位。",
                "See the original: most often two figures run together, or digits were added."
            )
        ),
        new(
            DiagnosticCodes.CellRemark,
            new("单元格既有数字又有备注。", "A cell holds a number and a remark."),
            new("核对备注：数字已照读，备注已保留。", "Read the remark: the number was read, and the remark is kept beside it.")
        ),
        new(
            DiagnosticCodes.UnitOther,
            new(
                "数据的单位与格式不同，或有两种单位；不作换算，照印出的读取。单元格自带格式中不可能有的单位（如亿元、万件）时留空，原文保留为备注。",
                "Figures are printed in another unit than the form's, or in two, and nothing is converted: they are read as printed, "
                    + "but a cell with a unit of its own that no cell of the form may have, as 亿元 or 万件, is blank and keeps the text as its "
                    + "remark."
            ),
            new(
                "按格式的单位更正报告；使用数字前先看单位。",
                "The agency prints the unit of the form; look at the unit before you use the figures."
            )
        ),
        new(
            DiagnosticCodes.YearMissing,
            new("没有找到年度。", "The year was not found."),
            new("用 --year指明年度。", "Say the year with --year.")
        ),
        new(
            DiagnosticCodes.AgencyMissing,
            new("没有找到机关名称。", "The agency's name was not found."),
            new("用 --agency指明机关名称。", "Say the agency's name with --agency.")
        ),
        new(
            DiagnosticCodes.TitleMissing,
            new("没有找到标题。", "The title was not found."),
            new("核对原件有无标题；不影响数字的读取。", "See whether the original has a title; figures are read all the same.")
        ),
        new(
            DiagnosticCodes.YearsDiffer,
            new(
                "标题、统计期限、正文或网页标题所写年度不一；以最先的为准，一个标题中有两个年度时都不采用。",
                "The title, the period of the figures, the text or the page's own title tell different years; the first of them "
                    + "counts, but of two years in one title none does."
            ),
            new(
                "核对哪个年度正确，用 --year指明，并由报告机关更正。",
                "See which year is right, say it with --year, and have the report mended."
            )
        ),
        new(
            DiagnosticCodes.AgenciesDiffer,
            new(
                "标题、开头、落款或网页写有两个机关；以最先的为准，另一个列入推断。",
                "Two agencies are named as the report's, by title, opening, signature or page; the first of them counts, the other is "
                    + "in the inferences."
            ),
            new("核对是哪个机关的报告，用 --agency指明。", "See whose report it is, and say it with --agency.")
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
                "The source holds several reports; one was read, and the titles of all are told."
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
            DiagnosticCodes.FiguresRecovered,
            new(
                "连在一起印出的数据已按格式的勾稽关系拆开。",
                "Figures that are printed with nothing between them were recovered from the form's relations."
            ),
            new(
                "对照原件抽查；拆出的单元格在来源中标明。",
                "Compare some with the original; the cells are marked as inferred in their provenance."
            )
        ),
        new(
            DiagnosticCodes.FiguresAmbiguous,
            new(
                "连在一起印出的数据有多种拆法；这些单元格留空。",
                "Figures that are printed with nothing between them can be divided in several ways; the cells are blank."
            ),
            new(
                "对照原件补填；同时给出上年报告（--previous）有时可以确定。",
                "Fill them from the original; last year's report (--previous) sometimes decides."
            )
        ),
        new(
            DiagnosticCodes.FiguresContradictory,
            new(
                "连在一起印出的数据怎样拆都不符合勾稽关系；这些单元格留空。",
                "Figures that are printed with nothing between them cannot be divided so that the form's relations hold; the cells "
                    + "are blank."
            ),
            new("对照原件补填；报告本身的数字可能有误。", "Fill them from the original; the report's own figures may be wrong.")
        ),
        new(
            DiagnosticCodes.BlanksVanished,
            new(
                "数据之间的空白单元格已消失，或数据不完整；这些单元格留空。",
                "Blank cells have vanished between figures, or the figures are cut short; the cells are blank."
            ),
            new(
                "对照原件补填；用带表格的版本（网页、Word）代替纯文本最可靠。",
                "Fill them from the original; a version with its table (a page, a Word document) is safer than plain text."
            )
        ),
        new(
            DiagnosticCodes.FiguresTooMany,
            new(
                "连在一起印出的数据拆法太多，无法逐一考察；这些单元格留空。",
                "Figures that are printed with nothing between them have too many divisions to look at; the cells are blank."
            ),
            new("对照原件补填，或读取带表格的版本。", "Fill them from the original, or read a version with its table.")
        ),
        new(
            DiagnosticCodes.RelationsBroken,
            new(
                "没有一种拆法符合行与行之间的勾稽关系；只拆开了本行拆法唯一的行。",
                "No division of figures keeps the relations between rows; only rows whose own division is unique were recovered."
            ),
            new(
                "核对表内的勾稽关系：报告本身可能有误；留空的单元格对照原件补填。",
                "See the relations of the table: the report's own figures may be wrong. Fill blank cells from the original."
            )
        ),
        new(
            DiagnosticCodes.RowsPlaced,
            new(
                "与标签分开的数据行按格式的顺序读取。",
                "Rows of figures that stand apart from their labels were read in the order of the form."
            ),
            new("对照原件核对各行数据是否对应。", "See in the original that figures and labels belong together.")
        ),
        new(
            DiagnosticCodes.FiguresStated,
            new(
                "连在一起印出、彼此没有勾稽关系的数据，按与报告正文或上年报告一致的唯一拆法拆开。",
                "Figures that are printed with nothing between them, and between which the form has no relation, were divided in the "
                    + "only way that agrees with what the report's text or last year's report states of them."
            ),
            new(
                "对照原件抽查；拆出的单元格在来源中标明。",
                "Compare them with the original; the cells are marked as inferred in their provenance."
            )
        ),
    ];

    /// <summary>What a code means; null when there is no such code.</summary>
    /// <param name="code">The code, in capitals or not, such as <c>GD9401</c>.</param>
    public static DiagnosticDescriptor? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return All.FirstOrDefault(diagnostic => string.Equals(diagnostic.Code, code, StringComparison.OrdinalIgnoreCase));
    }
}

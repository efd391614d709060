using System.Collections.Immutable;

namespace GovDisclosure.Reading;

/// <content>Codes of sources: files, formats, encodings and pages.</content>
public static partial class DiagnosticCatalog
{
    private static ImmutableArray<DiagnosticDescriptor> OfSources =>
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
                new(
                    "文件是 PDF，而这次读取没有配备 PDF 的读取组件。",
                    "The source is a PDF, and the reading was given nothing that reads it."
                ),
                new(
                    "命令行工具可直接读取 PDF；或取得同一报告的网页、Word 文件。自编的程序由开发者加上程序包 GovDisclosure.Pdf（见 docs/reading.md）。",
                    "The tool reads PDF as it is; or get the same report as a page or a Word file. To a program of one's own its "
                        + "developer adds the package GovDisclosure.Pdf (see docs/reading.md)."
                )
            ),
            new(
                DiagnosticCodes.ContentNotRead,
                new(
                    "文件中有无法读取的内容：格式单元格里的图片（该单元格留空），或嵌入的文件。",
                    "The source shows something that no reader reads: a picture in a cell of the form, which stays blank, or a document "
                        + "inside the document."
                ),
                new("打开原件，核对并补填该处的内容。", "Open the original, and look up what is there.")
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
                new(
                    "打开原件核对该页；重新导出 PDF 后再读取。",
                    "Look at that page in the original; export the PDF anew and read it again."
                )
            ),
            new(
                DiagnosticCodes.PageLineLeftOut,
                new(
                    "略去了属于版面而不属于报告的内容：页码，或每页都有的页眉、页脚。",
                    "Something of the page and not of the report was left out: its number, or a line at the head or foot of "
                        + "every page."
                ),
                new(
                    "不需处理；如略去的是正文，请核对原件。",
                    "Nothing, unless what was left out belongs to the report: the message quotes it."
                )
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
                new(
                    "检查文件名、权限，以及文件是否正被其他程序占用。",
                    "Check its name and permissions, and whether another program holds it."
                )
            ),
        ];
}

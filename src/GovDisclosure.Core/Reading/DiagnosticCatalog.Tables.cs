using System.Collections.Immutable;

namespace GovDisclosure.Reading;

/// <content>Codes of sections, tables, labels and cells.</content>
public static partial class DiagnosticCatalog
{
    private static ImmutableArray<DiagnosticDescriptor> OfTables =>
        [
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
                    "A row occurs twice: of two that differ the one with the whole label counts, and if both have it none does; else the "
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
                new("一个部分出现两次。", "A section occurs twice."),
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
        ];
}

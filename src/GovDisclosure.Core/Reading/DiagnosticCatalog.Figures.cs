using System.Collections.Immutable;

namespace GovDisclosure.Reading;

/// <content>Codes of figures that are printed with nothing between them, or apart from their labels.</content>
public static partial class DiagnosticCatalog
{
    private static ImmutableArray<DiagnosticDescriptor> OfFigures =>
        [
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
                    "Rows of figures that are apart from their labels were read in the order of the form."
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
}

using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Diagnostics;

/// <content>What is said of the rows, columns and cells of a table.</content>
internal static partial class Messages
{
    public static Diagnostic TableMissing(FormSection section, SourcePosition? position) =>
        Make(
            DiagnosticCodes.TableMissing,
            FindingSeverity.Error,
            $"“{section}”中未找到统计表；该部分的文字作为说明保留。请检查表格是否缺失、是图片或已被文字代替。",
            $"No table was found in section {section.Numeral} ({section.HeadingEn}); its text is kept as a note. Check whether the table is absent, an image, or replaced by sentences.",
            position,
            section.Pointer
        );

    public static Diagnostic RowMissing(FormRow row, SourcePosition? position) =>
        Make(
            DiagnosticCodes.RowMissing,
            FindingSeverity.Error,
            $"表中未找到“{row.PathZh}”一行；其单元格按空白处理。请补上该行或检查行名。",
            $"The row {row.PathZh} ({row.LabelEn}) was not found in the table; its cells are blank. Add the row or check its label.",
            position,
            row.Pointer
        );

    public static Diagnostic RowsMissing(FormTable table, FormRow first, FormRow last, int rows, SourcePosition? position) =>
        Make(
            DiagnosticCodes.RowMissing,
            FindingSeverity.Error,
            $"表中未找到从“{first.PathZh}”到“{last.PathZh}”相连的 {rows} 行；其单元格按空白处理。请补上这些行或检查行名。",
            $"The {rows} rows from {first.PathZh} ({first.LabelEn}) to {last.PathZh} ({last.LabelEn}) were not found in the table; their cells are blank. Add the rows or check their labels.",
            position,
            table.Pointer
        );

    public static Diagnostic RowUnknown(string label, int figures, SourcePosition position, FormTable table) =>
        Make(
            DiagnosticCodes.RowUnknown,
            FindingSeverity.Warning,
            $"表中没有“{Quote(label)}”一行；其 {figures} 个数据未读入报告。请核对行名。",
            $"The form has no row '{Quote(label)}'; its {figures} figures are not in the report. Check the label.",
            position,
            table.Pointer
        );

    public static Diagnostic RowOutOfPlace(string label, FormRow row, int figures, SourcePosition position, FormTable table) =>
        Make(
            DiagnosticCodes.RowUnknown,
            FindingSeverity.Warning,
            $"“{Quote(label)}”与表式的“{row.PathZh}”相近，但按表式的行序该行不在此处；其 {figures} 个数据未读入报告。请核对行名。",
            $"'{Quote(label)}' is like the row {row.PathZh} ({row.LabelEn}), but is where the form's order has no place for that row; its {figures} figures are not in the report. Check the label.",
            position,
            table.Pointer
        );

    public static Diagnostic LabelShortened(string printed, string label, string pointer, SourcePosition position) =>
        Make(
            DiagnosticCodes.LabelReworded,
            FindingSeverity.Info,
            $"“{Quote(printed)}”比表式的“{label}”少字，已按后者读取。请按表式填写栏目名。",
            $"'{Quote(printed)}' leaves out letters of the form's label {label} and was read as it. Print the label of the form.",
            position,
            pointer
        );

    public static Diagnostic LabelMisprinted(string printed, string label, string pointer, SourcePosition position) =>
        Make(
            DiagnosticCodes.LabelReworded,
            FindingSeverity.Warning,
            $"“{Quote(printed)}”不是表式的栏目名，按最相近的“{label}”读取；不同的字可能改变其含义。请对照原件核对是哪一栏，并改正栏目名。",
            $"'{Quote(printed)}' is no label of the form and was taken for the one it is most like, {label}; the letters that differ may change what it means. Compare with the original which of the form's labels it is, and correct it.",
            position,
            pointer
        );

    public static Diagnostic FiguresWithoutRow(int figures, SourcePosition position, FormTable table) =>
        Make(
            DiagnosticCodes.RowUnknown,
            FindingSeverity.Warning,
            $"有 {figures} 个数据前面没有行名，未读入报告。请核对表格。",
            $"{figures} figures are without the label of a row and are not in the report. Check the table.",
            position,
            table.Pointer
        );

    public static Diagnostic RowsPlaced(FormTable table, int rows, SourcePosition position) =>
        Make(
            DiagnosticCodes.RowsPlaced,
            FindingSeverity.Warning,
            $"表中有 {rows} 行数据与行名分离；相邻两行之间的行数与表式一致，已按表式的行序读取，并标为推断。请对照原件核对。",
            $"{rows} rows of figures are apart from their labels; between the rows around them there are as many as in the form, in whose order they were read and marked as inferred. Compare with the original.",
            position,
            table.Pointer
        );

    public static Diagnostic RowRepeated(FormRow row, SourcePosition position, SourcePosition first) =>
        Make(
            DiagnosticCodes.RowRepeated,
            FindingSeverity.Warning,
            $"“{row.PathZh}”一行再次出现（首次在第 {first.Line} 行）；以首次为准。请删除重复的行。",
            $"The row {row.PathZh} ({row.LabelEn}) occurs again (first at {first}); the first one counts. Remove the repetition.",
            position,
            row.Pointer
        );

    public static Diagnostic RowReplaced(FormRow row, SourcePosition position, SourcePosition first) =>
        Make(
            DiagnosticCodes.RowRepeated,
            FindingSeverity.Warning,
            $"“{row.PathZh}”一行再次出现（首次在第 {first.Line} 行，行名不全），数据不同；以行名完整的为准。请核对两行。",
            $"The row {row.PathZh} ({row.LabelEn}) occurs again with other figures (first at {first}, under a part of its label); the one with the whole label counts. Check both.",
            position,
            row.Pointer
        );

    public static Diagnostic RowsContradict(FormRow row, SourcePosition position, SourcePosition first) =>
        Make(
            DiagnosticCodes.RowRepeated,
            FindingSeverity.Error,
            $"“{row.PathZh}”一行再次出现（首次在第 {first.Line} 行），数据不同，无法确定以哪一行为准；单元格按空白处理。请核对两行并删除重复的行。",
            $"The row {row.PathZh} ({row.LabelEn}) occurs again with other figures (first at {first}), so it is not certain which are right; the cells are blank. Check both and remove the repetition.",
            position,
            row.Pointer
        );

    public static Diagnostic FiguresOfNeighbour(FormRow row, SourcePosition position) =>
        Make(
            DiagnosticCodes.CellCount,
            FindingSeverity.Error,
            $"“{row.PathZh}”前后有数据没有行名，也有行名没有数据，其数据可能是相邻一行的；单元格按空白处理。请核对各行。",
            $"Around {row.PathZh} ({row.LabelEn}) there are figures without a label and a label without figures, so that its figures may be those of the row beside it; the cells are blank. Check the rows.",
            position,
            row.Pointer
        );

    public static Diagnostic FiguresBeside(FormRow row, SourcePosition position) =>
        Make(
            DiagnosticCodes.CellCount,
            FindingSeverity.Error,
            $"“{row.PathZh}”旁有数据没有行名，可能属于该行，且没有等式证明该行完整；单元格按空白处理。请核对该行。",
            $"Figures without a label are beside {row.PathZh} ({row.LabelEn}) and may be of this row, which no sum shows to be whole; the cells are blank. Check the row.",
            position,
            row.Pointer
        );

    public static Diagnostic CellCount(FormNode node, string labelZh, string labelEn, int expected, int found, SourcePosition position) =>
        expected == found
            ? FiguresNotInCells(node, labelZh, labelEn, found, position)
            : Make(
                DiagnosticCodes.CellCount,
                FindingSeverity.Error,
                $"“{labelZh}”应有 {expected} 个数据，实有 {found} 个，位置无法确定；单元格按空白处理。请核对该行。",
                $"{labelZh} ({labelEn}) should have {expected} figures but has {found}, so their places are not certain; the cells are blank. Check the row.",
                position,
                node.Pointer
            );

    public static Diagnostic PageNumberInRow(
        FormNode node,
        string labelZh,
        string labelEn,
        int expected,
        string page,
        SourcePosition position
    ) =>
        Make(
            DiagnosticCodes.CellCount,
            FindingSeverity.Error,
            $"“{labelZh}”应有 {expected} 个数据，而其中单独成行的“{Quote(page)}”可能是页码，该行可能缺一个数据，位置无法确定；单元格按空白处理。请核对该行。",
            $"{labelZh} ({labelEn}) should have {expected} figures, but '{Quote(page)}' on a line of its own among them may be the number of a page, so that one may be missing and their places are not certain; the cells are blank. Check the row.",
            position,
            node.Pointer
        );

    public static Diagnostic FiguresBroken(FormNode node, string labelZh, string labelEn, string part, SourcePosition position) =>
        Make(
            DiagnosticCodes.CellCount,
            FindingSeverity.Error,
            $"“{labelZh}”的数据可能被断成几行，无法确定“{Quote(part)}”是页码、完整的数据还是某个数据的一部分；单元格按空白处理。请核对该行。",
            $"The figures of {labelZh} ({labelEn}) may be broken over lines: whether '{Quote(part)}' is the number of a page, a figure or a part of one is not certain; the cells are blank. Check the row.",
            position,
            node.Pointer
        );

    // As many as there should be, but one is over several rows or columns.
    private static Diagnostic FiguresNotInCells(FormNode node, string labelZh, string labelEn, int found, SourcePosition position) =>
        Make(
            DiagnosticCodes.CellCount,
            FindingSeverity.Error,
            $"“{labelZh}”的 {found} 个数据未与各单元格一一对应，位置无法确定；单元格按空白处理。请核对该行。",
            $"The {found} figures of {labelZh} ({labelEn}) are not in one cell each, so their places are not certain; the cells are blank. Check the row.",
            position,
            node.Pointer
        );

    public static Diagnostic ColumnMissing(FormTable table, string labelZh, SourcePosition position) =>
        Make(
            DiagnosticCodes.ColumnUnknown,
            FindingSeverity.Warning,
            $"表头中未找到“{labelZh}”一列；按表式规定的列序读取。请核对表头。",
            $"The header has no column {labelZh}; the cells were read in the order of the form. Check the header.",
            position,
            table.Pointer
        );

    public static Diagnostic LabelsMissing(FormTable table, SourcePosition position) =>
        Make(
            DiagnosticCodes.ColumnUnknown,
            FindingSeverity.Warning,
            $"表中没有任何行名和列名，但有 {table.Cells.Length} 个数据，且满足全部勾稽关系；按表式规定的顺序读取。请补上表头。",
            $"The table has no label, but {table.Cells.Length} figures, between which all relations hold; they were read in the order of the form. Add the labels.",
            position,
            table.Pointer
        );

    public static Diagnostic ColumnUnknown(FormTable table, string label, SourcePosition position) =>
        Make(
            DiagnosticCodes.ColumnUnknown,
            FindingSeverity.Warning,
            $"表式没有“{Quote(label)}”这一栏目。请核对表头。",
            $"The form has no label '{Quote(label)}' in this header. Check the header.",
            position,
            table.Pointer
        );

    public static Diagnostic ColumnOrder(FormNode node, SourcePosition position) =>
        Make(
            DiagnosticCodes.ColumnUnknown,
            FindingSeverity.Error,
            $"表头的列序与表式不同，各列数据的位置无法确定；单元格按空白处理。请按表式排列各列。",
            $"The header has the columns in another order than the form, so the places of the figures are not certain; the cells are blank. Put the columns in the form's order.",
            position,
            node.Pointer
        );

    public static Diagnostic FiguresShifted(FormRow row, SourcePosition position) =>
        Make(
            DiagnosticCodes.ColumnUnknown,
            FindingSeverity.Error,
            $"“{row.PathZh}”的数据与其上方表头的各列不对应，位置无法确定；单元格按空白处理。请核对该行。",
            $"The figures of {row.PathZh} ({row.LabelEn}) are not under the columns that their order says, so their places are not certain; the cells are blank. Check the row.",
            position,
            row.Pointer
        );

    public static Diagnostic CellNotNumber(FormCell cell, string text, SourcePosition position) =>
        Make(
            DiagnosticCodes.CellNotNumber,
            FindingSeverity.Error,
            $"“{cell.LabelZh}”中的“{Quote(text)}”不是{(cell.IsAmount ? "数字" : "整数")}；该单元格按空白处理，原文保留为批注。请填写数字。",
            $"'{Quote(text)}' in {cell.LabelZh} is no {(cell.IsAmount ? "number" : "integer")}; the cell is blank and keeps the text as its remark. Enter a number.",
            position,
            cell.Pointer
        );

    public static Diagnostic NumberTooLarge(FormCell cell, string text, SourcePosition position) =>
        Make(
            DiagnosticCodes.NumberTooLarge,
            FindingSeverity.Error,
            $"“{cell.LabelZh}”中的“{Quote(text)}”超出范围（{(cell.IsAmount ? "28 位数字" : "64 位整数")}）；该单元格按空白处理，原文保留为批注。请核对数字。",
            $"'{Quote(text)}' in {cell.LabelZh} is beyond {(cell.IsAmount ? "28 digits" : "64 bits")}; the cell is blank and keeps the text as its remark. Check the number.",
            position,
            cell.Pointer
        );

    public static Diagnostic CellRemark(FormCell cell, string remark, SourcePosition position) =>
        Make(
            DiagnosticCodes.CellRemark,
            FindingSeverity.Info,
            $"“{cell.LabelZh}”的数字旁有“{Quote(remark)}”；已保留为批注。",
            $"'{Quote(remark)}' is beside the number of {cell.LabelZh}; it is kept as a remark.",
            position,
            cell.Pointer
        );

    public static Diagnostic UnitOfCell(FormCell cell, string text, SourcePosition position) =>
        Make(
            DiagnosticCodes.UnitOther,
            FindingSeverity.Error,
            $"“{cell.LabelZh}”中的“{Quote(text)}”所用的单位不是表式的（表式{ExpectedZh(cell.Column)}），未作换算；该单元格按空白处理，原文保留为批注。请改按表式的单位填写。",
            $"'{Quote(text)}' in {cell.LabelZh} is in a unit that is not the form's, which {ExpectedEn(cell.Column)}, and nothing was converted; the cell is blank and keeps the text as its remark. State the figure in the form's unit.",
            position,
            cell.Pointer
        );

    public static Diagnostic UnitOfLabel(FormCell cell, string label, string unit, SourcePosition position) =>
        Make(
            DiagnosticCodes.UnitOther,
            FindingSeverity.Warning,
            $"“{Quote(label)}”写明单位“{unit}”，而表式{ExpectedZh(cell.Column)}；数字照原样读入，未作换算，未自带单位的以“{unit}”为批注。请核对数字，并改按表式的单位填写。",
            $"'{Quote(label)}' states the unit '{unit}', but the form {ExpectedEn(cell.Column)}; the figures were read as printed, nothing was converted, and those without a unit of their own keep '{unit}' as their remark. Check them and state them in the form's unit.",
            position,
            cell.Pointer
        );

    public static Diagnostic UnitsDiffer(FormCell cell, string farther, string nearer, SourcePosition position) =>
        Make(
            DiagnosticCodes.UnitOther,
            FindingSeverity.Warning,
            $"“{cell.LabelZh}”写有两种单位：上方的“{farther}”和离数字较近的“{nearer}”；以后者为准，未作换算。请核对数字，只写一种单位。",
            $"Two units are printed for {cell.LabelZh}: '{farther}' over it, and '{nearer}' nearer to the figure, which counts; nothing was converted. Check the figure and state one unit.",
            position,
            cell.Pointer
        );
}

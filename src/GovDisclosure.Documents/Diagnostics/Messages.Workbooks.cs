using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Diagnostics;

/// <summary>What the reader of workbooks tells.</summary>
internal static partial class Messages
{
    private const int MostCellsNamed = 5;

    public static Diagnostic SheetHidden(string sheet) => Make(
        DiagnosticCodes.ContentNotRead,
        Severity.Warning,
        $"工作表“{Quote(sheet)}”是隐藏的，未读取。如其中是报告的内容，请取消隐藏后重试。",
        $"The sheet '{Quote(sheet)}' is hidden and was not read. If it is a part of the report, show it and try again.");

    public static Diagnostic CellsHidden(string sheet, int cells) => Make(
        DiagnosticCodes.ContentNotRead,
        Severity.Warning,
        $"工作表“{Quote(sheet)}”中有 {cells} 个单元格的内容不显示（所在行或列隐藏、带删除线，或格式不显示数值），未读入报告。如应当显示，请取消隐藏后重试。",
        $"{cells} cells of the sheet '{Quote(sheet)}' hold something that is not shown (a hidden row or column, a line through the text, a format that shows nothing); it is not in the report. Show it if it should be, and try again.");

    public static Diagnostic FormulaWithoutValue(string sheet, List<string> cells) => Make(
        DiagnosticCodes.FormulaWithoutValue,
        Severity.Error,
        $"工作表“{Quote(sheet)}”中有 {cells.Count} 个公式没有保存计算结果（{Named(cells)}），按空白处理。请在 Excel 或 WPS 中打开并保存一次，使其计算后重试。",
        $"{cells.Count} formulas of the sheet '{Quote(sheet)}' were saved without their values ({Named(cells)}) and are blank. Open the workbook in Excel or WPS and save it once, which calculates them, and try again.");

    public static Diagnostic CommentsNotRead(string sheet) => Make(
        DiagnosticCodes.ContentNotRead,
        Severity.Info,
        $"工作表“{Quote(sheet)}”有批注，其文字未读入报告。请查阅原件。",
        $"The sheet '{Quote(sheet)}' has comments, whose text is not in the report. See the original.");

    public static Diagnostic ListOfUnits(string sheet, int rows, string first) => Make(
        DiagnosticCodes.ListOfUnits,
        Severity.Error,
        $"工作表“{Quote(sheet)}”每行是一个单位的数据（共 {rows} 行，首行为“{Quote(first)}”），是汇总表而不是年度报告，未读取。请提供各单位的年度报告，一个文件一个单位。",
        $"Each row of the sheet '{Quote(sheet)}' holds the figures of one unit ({rows} rows, the first one '{Quote(first)}'): it is a list of units and no annual report, and was not read. Give the reports of the units, one in a file.");

    private static string Named(List<string> cells) => string.Join("、", cells.Take(MostCellsNamed)) + (cells.Count > MostCellsNamed ? " …" : "");
}

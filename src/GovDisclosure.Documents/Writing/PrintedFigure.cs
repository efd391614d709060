using GovDisclosure.Documents.Recognition;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Writing;

/// <summary>What is printed in a cell: the figure, its unit where the form fixes none, and its remark.</summary>
internal static class PrintedFigure
{
    public static string Of(AnnualReport report, FormCell cell)
    {
        var value = cell.Get(report);
        var figure = value.IsNotApplicable ? "/" : value + (value.Unit switch
        {
            MonetaryUnit.Yuan => "元",
            MonetaryUnit.TenThousandYuan => "万元",
            _ => "",
        });
        if (!report.Remarks.TryGetValue(cell.Pointer, out var remark))
        {
            return figure;
        }

        remark = PrintedText.Line(remark);
        var bracketed = $"{figure}（{remark}）";
        return remark.Length == 0 ? figure
            : value.IsBlank ? remark
            : SaysTheSame(bracketed, cell, value, remark) || !SaysTheSame(figure + remark, cell, value, remark) ? bracketed
            : figure + remark;
    }

    // A unit or the mark of a note stands behind the number without brackets, as it was printed.
    private static bool SaysTheSame(string text, FormCell cell, CellValue value, string remark) =>
        CellTextParser.Parse(text, cell) is var read && read.Value == value && string.Equals(read.Remark, remark, StringComparison.Ordinal);
}

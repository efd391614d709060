using GovDisclosure.Documents.Cells;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Writing;

/// <summary>What is printed in a cell: the figure, its unit where the form fixes none, and its remark.</summary>
internal static class PrintedFigure
{
    public static string Of(AnnualReport report, FormCell cell)
    {
        var value = cell.Get(report);
        var figure = value.IsNotApplicable
            ? "/"
            : value
                + (
                    value.Unit switch
                    {
                        MonetaryUnit.Yuan => "元",
                        MonetaryUnit.TenThousandYuan => "万元",
                        _ => "",
                    }
                );
        if (!report.Remarks.TryGetValue(cell.Pointer, out var remark))
        {
            return figure;
        }

        remark = PrintedText.Line(remark);
        var (bracketed, bare) = ($"{figure}（{remark}）", figure + remark);
        return remark.Length == 0 ? figure
            : SaysTheSame(bracketed, cell, value, remark) ? bracketed
            : SaysTheSame(bare, cell, value, remark) ? bare
            : $"{figure}{TextMarks.Remark}{remark}）";
    }

    // A unit or the mark of a note is behind the number without brackets, as it was printed. Words alone are no figure, and may be a
    // label: 规章.
    private static bool SaysTheSame(string text, FormCell cell, CellValue value, string remark) =>
        FigureText.Is(text)
        && !FormWords.Find(FormRecognizer.Default.Index, [text])[0]
        && CellTextParser.Parse(text, cell) is var read
        && read.Value == value
        && string.Equals(read.Remark, remark, StringComparison.Ordinal);
}

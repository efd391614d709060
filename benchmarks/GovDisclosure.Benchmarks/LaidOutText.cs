using System.Text;

namespace GovDisclosure.Benchmarks;

/// <summary>A text as <c>pdftotext -layout</c> prints it: the cells of a row on one line, only spaces between them, of a text with a cell
/// on each line.</summary>
internal static class LaidOutText
{
    private const int WidthOfCell = 12;

    public static string Of(string cellsOnLines)
    {
        var text = new StringBuilder();
        var isRow = false;
        foreach (var line in cellsOnLines.EnumerateLines())
        {
            var isCell = line.StartsWith('\t');
            var isRestOfCell = isRow && !isCell && !line.IsEmpty;
            if (!isCell && !isRestOfCell)
            {
                text.Append(isRow ? "\n" : "").Append(line).Append('\n');
                isRow = false;
                continue;
            }

            var cell = line.Trim();
            text.Append(cell).Append(' ', isRestOfCell ? 0 : Math.Max(2, WidthOfCell - cell.Length));
            isRow = true;
        }

        return text.ToString();
    }
}

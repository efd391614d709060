using System.Globalization;
using GovDisclosure.Documents.Tests.Damages;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;

namespace GovDisclosure.Pdf.Tests.Printing;

/// <summary>Prints a report as an office does, by the declarations of the form: text between margins, tables with merged cells, pages that
/// break wherever they are full.</summary>
internal sealed class PdfReportPrinter(PdfLayout layout, Func<FormTable, List<List<PrintedCell>>>? gridOf = null)
{
    private const double Size = 10.5;
    private const double Leading = 16;
    private const double Left = 70;
    private const double Right = 525;
    private const double Top = 790;
    private const double Padding = 2;

    private readonly List<PdfSheet> sheets = [];
    private PdfSheet sheet = new();
    private double y;

    public static byte[] Print(AnnualReport report, PdfLayout layout) => PdfFile.Of(new PdfReportPrinter(layout).Sheets(report));

    /// <summary>Prints a report whose tables are other grids than the form's.</summary>
    public static byte[] Print(AnnualReport report, PdfLayout layout, Func<FormTable, List<List<PrintedCell>>> gridOf) =>
        PdfFile.Of(new PdfReportPrinter(layout, gridOf).Sheets(report));

    /// <summary>Prints a report whose pages draw something else than they should.</summary>
    public static byte[] Print(AnnualReport report, PdfLayout layout, Func<string, string> change)
    {
        var sheets = new PdfReportPrinter(layout).Sheets(report);
        sheets.ForEach(sheet => sheet.Change(change));
        return PdfFile.Of(sheets);
    }

    private List<PdfSheet> Sheets(AnnualReport report)
    {
        Turn();
        Line(report.Title ?? "", ((Left + Right) / 2) - (PdfSheet.WidthOf(report.Title ?? "", 16) / 2), 16);
        y -= Leading;
        Paragraphs(report.Preamble);
        var tables = FormCatalog.Default.TablesOf(report).ToDictionary(static table => table.Pointer, StringComparer.Ordinal);
        foreach (var section in FormCatalog.Default.EditionOf(report).Sections)
        {
            Line(section.ToString(), Left + (2 * Size), Size);
            Paragraphs(section.GetText(report));
            if (tables.TryGetValue(section.Pointer, out var table))
            {
                Table(gridOf?.Invoke(table) ?? FormGrid.Of(report, table));
            }
        }

        return sheets;
    }

    private void Turn()
    {
        sheet = new PdfSheet { Rotation = layout.Rotation };
        sheets.Add(sheet);
        y = Top;
        if (layout.Rotation == 90)
        {
            // What is drawn upright on a page that is turned lies; so it is drawn lying the other way.
            sheet.Raw($"0 1 -1 0 {PdfSheet.Width.ToString(CultureInfo.InvariantCulture)} 0 cm 0.7 0 0 0.7 0 0 cm");
        }

        if (layout.NumbersPages)
        {
            sheet.Text(sheets.Count.ToString(CultureInfo.InvariantCulture), 295, 40);
        }
    }

    private void Need(double height)
    {
        if (y - height < Top - layout.UsedHeight)
        {
            Turn();
        }
    }

    private void Line(string text, double x, double size)
    {
        Need(Leading);
        y -= Leading;
        sheet.Text(text, x, y, size);
    }

    private void Paragraphs(string? text)
    {
        foreach (var paragraph in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var x = Left + (2 * Size);
            foreach (var line in Wrap(paragraph, Right - x, Right - Left))
            {
                Line(line, x, Size);
                x = Left;
            }
        }
    }

    private static IEnumerable<string> Wrap(string text, double first, double others)
    {
        var (start, width, room) = (0, 0.0, first);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = PdfSheet.WidthOf(text[i..(i + 1)], Size);
            if (width + letter > room && !(char.IsAsciiDigit(text[i]) && i > start && char.IsAsciiDigit(text[i - 1])))
            {
                yield return text[start..i];
                (start, width, room) = (i, 0, others);
            }

            width += letter;
        }

        yield return text[start..];
    }

    private void Table(List<List<PrintedCell>> grid)
    {
        var placed = Place(grid);
        var width = placed.Max(static cell => cell.Column + cell.Cell.Columns);
        var sides = SidesOf(placed, width);
        y -= Leading / 2;
        var heights = Enumerable.Range(0, grid.Count).Select(row => HeightOf(placed, row, sides)).ToArray();
        for (var row = 0; row < grid.Count; )
        {
            // As many rows as the page holds, a header never alone; a cell over more rows is cut.
            var least = row == 0 ? HeaderRows(grid) + 1 : 1;
            Need(heights[row..(row + least)].Sum());
            var end = row + least;
            while (end < grid.Count && y - heights[row..(end + 1)].Sum() >= Top - layout.UsedHeight)
            {
                end++;
            }

            var headerRows = row > 0 && layout.RepeatsHeader ? HeaderRows(grid) : 0;
            Part(placed, heights, 0, headerRows, sides, width);
            Part(placed, heights, row, end, sides, width);
            row = end;
        }

        y -= Leading / 2;
    }

    private static int HeaderRows(List<List<PrintedCell>> grid) =>
        Math.Max(0, grid.FindIndex(static row => row.Exists(static cell => cell.IsFigure)));

    private void Part(List<(PrintedCell Cell, int Row, int Column)> placed, double[] heights, int first, int end, double[] sides, int width)
    {
        var top = y;
        foreach (var (cell, row, column) in placed)
        {
            var (from, to) = (Math.Max(row, first), Math.Min(row + cell.Rows, end));
            if (from >= to)
            {
                continue;
            }

            var (upper, lower) = (top - heights[first..from].Sum(), top - heights[first..to].Sum());
            var (left, right) = (sides[column], sides[column + cell.Columns]);
            Rule(left, lower, right, upper, column == 0, column + cell.Columns == width);
            if (from == row)
            {
                Fill(cell, left, upper, right, lower);
            }
        }

        y = top - heights[first..end].Sum();
    }

    private void Fill(PrintedCell cell, double left, double upper, double right, double lower)
    {
        var room = right - left - (2 * Padding);
        var lines = Wrap(cell.Text, room, room).ToList();

        // A number is not broken, but printed smaller where its column is narrow.
        var size = Size * Math.Min(1, lines.Select(line => room / Math.Max(1, PdfSheet.WidthOf(line, Size))).DefaultIfEmpty(1).Min());
        var at = ((upper + lower) / 2) + (lines.Count * Size / 2) - (Size * 0.85);
        foreach (var line in lines)
        {
            sheet.Text(line, cell.IsFigure ? ((left + right) / 2) - (PdfSheet.WidthOf(line, size) / 2) : left + Padding, at, size);
            at -= Size * 1.1;
        }
    }

    private void Rule(double left, double lower, double right, double upper, bool isFirst, bool isLast)
    {
        if (layout.Ruling == PdfRuling.None)
        {
            return;
        }

        Draw(left, lower, right, lower);
        Draw(left, upper, right, upper);
        if (!isFirst || layout.Ruling != PdfRuling.OpenSides)
        {
            Draw(left, lower, left, upper);
        }

        if (!isLast || layout.Ruling != PdfRuling.OpenSides)
        {
            Draw(right, lower, right, upper);
        }
    }

    private void Draw(double x1, double y1, double x2, double y2)
    {
        if (layout.Ruling == PdfRuling.Filled)
        {
            sheet.Raw(string.Create(CultureInfo.InvariantCulture, $"{x1 - 0.25} {y1 - 0.25} {x2 - x1 + 0.5} {y2 - y1 + 0.5} re f"));
        }
        else
        {
            sheet.Line(x1, y1, x2, y2);
        }
    }

    private static double HeightOf(List<(PrintedCell Cell, int Row, int Column)> placed, int row, double[] sides) =>
        placed
            .Where(cell => cell.Row == row && cell.Cell.Rows == 1)
            .Select(cell =>
                sides[cell.Column + cell.Cell.Columns] - sides[cell.Column] - (2 * Padding) is var room
                    ? (Wrap(cell.Cell.Text, room, room).Count() * Size * 1.1) + (2 * Padding)
                    : 0
            )
            .DefaultIfEmpty(Leading)
            .Max();

    // A column of labels is broader than one of figures.
    private static double[] SidesOf(List<(PrintedCell Cell, int Row, int Column)> placed, int width)
    {
        var weights = Enumerable
            .Range(0, width)
            .Select(column => placed.Exists(cell => cell.Cell.IsFigure && cell.Column == column) ? 1 : 2.5)
            .ToArray();
        return [.. Enumerable.Range(0, width + 1).Select(column => Left + ((Right - Left) * weights[..column].Sum() / weights.Sum()))];
    }

    private static List<(PrintedCell Cell, int Row, int Column)> Place(List<List<PrintedCell>> grid) =>
        [
            .. GridPlaces
                .Of(grid)
                .SelectMany(
                    static (row, number) => row.Where(static cell => !cell.GoesOn).Select(cell => (cell.Cell, number, cell.Column))
                ),
        ];
}

namespace GovDisclosure.Documents.Sources.Xlsx;

/// <summary>Tells a sheet that lists the figures of many units, a row for each: it is no report of anybody.</summary>
internal static class XlsxUnitList
{
    // No row of the form has so many figures; a list of units has those of whole tables in a row.
    private const int LeastFigures = 16;
    private const int LeastRows = 3;

    /// <summary>Finds the rows of units.</summary>
    /// <returns>How many there are and what the first one is called; null where the sheet is no such list.</returns>
    public static (int Rows, string First)? Find(XlsxSheet sheet)
    {
        var (rows, first) = (0, "");
        foreach (var row in sheet.Rows)
        {
            if (
                row.Cells.Count(static cell => IsFigure(cell.Text)) >= LeastFigures
                && row.Cells.Find(static cell => cell.Text.Any(char.IsLetter)) is { Text: { Length: > 0 } name }
            )
            {
                first = rows++ == 0 ? name : first;
            }
        }

        return rows >= LeastRows ? (rows, first) : null;
    }

    private static bool IsFigure(string text) => text.Length > 0 && text.All(static c => char.IsAsciiDigit(c) || c is '.' or ',' or '-');
}

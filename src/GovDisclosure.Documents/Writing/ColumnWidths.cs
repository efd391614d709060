namespace GovDisclosure.Documents.Writing;

/// <summary>How wide the columns of a table are on A4: no label of a column is broken letter by letter, and a figure of seven digits is
/// in one line.</summary>
internal static class ColumnWidths
{
    /// <summary>The width of a table, in twentieths of a point: that of the text and 9 mm of either margin, without which fifteen columns
    /// have no room for their labels.</summary>
    public const int Table = 9866;

    // Four characters of 9 points are in a line: 不予公开.
    private const int OuterLabel = 840;

    /// <summary>The widths in twentieths of a point; together they are <see cref="Table"/>.</summary>
    public static int[] Of(PrintedTable table)
    {
        // Figures share four sevenths with room for four characters over each; the innermost label is the longest and takes what is left.
        var widths = new int[table.Width];
        var figures = table.Width - table.LabelColumns;
        Array.Fill(widths, table.LabelColumns == 0 ? Table / figures : Table * 4 / 7 / figures);
        for (var i = 0; i < table.LabelColumns - 1; i++)
        {
            widths[i] = OuterLabel;
        }

        var last = table.LabelColumns == 0 ? widths.Length - 1 : table.LabelColumns - 1;
        widths[last] = 0;
        widths[last] = Table - widths.Sum();
        return widths;
    }
}

namespace GovDisclosure.Documents.Sources.Csv;

/// <summary>A page as a row of a crawler's table holds it.</summary>
/// <param name="Text">Its text or HTML, with the title of the row before it.</param>
/// <param name="Facts">What the row says of the page.</param>
/// <param name="Number">The number of the row, the head being the first one.</param>
/// <param name="Title">The title of the row; empty where it has none.</param>
internal sealed record CsvRow(string Text, PageFacts Facts, int Number, string Title)
{
    /// <summary>Its text or HTML alone.</summary>
    public required string Content { get; init; }

    /// <summary>The address or the number of the page; empty where the table has none.</summary>
    public required string Address { get; init; }
}

/// <summary>The pages of a crawler's table.</summary>
/// <param name="Rows">The pages.</param>
/// <param name="Broken">How many rows have another number of fields than the head, or no text.</param>
internal sealed record CsvTable(List<CsvRow> Rows, int Broken);

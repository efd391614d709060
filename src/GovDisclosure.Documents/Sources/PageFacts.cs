namespace GovDisclosure.Documents.Sources;

/// <summary>What is beside the text of a page in a crawler's table or in the answer of a portal's interface.</summary>
/// <param name="PublishedOn">The day of publication; null where nothing says it.</param>
/// <param name="Publisher">The agency, or where the page comes from; null where nothing says it.</param>
internal sealed record PageFacts(string? PublishedOn, string? Publisher)
{
    /// <summary>The title of the page; null where it is in the text, or nothing says it.</summary>
    public string? Title { get; init; }
}

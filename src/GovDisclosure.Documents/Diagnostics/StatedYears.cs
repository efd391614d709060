namespace GovDisclosure.Documents.Diagnostics;

/// <summary>The years that the caller and a source state of a report; null where they state none.</summary>
/// <param name="Caller">The year that the caller says.</param>
/// <param name="Title">The first year of the title, be it one that no report can be on.</param>
/// <param name="Other">Another one of the title.</param>
/// <param name="Period">The year of the period of the figures.</param>
/// <param name="Text">The year that the report calls its own in its text.</param>
/// <param name="Page">The year of the title that the page states.</param>
internal readonly record struct StatedYears(int? Caller, int? Title, int? Other, int? Period, int? Text, int? Page)
{
    /// <summary>Whether two of them differ.</summary>
    public bool Differ =>
        (Caller ?? Title ?? Period ?? Text ?? Page) is { } first
        && (
            IsAnother(Title, first)
            || IsAnother(Other, first)
            || IsAnother(Period, first)
            || IsAnother(Text, first)
            || IsAnother(Page, first)
        );

    private static bool IsAnother(int? year, int first) => year is { } told && told != first;
}

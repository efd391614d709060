namespace GovDisclosure.Documents.Tables;

/// <summary>
/// Where a row has empty cells beside a figure for each of its columns. They come from merged labels, or one of them is a cell of the
/// row and one of the figures is not.
/// </summary>
internal enum BlankPlace
{
    /// <summary>Nowhere, or before all figures, where a merged label leaves them.</summary>
    None = 0,

    /// <summary>Behind all figures, as in tables whose rows are filled up.</summary>
    Behind = 1,

    Between = 2,
}

internal static class BlankPlaces
{
    /// <summary>Finds the place of the blanks among the cells of a row.</summary>
    /// <param name="first">The first figure.</param>
    /// <param name="last">The last figure.</param>
    /// <param name="figures">How many figures there are.</param>
    /// <param name="cells">How many cells there are.</param>
    public static BlankPlace Find(int first, int last, int figures, int cells) =>
        last - first >= figures ? BlankPlace.Between : last < cells - 1 ? BlankPlace.Behind : BlankPlace.None;
}

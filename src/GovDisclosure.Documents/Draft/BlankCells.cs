namespace GovDisclosure.Documents.Draft;

/// <summary>What a source prints for blank cells where nothing is between figures.</summary>
internal enum BlankCells
{
    /// <summary>Something, or there are none: every figure of a run is there.</summary>
    ArePrinted = 0,

    /// <summary>Perhaps nothing: somewhere no division keeps the relations.</summary>
    MayVanish = 1,

    /// <summary>Nothing: somewhere there are fewer characters than cells.</summary>
    Vanish = 2,
}

namespace GovDisclosure.Output.Pages;

/// <summary>What a table of a page says of a cell.</summary>
internal enum CellMark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is on the left side of a relation.</summary>
    Left,

    /// <summary>It is on the right side of a relation.</summary>
    Right,

    /// <summary>The words state its figure otherwise.</summary>
    OfTable,

    /// <summary>A finding is about it.</summary>
    Doubtful,

    /// <summary>The proposal changes it.</summary>
    Wrong,
}

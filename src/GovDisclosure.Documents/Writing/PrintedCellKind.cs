namespace GovDisclosure.Documents.Writing;

/// <summary>What a cell of a printed table is for.</summary>
internal enum PrintedCellKind
{
    Figure = 0,

    /// <summary>A label of one column, or the label over the labels of rows.</summary>
    Column = 1,

    /// <summary>A label over several columns.</summary>
    ColumnGroup = 2,

    /// <summary>A label of one row.</summary>
    Row = 3,

    /// <summary>A label beside several rows.</summary>
    RowGroup = 4,
}

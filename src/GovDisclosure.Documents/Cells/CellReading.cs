namespace GovDisclosure.Documents.Cells;

/// <summary>What the printed text of a cell comes to.</summary>
/// <param name="Value">The value; blank where the text is no number.</param>
/// <param name="Remark">What is printed beside or instead of the number; null when there is nothing.</param>
/// <param name="Doubt">What is doubtful about it.</param>
internal readonly record struct CellReading(CellValue Value, string? Remark = null, CellDoubt Doubt = CellDoubt.None);

/// <summary>What is doubtful about the text of a cell.</summary>
internal enum CellDoubt
{
    None = 0,

    /// <summary>A number with a remark.</summary>
    Remark = 1,

    /// <summary>No number, or decimals where the form counts.</summary>
    NotNumber = 2,

    /// <summary>A number beyond what a cell holds.</summary>
    TooLarge = 3,

    /// <summary>A number with a unit that makes it another one than the form's cell would say, such as 亿元; the value is blank.</summary>
    OtherUnit = 4,
}

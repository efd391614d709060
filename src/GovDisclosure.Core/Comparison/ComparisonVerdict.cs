namespace GovDisclosure.Comparison;

/// <summary>How a cell of last year's report and one of this year's can be set side by side.</summary>
public enum ComparisonVerdict
{
    /// <summary>Both reports have the cell.</summary>
    Comparable = 0,

    /// <summary>Only this year's report has the cell: its form or table is another.</summary>
    Added = 1,

    /// <summary>Only last year's report has the cell: its form or table is another.</summary>
    Removed = 2,
}

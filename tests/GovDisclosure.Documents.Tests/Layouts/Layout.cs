namespace GovDisclosure.Documents.Tests.Layouts;

/// <summary>How a report is printed as text.</summary>
internal sealed record Layout
{
    public CellLayout Cells { get; init; }

    /// <summary>Whether a blank line stands between the rows of a table (or, in <see cref="BlankAfterEachCell"/>, everywhere).</summary>
    public bool BlankBetweenRows { get; init; } = true;

    public bool BlankAfterEachCell { get; init; }

    public bool FullWidth { get; init; }

    /// <summary>What stands before and after every figure.</summary>
    public string Padding { get; init; } = "";

    /// <summary>Breaks every label of more than three characters in two.</summary>
    public bool SplitLabels { get; init; }

    /// <summary>Prints 1、 or 1． for 1. in the labels.</summary>
    public string Point { get; init; } = ".";

    /// <summary>A line that is put between rows now and then, as the number of a page is.</summary>
    public string? PageLine { get; init; }

    /// <summary>A line that stands alone between the tables.</summary>
    public string? LineBetweenTables { get; init; }

    public string NewLine { get; init; } = "\n";
}

public enum CellLayout
{
    /// <summary>A cell on each line, after a tab.</summary>
    TabCell = 0,

    /// <summary>A cell on each line.</summary>
    PlainCell = 1,

    /// <summary>A row on each line, the cells between tabs.</summary>
    TabRow = 2,

    /// <summary>Each table in another of these ways.</summary>
    Mixed = 3,
}

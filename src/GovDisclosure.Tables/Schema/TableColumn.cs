namespace GovDisclosure.Tables;

/// <summary>What a column holds.</summary>
public enum ColumnType
{
    /// <summary>Text.</summary>
    Text = 0,

    /// <summary>A whole number.</summary>
    Integer = 1,

    /// <summary>A number with at most six decimals.</summary>
    Number = 2,

    /// <summary>True or false.</summary>
    Boolean = 3,

    /// <summary>A day, as 2024-01-31.</summary>
    Date = 4,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">The name, in ASCII.</param>
/// <param name="Title">The name in Chinese.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Words">The only values that it may have; empty where it may have any.</param>
public sealed record TableColumn(
    string Name,
    string Title,
    ColumnType Type,
    params System.Collections.Immutable.ImmutableArray<string> Words
);

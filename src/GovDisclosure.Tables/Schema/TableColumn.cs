using System.Collections.Immutable;

namespace GovDisclosure.Tables;

/// <summary>What a column holds.</summary>
public enum ColumnType
{
    /// <summary>Text.</summary>
    Text = 0,

    /// <summary>A whole number.</summary>
    Integer = 1,

    /// <summary>A number that may have a fraction.</summary>
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
public sealed record TableColumn(string Name, string Title, ColumnType Type, params ImmutableArray<string> Words)
{
    /// <summary>The name, in ASCII.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Name
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Name, nameof(Name));

    /// <summary>The name in Chinese.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Title
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Title, nameof(Title));

    /// <summary>What it holds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public ColumnType Type
    {
        get;
        init => field = Given.Defined(value);
    } = Given.Defined(Type, nameof(Type));

    /// <summary>The only values that it may have; empty where it may have any.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public ImmutableArray<string> Words
    {
        get;
        init => field = Given.NoNulls(value);
    } = Given.NoNulls(Words, nameof(Words));
}

using System.Collections.Immutable;

namespace GovDisclosure.Tables;

/// <summary>A table: its columns and what tells its rows apart.</summary>
/// <param name="Name">The name, and that of its file.</param>
/// <param name="Title">What it holds, in Chinese.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Key">The names of the columns that tell its rows apart.</param>
public sealed record TableSchema(string Name, string Title, ImmutableArray<TableColumn> Columns, ImmutableArray<string> Key)
{
    /// <summary>The name, and that of its file.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Name
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Name, nameof(Name));

    /// <summary>What it holds, in Chinese.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Title
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Title, nameof(Title));

    /// <summary>The columns, in their order.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public ImmutableArray<TableColumn> Columns
    {
        get;
        init => field = Given.NoNulls(value);
    } = Given.NoNulls(Columns, nameof(Columns));

    /// <summary>The names of the columns that no two rows have alike.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public ImmutableArray<string> Key
    {
        get;
        init => field = Given.NoNulls(value);
    } = Given.NoNulls(Key, nameof(Key));
}

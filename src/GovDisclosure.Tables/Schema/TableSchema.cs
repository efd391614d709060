using System.Collections.Immutable;

namespace GovDisclosure.Tables;

/// <summary>A table: its columns and what tells its rows apart.</summary>
/// <param name="Name">The name, and that of its file.</param>
/// <param name="Title">What it holds, in Chinese.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Key">The names of the columns that tell its rows apart.</param>
public sealed record TableSchema(string Name, string Title, ImmutableArray<TableColumn> Columns, ImmutableArray<string> Key)
{
    /// <summary>The columns, in their order.</summary>
    public ImmutableArray<TableColumn> Columns
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = Columns.IsDefault ? [] : Columns;

    /// <summary>The names of the columns that no two rows have alike.</summary>
    public ImmutableArray<string> Key
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = Key.IsDefault ? [] : Key;
}

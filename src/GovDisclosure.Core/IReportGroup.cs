namespace GovDisclosure;

/// <summary>A table, or a group of rows inside a table, that can be made of its rows and groups as a whole, without reflection.</summary>
/// <typeparam name="TSelf">The record of the table or group.</typeparam>
internal interface IReportGroup<TSelf>
    where TSelf : class, IReportGroup<TSelf>
{
    /// <summary>The record with every cell blank.</summary>
    static abstract TSelf Blank { get; }

    /// <summary>
    /// The record with other rows and groups, in the order in which the form declares them (the declaration checks the order). A row that a
    /// later edition added is none of them and stays as it is.
    /// </summary>
    TSelf WithParts(ReadOnlySpan<object> parts);
}

namespace GovDisclosure;

/// <summary>A table, or a group of rows inside a table, that can be made of its rows and groups as a whole, without reflection.</summary>
/// <typeparam name="TSelf">The record of the table or group.</typeparam>
internal interface IReportGroup<TSelf>
    where TSelf : class, IReportGroup<TSelf>
{
    /// <summary>Makes the record of its rows and groups, in the order in which the form declares them; the declaration checks the order.</summary>
    static abstract TSelf FromParts(ReadOnlySpan<object> parts);
}

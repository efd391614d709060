namespace GovDisclosure;

/// <summary>A table, or a group of rows inside a table, that can be built up row by row from a blank one.</summary>
/// <typeparam name="TSelf">The record of the table or group.</typeparam>
internal interface IReportGroup<TSelf>
    where TSelf : class, IReportGroup<TSelf>
{
    static abstract TSelf Blank { get; }
}

using System.Collections.Immutable;

namespace GovDisclosure.Forms.Declaration;

/// <summary>The columns of a kind of row, in the order in which the row gives its cells.</summary>
/// <typeparam name="TRow">The record of the row.</typeparam>
internal sealed class Columns<TRow>(params ReadOnlySpan<FormColumn> columns)
    where TRow : class, IReportRow<TRow>
{
    public ImmutableArray<FormColumn> All { get; } = [.. columns];
}

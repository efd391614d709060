namespace GovDisclosure.Documents.Tables.Fused;

/// <summary>A division of a run into the figures of its cells.</summary>
/// <param name="Ends">Where the figure of each cell ends, in the segments put together.</param>
/// <param name="Values">The numbers; 0 for an amount, which is in no relation.</param>
internal sealed record RunSplit(int[] Ends, long[] Values)
{
    /// <summary>The figure of a cell.</summary>
    public string Text(string run, int cell) => run[(cell == 0 ? 0 : Ends[cell - 1])..Ends[cell]];
}

namespace GovDisclosure.Rules.Explanations;

/// <summary>The smallest sets of changes that a search found.</summary>
/// <param name="Size">The number of changes in each; 0 when none was found.</param>
/// <param name="Found">The sets.</param>
/// <param name="Undetermined">The number of sets of cells whose figures the relations leave open.</param>
/// <param name="IsTruncated">Whether the search ended early.</param>
internal sealed record SearchResult(int Size, List<FoundSet> Found, int Undetermined, bool IsTruncated);

/// <summary>A set of at most three changes: slots, ascending, and the new figures.</summary>
internal readonly record struct FoundSet(int Size, FoundChange First, FoundChange Second, FoundChange Third)
{
    public FoundChange this[int index] =>
        index switch
        {
            0 => First,
            1 => Second,
            _ => Third,
        };
}

/// <summary>A change of the count in a slot.</summary>
internal readonly record struct FoundChange(int Slot, long To);

using System.Collections.Immutable;

namespace GovDisclosure.Generators;

/// <summary>A body's consistent report and those of the bodies under it, on one year and in one shape: each cell is the sum of
/// theirs.</summary>
/// <remarks>Amounts with a printed unit are all in 万元. Immutable and safe to share between threads.</remarks>
public sealed class ParentWithChildren
{
    internal ParentWithChildren(AnnualReport parent, ImmutableArray<AnnualReport> children)
    {
        Parent = parent;
        Children = children;
    }

    /// <summary>The report of the body above.</summary>
    public AnnualReport Parent { get; }

    /// <summary>The reports of the bodies under it, each with a name of its own; at least one.</summary>
    public ImmutableArray<AnnualReport> Children { get; }

    /// <summary>The reports, as FsCheck prints a counterexample.</summary>
    public override string ToString() => $"{Parent}\n= the sum of {Children.Length}:\n{string.Join('\n', Children)}";
}

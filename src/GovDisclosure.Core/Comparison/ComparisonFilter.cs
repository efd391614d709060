using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>Which figures of a comparison are asked for. The default takes every figure: nothing is hidden unless it is asked
/// for.</summary>
public sealed record ComparisonFilter
{
    /// <summary>Every figure.</summary>
    public static ComparisonFilter All { get; } = new();

    /// <summary>The figures that differ, cannot be compared, or restate last year's.</summary>
    public static ComparisonFilter Changed { get; } = new() { ChangedOnly = true };

    /// <summary>The changes that deserve attention by the default policy.</summary>
    public static ComparisonFilter Significant { get; } = new() { ChangedOnly = true, Significance = SignificancePolicy.Default };

    /// <summary>Whether only figures are asked for that differ, cannot be compared, or restate last year's.</summary>
    public bool ChangedOnly { get; init; }

    /// <summary>The policy by which a change must deserve attention; null when it need not.</summary>
    public SignificancePolicy? Significance { get; init; }

    /// <summary>The verdicts asked for; empty for all.</summary>
    public ImmutableArray<ComparisonVerdict> Verdicts
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The classes of change asked for; empty for all.</summary>
    public ImmutableArray<ChangeClass> Classes
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The JSON Pointer of what is asked for, with all that is below it; empty for all.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>Whether a figure is asked for.</summary>
    /// <exception cref="ArgumentException">It is the default, which compares no cell.</exception>
    public bool Takes(CellComparison cell)
    {
        cell.ThrowIfDefault(nameof(cell));
        return (!ChangedOnly || cell.IsChange || cell.Class == ChangeClass.ProbableRestatement)
            && FormPath.Covers(Pointer, cell.Pointer)
            && (Verdicts.IsEmpty || Verdicts.Contains(cell.Verdict))
            && (Classes.IsEmpty || Classes.Contains(cell.Class))
            && (Significance is null || Significance.IsSignificant(cell));
    }

    /// <summary>Whether both ask for the same.</summary>
    public bool Equals(ComparisonFilter? other) =>
        other is not null
        && ChangedOnly == other.ChangedOnly
        && Equals(Significance, other.Significance)
        && Verdicts.SequenceEqual(other.Verdicts)
        && Classes.SequenceEqual(other.Classes)
        && string.Equals(Pointer, other.Pointer, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ChangedOnly, Significance, Verdicts.Length, Classes.Length, Pointer);
}

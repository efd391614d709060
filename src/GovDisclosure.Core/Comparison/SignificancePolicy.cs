using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>Which changes deserve attention.</summary>
/// <remarks>
/// A figure that became blank or a number, another unit, a table that one report lacks and a restated figure always do; what comes from the
/// form alone never does; a change of a figure does by the first rule that is about its cell.
/// </remarks>
public sealed record SignificancePolicy
{
    /// <summary>A difference of at least ten and a fifth, or of ten that shifts the share by ten points, in whatever cell.</summary>
    public static SignificancePolicy Default { get; } = new() { Rules = [new SignificanceRule()] };

    /// <summary>The rules; the first that is about a cell counts, and a cell that none is about does not deserve attention.</summary>
    public ImmutableArray<SignificanceRule> Rules
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>Whether a change deserves attention.</summary>
    /// <exception cref="ArgumentException">It is the default, which compares no cell.</exception>
    public bool IsSignificant(CellComparison cell)
    {
        cell.ThrowIfDefault(nameof(cell));
        var changeClass = cell.Class;
        switch (changeClass)
        {
            case ChangeClass.StateChange or ChangeClass.UnitChange or ChangeClass.TablePresence or ChangeClass.ProbableRestatement:
                return true;
            case ChangeClass.RealFigure or ChangeClass.DerivedOnly:
                foreach (var rule in Rules)
                {
                    if (FormPath.Covers(rule.Pointer, cell.Pointer))
                    {
                        return rule.IsSignificant(cell, changeClass);
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>Whether both have the same rules.</summary>
    public bool Equals(SignificancePolicy? other) => other is not null && Rules.SequenceEqual(other.Rules);

    /// <inheritdoc/>
    public override int GetHashCode() => Rules.Length;
}

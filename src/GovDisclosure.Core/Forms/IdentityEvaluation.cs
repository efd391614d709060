namespace GovDisclosure.Forms;

/// <summary>What a relation comes to in a report.</summary>
/// <param name="IsAssessable">Whether every cell of the relation holds a number.</param>
/// <param name="Left">The sum of the left side, exact; 0 when not assessable.</param>
/// <param name="Right">The sum of the right side, exact; 0 when not assessable.</param>
public readonly record struct IdentityEvaluation(bool IsAssessable, Int128 Left, Int128 Right)
{
    internal IdentityEvaluation(Int128 left, Int128 right)
        : this(true, left, right) { }

    /// <summary>A cell of the relation is blank or not applicable.</summary>
    public static IdentityEvaluation NotAssessable => default;

    /// <summary>Whether both sides are equal.</summary>
    public bool Holds => IsAssessable && Left == Right;

    /// <summary>The left side less the right side; 0 when not assessable.</summary>
    public Int128 Difference => Left - Right;
}

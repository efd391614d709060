using GovDisclosure.Forms;

namespace GovDisclosure.Generators;

/// <summary>An error that was put into a report.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="True">The right figure.</param>
/// <param name="Printed">The wrong figure, which the report prints.</param>
public sealed record ReportError(FormCell Cell, long True, long Printed)
{
    /// <summary>The cell.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public FormCell Cell
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = Cell ?? throw new ArgumentNullException(nameof(Cell));

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Cell.Pointer}: {True} -> {Printed}");
}

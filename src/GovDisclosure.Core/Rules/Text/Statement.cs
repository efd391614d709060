using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Text;

/// <summary>A figure that the text states of a table, with the ways in which it may be meant.</summary>
/// <param name="Rule">The rule that compares it.</param>
/// <param name="Sentence">Where it is stated.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Readings">What it may be: in each reading, the sum of some cells. The first is the plainest.</param>
internal sealed record Statement(RuleDescriptor Rule, Sentence Sentence, Figure Figure, ImmutableArray<ImmutableArray<Operand>> Readings)
{
    /// <summary>Whether the statement is of a table.</summary>
    public bool IsOf(FormTable table) => Readings[0][0].Cell.Table == table;

    /// <summary>Whether a reading agrees with the table; a reading over a cell without a number cannot be compared, and so is not wrong.</summary>
    public bool Agrees => Readings.Any(reading => reading.Any(static operand => !operand.Value.IsNumber) || Sum(reading) == (Int128)Figure.Value);

    /// <summary>The sum of a reading; a cell without a number adds nothing.</summary>
    public static Int128 Sum(ImmutableArray<Operand> reading)
    {
        Int128 sum = 0;
        foreach (var operand in reading)
        {
            sum += (Int128)(operand.Value.Number ?? 0);
        }

        return sum;
    }
}

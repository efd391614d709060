using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Statements;

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

    /// <summary>Whether a reading agrees with the table; null when none does and one is over a cell without a number.</summary>
    public bool? Agrees
    {
        get
        {
            var isKnown = true;
            foreach (var reading in Readings)
            {
                if (!IsAssessable(reading))
                {
                    isKnown = false;
                }
                else if (Figure.IsFor(Sum(reading)))
                {
                    return true;
                }
            }

            return isKnown ? false : null;
        }
    }

    /// <summary>Whether every cell of a reading holds a number.</summary>
    public static bool IsAssessable(ImmutableArray<Operand> reading) => reading.All(static operand => operand.Value.IsNumber);

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

using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;

namespace GovDisclosure.Rules.Explanations;

/// <summary>What the report's own text states of a table: independent figures for and against a change.</summary>
internal sealed class TextWitnesses(FormTable table, IEnumerable<Statement> statements)
{
    // A statement over a cell without a number can be compared neither before nor after.
    private readonly List<Statement> statements =
        [.. statements.Where(statement => statement.IsOf(table) && statement.Readings.All(static reading => reading.All(static operand => operand.Value.IsNumber)))];

    /// <summary>How many more statements agree with the table after the changes than before.</summary>
    public int Weigh(FoundSet set)
    {
        var weight = 0;
        foreach (var statement in statements)
        {
            weight += Verdict(statement, set) switch
            {
                true => 1,
                false => -1,
                null => 0,
            };
        }

        return weight;
    }

    /// <summary>The witnesses for and against the changes.</summary>
    public IEnumerable<Witness> Of(FoundSet set)
    {
        foreach (var statement in statements)
        {
            if (Verdict(statement, set) is { } supports)
            {
                yield return new Witness(statement.Rule.Id, (long)statement.Figure.Value, supports) { Quote = statement.Sentence.Quote };
            }
        }
    }

    private static bool? Verdict(Statement statement, FoundSet set)
    {
        var (before, after) = (statement.Agrees, AgreesAfter(statement, set));
        return before == after ? null : after;
    }

    private static bool AgreesAfter(Statement statement, FoundSet set)
    {
        foreach (var reading in statement.Readings)
        {
            Int128 sum = 0;
            foreach (var operand in reading)
            {
                sum += ValueAfter(operand, set);
            }

            if (sum == (Int128)statement.Figure.Value)
            {
                return true;
            }
        }

        return false;
    }

    private static Int128 ValueAfter(Operand operand, FoundSet set)
    {
        for (var i = 0; i < set.Size; i++)
        {
            if (set[i].Slot == operand.Cell.Slot)
            {
                return set[i].To;
            }
        }

        return (Int128)operand.Value.Number!.Value;
    }
}

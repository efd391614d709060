using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Explanations;

/// <summary>What the report's own text states of a table: independent figures for and against a change.</summary>
internal sealed class TextWitnesses(FormTable table, IEnumerable<Statement> statements)
{
    // A statement over a cell without a number, or of another scope, can be compared neither before nor after.
    private readonly List<Statement> statements =
    [
        .. statements.Where(statement =>
            statement is { Verdict: StatementVerdict.Agrees or StatementVerdict.Differs, IsDerived: false, IsAtMost: false }
            && statement.Readings[0].Terms[0].Cell.Table == table
            && statement.Readings.All(static reading => reading.Sum is not null)
        ),
    ];

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
                yield return new Witness(StatementRule.Of(statement)!.Id, (long)statement.Value, supports) { Quote = statement.Quote };
            }
        }
    }

    private static bool? Verdict(Statement statement, FoundSet set)
    {
        var (before, after) = (statement.Verdict == StatementVerdict.Agrees, AgreesAfter(statement, set));
        return before == after ? null : after;
    }

    private static bool AgreesAfter(Statement statement, FoundSet set)
    {
        foreach (var reading in statement.Readings)
        {
            var sum = 0m;
            foreach (var term in reading.Terms)
            {
                sum += term.Coefficient * ValueAfter(term, set);
            }

            if (statement.IsFor(sum))
            {
                return true;
            }
        }

        return false;
    }

    private static decimal ValueAfter(StatementTerm term, FoundSet set)
    {
        for (var i = 0; i < set.Size; i++)
        {
            if (!term.Cell.IsAmount && set[i].Slot == term.Cell.Slot)
            {
                return (decimal)set[i].To;
            }
        }

        return term.Value.Number!.Value;
    }
}

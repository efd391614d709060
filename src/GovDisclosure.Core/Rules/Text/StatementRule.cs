using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>A rule that compares what the text states with a table.</summary>
/// <param name="descriptor">The rule.</param>
/// <param name="table">The table; null where the report lacks it.</param>
/// <param name="events">What the statements are about.</param>
internal abstract class StatementRule(
    RuleDescriptor descriptor,
    Func<AnnualReport, object?> table,
    params ImmutableArray<StatementEvent> events
) : TextRule(descriptor)
{
    private static readonly LocalizedText NoComparison = new("文中数字无法与之核对", "figures of the text cannot be compared there");

    /// <summary>The rule that judges a statement; null where none does.</summary>
    public static RuleDescriptor? Of(Statement statement) =>
        RuleSet.All.OfType<StatementRule>().FirstOrDefault(rule => rule.Judges(statement))?.Descriptor;

    /// <summary>Whether the rule judges a statement.</summary>
    public bool Judges(Statement statement) => events.Contains(statement.Event);

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        if (table(context.Report) is null)
        {
            return NoTable;
        }

        if (context.Report.Year is null)
        {
            return NoYear;
        }

        var isCompared = false;
        List<Operand>? broken = null;
        foreach (var statement in context.Statements)
        {
            if (!Judges(statement))
            {
                continue;
            }

            isCompared |= statement.Verdict is StatementVerdict.Agrees or StatementVerdict.Differs;
            if (statement.Verdict == StatementVerdict.Differs && !IsReportedOtherwise(context.Statements, statement))
            {
                findings.Add(Differs(statement));
            }
            else if (statement is { Verdict: StatementVerdict.NotAssessed, Readings.IsEmpty: false })
            {
                (broken ??= []).AddRange(
                    statement
                        .Readings.SelectMany(static reading => reading.Terms)
                        .Where(static term => !term.Value.IsNumber)
                        .Select(OperandOf)
                );
            }
        }

        if (broken is not null)
        {
            findings.Add(
                NotAssessable(
                    context,
                    broken[0].Cell.Table,
                    broken.DistinctBy(static operand => operand.Pointer).OrderBy(static operand => operand.Cell.Index),
                    NoComparison
                )
            );
        }

        return isCompared || broken is not null ? RuleOutcome.Ran : RuleOutcome.NothingStated;
    }

    // What follows from a wrong figure is wrong with it: one cause, one finding.
    private static bool IsReportedOtherwise(ImmutableArray<Statement> statements, Statement derived) =>
        derived.IsDerived
        && statements.Any(other => other is { Verdict: StatementVerdict.Differs, IsDerived: false } && other.Quote == derived.Quote);

    private static Operand OperandOf(StatementTerm term) => new(term.Cell, -term.Coefficient, term.Value);

    private Finding Differs(Statement statement)
    {
        var first = statement.Readings[0];
        var sum = first.Sum;
        var (said, table) = (Said(statement), Told(statement.Readings));
        var isWhole = sum is { } number && decimal.IsInteger(number) && decimal.IsInteger(statement.Value);
        return Violation(
            statement.Quote.Pointer,
            new LocalizedText(
                $"{said.Zh}，“{first.Terms[0].Cell.Table.LabelZh}”表中{table.Zh}；请核对文字和表格。",
                $"{said.En}; in the table \"{first.Terms[0].Cell.Table.LabelEn}\", {table.En}; check the text and the table."
            )
        ) with
        {
            Quote = statement.Quote,
            Left = isWhole ? (Int128)statement.Value : null,
            Right = isWhole ? (Int128)sum!.Value : null,
            Operands = [.. first.Terms.Select(OperandOf)],
        };
    }

    private static LocalizedText Said(Statement statement) =>
        statement switch
        {
            { Event: StatementEvent.AllCompleted } => new("文中称全部办结", "The text says that all are completed"),
            { IsInWords: true } => new("文中称没有", "The text says that there is none"),
            { IsDerived: true } => new(
                $"文中数字合计为 {Print(statement.Value)}",
                $"The figures of the text make {Print(statement.Value)}"
            ),
            _ => new($"文中数字为 {Print(statement.Value)}", $"The text says {Print(statement.Value)}"),
        };

    private static LocalizedText Told(ImmutableArray<StatementReading> readings) =>
        new(
            string.Join("，", readings.Select(static reading => $"{Zh(reading)}为 {Text(reading)}")),
            string.Join(", ", readings.Select(static reading => $"{En(reading)} is {Text(reading)}"))
        );

    private static string Text(StatementReading reading) => (reading.Sum ?? 0).ToString("0.######", CultureInfo.InvariantCulture);

    // Where the total of a row is blank, its columns stand for it.
    private static string Zh(StatementReading reading) =>
        Join(reading, "加", "减", static row => row.Count() == 1 ? $"“{row.First().Cell.LabelZh}”" : $"“{row.Key.PathZh}”各列之和");

    private static string En(StatementReading reading) =>
        Join(reading, " plus ", " minus ", static row =>
            row.Count() == 1 ? row.First().Cell.LabelEn : $"the sum of the columns of {row.Key.LabelEn}"
        );

    private static string Join(StatementReading reading, string plus, string minus, Func<IGrouping<FormRow, StatementTerm>, string> name)
    {
        var rows = reading.Terms.GroupBy(static term => term.Cell.Row).ToList();
        var names = rows.ConvertAll(row => name(row));
        if (rows.Count > 3)
        {
            return names[0] + " … " + names[^1];
        }

        var text = names[0];
        for (var i = 1; i < rows.Count; i++)
        {
            text += (rows[i].First().Coefficient < 0 ? minus : plus) + names[i];
        }

        return text;
    }
}

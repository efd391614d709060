using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Years;

/// <summary>GD5004: a figure that changed by more than a factor.</summary>
/// <remarks>Of a row with a total, the total alone: its parts follow. A figure below one is taken as one, so that a change from 0 has a
/// factor too.</remarks>
internal sealed class SpikeRule() : YearRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD5004",
            Name = "spike",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Years,
            Statement = new(
                "数字与上年相比的变化不超过五倍（倍数和下限可由检查政策设定）。",
                "A figure does not change by more than a factor of five (factor and floor are the policy's)."
            ),
            Basis = new("异常变化宜在文字中说明", "An unusual change is worth a word in the text"),
            Failing = ExampleReports.Years(
                "行政许可由 9 件变为 120 件。",
                "Administrative licensing: 9 last year, 120 this year.",
                static previous => previous,
                static report => ExampleReports.With(report, ("/proactiveDisclosure/administrativeLicensing/decisions", 120))
            ),
            Passing = ExampleReports.Years(
                "行政许可由 9 件变为 45 件。",
                "Administrative licensing: 9 last year, 45 this year.",
                static previous => previous,
                static report => ExampleReports.With(report, ("/proactiveDisclosure/administrativeLicensing/decisions", 45))
            ),
        };

    protected override RuleOutcome Run(RuleContext context, AnnualReport previous, IFindingSink findings)
    {
        var thresholds = context.Policy.Thresholds;
        var ran = false;
        foreach (var cell in context.Tables.SelectMany(static table => table.Table.Rows).SelectMany(Figures))
        {
            var now = Now(context, cell);
            if (
                Before(context, previous, cell.Pointer) is not { } before
                || now.Value.Number is not { } current
                || before.Value.Number is not { } last
            )
            {
                continue;
            }

            ran = true;
            var (more, less) = current > last ? (current, last) : (last, current);
            if (more >= thresholds.SpikeFloor && more / decimal.Max(less, 1) > thresholds.SpikeFactor)
            {
                findings.Add(Found(now, before, thresholds.SpikeFactor));
            }
        }

        return ran ? RuleOutcome.Ran : NoSuchCells;
    }

    private static IEnumerable<FormCell> Figures(FormRow row) =>
        row.Cells.Any(static cell => cell.Column.Kind == CellKind.Total)
            ? row.Cells.Where(static cell => cell.Column.Kind == CellKind.Total)
            : row.Cells.Where(static cell => cell.Kind != CellKind.Delta);

    private Finding Found(Operand now, Operand before, decimal factor)
    {
        var howMuch = HowMuch(now, before, factor.ToString(CultureInfo.InvariantCulture));
        return Violation(
            now.Pointer,
            new LocalizedText(
                $"“{now.Cell.LabelZh}”上年为 {before.Value}，本年为 {now.Value}{howMuch.Zh}；如属实，宜在文字中说明。",
                $"{now.Cell.LabelEn}: {before.Value} last year, {now.Value} this year{howMuch.En}; if it is true, say why in the text."
            )
        ) with
        {
            Operands = [now, before],
        };
    }

    // No number is a multiple of 0.
    private static LocalizedText HowMuch(Operand now, Operand before, string factor) =>
        (now.Value.Number, before.Value.Number) switch
        {
            (0, _) or (_, 0) => new("", ""),
            var (current, last) => current > last
                ? new($"，超过上年的 {factor} 倍", $", more than {factor} times as much")
                : new($"，不足上年的 {factor} 分之一", $", less than 1/{factor} of it"),
        };
}

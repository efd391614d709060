using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Output.Pages;

/// <summary>The outcomes of a report's requests, group by group as the form has them.</summary>
/// <param name="Pointer">The JSON Pointer of the group or row.</param>
/// <param name="LabelZh">The label in Chinese.</param>
/// <param name="LabelEn">The label in English.</param>
/// <param name="Number">The number of requests; null when a cell holds no number, or a negative one.</param>
internal sealed record OutcomeShares(string Pointer, string LabelZh, string LabelEn, decimal? Number)
{
    public static ImmutableArray<OutcomeShares> Of(AnnualReport report)
    {
        var table = FormCatalog.Default.TablesOf(report).FirstOrDefault(static table => table.Rows.Any(static row => row.IsTotal));
        var group = table?.Rows.First(static row => row.IsTotal).Parent as FormGroup;
        return group is null
            ? []
            : [.. group.Children.Where(static node => node is not FormRow { IsTotal: true }).Select(node => Of(node, report))];
    }

    /// <summary>What the outcomes are shares of: their sum, where every one is known and the printed total does not contradict it; else
    /// null, and there are no shares.</summary>
    public static decimal? WholeOf(ImmutableArray<OutcomeShares> outcomes, AnnualReport report)
    {
        decimal sum = 0;
        foreach (var outcome in outcomes)
        {
            if (outcome.Number is not { } number)
            {
                return null;
            }

            sum += number;
        }

        return report.Requests?.Outcomes.Total.Total.Number is { } printed && printed != sum ? null : sum;
    }

    private static OutcomeShares Of(FormNode node, AnnualReport report)
    {
        // A group that the form does not print is known by its only row.
        var named = node is FormGroup { LabelZh.Length: 0, Children: [var only] } ? only : node;
        decimal? sum = 0;
        foreach (var cell in CellsOf(node).Where(static cell => cell.Column.Kind == CellKind.Total))
        {
            sum += cell.Get(report).Number is >= 0 and { } number ? number : null;
        }

        return new OutcomeShares(node.Pointer, Short(named.LabelZh), Short(named.LabelEn), sum);
    }

    private static IEnumerable<FormCell> CellsOf(FormNode node) =>
        node is FormRow row ? row.Cells : ((FormGroup)node).Children.SelectMany(CellsOf);

    // The form explains some rows in brackets after their names; numerals in brackets are before them.
    private static string Short(string label)
    {
        var bracket = label.AsSpan(1).IndexOfAny('（', '(');
        return bracket < 0 ? label : label[..(bracket + 1)].TrimEnd();
    }
}

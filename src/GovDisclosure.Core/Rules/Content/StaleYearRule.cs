using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4006: another year told as the current one.</summary>
internal sealed class StaleYearRule() : TextRule(RuleCatalog.StaleYear)
{
    protected override LocalizedText? Look(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report.Year is not { } year)
        {
            return NoYear;
        }

        foreach (var sentence in context.Text.Sentences.Where(static sentence => sentence.Part.Pointer == "/overview/text"))
        {
            // Only a sentence that opens with last year and reports figures of it, with no word of comparison, is surely meant as this year's.
            if (sentence.Figures.Find(static figure => figure.IsYear) is { } first && first.Value == year - 1 && first.Start <= 1 &&
                !sentence.Figures.Exists(figure => figure.IsYear && figure.Value != first.Value) &&
                sentence.Figures.Exists(static figure => figure.Unit is "件" or "条" or "篇") &&
                !sentence.Has("上年", "去年", "同比", "相比", "以来", "结转", "年报", "年度报告", "》", "—", "至", "整改"))
            {
                findings.Add(Found(
                    sentence,
                    FormattableString.Invariant($"文中把 {first.Value} 年写作本年，报告年份为 {year}。"),
                    FormattableString.Invariant($"The text speaks of {first.Value} as the current year; the report is on {year}.")));
            }
        }

        return null;
    }
}

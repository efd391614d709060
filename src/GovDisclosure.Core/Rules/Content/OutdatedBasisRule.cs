using GovDisclosure.Rules.Text;

namespace GovDisclosure.Rules.Content;

/// <summary>GD1007: the notice of an edition that is no longer in force as the basis.</summary>
internal sealed class OutdatedBasisRule() : TextRule(RuleCatalog.OutdatedBasis)
{
    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report.Year is not { } year)
        {
            return NoYear;
        }

        var inForce = context.Catalog.Editions.Last(edition => edition.FirstYear <= year);
        foreach (var old in context.Catalog.Editions.Where(edition => edition.FirstYear < inForce.FirstYear))
        {
            var number = Plain(old.Notice);
            foreach (var sentence in context.Text.Sentences.Where(sentence => Plain(sentence.Text).Contains(number, StringComparison.Ordinal) && !Plain(sentence.Text).Contains(Plain(inForce.Notice), StringComparison.Ordinal)))
            {
                findings.Add(Found(sentence, $"文中以 {old.Notice} 为依据；现行格式由 {inForce.Notice} 规定。", $"The text cites {old.Notice}; the form in force is that of {inForce.Notice}."));
            }
        }

        return RuleOutcome.Ran;
    }

    // 〔2019〕60号 is also typed with square or round brackets.
    private static string Plain(string text) => string.Concat(text.Where(static c => char.IsAsciiDigit(c) || Words.IsHan(c)));
}

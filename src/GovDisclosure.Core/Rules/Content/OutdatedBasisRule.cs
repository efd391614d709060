using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD1007: the notice of an edition that is no longer in force as the basis, by its number or by its title.</summary>
internal sealed class OutdatedBasisRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1007",
            Name = "outdated-basis",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new(
                "2021 年度起的报告不以旧格式的通知为依据。",
                "A report on 2021 or later does not cite the notice of the former form as its basis."
            ),
            Basis = Bases.Notice2021,
            SinceYear = 2021,
            Failing = ExampleReports.Of("以旧通知为依据。", "The former notice is cited.", static report =>
                report with
                {
                    Preamble = "本报告根据国办公开办函〔2019〕60号编制，" + report.Preamble,
                }
            ),
            Passing = ExampleReports.Of("以现行通知为依据。", "The notice in force is cited.", static report =>
                report with
                {
                    Preamble = "本报告根据国办公开办函〔2021〕30号编制，" + report.Preamble,
                }
            ),
        };

    private const int LongestIssuer = 24;

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        if (context.Report.Year is not { } year)
        {
            return NoYear;
        }

        var inForce = context.Catalog.Editions.Last(edition => edition.FirstYear <= year);
        foreach (var old in context.Catalog.Editions.Where(edition => edition.FirstYear < inForce.FirstYear))
        {
            foreach (var sentence in context.Sentences())
            {
                if (!Lexicon.Default.Has(sentence.Letters, WordRole.NoticeCited))
                {
                    continue;
                }

                var text = Plain(sentence.Letters);
                var (oldNumber, oldTitle) = (HasNumber(text, old), HasTitle(text, old));
                var (newNumber, newTitle) = (HasNumber(text, inForce), HasTitle(text, inForce));

                // Both notices may be named side by side; the title of one with the number of the other is one notice, named wrongly.
                var isNamedToo = (oldNumber && newNumber) || (oldTitle && newTitle) || (newNumber && newTitle);
                if ((oldNumber || oldTitle) && !isNamedToo)
                {
                    findings.Add(Found(sentence, old, inForce, isMixed: newNumber || newTitle));
                }
            }
        }

        return RuleOutcome.Ran;
    }

    private Finding Found(Sentence sentence, FormEdition old, FormEdition inForce, bool isMixed) =>
        isMixed
            ? Found(
                sentence,
                $"文中通知的标题与文号不符：一个是 {old.Notice} 的，一个是 {inForce.Notice} 的；现行格式由 {inForce.Notice} 规定。",
                $"The notice is cited by the title of one and the number of another, {old.Notice} and {inForce.Notice}; the form in force is that of {inForce.Notice}."
            )
            : Found(
                sentence,
                $"文中以 {old.Notice} 为依据；现行格式由 {inForce.Notice} 规定。",
                $"The text cites {old.Notice}; the form in force is that of {inForce.Notice}."
            );

    private static bool HasNumber(string text, FormEdition edition) => text.Contains(Plain(edition.Notice), StringComparison.Ordinal);

    // Other offices write notices of the same title; the form's is that of the State Council's, also where no issuer is named.
    private static bool HasTitle(string text, FormEdition edition)
    {
        var title = Plain(edition.NoticeTitle);
        if (title.Length == 0)
        {
            return false;
        }

        for (var at = text.IndexOf(title, StringComparison.Ordinal); at >= 0; at = text.IndexOf(title, at + 1, StringComparison.Ordinal))
        {
            var before = text[Math.Max(0, at - LongestIssuer)..at];
            if (
                before.Length == 0
                || Lexicon.Default.Has(before, WordRole.NoticeIssuer)
                || Lexicon.Default.EndsWith(before, WordRole.NoticeOpening)
            )
            {
                return true;
            }
        }

        return false;
    }

    // 〔2019〕60号 is also typed with square or round brackets.
    private static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || Words.IsHan(c))
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}

using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4003: the five aspects of section one.</summary>
internal sealed class OverviewAspectsRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD4003",
            Name = "overview-aspects",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new(
                "2021 年度起，第一部分写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。",
                "Reports on 2021 or later: section one covers proactive disclosure, requests, management, platforms and safeguards."
            ),
            Basis = Bases.Notice2021,
            SinceYear = 2021,
            Failing = ExampleReports.Of(
                "没有平台建设。",
                "Platforms are left out.",
                ExampleReports.Overview("（四）平台建设。做好政府网站专栏的日常维护。\n", "")
            ),
            Passing = ExampleReports.Of("五个方面都有。", "All five are there.", static report => report),
        };

    private const int ShownOfSentence = 12;

    private static readonly (LocalizedText Name, WordRole Words)[] Aspects =
    [
        (new("主动公开", "proactive disclosure"), WordRole.DisclosureAspect),
        (new("依申请公开", "disclosure on request"), WordRole.RequestAspect),
        (new("政府信息管理", "management of information"), WordRole.ManagementAspect),
        (new("平台建设", "platforms"), WordRole.PlatformAspect),
        (new("监督保障", "supervision and safeguards"), WordRole.SupervisionAspect),
    ];

    protected override bool NeedsWholeText => true;

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        if (context.Report.Overview is not { Text.Length: > 0 } && context.Cut?.BeginsAfter(context.Edition.Sections[0]) is not true)
        {
            return RuleOutcome.NotRun(new LocalizedText("报告没有第一部分", "the report has no section one"));
        }

        var seen = Seen(context);
        var missing = Aspects.Where((_, i) => seen[i] is null).Select(static aspect => aspect.Name).ToList();
        if (missing.Count > 0)
        {
            findings.Add(
                context.Cut is { } cut && cut.MayLackSomeOf(context.Edition.Sections[0])
                    ? CutOff(
                        Places.Overview,
                        new LocalizedText($"第一部分是否写到{Zh(missing)}", $"whether section one mentions {En(missing)}")
                    )
                    : Violation(Places.Overview, Message(missing, seen))
            );
        }

        return RuleOutcome.Ran;
    }

    // The sentence in which each aspect is spoken of first.
    private static Sentence?[] Seen(RuleContext context)
    {
        var seen = new Sentence?[Aspects.Length];
        foreach (var sentence in context.Sentences())
        {
            if (sentence.Part.Pointer != Places.Overview || !SaysNew(sentence, seen) || IsAboutTheReport(sentence, context.Edition))
            {
                continue;
            }

            var text = sentence.Letters.Contains('权') ? WithoutRights(sentence.Letters) : sentence.Letters;
            for (var i = 0; i < Aspects.Length; i++)
            {
                seen[i] ??= sentence.Has(Aspects[i].Words) && Lexicon.Default.Has(text, Aspects[i].Words) ? sentence : null;
            }
        }

        return seen;
    }

    private static bool SaysNew(Sentence sentence, Sentence?[] seen)
    {
        for (var i = 0; i < Aspects.Length; i++)
        {
            if (seen[i] is null && sentence.Has(Aspects[i].Words))
            {
                return true;
            }
        }

        return false;
    }

    // What is said of the parts that the report has tells of no aspect.
    private static bool IsAboutTheReport(Sentence sentence, FormEdition edition)
    {
        if (sentence.Has(WordRole.ReportParts) && Lexicon.Default.Has(sentence.Letters, WordRole.Report))
        {
            return true;
        }

        var headings = 0;
        foreach (var section in edition.Sections)
        {
            headings += sentence.Has(section.HeadingZh) ? 1 : 0;
        }

        return headings > 1;
    }

    // 保障公众的知情权: the safeguard is of everybody's right, up to the end of the clause.
    private static string WithoutRights(ReadOnlySpan<char> text)
    {
        var rest = new StringBuilder(text.Length);
        foreach (var range in text.SplitAny("，；。"))
        {
            var clause = text[range];
            if (!IsOfRights(clause))
            {
                rest.Append(clause).Append('，');
            }
        }

        return rest.ToString();
    }

    private static bool IsOfRights(ReadOnlySpan<char> clause) =>
        Lexicon.Default.Has(clause, WordRole.Right)
        || (Lexicon.Default.Has(clause, WordRole.Safeguard) && Lexicon.Default.Has(clause, WordRole.Interests));

    private static LocalizedText Message(List<LocalizedText> missing, Sentence?[] seen)
    {
        var places = Aspects
            .Zip(seen)
            .Where(static pair => pair.Second is not null)
            .Select(static pair => (pair.First.Name, Quote: Shown(pair.Second!)))
            .ToList();
        return new LocalizedText(
            $"第一部分没有写到：{Zh(missing)}。{(places.Count == 0 ? "" : $"写到的：{string.Join("；", places.Select(static place => $"{place.Name.Zh}“{place.Quote}”"))}。")}",
            $"Section one does not mention: {En(missing)}.{(places.Count == 0 ? "" : $" It does mention {string.Join("; ", places.Select(static place => $"{place.Name.En} (“{place.Quote}”)"))}.")}"
        );
    }

    private static string Shown(Sentence sentence)
    {
        var packed = Words.Packed(sentence.Quote.Text);
        return packed.Length > ShownOfSentence ? packed[..ShownOfSentence] + "…" : packed;
    }

    private static string Zh(List<LocalizedText> names) => string.Join("、", names.Select(static name => name.Zh));

    private static string En(List<LocalizedText> names) => string.Join(", ", names.Select(static name => name.En));
}

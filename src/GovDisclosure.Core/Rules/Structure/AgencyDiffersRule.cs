using System.Buffers;
using GovDisclosure.Agencies;
using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1016: whose report it is by its title, and whose by the words that publish it.</summary>
internal sealed class AgencyDiffersRule() : Rule(Definition)
{
    private static readonly RuleOutcome NoTitle = RuleOutcome.NotRun(
        new("报告没有标题，或标题没有写机关", "the report has no title, or its title names no agency")
    );

    // What an agency calls itself is no name.
    private static readonly SearchValues<char> Pronouns = SearchValues.Create("我本该全各其");

    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1016",
            Name = "agency-differs",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Document,
            Statement = new(
                "标题和前言所写的报告机关是同一个。",
                "The title and the words before section one name the same agency as the one that reports."
            ),
            Basis = new(
                Bases.Editing.Zh + "；所见报告：办公室的标题之下刊登政府的报告",
                Bases.Editing.En + "; seen in reports: a government's report under the title of an office"
            ),
            Failing = ExampleReports.Of("标题写云岭镇，前言写石桥镇。", "The title names 云岭镇, the preamble 石桥镇.", static report =>
                report with
                {
                    Preamble = "现公布石桥镇人民政府2023年政府信息公开工作年度报告。" + report.Preamble,
                }
            ),
            Passing = ExampleReports.Of("前言写机关的简称。", "The preamble has the short name.", static report =>
                report with
                {
                    Preamble = "现公布云岭镇2023年政府信息公开工作年度报告。" + report.Preamble,
                }
            ),
        };

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Report.Title is not { } title || NameBeforeYear(FoldedText.Fold(title), 0) is not { } own)
        {
            return NoTitle;
        }

        var isNamed = false;
        foreach (
            var sentence in context
                .Sentences()
                .Where(static sentence =>
                    sentence.Part.Pointer == Places.Preamble && Lexicon.Default.Has(sentence.Letters, WordRole.ReportName)
                )
        )
        {
            if (Published(sentence.Letters.ToString()) is not { } named)
            {
                continue;
            }

            isNamed = true;
            if (!IsSame(own, named))
            {
                findings.Add(
                    Violation(
                        Places.Agency,
                        new LocalizedText(
                            $"标题写的是“{own}”，前言公布的却是“{named}”的报告；请核对这是谁的报告。",
                            $"The title names {own}, but the words before section one publish the report of {named}; check whose report it is."
                        )
                    ) with
                    {
                        Quote = sentence.Quote,
                        Subject = named,
                    }
                );
            }
        }

        return isNamed ? RuleOutcome.Ran : RuleOutcome.NothingStated;
    }

    // The agency in 公布X局2023年政府信息公开工作年度报告; null where the sentence publishes no report of a named agency.
    private static string? Published(string sentence)
    {
        const int Furthest = 24;
        foreach (var report in Lexicon.Default.WordsOf(WordRole.ReportName))
        {
            for (var at = Words.Next(sentence, report.Text, 0); at >= 0; at = Words.Next(sentence, report.Text, at + 1))
            {
                var start = Math.Max(0, at - Furthest);
                var year = sentence.LastIndexOf("20", at, at - start, StringComparison.Ordinal);
                if (
                    year > 0
                    && Lexicon.Default.Has(sentence.AsSpan(year, at - year), WordRole.Disclosure)
                    && NameBeforeYear(sentence, year) is { } name
                )
                {
                    return name;
                }
            }
        }

        return null;
    }

    // The name of an agency right before a year; with 0, before the first one.
    private static string? NameBeforeYear(string text, int year)
    {
        var end = year > 0 ? year : text.IndexOf("20", StringComparison.Ordinal);
        if (end <= 0)
        {
            return null;
        }

        var start = end;
        while (start > 0 && Words.IsHan(text[start - 1]))
        {
            start--;
        }

        // 现公布青石县教育局: the last word of publishing begins the name.
        var name = Lexicon.Default.AfterLast(text.AsSpan(start, end - start), WordRole.NameOpening);
        const int Shortest = 3;
        return name.Length >= Shortest && !Pronouns.Contains(name[0]) && Lexicon.Default.EndsWith(name, WordRole.AgencyName)
            ? name.ToString()
            : null;
    }

    // 发改委 is 发展和改革委员会, whichever of the two the title has.
    private static bool IsSame(string left, string right) =>
        left.Length >= right.Length ? ShortName.Is(right, left) : ShortName.Is(left, right);
}

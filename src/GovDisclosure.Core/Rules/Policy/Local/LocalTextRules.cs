using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Policy.Local;

/// <summary>A local rule on the text of one section.</summary>
internal abstract class LocalTextRule(RuleDescriptor descriptor, string section) : Rule(descriptor)
{
    private static readonly RuleOutcome NoSection = RuleOutcome.NotRun(new("报告没有该部分的文字", "the report has not that section"));

    public sealed override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        var form = context.Edition.Sections.FirstOrDefault(candidate =>
            string.Equals(candidate.Pointer, section, StringComparison.Ordinal)
        );
        if ((form is null ? context.Report.Preamble : form.GetText(context.Report)) is not { } text)
        {
            return NoSection;
        }

        foreach (var (message, isAbsence) in Wrong(text))
        {
            // What is not said may be said in the part of the document that is not there.
            findings.Add(
                isAbsence && context.Cut is { } cut && cut.MayLackSomeOf(form)
                    ? CutOff(Pointer, Descriptor.Statement)
                    : Violation(Pointer, message) with
                    {
                        Subject = message.En,
                    }
            );
        }

        return RuleOutcome.Ran;
    }

    /// <summary>What is wrong with the text, and whether it is that something is not there.</summary>
    protected abstract IEnumerable<(LocalizedText Message, bool IsAbsence)> Wrong(string text);

    private string Pointer => section == Places.Preamble ? section : section + Places.Text;
}

/// <summary>A local rule on the length of a text.</summary>
internal sealed class LocalLengthRule(RuleDescriptor descriptor, LengthDemand demand) : LocalTextRule(descriptor, demand.Section)
{
    protected override IEnumerable<(LocalizedText Message, bool IsAbsence)> Wrong(string text)
    {
        var length = text.Count(static c => !char.IsWhiteSpace(c));
        if (length < demand.Least || length > demand.Most)
        {
            var number = length.ToString(CultureInfo.InvariantCulture);
            yield return (
                new LocalizedText(
                    $"{Descriptor.Statement.Zh.TrimEnd('。')}；现有 {number} 个字。",
                    $"{Descriptor.Statement.En.TrimEnd('.')}; it has {number} characters."
                ),
                length < demand.Least
            );
        }
    }
}

/// <summary>A local rule on phrases of a text.</summary>
internal sealed class LocalPhraseRule(RuleDescriptor descriptor, PhraseDemand demand) : LocalTextRule(descriptor, demand.Section)
{
    protected override IEnumerable<(LocalizedText Message, bool IsAbsence)> Wrong(string text)
    {
        var folded = FoldedText.Fold(text);
        foreach (var phrase in demand.Required.Where(phrase => !folded.Contains(FoldedText.Fold(phrase), StringComparison.Ordinal)))
        {
            yield return (Said($"没有写到“{phrase}”", $"it does not say {phrase}"), true);
        }

        foreach (var phrase in demand.Forbidden.Where(phrase => folded.Contains(FoldedText.Fold(phrase), StringComparison.Ordinal)))
        {
            yield return (Said($"不应写“{phrase}”", $"it says {phrase}"), false);
        }

        var sentences = folded.Split(['。', '；', '！', '？']);
        foreach (var phrase in demand.Counted.Where(phrase => !sentences.Any(sentence => IsCounted(sentence, FoldedText.Fold(phrase)))))
        {
            yield return (Said($"没有写明“{phrase}”的数量", $"it gives no number for {phrase}"), true);
        }
    }

    private static bool IsCounted(string sentence, string phrase) =>
        sentence.Contains(phrase, StringComparison.Ordinal) && Numbers.Scan(sentence).Exists(static figure => !figure.IsDate);

    private LocalizedText Said(string zh, string en) =>
        new($"{Descriptor.Statement.Zh.TrimEnd('。')}；{zh}。", $"{Descriptor.Statement.En.TrimEnd('.')}; {en}.");
}

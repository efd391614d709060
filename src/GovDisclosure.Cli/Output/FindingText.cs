using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Output;

/// <summary>A finding in words, for text and Markdown alike.</summary>
internal static class FindingText
{
    /// <summary>What matters most comes first; of one kind, in the order of the rules and the form.</summary>
    public static IEnumerable<Finding> InOrder(CheckResult result) =>
        result.Findings.OrderBy(static finding => finding.Status).ThenByDescending(static finding => finding.Severity);

    /// <summary>Where it is in the form, and in which line of the source where that is known.</summary>
    public static string Place(Finding finding, Language language)
    {
        var place = Labels.Of(finding.Pointer, language);
        return finding.Position is not { Line: > 0 } position ? place
            : language == Language.Chinese ? $"{place}（{DiagnosticText.ShortPlace(position).Zh}）"
            : $"{place} ({DiagnosticText.ShortPlace(position).En})";
    }

    /// <summary>What is wrong, what is quoted, and what lets it pass.</summary>
    public static string Said(Finding finding, Language language) =>
        string.Join(language == Language.Chinese ? "" : " ", Parts(finding).Select(text => text.In(language)));

    private static IEnumerable<LocalizedText> Parts(Finding finding)
    {
        yield return finding.Message;
        if (finding.Quote is { } quote)
        {
            yield return CheckTexts.Quote(quote);
        }

        if (finding.Waiver is { } waiver)
        {
            yield return CheckTexts.WaivedBy(waiver, finding.Status == FindingStatus.Waived);
        }
    }
}

using System.Collections.Immutable;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Causes;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Cli.Output;

/// <summary>A cause in words, for text and Markdown alike.</summary>
/// <param name="Word">How grave it is.</param>
/// <param name="Rules">The rules that found it.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Said">What is wrong.</param>
/// <param name="Following">What follows from it, and what may have caused it.</param>
/// <param name="More">How many more things follow, that are not named.</param>
internal sealed record CauseEntry(
    string Word,
    ImmutableArray<RuleDescriptor> Rules,
    string Place,
    string Said,
    ImmutableArray<string> Following,
    int More
)
{
    // So many of the things that follow from a cause are named; --verbose names all.
    private const int MostFollowing = 3;

    public static CauseEntry Of(FindingCause cause, CheckResult result, ImmutableArray<Explanation> explanations, Language language)
    {
        var findings = cause.Findings.Select(place => result.Findings[place]).ToList();
        var lead = findings[0];
        var isComposed = cause.Kind is CauseKind.Labels or CauseKind.Relations && findings.Count > 1;

        // The labels are named in the entry itself, and so are the rules that the same cells keep from being assessed.
        var following = findings
            .Skip(isComposed ? 0 : 1)
            .Where(finding => cause.Kind != CauseKind.Labels && (finding.Status == FindingStatus.Fail || finding.BlockedBy is null))
            .ToList();
        return new CauseEntry(
            Texts.Word(lead).In(language),
            [.. findings.Select(static finding => finding.Rule).Distinct()],
            isComposed ? Labels.Of(cause.Pointer, language) : FindingText.Place(lead, language),
            isComposed || cause.Message != lead.Message ? cause.Message.In(language) : FindingText.Said(lead, language),
            [
                .. Explained(cause, lead, result, explanations).Select(explanation => explanation.Message.In(language)),
                .. following.Take(MostFollowing).Select(finding => FindingText.Said(finding, language)),
            ],
            Math.Max(0, following.Count - MostFollowing)
        );
    }

    // What most likely went wrong in a table is under the first cause in it that is of relations.
    private static IEnumerable<Explanation> Explained(
        FindingCause cause,
        Finding lead,
        CheckResult result,
        ImmutableArray<Explanation> explanations
    )
    {
        var table = TableOf(cause.Pointer);
        return
            !IsOfRelations(cause, lead)
            || result.Causes.First(other => IsOfRelations(other, result.Findings[other.Findings[0]]) && TableOf(other.Pointer) == table)
                != cause
            ? []
            : explanations.Where(explanation => string.Equals(explanation.Table.Pointer, table, StringComparison.Ordinal));
    }

    private static bool IsOfRelations(FindingCause cause, Finding lead) =>
        cause.Kind == CauseKind.Relations || (cause.Kind == CauseKind.Single && lead.Rule.Scope == RuleScope.Table);

    private static string TableOf(string pointer) => pointer.IndexOf('/', 1) is var end and > 0 ? pointer[..end] : pointer;
}

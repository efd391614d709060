using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Causes;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Output.Pages;

/// <summary>The proposals for the tables whose relations do not hold, by the findings that they would mend.</summary>
internal sealed class Proposals(ImmutableArray<Explanation> explanations)
{
    /// <summary>The explanations of the tables whose relations findings are about. Only relations are explained: a finding about the
    /// words of the same table is none of theirs.</summary>
    public IEnumerable<Explanation> Of(IReadOnlyCollection<Finding> findings) =>
        explanations.Where(explanation =>
            findings.Any(finding => CauseFinder.IsOfRelation(finding) && FormPath.Covers(explanation.Table.Pointer, finding.Pointer))
        );

    /// <summary>The changes that mend what findings are about, of those proposals that are singled out.</summary>
    public IEnumerable<CellChange> SingledOut(IReadOnlyCollection<Finding> findings) =>
        Of(findings).Where(IsSingledOut).SelectMany(explanation => ChangesOf(explanation, findings));

    /// <summary>Whether one proposal is singled out: it is the only one, or other figures bear it out.</summary>
    public static bool IsSingledOut(Explanation explanation) =>
        explanation.Kind == ExplanationKind.Unique || explanation.Favoured is not null;

    /// <summary>The changes of the proposal to cells of the relations that findings are about.</summary>
    public static IEnumerable<CellChange> ChangesOf(Explanation explanation, IReadOnlyCollection<Finding> findings) =>
        explanation.Best is { } best
            ? best.Changes.Where(change =>
                findings.Any(finding => CauseFinder.IsOfRelation(finding) && finding.Operands.Any(operand => operand.Cell == change.Cell))
            )
            : [];
}

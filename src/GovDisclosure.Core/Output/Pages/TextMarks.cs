using GovDisclosure.Rules;
using GovDisclosure.Rules.Causes;

namespace GovDisclosure.Output.Pages;

/// <summary>Which sentences and cells of a report belong to which cause; causes are counted from 1 on the page.</summary>
internal sealed class TextMarks
{
    private readonly Dictionary<string, (int Cause, CellMark Mark)> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TextMark>> texts = new(StringComparer.Ordinal);

    public TextMarks(CheckResult result, Proposals proposals)
    {
        for (var i = 0; i < result.Causes.Length && i < CausePart.MostCards; i++)
        {
            var findings = result.Causes[i].Findings.Select(place => result.Findings[place]).ToList();
            var changes = proposals.SingledOut(findings).ToList();
            changes.ForEach(change => cells[change.Cell.Pointer] = (i + 1, CellMark.Wrong));
            foreach (var finding in findings)
            {
                Add(finding, i + 1, changes.Count > 0 && CauseFinder.IsOfRelation(finding));
            }
        }

        foreach (var list in texts.Values)
        {
            list.Sort(static (left, right) => left.Offset.CompareTo(right.Offset));
        }
    }

    /// <summary>The cause that a cell belongs to, 0 when there is none, and how the cell is marked.</summary>
    public (int Cause, CellMark Mark) OfCell(string pointer) => cells.GetValueOrDefault(pointer);

    /// <summary>The marks of a text, in its order.</summary>
    public IReadOnlyList<TextMark> OfText(string pointer) => texts.TryGetValue(pointer, out var list) ? list : [];

    // Where it is known which figure is wrong, the total that a relation is of leads to its card, and is not called doubtful itself.
    private void Add(Finding finding, int cause, bool isExplained)
    {
        var mark = isExplained ? CellMark.None : CellMark.Doubtful;
        if (finding.Status == FindingStatus.Fail)
        {
            cells.TryAdd(finding.Pointer, (cause, mark));
        }

        foreach (var operand in finding.Operands.Where(static operand => operand is { Coefficient: 0, IsPrevious: false }))
        {
            cells.TryAdd(operand.Pointer, (cause, CellMark.Doubtful));
        }

        if (finding.Quote is { Length: > 0 } quote)
        {
            if (!texts.TryGetValue(quote.Pointer, out var list))
            {
                texts.Add(quote.Pointer, list = []);
            }

            list.Add(new TextMark(quote.Offset, quote.Length, cause));
        }
    }
}

/// <summary>A stretch of a text that belongs to a cause, in UTF-16 code units.</summary>
internal readonly record struct TextMark(int Offset, int Length, int Cause);

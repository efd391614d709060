using GovDisclosure.Rules;

namespace GovDisclosure.Output.Pages;

/// <summary>Which sentences and cells of a report belong to which cause; causes are counted from 1 on the page.</summary>
internal sealed class TextMarks
{
    private readonly Dictionary<string, int> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TextMark>> texts = new(StringComparer.Ordinal);

    public TextMarks(CheckResult result)
    {
        for (var i = 0; i < result.Causes.Length && i < CausePart.MostCards; i++)
        {
            foreach (var place in result.Causes[i].Findings)
            {
                Add(result.Findings[place], i + 1);
            }
        }

        foreach (var list in texts.Values)
        {
            list.Sort(static (left, right) => left.Offset.CompareTo(right.Offset));
        }
    }

    /// <summary>The cause that a cell belongs to; 0 when there is none.</summary>
    public int OfCell(string pointer) => cells.GetValueOrDefault(pointer);

    /// <summary>The marks of a text, in its order.</summary>
    public IReadOnlyList<TextMark> OfText(string pointer) => texts.TryGetValue(pointer, out var list) ? list : [];

    private void Add(Finding finding, int cause)
    {
        if (finding.Status == FindingStatus.Fail)
        {
            cells.TryAdd(finding.Pointer, cause);
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

using GovDisclosure.Documents.Cells;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables.Fused;

/// <summary>Finds all divisions of a run that the relations between its own cells allow, by exact search.</summary>
/// <remarks>
/// No figure has a leading zero; a sign starts a figure and is only where the form has an increase or a decrease. The search goes from
/// the end: a total is after its parts, and once it is chosen bounds them.
/// </remarks>
internal sealed class RunSplitter
{
    private static readonly long[] PowersOfTen =
    [
        .. Enumerable.Range(0, Judgement.MostDigits + 1).Select(static digits => (long)Math.Pow(10, digits)),
    ];

    private readonly FigureRun run;
    private readonly string text;
    private readonly bool[] isBoundary;
    private readonly Part[][] parts;
    private readonly long[] residuals;
    private readonly int[] ends;
    private readonly long[] values;
    private readonly List<RunSplit> splits = [];
    private int steps;

    private RunSplitter(FigureRun run, IReadOnlyList<LinearRelation> relations)
    {
        this.run = run;
        text = run.Text;
        isBoundary = new bool[text.Length + 1];
        var end = 0;
        foreach (var segment in run.Segments)
        {
            end += segment.Length;
            isBoundary[end] = true;
        }

        isBoundary[0] = true;
        residuals = [.. relations.Select(static relation => relation.Constant)];
        parts = new Part[run.Cells.Length][];
        for (var cell = 0; cell < parts.Length; cell++)
        {
            parts[cell] = [.. PartsOf(cell, relations)];
        }

        ends = new int[parts.Length];
        values = new long[parts.Length];
    }

    /// <summary>Finds the divisions.</summary>
    /// <param name="run">The run.</param>
    /// <param name="relations">The relations between its own cells.</param>
    /// <returns>The divisions; null when there are too many to be listed.</returns>
    public static List<RunSplit>? Split(FigureRun run, IReadOnlyList<LinearRelation> relations)
    {
        var splitter = new RunSplitter(run, relations);
        return splitter.Split(run.Cells.Length - 1, splitter.text.Length) ? splitter.splits : null;
    }

    private IEnumerable<Part> PartsOf(int cell, IReadOnlyList<LinearRelation> relations)
    {
        for (var i = 0; i < relations.Count; i++)
        {
            var terms = Array.FindAll(relations[i].Terms, term => term.Cell <= cell);
            if (Array.FindIndex(terms, term => term.Cell == cell) is var at and >= 0)
            {
                var coefficient = terms[at].Coefficient;
                var bounds = Array.TrueForAll(terms, term =>
                    term.Coefficient == coefficient && run.Cells[term.Cell].Kind != CellKind.Delta
                );
                yield return new Part(i, coefficient, bounds, terms.Length, terms.Length == cell + 1);
            }
        }
    }

    // Chooses the figure of a cell that ends at a place; false when the search was given up.
    private bool Split(int cell, int end)
    {
        if (++steps > Judgement.StepsOfDivision)
        {
            return false;
        }

        if (cell < 0)
        {
            if (end == 0)
            {
                splits.Add(new RunSplit([.. ends], [.. values]));
            }

            return splits.Count <= Judgement.MostSplits;
        }

        ends[cell] = end;
        return run.Cells[cell].IsAmount ? SplitAmount(cell, end) : SplitCount(cell, end, MostOf(cell, end));
    }

    // The most that the cell may hold; -1 when the characters before it cannot be figures of the cells up to it.
    private long MostOf(int cell, int end)
    {
        var most = long.MaxValue;
        foreach (var part in parts[cell])
        {
            if (part.Bounds)
            {
                var bound = -part.Coefficient * residuals[part.Relation];
                most = Math.Min(most, bound);
                if (bound < 0 || (part.IsAllThatIsLeft && end > (cell + 1) * DigitsOf(bound)) || bound > part.Cells * LargestOf(end - cell))
                {
                    return -1;
                }
            }
        }

        return most;
    }

    private static long LargestOf(int digits) =>
        digits > Judgement.MostDigits ? PowersOfTen[Judgement.MostDigits] - 1 : PowersOfTen[digits] - 1;

    private static int DigitsOf(long number)
    {
        var digits = 1;
        for (; number > 9; number /= 10)
        {
            digits++;
        }

        return digits;
    }

    private bool SplitCount(int cell, int end, long most)
    {
        long number = 0;
        long weight = 1;
        // Every cell before this one takes a character at least.
        var first = Math.Max(cell, end - Judgement.MostDigits);
        for (var start = end - 1; start >= first && char.IsAsciiDigit(text[start]) && (start == end - 1 || !isBoundary[start + 1]); start--)
        {
            number += weight * (text[start] - '0');
            weight *= 10;
            if (number > most)
            {
                break;
            }

            var isSigned = start > 0 && text[start - 1] is '+' or '-';
            if (isSigned)
            {
                return run.Cells[cell].Kind != CellKind.Delta
                    || start - 1 < cell
                    || isBoundary[start]
                    || Continue(cell, start - 1, text[start - 1] == '-' ? -number : number);
            }

            if ((text[start] != '0' || start == end - 1) && !Continue(cell, start, number))
            {
                return false;
            }
        }

        return true;
    }

    private bool SplitAmount(int cell, int end)
    {
        for (var start = end - 1; start >= cell; start--)
        {
            var isPadded = text[start] == '0' && end > start + 1 && char.IsAsciiDigit(text[start + 1]);
            if (
                char.IsAsciiDigit(text[start])
                && !isPadded
                && CellTextParser.Parse(text.AsSpan(start, end - start), run.Cells[cell]) is { Value.IsNumber: true, Doubt: CellDoubt.None }
                && !Continue(cell, start, 0)
            )
            {
                return false;
            }

            if (isBoundary[start])
            {
                break;
            }
        }

        return true;
    }

    private bool Continue(int cell, int start, long value)
    {
        values[cell] = value;
        var holds = true;
        foreach (var part in parts[cell])
        {
            residuals[part.Relation] += part.Coefficient * value;
            holds &= part.Cells > 1 || residuals[part.Relation] == 0;
        }

        var goesOn = !holds || Split(cell - 1, start);
        foreach (var part in parts[cell])
        {
            residuals[part.Relation] -= part.Coefficient * value;
        }

        return goesOn;
    }

    /// <summary>A cell's part in a relation.</summary>
    /// <param name="Relation">The relation.</param>
    /// <param name="Coefficient">1 or −1.</param>
    /// <param name="Bounds">Whether all cells of the relation up to this one are on one side and not negative, so that none exceeds what is
    /// left.</param>
    /// <param name="Cells">The cells of the relation up to this one.</param>
    /// <param name="IsAllThatIsLeft">Whether every cell before this one is in the relation.</param>
    private readonly record struct Part(int Relation, int Coefficient, bool Bounds, int Cells, bool IsAllThatIsLeft);
}

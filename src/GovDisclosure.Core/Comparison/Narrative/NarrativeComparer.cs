using System.Collections.Immutable;

namespace GovDisclosure.Comparison.Narrative;

/// <summary>Aligns the paragraphs of two texts, then the words of those that belong together.</summary>
internal sealed class NarrativeComparer
{
    // Some 20 ms of work: a text beyond it is reported more coarsely, never more slowly.
    public const long Budget = 8_000_000;

    // Beyond so many paragraphs the rest of a text is one.
    private const int MostParagraphs = 2_000;

    // Paragraphs that share less than this are two paragraphs; a moved one must share more, since it is nowhere near.
    private const double LeastLikeness = 0.5;
    private const double LeastLikenessOfMoved = 0.75;

    // "六、无" is moved by nobody.
    private const int LeastTokensOfMoved = 8;

    // A short section says the same every year and should.
    private const int LeastCopied = 60;

    private readonly TokenIds ids = new();
    private readonly List<Paragraph> before;
    private readonly List<Paragraph> after;
    private readonly ImmutableArray<ParagraphComparison>.Builder paragraphs = ImmutableArray.CreateBuilder<ParagraphComparison>();
    private readonly ImmutableArray<FigureChange>.Builder figures = ImmutableArray.CreateBuilder<FigureChange>();
    private readonly SearchBudget budget = new(Budget);
    private long keptLetters;

    public NarrativeComparer(string before, string after)
    {
        this.before = Cut(before);
        this.after = Cut(after);
    }

    public TextComparison Compare()
    {
        var partner = Align();
        var places = new int[after.Count];
        Array.Fill(places, -1);
        for (var i = 0; i < partner.Length; i++)
        {
            if (partner[i].After >= 0)
            {
                places[partner[i].After] = i;
            }
        }

        Write(partner, places);
        var letters =
            before.Sum(static paragraph => (long)paragraph.Text.Length) + after.Sum(static paragraph => (long)paragraph.Text.Length);
        return new TextComparison(
            paragraphs.DrainToImmutable(),
            figures.DrainToImmutable(),
            letters == 0 ? 1 : 2.0 * keptLetters / letters,
            Copy(),
            !budget.WasCut
        );
    }

    private List<Paragraph> Cut(string text)
    {
        var parts = text.Split('\n', MostParagraphs);
        var cut = new List<Paragraph>(parts.Length);
        foreach (var part in parts)
        {
            // A blank line is no paragraph, and what surrounds one is layout.
            var trimmed = part.Trim();
            if (trimmed.Length > 0)
            {
                cut.Add(new Paragraph(cut.Count, trimmed, ids));
            }
        }

        return cut;
    }

    private readonly record struct Partner(int After, bool IsMoved);

    // Equal paragraphs first; between them, those that are most alike; of the rest, those that are elsewhere.
    private Partner[] Align()
    {
        var whole = new TokenIds();
        var kept = SequenceDiff.Kept(
            [.. before.Select(paragraph => whole.Of(paragraph.Text))],
            [.. after.Select(paragraph => whole.Of(paragraph.Text))],
            budget
        );
        var partner = new Partner[before.Count];
        Array.Fill(partner, new Partner(-1, false));
        var (i, j) = (0, 0);
        for (var k = 0; k <= before.Count; k++)
        {
            var anchor = k == before.Count ? after.Count : kept[k];
            if (anchor < 0)
            {
                continue;
            }

            AlignBetween(partner, i, k, j, anchor);
            if (k < before.Count)
            {
                partner[k] = new Partner(anchor, false);
            }

            (i, j) = (k + 1, anchor + 1);
        }

        FindMoved(partner);
        return partner;
    }

    // The pairs, in order, whose likeness sums to the most.
    private void AlignBetween(Partner[] partner, int from, int to, int otherFrom, int otherTo)
    {
        var (rows, columns) = (to - from, otherTo - otherFrom);
        if (rows == 0 || columns == 0 || !Spend(from, to, otherFrom, otherTo))
        {
            return;
        }

        var best = new double[rows + 1][];
        var likeness = new double[rows][];
        best[rows] = new double[columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            (best[i], likeness[i]) = (new double[columns + 1], new double[columns]);
            for (var j = columns - 1; j >= 0; j--)
            {
                likeness[i][j] = before[from + i].Likeness(after[otherFrom + j]);
                var paired = likeness[i][j] >= LeastLikeness ? likeness[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.Max(paired, Math.Max(best[i + 1][j], best[i][j + 1]));
            }
        }

        for (int i = 0, j = 0; i < rows && j < columns; )
        {
            if (likeness[i][j] >= LeastLikeness && best[i][j] == likeness[i][j] + best[i + 1][j + 1])
            {
                partner[from + i++] = new Partner(otherFrom + j++, false);
            }
            else if (best[i][j] == best[i + 1][j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private void FindMoved(Partner[] partner)
    {
        var taken = partner.Select(static found => found.After).ToHashSet();
        var open = after.Where(paragraph => !taken.Contains(paragraph.Index) && paragraph.Tokens.Count >= LeastTokensOfMoved).ToList();
        foreach (
            var paragraph in before.Where(paragraph => partner[paragraph.Index].After < 0 && paragraph.Tokens.Count >= LeastTokensOfMoved)
        )
        {
            Paragraph? found = null;
            var most = LeastLikenessOfMoved;
            foreach (var other in open)
            {
                if (!budget.TrySpend(paragraph.Tokens.Count + other.Tokens.Count))
                {
                    return;
                }

                if (paragraph.Likeness(other) is var likeness && likeness > most)
                {
                    (most, found) = (likeness, other);
                }
            }

            if (found is not null)
            {
                partner[paragraph.Index] = new Partner(found.Index, true);
                open.Remove(found);
            }
        }
    }

    // Likeness costs the length of both, for every pair.
    private bool Spend(int from, int to, int otherFrom, int otherTo)
    {
        long tokens = 0;
        for (var i = from; i < to; i++)
        {
            tokens += before[i].Tokens.Count;
        }

        long otherTokens = 0;
        for (var j = otherFrom; j < otherTo; j++)
        {
            otherTokens += after[j].Tokens.Count;
        }

        return budget.TrySpend((tokens * (otherTo - otherFrom)) + (otherTokens * (to - from)));
    }

    private void Write(Partner[] partner, int[] places)
    {
        var i = 0;
        for (var j = 0; j <= after.Count; j++)
        {
            // What goes is before the next paragraph that has stayed in its place.
            if (j == after.Count || (places[j] >= 0 && !partner[places[j]].IsMoved))
            {
                var end = j == after.Count ? before.Count : places[j];
                for (; i < end; i++)
                {
                    if (partner[i].After < 0)
                    {
                        paragraphs.Add(
                            new ParagraphComparison(
                                ParagraphChange.Removed,
                                i,
                                null,
                                [new TextSegment(TextDiffKind.Deleted, before[i].Text)]
                            )
                        );
                    }
                }

                if (j == after.Count)
                {
                    return;
                }

                i++;
            }

            if (places[j] < 0)
            {
                paragraphs.Add(
                    new ParagraphComparison(ParagraphChange.Added, null, j, [new TextSegment(TextDiffKind.Inserted, after[j].Text)])
                );
            }
            else
            {
                Pair(before[places[j]], after[j], partner[places[j]].IsMoved);
            }
        }
    }

    private void Pair(Paragraph old, Paragraph now, bool isMoved)
    {
        var isEqual = string.Equals(old.Text, now.Text, StringComparison.Ordinal);
        var segments = isEqual ? [new TextSegment(TextDiffKind.Equal, now.Text)] : TokenDiff.Segments(old, now, budget);
        keptLetters += segments
            .Where(static segment => segment.Kind == TextDiffKind.Equal)
            .Sum(static segment => (long)segment.Text.Length);
        paragraphs.Add(
            new ParagraphComparison(
                isMoved ? ParagraphChange.Moved
                    : isEqual ? ParagraphChange.Equal
                    : ParagraphChange.Changed,
                old.Index,
                now.Index,
                segments
            )
        );
        if (!isEqual)
        {
            SentenceFigures.Add(figures, old, now, budget);
        }
    }

    // Paragraph by paragraph the same words, and at most other numbers.
    private TextCopy Copy()
    {
        if (before.Count != after.Count || after.Sum(static paragraph => paragraph.Text.Length) < LeastCopied)
        {
            return TextCopy.None;
        }

        var copy = TextCopy.Verbatim;
        for (var i = 0; i < before.Count; i++)
        {
            var (old, now) = (before[i], after[i]);
            if (string.Equals(old.Text, now.Text, StringComparison.Ordinal))
            {
                continue;
            }

            if (old.Tokens.Count != now.Tokens.Count)
            {
                return TextCopy.None;
            }

            for (var k = 0; k < old.Tokens.Count; k++)
            {
                if (old.Ids[k] == now.Ids[k])
                {
                    continue;
                }

                if (!old.Tokens[k].IsNumber || !now.Tokens[k].IsNumber)
                {
                    return TextCopy.None;
                }

                copy =
                    SentenceFigures.IsYear(old, k) && SentenceFigures.IsYear(now, k) && copy != TextCopy.NumbersOnly
                        ? TextCopy.YearOnly
                        : TextCopy.NumbersOnly;
            }
        }

        return copy;
    }
}

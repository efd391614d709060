namespace GovDisclosure.Documents.Sections;

/// <summary>
/// Chooses among the lines that read as headings those that are in the order of the form: the report's own, wherever another line is
/// worded better.
/// </summary>
internal static class HeadingOrder
{
    // A heading more in the order is worth more than the wording of any other.
    private const int WeightOfHeading = 10;

    // The work grows with the square; no report has so many.
    private const int MostCandidates = 400;

    /// <summary>Chooses the headings.</summary>
    /// <param name="candidates">The lines, in the order of the document.</param>
    /// <param name="content">Whether text is behind each.</param>
    /// <returns>The places of the chosen ones in the list, in order; empty where there are too many to tell.</returns>
    public static List<int> Choose(List<Heading> candidates, bool[] content)
    {
        var chosen = new List<int>();
        if (candidates.Count > MostCandidates)
        {
            return chosen;
        }

        var (weights, before) = (new int[candidates.Count], new int[candidates.Count]);
        var best = -1;
        for (var i = 0; i < candidates.Count; i++)
        {
            before[i] = -1;
            for (var j = 0; j < i; j++)
            {
                if (candidates[j].Section.Index < candidates[i].Section.Index && weights[j] > (before[i] < 0 ? 0 : weights[before[i]]))
                {
                    before[i] = j;
                }
            }

            weights[i] = (before[i] < 0 ? 0 : weights[before[i]]) + WeightOfHeading + (int)candidates[i].Strength + (content[i] ? 1 : 0);
            best = best < 0 || weights[i] > weights[best] ? i : best;
        }

        for (var i = best; i >= 0; i = before[i])
        {
            chosen.Insert(0, i);
        }

        return chosen;
    }
}

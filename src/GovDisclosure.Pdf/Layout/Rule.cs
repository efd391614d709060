namespace GovDisclosure.Pdf.Layout;

/// <summary>A ruling line of a page, across or down.</summary>
/// <param name="At">Its height, or of a line down its place from the left.</param>
/// <param name="Start">Where it starts: from the left, or of a line down from below.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Rule(double At, double Start, double End)
{
    public double Length => End - Start;

    /// <summary>Makes one of lines that go on in one another: a ruled table is often drawn cell by cell.</summary>
    /// <param name="rules">The lines; they are sorted.</param>
    /// <param name="apart">How far lines may be apart and are still one.</param>
    public static List<Rule> Join(List<Rule> rules, double apart)
    {
        rules.Sort(static (left, right) => left.At.CompareTo(right.At) is var order and not 0 ? order : left.Start.CompareTo(right.Start));
        var joined = new List<Rule>();
        for (var first = 0; first < rules.Count; )
        {
            // The lines at one place, each no farther from the one before it than a line is thick.
            var end = first + 1;
            while (end < rules.Count && rules[end].At - rules[end - 1].At <= apart / 2 && rules[end].At - rules[first].At <= apart)
            {
                end++;
            }

            JoinPlace(rules.GetRange(first, end - first), joined, apart);
            first = end;
        }

        return joined;
    }

    private static void JoinPlace(List<Rule> rules, List<Rule> joined, double apart)
    {
        rules.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        var at = rules.Average(static rule => rule.At);
        var open = rules[0];
        foreach (var rule in rules)
        {
            if (rule.Start > open.End + apart)
            {
                joined.Add(open with { At = at });
                open = rule;
            }
            else if (rule.End > open.End)
            {
                open = open with { End = rule.End };
            }
        }

        joined.Add(open with { At = at });
    }
}

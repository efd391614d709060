namespace GovDisclosure.Documents.Sources.Wrapped;

/// <summary>
/// The strings of a portal's JSON that may be parts of one report, in their order: long ones, and between two headings those that are
/// where the text does, however short, as a paragraph or the cell of a row.
/// </summary>
internal sealed class PortalParts
{
    private const int MostParts = 20_000;

    // Elsewhere so short a text is a mark or a number of the portal.
    private const int LeastLength = 20;

    private readonly List<Part> parts = [];

    public bool IsEmpty => parts.Count == 0;

    public bool IsFull => parts.Count >= MostParts;

    /// <summary>How many parts were left out because there are too many.</summary>
    public int LeftOut { get; private set; }

    public void LeaveOut() => LeftOut++;

    /// <summary>Adds a string.</summary>
    /// <param name="name">The name of the member that it, or its list, is the value of.</param>
    /// <param name="text">The string.</param>
    /// <param name="isInList">Whether it is in a list.</param>
    /// <param name="isSure">Whether it is a part wherever it is.</param>
    public void Add(string name, string text, bool isInList, bool isSure) =>
        Add(new Part(name, text, isInList, isSure || text.Length >= LeastLength || text is ['<', ..], IsHeading: false));

    /// <summary>Adds a heading.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="name">The name of the member that states it, or is it.</param>
    public void AddHeading(string heading, string name) => Add(new Part(name, heading, IsInList: false, IsSure: true, IsHeading: true));

    /// <summary>All parts, in their order.</summary>
    public List<string> ToList()
    {
        var all = new List<string>();
        var first = parts.FindIndex(static part => part.IsHeading);
        first = first < 0 ? parts.Count : first;

        // What is in front of the first heading may be in the place of the text too.
        var front = first < parts.Count && NameOfText(first, EndOf(first)) is var name && Is(parts[first], name) ? name : null;
        Take(0, first, front, isUnderHeading: false, all);
        for (int start = first, end; start < parts.Count; start = end)
        {
            end = EndOf(start);
            Take(start, end, NameOfText(start, end), isUnderHeading: true, all);
        }

        return all;
    }

    private void Add(in Part part)
    {
        if (IsFull)
        {
            LeaveOut();
        }
        else
        {
            parts.Add(part);
        }
    }

    private int EndOf(int heading)
    {
        var end = parts.FindIndex(heading + 1, static part => part.IsHeading);
        return end < 0 ? parts.Count : end;
    }

    // Where the heading is in the same place as its text, that place tells it; else the one with the most text does.
    private string? NameOfText(int heading, int end)
    {
        var under = parts.GetRange(heading + 1, end - heading - 1);
        return under.Exists(part => Is(part, parts[heading].Name))
            ? parts[heading].Name
            : under.GroupBy(static part => part.Name).MaxBy(static named => named.Sum(static part => part.Text.Length))?.Key;
    }

    private void Take(int start, int end, string? name, bool isUnderHeading, List<string> all)
    {
        for (var i = start; i < end; i++)
        {
            if (parts[i].IsSure || (isUnderHeading && parts[i].IsInList) || Is(parts[i], name))
            {
                all.Add(parts[i].Text);
            }
        }
    }

    private static bool Is(in Part part, string? name) => string.Equals(part.Name, name, StringComparison.Ordinal);

    private readonly record struct Part(string Name, string Text, bool IsInList, bool IsSure, bool IsHeading);
}

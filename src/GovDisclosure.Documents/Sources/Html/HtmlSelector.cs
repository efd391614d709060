namespace GovDisclosure.Documents.Sources.Html;

/// <summary>
/// A selector of a style sheet, of those that pages hide cells and digits by: names, classes, ids, attributes, places among children, one
/// in or behind another.
/// </summary>
internal sealed class HtmlSelector
{
    // No page needs more; each one more multiplies the work.
    private const int MostParts = 8;

    private const char Inside = ' ';

    // From the element outwards; each with how it stands to the next one: inside, right inside ('>'), right behind ('+'), behind ('~').
    private readonly List<(HtmlSelectorPart Part, char Relation)> parts = [];

    private HtmlSelector(string? generated) => Generated = generated;

    /// <summary>The pseudo-element, before or after; null of the element itself.</summary>
    public string? Generated { get; }

    /// <summary>How much it counts against others.</summary>
    public int Specificity => parts.Sum(static part => part.Part.Specificity);

    /// <summary>What an element must have that it selects: an id, a class, a name; null of every element.</summary>
    public (string? Id, string? Class, string? Name) Key => (parts[0].Part.Id, parts[0].Part.Classes.FirstOrDefault(), parts[0].Part.Name);

    /// <summary>The classes and ids that it asks for.</summary>
    public IEnumerable<string> Words => parts.SelectMany(static part => part.Part.Words);

    /// <summary>The attributes that it asks for.</summary>
    public IEnumerable<string> Attributes => parts.SelectMany(static part => part.Part.Attributes);

    /// <summary>Reads a selector.</summary>
    /// <returns>The selector; null where it is none of those that are known.</returns>
    public static HtmlSelector? Parse(string text)
    {
        text = text.Trim();
        string? generated = null;
        foreach (var pseudo in (string[])["::before", "::after", ":before", ":after"])
        {
            if (text.EndsWith(pseudo, StringComparison.OrdinalIgnoreCase))
            {
                (generated, text) = (pseudo.TrimStart(':'), text[..^pseudo.Length]);
                text = text.Length == 0 || text[^1] is Inside ? text + "*" : text;
                break;
            }
        }

        var selector = new HtmlSelector(generated);
        for (var rest = text; rest.Length > 0; )
        {
            var end = LastOutside(rest, " \t\r\n\f>+~");
            if (HtmlSelectorPart.Parse(rest[(end + 1)..]) is not { } part || end + 1 == rest.Length || selector.parts.Count == MostParts)
            {
                return null;
            }

            rest = rest[..(end + 1)].TrimEnd();
            var relation = rest.Length > 0 && rest[^1] is '>' or '+' or '~' ? rest[^1] : Inside;
            selector.parts.Add((part, relation));
            rest = relation is Inside ? rest : rest[..^1].TrimEnd();
            if (rest.Length == 0 && relation is not Inside)
            {
                return null;
            }
        }

        return selector.parts.Count == 0 ? null : selector;
    }

    /// <summary>The selectors of a list, cut at the commas that are in no brackets.</summary>
    public static IEnumerable<string> Split(string list)
    {
        var start = 0;
        for (var comma = IndexOutside(list, ",", 0); comma >= 0; comma = IndexOutside(list, ",", start))
        {
            yield return list[start..comma];
            start = comma + 1;
        }

        yield return list[start..];
    }

    /// <summary>Where the first of some signs is in no brackets; −1 for nowhere.</summary>
    public static int IndexOutside(string text, string signs, int start)
    {
        var depth = start > 0 && text[start - 1] is '[' or '(' ? 1 : 0;
        for (var at = start; at < text.Length; at++)
        {
            if (depth == 0 && signs.Contains(text[at], StringComparison.Ordinal))
            {
                return at;
            }

            depth += Depth(text[at]);
        }

        return -1;
    }

    /// <summary>Whether it selects an element.</summary>
    public bool Selects(HtmlElement element, ReadClock clock) => Selects(element, 0, clock);

    private bool Selects(HtmlElement element, int at, ReadClock clock)
    {
        clock.Tick();
        if (!parts[at].Part.Selects(element))
        {
            return false;
        }

        if (at + 1 == parts.Count)
        {
            return true;
        }

        var relation = parts[at].Relation;
        for (var next = Next(element, relation); next is not null; next = Next(next, relation))
        {
            if (Selects(next, at + 1, clock))
            {
                return true;
            }

            if (relation is '>' or '+')
            {
                return false;
            }
        }

        return false;
    }

    private static HtmlElement? Next(HtmlElement element, char relation)
    {
        if (relation is Inside or '>' || element.Parent is not HtmlElement parent)
        {
            return relation is Inside or '>' ? element.Parent as HtmlElement : null;
        }

        HtmlElement? before = null;
        foreach (var child in parent.Children)
        {
            if (ReferenceEquals(child, element))
            {
                break;
            }

            before = child as HtmlElement ?? before;
        }

        return before;
    }

    private static int LastOutside(string text, string signs)
    {
        var depth = 0;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            depth += Depth(text[at]);
            if (depth == 0 && signs.Contains(text[at], StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }

    private static int Depth(char sign) =>
        sign is '(' or '[' ? 1
        : sign is ')' or ']' ? -1
        : 0;
}

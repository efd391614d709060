using System.Globalization;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>
/// A selector of a style sheet, of those that pages hide cells and digits by: names, classes, ids, places among children, one in another.
/// </summary>
internal sealed class HtmlSelector
{
    // No page needs more; each one more multiplies the work.
    private const int MostParts = 8;

    // From the element outwards; each with whether it stands right inside the next one.
    private readonly List<(Part Part, bool IsChild)> parts = [];

    private HtmlSelector(string? generated) => Generated = generated;

    /// <summary>The pseudo-element, before or after; null of the element itself.</summary>
    public string? Generated { get; }

    /// <summary>How much it counts against others.</summary>
    public int Specificity => parts.Sum(static part => part.Part.Specificity);

    /// <summary>What an element must have that it selects: an id, a class, a name; null of every element.</summary>
    public (string? Id, string? Class, string? Name) Key => (parts[0].Part.Id, parts[0].Part.Classes.FirstOrDefault(), parts[0].Part.Name);

    /// <summary>The classes and ids that it asks for.</summary>
    public IEnumerable<string> Words =>
        parts.SelectMany(static part => part.Part.Id is { } id ? part.Part.Classes.Append(id) : part.Part.Classes);

    /// <summary>Reads a selector.</summary>
    /// <returns>The selector; null where it is none of those that are known.</returns>
    public static HtmlSelector? Parse(string text)
    {
        text = text.Replace(">", " > ", StringComparison.Ordinal).Trim();
        string? generated = null;
        foreach (var pseudo in (string[])["::before", "::after", ":before", ":after"])
        {
            if (text.EndsWith(pseudo, StringComparison.OrdinalIgnoreCase))
            {
                (generated, text) = (pseudo.TrimStart(':'), text[..^pseudo.Length]);
                text = text.Length == 0 || text[^1] is ' ' ? text + "*" : text;
                break;
            }
        }

        var selector = new HtmlSelector(generated);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isChild = false;
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (words[i] is ">")
            {
                isChild = true;
                continue;
            }

            if (Part.Parse(words[i]) is not { } part || selector.parts.Count == MostParts)
            {
                return null;
            }

            if (selector.parts.Count > 0)
            {
                selector.parts[^1] = selector.parts[^1] with { IsChild = isChild };
            }

            selector.parts.Add((part, false));
            isChild = false;
        }

        return selector.parts.Count == 0 || isChild ? null : selector;
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

        for (var outer = element.Parent as HtmlElement; outer is not null; outer = outer.Parent as HtmlElement)
        {
            if (Selects(outer, at + 1, clock))
            {
                return true;
            }

            if (parts[at].IsChild)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What is asked of one element.</summary>
    /// <param name="Name">Its name; null for any.</param>
    /// <param name="Id">Its id; null for any.</param>
    /// <param name="Classes">The classes that it must have.</param>
    /// <param name="Nth">Its place among the elements of its parent, from 1; -1 for the last; 0 for any.</param>
    private sealed record Part(string? Name, string? Id, string[] Classes, int Nth)
    {
        public int Specificity => (Id is null ? 0 : 10_000) + ((Classes.Length + (Nth == 0 ? 0 : 1)) * 100) + (Name is null ? 0 : 1);

        public static Part? Parse(string text)
        {
            string? id = null;
            var classes = new List<string>();
            var nth = 0;
            var end = text.IndexOfAny(['.', '#', ':', '[']);
            var name = end < 0 ? text : text[..end];
            if (name.Length > 0 && name is not "*" && !name.All(char.IsAsciiLetterOrDigit))
            {
                return null;
            }

            for (var at = end; at >= 0 && at < text.Length; )
            {
                var next = text.IndexOfAny(['.', '#', ':', '['], at + 1);
                next = next < 0 ? text.Length : next;
                var word = text[(at + 1)..next];
                if (word.Length == 0)
                {
                    return null;
                }

                switch (text[at])
                {
                    case '.':
                        classes.Add(word);
                        break;
                    case '#':
                        id = word;
                        break;
                    case ':' when NthOf(word) is var place and not 0:
                        nth = place;
                        break;
                    default:
                        return null;
                }

                at = next;
            }

            return new Part(name.Length == 0 || name is "*" ? null : name.ToLowerInvariant(), id, [.. classes], nth);
        }

        public bool Selects(HtmlElement element) =>
            (Name is null || string.Equals(element.Name, Name, StringComparison.Ordinal))
            && (Id is null || string.Equals(element["id"], Id, StringComparison.Ordinal))
            && (Classes.Length == 0 || (element["class"] is { } own && Array.TrueForAll(Classes, wanted => Has(own, wanted))))
            && (Nth == 0 || IsNth(element));

        private static int NthOf(string word)
        {
            const string Place = "nth-child(";
            var number = word.StartsWith(Place, StringComparison.OrdinalIgnoreCase) ? word[Place.Length..].TrimEnd(')') : "";
            return word.Equals("first-child", StringComparison.OrdinalIgnoreCase) ? 1
                : word.Equals("last-child", StringComparison.OrdinalIgnoreCase) ? -1
                : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var nth) ? nth
                : 0;
        }

        private static bool Has(ReadOnlySpan<char> classes, string wanted)
        {
            foreach (var range in classes.SplitAny(" \t\r\n\f"))
            {
                if (classes[range].Equals(wanted, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsNth(HtmlElement element)
        {
            if (element.Parent is not HtmlElement parent)
            {
                return false;
            }

            var (place, count) = (0, 0);
            foreach (var child in parent.Children)
            {
                count += child is HtmlElement ? 1 : 0;
                place = ReferenceEquals(child, element) ? count : place;
            }

            return Nth == -1 ? place == count : place == Nth;
        }
    }
}

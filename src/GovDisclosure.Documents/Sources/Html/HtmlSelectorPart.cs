using System.Globalization;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>What a selector asks of one element.</summary>
internal sealed class HtmlSelectorPart
{
    // No page puts choices into choices so deep; thousands of them would use the stack up.
    private const int MostNested = 8;

    private readonly List<(string Name, string Sign, string Value)> attributes = [];
    private readonly List<(bool IsWanted, List<HtmlSelectorPart> Parts)> choices = [];
    private readonly List<(int Nth, bool IsOfType)> places = [];
    private readonly int depth;
    private int ofChoices;
    private bool isRoot;

    private HtmlSelectorPart(int depth) => this.depth = depth;

    /// <summary>Its name; null for any.</summary>
    public string? Name { get; private set; }

    /// <summary>Its id; null for any.</summary>
    public string? Id { get; private set; }

    /// <summary>The classes that it must have.</summary>
    public List<string> Classes { get; } = [];

    /// <summary>How much it counts against others.</summary>
    public int Specificity =>
        (Id is null ? 0 : 10_000)
        + ((Classes.Count + attributes.Count + places.Count + (isRoot ? 1 : 0)) * 100)
        + (Name is null ? 0 : 1)
        + ofChoices;

    /// <summary>The classes and ids that it asks for.</summary>
    public IEnumerable<string> Words =>
        (Id is null ? Classes : Classes.Append(Id)).Concat(
            choices.SelectMany(static choice => choice.Parts).SelectMany(static part => part.Words)
        );

    /// <summary>The attributes that it asks for.</summary>
    public IEnumerable<string> Attributes =>
        attributes
            .Select(static attribute => attribute.Name)
            .Concat(choices.SelectMany(static choice => choice.Parts).SelectMany(static part => part.Attributes));

    /// <summary>Reads what is asked of one element.</summary>
    /// <param name="text">The text.</param>
    /// <param name="depth">In how many choices it is.</param>
    /// <returns>The part; null where it asks for what is not known here.</returns>
    public static HtmlSelectorPart? Parse(string text, int depth = 0)
    {
        var part = new HtmlSelectorPart(depth);
        var end = text.IndexOfAny(['.', '#', ':', '[']);
        var name = end < 0 ? text : text[..end];
        if (name.Length > 0 && name is not "*" && !name.All(char.IsAsciiLetterOrDigit))
        {
            return null;
        }

        part.Name = name.Length == 0 || name is "*" ? null : name.ToLowerInvariant();
        for (var at = end; at >= 0 && at < text.Length; )
        {
            var next = HtmlSelector.IndexOutside(text, ".#:[", at + 1);
            next = next < 0 ? text.Length : next;
            if (!part.Take(text[at], text[(at + 1)..next].Trim()))
            {
                return null;
            }

            at = next;
        }

        return part;
    }

    /// <summary>Whether an element has all that is asked for.</summary>
    public bool Selects(HtmlElement element) =>
        (Name is null || string.Equals(element.Name, Name, StringComparison.Ordinal))
        && (Id is null || string.Equals(element["id"], Id, StringComparison.Ordinal))
        && (Classes.Count == 0 || (element["class"] is { } own && Classes.TrueForAll(wanted => HasWord(own, wanted))))
        && (!isRoot || element.Parent is not HtmlElement)
        && attributes.TrueForAll(attribute => Has(element[attribute.Name], attribute.Sign, attribute.Value))
        && places.TrueForAll(place => IsNth(element, place.Nth, place.IsOfType))
        && choices.TrueForAll(choice => choice.IsWanted == choice.Parts.Exists(part => part.Selects(element)));

    private bool Take(char sign, string word)
    {
        switch (sign)
        {
            case '.' when word.Length > 0:
                Classes.Add(word);
                return true;
            case '#' when word.Length > 0:
                Id = word;
                return true;
            case '[' when word.EndsWith(']'):
                return TakeAttribute(word[..^1]);
            case ':':
                isRoot |= word is "root";
                return word is "root" || TakePlace(word) || TakeChoice(word);
            default:
                return false;
        }
    }

    private bool TakeAttribute(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var name = (equals < 0 ? word : word[..equals]).Trim();
        var sign = equals < 0 ? "" : "=";
        if (equals > 0 && name[^1] is '~' or '^' or '$' or '*' or '|')
        {
            (sign, name) = (name[^1] + "=", name[..^1].Trim());
        }

        attributes.Add((name.ToLowerInvariant(), sign, equals < 0 ? "" : word[(equals + 1)..].Trim().Trim('"', '\'')));
        return name.Length > 0;
    }

    private bool TakePlace(string word)
    {
        const string Of = "-of-type";
        const string Child = "-child";
        var lower = word.ToLowerInvariant();
        var isOfType = lower.Contains(Of, StringComparison.Ordinal);
        lower = lower.Replace(isOfType ? Of : Child, "", StringComparison.Ordinal);
        var isNth = lower.StartsWith("nth(", StringComparison.Ordinal) && lower.EndsWith(')');
        var nth =
            lower is "first" ? 1
            : lower is "last" ? -1
            : isNth && int.TryParse(lower[4..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : 0;
        if (nth != 0)
        {
            places.Add((nth, isOfType));
        }

        return nth != 0;
    }

    private bool TakeChoice(string word)
    {
        var open = word.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? "" : word[..open].ToLowerInvariant();
        if (name is not ("not" or "is" or "where") || !word.EndsWith(')') || depth == MostNested)
        {
            return false;
        }

        var parts = new List<HtmlSelectorPart>();
        foreach (var one in HtmlSelector.Split(word[(open + 1)..^1]))
        {
            if (one.Trim() is not { Length: > 0 } choice || Parse(choice, depth + 1) is not { } part)
            {
                return false;
            }

            parts.Add(part);
        }

        choices.Add((name is not "not", parts));
        ofChoices += name is "where" ? 0 : parts.Max(static part => part.Specificity);
        return true;
    }

    private static bool Has(string? value, string sign, string wanted) =>
        value is not null
        && sign switch
        {
            "" => true,
            "=" => string.Equals(value, wanted, StringComparison.Ordinal),
            "~=" => HasWord(value, wanted),
            "|=" => string.Equals(value, wanted, StringComparison.Ordinal) || value.StartsWith(wanted + "-", StringComparison.Ordinal),
            _ when wanted.Length == 0 => false,
            "^=" => value.StartsWith(wanted, StringComparison.Ordinal),
            "$=" => value.EndsWith(wanted, StringComparison.Ordinal),
            _ => value.Contains(wanted, StringComparison.Ordinal),
        };

    private static bool HasWord(ReadOnlySpan<char> words, string wanted)
    {
        foreach (var range in words.SplitAny(" \t\r\n\f"))
        {
            if (words[range].Equals(wanted, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNth(HtmlElement element, int nth, bool isOfType)
    {
        if (element.Parent is not HtmlElement parent)
        {
            return false;
        }

        var children = parent.Children;
        var count = 0;
        for (var i = 0; i < children.Length; i++)
        {
            var child = children[nth < 0 ? children.Length - 1 - i : i];
            count += child is HtmlElement other && (!isOfType || string.Equals(other.Name, element.Name, StringComparison.Ordinal)) ? 1 : 0;
            if (count == Math.Abs(nth))
            {
                return ReferenceEquals(child, element);
            }
        }

        return false;
    }
}

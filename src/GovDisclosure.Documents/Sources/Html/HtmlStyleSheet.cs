using System.Text;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>
/// The style sheets in a page, as far as they say whether and how the text of a table is shown. Sheets that a page asks for by address
/// are not fetched; selectors of other kinds than <see cref="HtmlSelector"/> knows, and what counts on some screens only, say nothing.
/// </summary>
internal sealed class HtmlStyleSheet
{
    private const string Start = "<style";
    private const string End = "</style";

    // A page with more rules of these kinds is not made for tables.
    private const int MostRules = 2_000;

    private readonly Dictionary<string, List<Rule>> rules = new(StringComparer.Ordinal);
    private readonly List<Rule> variables = [];
    private readonly List<HtmlSelector> generated = [];
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> wordsBySpan;
    private readonly HashSet<string> attributes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> attributesBySpan;
    private int count;
    private bool usesVariables;
    private bool hasTelling;
    private bool hasBackgrounds;

    private HtmlStyleSheet()
    {
        wordsBySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        attributesBySpan = attributes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private bool IsEmpty => rules.Count == 0 && generated.Count == 0 && !usesVariables;

    /// <summary>The sheets that are in a source, before it is known which of them count.</summary>
    /// <returns>The sheets; null where they say nothing of how text is shown.</returns>
    public static HtmlStyleSheet? Of(string source)
    {
        var sheet = new HtmlStyleSheet { usesVariables = source.Contains(HtmlVariables.Use, StringComparison.OrdinalIgnoreCase) };
        for (var at = source.IndexOf(Start, StringComparison.OrdinalIgnoreCase); at >= 0; )
        {
            var end = source.IndexOf(End, at, StringComparison.OrdinalIgnoreCase);
            end = end < 0 ? source.Length : end;
            if (source.IndexOf('>', at, end - at) is var open and >= 0)
            {
                sheet.Add(source[(open + 1)..end]);
            }

            at = source.IndexOf(Start, end, StringComparison.OrdinalIgnoreCase);
        }

        return sheet.IsEmpty ? null : sheet;
    }

    /// <summary>The sheets of a page.</summary>
    /// <returns>The sheets; null where they say nothing of how text is shown.</returns>
    public static HtmlStyleSheet? Of(HtmlPage page)
    {
        var sheet = new HtmlStyleSheet { usesVariables = page.Sheet?.usesVariables == true };
        var open = new Stack<HtmlElement>();
        if (page.Root is { } root)
        {
            open.Push(root);
        }

        while (open.TryPop(out var element))
        {
            if (element.Name is "style" && IsForScreens(element["media"] ?? ""))
            {
                sheet.Add(page.TextOf(element));
            }

            for (var i = element.Children.Length - 1; i >= 0; i--)
            {
                if (element.Children[i] is HtmlElement child)
                {
                    open.Push(child);
                }
            }
        }

        return sheet.IsEmpty ? null : sheet;
    }

    /// <summary>Whether a rule asks for one of the classes, or for the id.</summary>
    public bool AsksFor(ReadOnlySpan<char> classes)
    {
        if (AsksForAttribute("class") || AsksForAttribute("id"))
        {
            return true;
        }

        foreach (var range in classes.SplitAny(" \t\r\n\f"))
        {
            if (wordsBySpan.Contains(classes[range]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a rule asks for an attribute by its name.</summary>
    public bool AsksForAttribute(ReadOnlySpan<char> name) => attributesBySpan.Contains(name);

    /// <summary>Gives an element the role that the rules and its own style make of it.</summary>
    public void Apply(HtmlElement element, ReadClock clock)
    {
        if (!hasTelling && !usesVariables)
        {
            return;
        }

        var style = element["style"] ?? "";
        var selecting = Find(element, clock);
        if (
            selecting.Exists(static rule => rule.Tells)
            || (usesVariables && style.Contains(HtmlVariables.Use, StringComparison.OrdinalIgnoreCase))
        )
        {
            element.Restyle(HtmlStyle.RoleOf(Cascade(element, selecting, style, clock)));
        }
    }

    /// <summary>All that the rules and its own style declare of an element.</summary>
    public string StyleOf(HtmlElement element, ReadClock clock) => Cascade(element, Find(element, clock), element["style"] ?? "", clock);

    /// <summary>Whether a rule gives an element a background of its own.</summary>
    public bool HasBackground(HtmlElement element, ReadClock clock) =>
        hasBackgrounds && Find(element, clock).FindLast(static rule => rule.IsColoured is not null) is { IsColoured: true };

    /// <summary>Whether a rule prints a figure before or behind what an element holds.</summary>
    public bool PrintsFigure(HtmlElement element, ReadClock clock) => generated.Exists(selector => selector.Selects(element, clock));

    // The rules that select an element; what counts most comes last.
    private List<Rule> Find(HtmlElement element, ReadClock clock)
    {
        var selecting = new List<Rule>();
        Add(element["id"] is { } id ? "#" + id : null);
        foreach (var name in element["class"]?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            Add("." + name);
        }

        Add(element.Name);
        Add("*");
        selecting.Sort(static (left, right) => left.Rank.CompareTo(right.Rank));
        return selecting;

        void Add(string? key)
        {
            if (key is not null && rules.TryGetValue(key, out var candidates))
            {
                selecting.AddRange(candidates.FindAll(rule => rule.Selector.Selects(element, clock) && !selecting.Contains(rule)));
            }
        }
    }

    // What is important counts after the element's own style, all else before it.
    private string Cascade(HtmlElement element, List<Rule> selecting, string style, ReadClock clock)
    {
        var text = new StringBuilder();
        selecting.ForEach(rule => text.Append(rule.Declarations).Append(';'));
        text.Append(style).Append(';');
        selecting.ForEach(rule => text.Append(rule.Important));
        return usesVariables ? HtmlVariables.Resolve(text.ToString(), name => FindVariable(element, name, clock)) : text.ToString();
    }

    // A variable is that of the nearest element around that has one of its name.
    private string? FindVariable(HtmlElement element, string name, ReadClock clock)
    {
        for (var at = element; at is not null; at = at.Parent as HtmlElement)
        {
            var own = at["style"] is { } style ? HtmlVariables.Find(style, name) : null;
            own ??= variables
                .Where(rule => rule.Selector.Selects(at, clock))
                .OrderByDescending(static rule => rule.Rank)
                .Select(rule => HtmlVariables.Find(rule.Declarations, name))
                .FirstOrDefault(static value => value is not null);
            if (own is not null)
            {
                return own;
            }
        }

        return null;
    }

    private static bool IsForScreens(string media) =>
        media.Trim().ToLowerInvariant() is "" or "all" or "screen" or "only screen" or "screen, print" or "screen,print" or "print, screen";

    private void Add(string text)
    {
        usesVariables |= text.Contains(HtmlVariables.Use, StringComparison.OrdinalIgnoreCase);
        if (
            !HtmlStyle.Tells(text)
            && !HtmlStyle.TellsColour(text)
            && !usesVariables
            && !text.Contains("content", StringComparison.OrdinalIgnoreCase)
        )
        {
            return;
        }

        foreach (var (selectors, declarations) in HtmlRules.Of(text, IsForScreens))
        {
            foreach (var selector in selectors)
            {
                if (HtmlSelector.Parse(selector) is { } parsed && count < MostRules)
                {
                    Add(parsed, declarations);
                }
            }
        }
    }

    private void Add(HtmlSelector selector, string declarations)
    {
        if (selector.Generated is not null)
        {
            if (HtmlRules.PrintsFigure(declarations))
            {
                generated.Add(selector);
                Keep(selector);
            }

            return;
        }

        var rule = new Rule(selector, declarations, (selector.Specificity, count));
        if (usesVariables && declarations.Contains(HtmlVariables.Name, StringComparison.Ordinal))
        {
            variables.Add(rule);
            Keep(selector);
        }

        if (rule.Tells || HtmlStyle.TellsColour(declarations))
        {
            var (id, name, tag) = selector.Key;
            var key =
                id is not null ? "#" + id
                : name is not null ? "." + name
                : tag ?? "*";
            if (!rules.TryGetValue(key, out var list))
            {
                rules.Add(key, list = []);
            }

            list.Add(rule);
            hasTelling |= rule.Tells;
            hasBackgrounds |= rule.IsColoured is not null;
            Keep(selector);
        }
    }

    // Only what a rule that says something asks for is kept of the elements.
    private void Keep(HtmlSelector selector)
    {
        words.UnionWith(selector.Words);
        attributes.UnionWith(selector.Attributes);
        count++;
    }

    private sealed record Rule(HtmlSelector Selector, string Declarations, (int Specificity, int Order) Rank)
    {
        /// <summary>Whether it may say anything of how a text is shown.</summary>
        public bool Tells { get; } = HtmlStyle.Tells(Declarations);

        /// <summary>Whether it gives a background that is not that of paper; null where it says nothing of it.</summary>
        public bool? IsColoured { get; } =
            Declarations.Contains("background", StringComparison.OrdinalIgnoreCase)
                ? (HtmlStyle.DeclaredIn(Declarations).Role & HtmlRole.Coloured) != 0
                : null;

        /// <summary>Those of its declarations that count after an element's own style.</summary>
        public string Important { get; } =
            string.Concat(
                Declarations
                    .Split(';')
                    .Where(static declaration => declaration.Contains("!important", StringComparison.OrdinalIgnoreCase))
                    .Select(static declaration => declaration + ";")
            );
    }
}

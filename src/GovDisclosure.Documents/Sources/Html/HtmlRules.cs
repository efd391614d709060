using System.Text;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Reads the rules of a style sheet: selectors and declarations. A rule in another selects within what that one selects.</summary>
internal sealed class HtmlRules
{
    // No page puts rules into rules so deep, or multiplies selectors by selectors to so many, or to such lengths.
    private const int MostNested = 8;
    private const int MostSelectors = 256;
    private const int LongestSelector = 1_000;

    private readonly List<(IReadOnlyList<string> Selectors, string Declarations)> found = [];
    private readonly Func<string, bool> isForScreens;
    private readonly string text;

    private HtmlRules(string sheet, Func<string, bool> isForScreens) => (text, this.isForScreens) = (WithoutComments(sheet), isForScreens);

    /// <summary>The rules of a sheet, and of those within that count on screens.</summary>
    /// <param name="sheet">The text of the sheet.</param>
    /// <param name="isForScreens">Whether a condition holds on any screen.</param>
    public static IReadOnlyList<(IReadOnlyList<string> Selectors, string Declarations)> Of(string sheet, Func<string, bool> isForScreens)
    {
        var rules = new HtmlRules(sheet, isForScreens);
        for (var at = 0; at < rules.text.Length; )
        {
            // Behind a brace too many the sheet goes on.
            at = rules.Read(at, [], 0);
        }

        return rules.found;
    }

    /// <summary>Whether declarations print text with a digit, or what an attribute or a counter holds.</summary>
    public static bool PrintsFigure(string declarations) =>
        declarations
            .Split(';')
            .Any(static declaration =>
                declaration.TrimStart().StartsWith("content", StringComparison.OrdinalIgnoreCase)
                && (
                    declaration.Contains("attr(", StringComparison.OrdinalIgnoreCase)
                    || declaration.Contains("counter(", StringComparison.OrdinalIgnoreCase)
                    || (
                        declaration.IndexOfAny(['"', '\'']) is var quote and >= 0
                        && declaration.AsSpan(quote).ContainsAnyInRange('0', '9')
                        && !declaration.AsSpan(quote).Contains('\\')
                    )
                )
            );

    // Reads what stands between two braces, or to the end of the sheet, and says where it goes on behind.
    private int Read(int at, IReadOnlyList<string> outer, int depth)
    {
        // What is declared counts before the rules in the rule.
        var place = found.Count;
        var declarations = new StringBuilder();
        var isOpen = true;
        while (isOpen && at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny('{', ';', '}') is var length and >= 0 ? at + length : text.Length;
            var head = text.AsSpan(at, next - at).Trim();
            isOpen = next < text.Length && text[next] != '}';
            if (isOpen && text[next] == '{')
            {
                at = ReadRule(head.ToString(), next, outer, depth);
                continue;
            }

            at = next + 1;
            if (outer.Count > 0 && head.Length > 0)
            {
                declarations.Append(head).Append(';');
            }
        }

        if (declarations.Length > 0)
        {
            found.Insert(place, (outer, declarations.ToString()));
        }

        return at;
    }

    private int ReadRule(string head, int open, IReadOnlyList<string> outer, int depth)
    {
        var isGroup = head.StartsWith('@');
        var selectors = isGroup ? outer : Within(head, outer);
        if (depth == MostNested || (isGroup ? !IsOpen(head, isForScreens) : selectors.Count == 0))
        {
            return CloseOf(text, open) + 1;
        }

        var close = text.IndexOf('}', open);
        if (!isGroup && close > 0 && text.IndexOf('{', open + 1, close - open - 1) < 0)
        {
            // Most rules hold none.
            found.Add((selectors, text[(open + 1)..close]));
            return close + 1;
        }

        return Read(open + 1, selectors, depth + 1);
    }

    // .a, .b { &.c, > d {} }: .a.c, .a > d, .b.c, .b > d. None where they are too many, or where one is not known.
    private static List<string> Within(string head, IReadOnlyList<string> outer)
    {
        // A list with nothing between two commas is no list, and its rule no rule.
        List<string> own = [.. HtmlSelector.Split(head)];
        if (own.Exists(string.IsNullOrWhiteSpace))
        {
            return [];
        }

        if (outer.Count == 0)
        {
            return own;
        }

        var all = new List<string>();
        foreach (var inner in own)
        {
            foreach (var around in outer)
            {
                if (all.Count == MostSelectors || Within(inner.Trim(), around.Trim()) is not { } selector)
                {
                    return [];
                }

                all.Add(selector);
            }
        }

        return all;
    }

    private static string? Within(string inner, string outer)
    {
        var count = inner.AsSpan().Count('&');
        if (inner.Length + ((count + 1) * outer.Length) > LongestSelector)
        {
            return null;
        }

        for (var at = inner.IndexOf('&', StringComparison.Ordinal); at >= 0; at = inner.IndexOf('&', at + 1))
        {
            // &b and b& would run together with a name.
            if (
                (at + 1 < inner.Length && char.IsAsciiLetterOrDigit(inner[at + 1]))
                || (at > 0 && char.IsAsciiLetterOrDigit(inner[at - 1]) && char.IsAsciiLetter(outer[0]))
            )
            {
                return null;
            }
        }

        return count == 0 ? outer + " " + inner : inner.Replace("&", outer, StringComparison.Ordinal);
    }

    // What a browser of today supports is not known here, but what pages ask for it does.
    private static bool IsOpen(string head, Func<string, bool> isForScreens) =>
        head.StartsWith("@media", StringComparison.OrdinalIgnoreCase)
            ? isForScreens(head["@media".Length..])
            : head.StartsWith("@layer", StringComparison.OrdinalIgnoreCase)
                || (
                    head.StartsWith("@supports", StringComparison.OrdinalIgnoreCase)
                    && !head.Contains("not", StringComparison.OrdinalIgnoreCase)
                );

    /// <summary>Where the brace or bracket closes that opens at a place; the end of the text where it does not.</summary>
    public static int CloseOf(string text, int open)
    {
        var (opening, closing) = (text[open], text[open] is '{' ? '}' : ')');
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth +=
                text[at] == opening ? 1
                : text[at] == closing ? -1
                : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return text.Length;
    }

    private static string WithoutComments(string sheet)
    {
        var text = new StringBuilder(sheet.Length);
        var at = 0;
        for (var open = sheet.IndexOf("/*", StringComparison.Ordinal); open >= 0; open = sheet.IndexOf("/*", at, StringComparison.Ordinal))
        {
            text.Append(sheet, at, open - at);
            var end = sheet.IndexOf("*/", open + 2, StringComparison.Ordinal);
            at = end < 0 ? sheet.Length : end + 2;
        }

        return text.Append(sheet, at, sheet.Length - at).Replace("<!--", "").Replace("-->", "").ToString();
    }
}

using System.Text;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Reads the rules of a style sheet: selectors and declarations.</summary>
internal static class HtmlRules
{
    /// <summary>The rules of a sheet, and of those within that count on screens.</summary>
    /// <param name="sheet">The text of the sheet.</param>
    /// <param name="isForScreens">Whether a condition holds on any screen.</param>
    public static IEnumerable<(string Selectors, string Declarations)> Of(string sheet, Func<string, bool> isForScreens)
    {
        var text = WithoutComments(sheet);
        for (var at = 0; at < text.Length; )
        {
            var open = text.IndexOfAny(['{', ';', '}'], at);
            if (open < 0)
            {
                yield break;
            }

            var head = text[at..open].Trim();
            if (text[open] != '{')
            {
                // The end of a group of rules, or a statement without a block.
                at = open + 1;
                continue;
            }

            var isGroup = head.StartsWith('@');
            if (isGroup && IsOpen(head, isForScreens))
            {
                at = open + 1;
                continue;
            }

            var end = EndOfBlock(text, open);
            if (!isGroup && head.Length > 0)
            {
                yield return (head, text[(open + 1)..end]);
            }

            at = end + 1;
        }
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

    // What a browser of today supports is not known here, but what pages ask for it does.
    private static bool IsOpen(string head, Func<string, bool> isForScreens) =>
        head.StartsWith("@media", StringComparison.OrdinalIgnoreCase)
            ? isForScreens(head["@media".Length..])
            : head.StartsWith("@layer", StringComparison.OrdinalIgnoreCase)
                || (
                    head.StartsWith("@supports", StringComparison.OrdinalIgnoreCase)
                    && !head.Contains("not", StringComparison.OrdinalIgnoreCase)
                );

    private static int EndOfBlock(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth +=
                text[at] is '{' ? 1
                : text[at] is '}' ? -1
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

using System.Text;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>The variables of styles: what <c>var(--w)</c> stands for where an element, or one around it, has <c>--w:#fff</c>.</summary>
internal static class HtmlVariables
{
    /// <summary>How the use of one opens.</summary>
    public const string Use = "var(";

    /// <summary>How the name of one opens.</summary>
    public const string Name = "--";

    // A variable may stand for others, but not without end.
    private const int MostUses = 64;

    /// <summary>The value that declarations give a variable, the last where several do; null where none does.</summary>
    public static string? Find(ReadOnlySpan<char> declarations, ReadOnlySpan<char> name)
    {
        string? found = null;
        foreach (var range in declarations.Split(';'))
        {
            var declaration = declarations[range].TrimStart();
            if (declaration.StartsWith(name, StringComparison.Ordinal) && declaration[name.Length..].TrimStart() is [':', .. var value])
            {
                found = value.Trim().ToString();
            }
        }

        return found;
    }

    /// <summary>Puts their values in the place of variables. What has none, or has no end, says nothing.</summary>
    /// <param name="declarations">The declarations.</param>
    /// <param name="valueOf">The value of a variable; null where it has none.</param>
    public static string Resolve(string declarations, Func<string, string?> valueOf)
    {
        var uses = 0;
        return Resolve(declarations, valueOf, ref uses);
    }

    private static string Resolve(string declarations, Func<string, string?> valueOf, ref int uses)
    {
        var text = new StringBuilder();
        var at = 0;
        for (
            var use = declarations.IndexOf(Use, StringComparison.OrdinalIgnoreCase);
            use >= 0 && ++uses <= MostUses;
            use = declarations.IndexOf(Use, at, StringComparison.OrdinalIgnoreCase)
        )
        {
            var open = use + Use.Length;
            var close = HtmlRules.CloseOf(declarations, open - 1);
            var comma = declarations.IndexOf(',', open, close - open);
            var value = valueOf(declarations[open..(comma < 0 ? close : comma)].Trim())
                ?? (comma < 0 ? "" : declarations[(comma + 1)..close].Trim());
            text.Append(declarations, at, use - at).Append(Resolve(value, valueOf, ref uses));
            at = Math.Min(close + 1, declarations.Length);
        }

        return text.Append(declarations, at, declarations.Length - at).ToString();
    }
}

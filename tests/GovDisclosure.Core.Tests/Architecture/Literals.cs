namespace GovDisclosure.Core.Tests.Architecture;

/// <summary>A string in a source.</summary>
/// <param name="Text">What stands between its quotation marks.</param>
/// <param name="Calls">The names before the brackets that it stands in, the outermost first; empty for a bracket without one.</param>
/// <param name="HasHoles">Whether values are written into it.</param>
/// <param name="Next">The string after it in the same bracket, with a comma or a colon between at most; null where there is none.</param>
internal sealed record Literal(string Text, IReadOnlyList<string> Calls, bool HasHoles, string? Next);

/// <summary>Finds the strings of a source of C#.</summary>
internal static class Literals
{
    /// <summary>The strings, in their order; what stands within a hole of one is part of it.</summary>
    public static IReadOnlyList<Literal> Of(string source)
    {
        var found = new List<(string Text, string[] Calls, int Start, int End)>();
        var open = new Stack<string>();
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '/' when At(source, i + 1) == '/':
                    i = EndOf(source, "\n", i);
                    break;
                case '\'':
                    i = EndOfCharacter(source, i);
                    break;
                case '(' or '[' or '{':
                    open.Push(NameBefore(source, i));
                    break;
                case ')' or ']' or '}':
                    open.TryPop(out _);
                    break;
                case '"':
                    var end = EndOfString(source, i);
                    found.Add((source[(i + 1)..end].Trim('"'), [.. open.Reverse()], i, end));
                    i = end;
                    break;
            }
        }

        return
        [
            .. found.Select(
                (literal, i) =>
                    new Literal(
                        literal.Text,
                        literal.Calls,
                        literal.Start > 0 && source[literal.Start - 1] == '$',
                        i + 1 < found.Count && source[(literal.End + 1)..found[i + 1].Start].Trim().TrimEnd('$', '@') is "," or ":" or ", "
                            ? found[i + 1].Text
                            : null
                    )
            ),
        ];
    }

    private static char At(string source, int i) => i < source.Length ? source[i] : '\0';

    private static int EndOf(string source, string sign, int from) =>
        source.IndexOf(sign, from, StringComparison.Ordinal) is var at and >= 0 ? at + sign.Length - 1 : source.Length - 1;

    private static int EndOfCharacter(string source, int start) =>
        EndOf(source, "'", At(source, start + 1) == '\\' ? start + 3 : start + 2);

    // The quotation mark that closes a string; in one with holes, a string within a hole closes nothing.
    private static int EndOfString(string source, int start)
    {
        if (string.CompareOrdinal(source, start, "\"\"\"", 0, 3) == 0)
        {
            return EndOf(source, "\"\"\"", start + 3);
        }

        var hasHoles = start > 0 && source[start - 1] == '$';
        var depth = 0;
        for (var i = start + 1; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\\' when depth == 0:
                    i++;
                    break;
                case '{' when hasHoles:
                    depth++;
                    break;
                case '}' when hasHoles:
                    depth--;
                    break;
                case '"' when depth > 0:
                    i = EndOfString(source, i);
                    break;
                case '"':
                    return i;
            }
        }

        return source.Length - 1;
    }

    // Foo.Bar of Foo.Bar(; new of new(.
    private static string NameBefore(string source, int bracket)
    {
        var end = bracket;
        while (end > 0 && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(source[start - 1]) || source[start - 1] is '.' or '_'))
        {
            start--;
        }

        return source[start..end];
    }
}

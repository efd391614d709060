using System.Text;

namespace GovDisclosure.RollUp;

/// <summary>The rows of a text in comma-separated values (RFC 4180), as spreadsheets save it; also with tabs or semicolons.</summary>
internal static class CsvRows
{
    /// <summary>Reads the rows.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Each row with the line on which it begins, counted from 1; empty lines are left out.</returns>
    public static IEnumerable<(int Line, List<string> Fields)> Read(string text)
    {
        var separator = Separator(text);
        var field = new StringBuilder();
        var fields = new List<string>();
        var (line, start, isQuoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    isQuoted = false;
                }
                else
                {
                    line += c == '\n' ? 1 : 0;
                    field.Append(c);
                }
            }
            else if (c == '"' && field.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == separator)
            {
                Take(field, fields);
            }
            else if (c is '\n' or '\r')
            {
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                Take(field, fields);
                if (fields.Exists(static value => value.Length > 0))
                {
                    yield return (start, fields);
                }

                fields = [];
                start = ++line;
            }
            else
            {
                field.Append(c);
            }
        }

        Take(field, fields);
        if (fields.Exists(static value => value.Length > 0))
        {
            yield return (start, fields);
        }
    }

    private static void Take(StringBuilder field, List<string> fields)
    {
        fields.Add(field.ToString().Trim());
        field.Clear();
    }

    // Which of them stands most often in the first line.
    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var head = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        return head.Contains('\t') ? '\t'
            : head.Count(';') > head.Count(',') ? ';'
            : ',';
    }
}

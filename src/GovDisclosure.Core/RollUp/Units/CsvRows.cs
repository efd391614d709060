using System.Text;

namespace GovDisclosure.RollUp;

/// <summary>The rows of a text in comma-separated values (RFC 4180), as spreadsheets save it; also with tabs or semicolons.</summary>
internal static class CsvRows
{
    /// <summary>Reads the rows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unclosed">The line of a quotation mark that is never closed; null where there is none. What is after it is
    /// left out, since it is not known where its rows end.</param>
    /// <returns>Each row with the line on which it begins, counted from 1; empty lines are left out.</returns>
    public static List<(int Line, IReadOnlyList<string> Fields)> Read(string text, out int? unclosed)
    {
        var separator = Separator(text);
        var field = new StringBuilder();
        var fields = new List<string>();
        var rows = new List<(int Line, IReadOnlyList<string> Fields)>();
        var (line, start, quotedFrom, isQuoted) = (1, 1, 1, false);
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
                (isQuoted, quotedFrom) = (true, line);
            }
            else if (c == separator)
            {
                Take(field, fields);
            }
            else if (c is '\n' or '\r')
            {
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                Take(field, fields);
                Take(start, fields, rows);
                fields = [];
                start = ++line;
            }
            else
            {
                field.Append(c);
            }
        }

        unclosed = isQuoted ? quotedFrom : null;
        if (!isQuoted)
        {
            Take(field, fields);
            Take(start, fields, rows);
        }

        return rows;
    }

    private static void Take(int line, List<string> fields, List<(int Line, IReadOnlyList<string> Fields)> rows)
    {
        if (fields.Exists(static value => value.Length > 0))
        {
            rows.Add((line, fields));
        }
    }

    private static void Take(StringBuilder field, List<string> fields)
    {
        fields.Add(field.ToString().Trim());
        field.Clear();
    }

    // Which of them is most often in the first line.
    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var head = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        return head.Contains('\t') ? '\t'
            : head.Count(';') > head.Count(',') ? ';'
            : ',';
    }
}

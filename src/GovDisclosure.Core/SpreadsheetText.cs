using System.Globalization;

namespace GovDisclosure;

/// <summary>Texts as they may be in tables that spreadsheets open.</summary>
internal static class SpreadsheetText
{
    /// <summary>A text without control characters and others that XML does not have, which no spreadsheet takes for a formula.</summary>
    public static string Safe(string text)
    {
        var isFormula = IsFormula(text);
        return string.Create(text.Length + (isFormula ? 1 : 0), (text, isFormula), static (safe, state) =>
        {
            var at = 0;
            if (state.isFormula)
            {
                safe[at++] = '\'';
            }

            foreach (var c in state.text)
            {
                safe[at++] = (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c;
            }
        });
    }

    /// <summary>The text that <see cref="Safe"/> guarded against being taken for a formula.</summary>
    public static string Unguarded(string text) => text is ['\'', .. var rest] && IsFormula(rest) ? rest : text;

    // Spreadsheets look past what does not show; a text that already begins with the guard gets another, so that it can be taken off again.
    private static bool IsFormula(string text)
    {
        if (text is ['\t' or '\r', ..])
        {
            return true;
        }

        var first = 0;
        while (
            first < text.Length
            && (
                text[first] == '\''
                || char.IsWhiteSpace(text[first])
                || char.GetUnicodeCategory(text[first]) is UnicodeCategory.Format or UnicodeCategory.Control
            )
        )
        {
            first++;
        }

        return first < text.Length && text[first] is ('=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠');
    }

    /// <summary>A text as a field of comma-separated values (RFC 4180).</summary>
    public static string Field(string text)
    {
        var safe = Safe(text);
        return safe.AsSpan().ContainsAny(",\"\r\n") ? '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : safe;
    }
}

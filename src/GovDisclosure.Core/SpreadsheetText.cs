namespace GovDisclosure;

/// <summary>Texts as they may stand in tables that spreadsheets open.</summary>
internal static class SpreadsheetText
{
    /// <summary>A text without control characters and others that XML does not have, which no spreadsheet takes for a formula.</summary>
    public static string Safe(string text)
    {
        var isFormula = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..];
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

    /// <summary>A text as a field of comma-separated values (RFC 4180).</summary>
    public static string Field(string text)
    {
        var safe = Safe(text);
        return safe.AsSpan().ContainsAny(",\"\r\n") ? '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : safe;
    }
}

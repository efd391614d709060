namespace GovDisclosure.Documents.Printed;

/// <summary>Texts in traditional characters, for what is looked for in simplified ones.</summary>
internal static class TraditionalText
{
    /// <summary>A text as long as the one given, with simplified characters where labels, headings and names have them.</summary>
    public static ReadOnlySpan<char> Simplify(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (SimplifyLetter(text[i]) != text[i])
            {
                var simplified = text.ToArray();
                for (var j = i; j < simplified.Length; j++)
                {
                    simplified[j] = SimplifyLetter(simplified[j]);
                }

                return simplified;
            }
        }

        return text;
    }

    // A key of one letter is that letter, simplified.
    private static char SimplifyLetter(char c) => c < '\u4E00' || c > '\u9FFF' ? c : Forms.LabelKey.Fold(c);

    /// <summary>A text without the readings in brackets that a machine set behind traditional characters: 動(dòng).</summary>
    public static string WithoutReadings(string text)
    {
        var at = text.IndexOf('(', StringComparison.Ordinal);
        if (at <= 0)
        {
            return text;
        }

        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '(' ? text.IndexOf(')', i) : -1;
            if (
                end > i + 1
                && i > 0
                && text[i - 1] >= '\u4E00'
                && text.AsSpan(i + 1, end - i - 1) is var reading
                && reading.Length <= 8
                && IsReading(reading)
            )
            {
                i = end;
                continue;
            }

            kept.Append(text[i]);
        }

        return kept.ToString();
    }

    private static bool IsReading(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c) || c >= '\u0250')
            {
                return false;
            }
        }

        return true;
    }
}

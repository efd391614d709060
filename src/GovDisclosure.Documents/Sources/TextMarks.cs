namespace GovDisclosure.Documents.Sources;

/// <summary>
/// Marks without width (WORD JOINER) that our writers set before a text which a reader would take for something else: a paragraph that
/// reads as a heading, a title that
/// does not read as one. Every format carries them, and no published text has two of them.
/// </summary>
internal static class TextMarks
{
    /// <summary>Stands before a paragraph that is nothing else.</summary>
    public const string Paragraph = "\u2060\u2060";

    /// <summary>Stands before a title, whatever it says.</summary>
    public const string Title = "\u2060\u2060\u2060";

    /// <summary>Opens a remark that is what is in the brackets, whatever it says.</summary>
    public const string Remark = "（\u2060\u2060";

    /// <summary>The first line of a plain text that would be taken for another format.</summary>
    public const string PlainText = "\u2060\u2060\n";

    private const char Joiner = '\u2060';

    /// <summary>How many marks are right before a place of a text.</summary>
    public static int CountBefore(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        while (count < at && text[at - 1 - count] == Joiner)
        {
            count++;
        }

        return count;
    }

    /// <summary>The marks before a text that is a part of another one.</summary>
    public static string Before(ReadOnlySpan<char> text, int at) =>
        CountBefore(text, at) switch
        {
            2 => Paragraph,
            > 2 => Title,
            _ => "",
        };
}

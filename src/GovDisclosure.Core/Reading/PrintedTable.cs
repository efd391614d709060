using GovDisclosure.Forms;

namespace GovDisclosure.Reading;

/// <summary>Words and figures of a section that are its table, in a layout that could not be read.</summary>
internal static class PrintedTable
{
    private const int EnoughLabels = 3;

    /// <summary>Whether the section's words are its table: so many labels, or half as many numbers as the table has cells.</summary>
    public static bool IsIn(AnnualReport report, FormSection section, FormTable table)
    {
        if (!report.Notes.TryGetValue(section.Pointer, out var note))
        {
            return false;
        }

        if (Numbers(note) * 2 >= table.Cells.Length)
        {
            return true;
        }

        var printed = LabelKey.Of(note);
        var labels = 0;
        foreach (var label in table.WordKeys)
        {
            labels += printed.Contains(label, StringComparison.Ordinal) ? 1 : 0;
            if (labels == EnoughLabels)
            {
                return true;
            }
        }

        return false;
    }

    private static int Numbers(string text)
    {
        var numbers = 0;
        for (var i = 0; i < text.Length; i++)
        {
            numbers += char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1])) ? 1 : 0;
        }

        return numbers;
    }
}

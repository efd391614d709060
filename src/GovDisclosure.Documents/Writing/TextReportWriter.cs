using System.Text;
using GovDisclosure.Documents.Sections;
using GovDisclosure.Documents.Sources;

namespace GovDisclosure.Documents.Writing;

/// <summary>Writes plain text: paragraphs, and the cells of tables on lines of their own after a tab, a blank line between rows.</summary>
internal static class TextReportWriter
{
    public static string Write(PrintedReport report)
    {
        var text = new StringBuilder();
        if (report.Title.Length > 0)
        {
            text.Append(report.Title).Append("\n\n");
        }

        if (report.PublishedOn is { } date)
        {
            text.Append(PrintedText.Date(date)).Append("\n\n");
        }

        AddLines(text, report.Preamble);
        text.Append(report.Preamble.IsEmpty ? "" : "\n");
        foreach (var section in report.Sections)
        {
            text.Append(section.Heading).Append('\n');
            AddLines(text, section.Paragraphs);
            foreach (var row in section.Table?.Rows ?? [])
            {
                foreach (var cell in row)
                {
                    text.Append('\t').Append(cell.Text).Append('\n');
                }

                text.Append('\n');
            }

            AddLines(text, section.Notes);
            text.Append('\n');
        }

        // Tags or pipes among the words may make it look like another format.
        var written = text.ToString();
        return FormatDetector.DetectText(written) == SourceFormat.Text ? written : TextMarks.PlainText + written;
    }

    // After a line that ends no sentence the next one would go on with it, were there no blank line between.
    private static void AddLines(StringBuilder text, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append(lines[i]).Append('\n').Append(i + 1 < lines.Count && BrokenLines.MayGoOn(lines[i]) ? "\n" : "");
        }
    }
}

using System.Buffers;
using System.Text;

namespace GovDisclosure.Documents.Writing;

/// <summary>Writes Markdown: headings with marks, tables between pipes. A merged cell leaves the other places that it covers
/// empty.</summary>
internal static class MarkdownReportWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\|`*_<>[]#~&");

    public static string Write(PrintedReport report)
    {
        var text = new StringBuilder();
        if (report.Title.Length > 0)
        {
            text.Append("# ").Append(Escape(report.Title)).Append("\n\n");
        }

        if (report.PublishedOn is { } date)
        {
            text.Append(PrintedText.Date(date)).Append("\n\n");
        }

        AddParagraphs(text, report.Preamble);
        foreach (var section in report.Sections)
        {
            text.Append("## ").Append(section.Heading).Append("\n\n");
            AddParagraphs(text, section.Paragraphs);
            if (section.Table is { } table)
            {
                AddTable(text, table);
            }

            AddParagraphs(text, section.Notes);
        }

        return text.ToString();
    }

    private static void AddParagraphs(StringBuilder text, IEnumerable<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            text.Append(EscapeStart(Escape(paragraph))).Append("\n\n");
        }
    }

    private static void AddTable(StringBuilder text, PrintedTable table)
    {
        for (var i = 0; i < table.Rows.Length; i++)
        {
            text.Append('|');
            foreach (var cell in table.Rows[i])
            {
                text.Append(' ').Append(Escape(cell.Text)).Append(" |");
                for (var place = 1; place < cell.Columns; place++)
                {
                    text.Append("  |");
                }
            }

            text.Append('\n');
            if (i == 0)
            {
                text.Append('|').Insert(text.Length, " --- |", table.Width).Append('\n');
            }
        }

        text.Append('\n');
    }

    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Special.Contains(c))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    // A paragraph that would open a list: 1. or 1) or - or +.
    private static string EscapeStart(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits == 0 && text is ['-' or '+' or '=', ..] ? "\\" + text
            : digits > 0 && digits < text.Length && text[digits] is '.' or ')' ? text.Insert(digits, "\\")
            : text;
    }
}

using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Sources;

/// <summary>
/// Extracts Markdown and other text with tables between pipes. Where whole rows are on lines, each is a row of cells; where a line holds
/// one cell, the pipes say nothing about rows and the text is read as lines. Merged cells leave empty ones anywhere or none at all, so
/// that there is no grid: only the order of a row's cells counts.
/// </summary>
internal sealed class MarkdownExtractor : ISourceExtractor<string>
{
    private const int LeastLines = 3;

    public static MarkdownExtractor Instance { get; } = new();

    /// <summary>Whether a text has tables between pipes, headings with marks, or pictures.</summary>
    public static bool IsMarkdown(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny('|', '#') && !text.Contains(MarkdownSyntax.ImageMark, StringComparison.Ordinal))
        {
            return false;
        }

        var (pipes, tabs, headings) = (0, 0, 0);
        foreach (var line in text.EnumerateLines())
        {
            pipes += MarkdownSyntax.HasPipe(line) ? 1 : 0;
            tabs += line.Contains('\t') ? 1 : 0;
            headings += MarkdownSyntax.WithoutMarks(line).Length < line.Length || MarkdownSyntax.FindImage(line) is not null ? 1 : 0;
        }

        return (pipes >= LeastLines && pipes > tabs) || (headings > 0 && tabs == 0);
    }

    public SourceDocument? Extract(string source, ReadOptions options, ReadClock clock, DiagnosticList diagnostics)
    {
        var writer = new MarkdownWriter(source, options.MaxCells, clock);
        if (writer.Read())
        {
            return writer.ToDocument();
        }

        diagnostics.Add(Messages.TooManyCells(options.MaxCells));
        return null;
    }
}

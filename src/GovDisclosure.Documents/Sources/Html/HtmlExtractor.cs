using System.Collections.Immutable;
using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>
/// Extracts the pieces of a page: paragraphs, and the cells of tables with their grid. Nothing is run and nothing is fetched. What prints
/// nothing is left out; a table that only lays the page out gives its contents and not its cells.
/// </summary>
internal sealed class HtmlExtractor : ISourceExtractor<string>
{
    private static readonly string[] TitleNames = ["ArticleTitle"];
    private static readonly string[] DateNames = ["PubDate", "publishdate"];
    private static readonly string[] OriginNames = ["ContentSource"];

    public static HtmlExtractor Instance { get; } = new();

    public SourceDocument? Extract(string source, ReadOptions options, ReadClock clock, DiagnosticList diagnostics)
    {
        var page = HtmlTreeBuilder.Build(source, options, clock);
        return page.Body is { } body
            ? new HtmlWalker(page, options, clock).Walk(body, TitlesOf(page), FindMeta(page, DateNames), FindMeta(page, OriginNames))
            : new SourceDocument("", []);
    }

    private static ImmutableArray<string> TitlesOf(HtmlPage page) => [.. new[] { FindMeta(page, TitleNames), page.Title }.OfType<string>()];

    private static string? FindMeta(HtmlPage page, string[] names)
    {
        if (page.HeadElement is not { } head)
        {
            return null;
        }

        foreach (var child in head.Children)
        {
            if (
                child is HtmlElement { Name: "meta" } meta
                && names.Contains(meta["name"], StringComparer.OrdinalIgnoreCase)
                && meta["content"] is { Length: > 0 } content
            )
            {
                return content;
            }
        }

        return null;
    }
}

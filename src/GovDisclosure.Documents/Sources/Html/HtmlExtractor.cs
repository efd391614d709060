using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using GovDisclosure.Documents.Recognition;

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

    public SourceDocument? Extract(string source, ReadOptions options, DiagnosticList diagnostics)
    {
        try
        {
            using var page = new HtmlParser(new HtmlLimits(options).ParserOptions).ParseDocument(source);
            return page.Body is { } body
                ? new HtmlWalker(options).Walk(body, TitlesOf(page), FindMeta(page, DateNames), FindMeta(page, OriginNames))
                : new SourceDocument("", []);
        }
        catch (SourceLimitException limit)
        {
            diagnostics.Add(limit.Diagnostic);
            return null;
        }
    }

    private static ImmutableArray<string> TitlesOf(IHtmlDocument page) =>
        [.. new[] { FindMeta(page, TitleNames), page.Title }.OfType<string>()];

    private static string? FindMeta(IHtmlDocument page, string[] names)
    {
        if (page.Head is not { } head)
        {
            return null;
        }

        foreach (var child in head.ChildNodes)
        {
            if (child is IElement { LocalName: "meta" } meta &&
                names.Contains(meta.GetAttribute("name"), StringComparer.OrdinalIgnoreCase) &&
                meta.GetAttribute("content") is { Length: > 0 } content)
            {
                return content;
            }
        }

        return null;
    }
}

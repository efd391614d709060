namespace GovDisclosure.Output.Pages;

/// <summary>What every page of the room begins and ends with.</summary>
internal static class PageFrame
{
    // Beside what the pages of comparisons have: marks in tables, cards of causes, what is folded.
    private const string Css = """
        .verdict{font-size:1.12rem;font-weight:600;border-left:5px solid var(--c6);background:var(--card);padding:10px 14px;border-radius:6px}
        .verdict.bad{border-left-color:var(--c7)}.verdict.doubt{border-left-color:var(--down)}
        .card{background:var(--card);border:1px solid var(--line);border-left:5px solid var(--soft);border-radius:8px;padding:10px 14px;margin:14px 0}
        .card.error{border-left-color:var(--c7)}.card.warning{border-left-color:var(--down)}
        .card h3{margin:.2em 0 .4em}.card .scroll{margin:8px 0}
        td.l,td.r,td.w{font-weight:700;outline:2px solid var(--accent);outline-offset:-2px}
        td.r{outline-style:dashed}td.w{background:var(--gone);outline-color:var(--c7)}
        td.void{color:var(--soft)}td:not(.n){min-width:7em}.form thead th{white-space:normal;line-height:1.3}@media (min-width:641px){.form thead th.n{min-width:4.4em}.form td{min-width:3.4em}}.form [colspan]{text-align:center;border-bottom:1px solid var(--line)}
        mark{background:var(--gone);color:var(--ink);font-weight:600}
        blockquote{margin:8px 0;padding:4px 12px;border-left:3px solid var(--line)}
        details{margin:10px 0}summary{cursor:pointer;font-weight:600}summary:focus-visible,a:focus-visible{outline:2px solid var(--accent)}
        .card:target{outline:2px solid var(--accent)}.pre a{color:inherit}
        .pre{white-space:pre-wrap}a{color:var(--accent)}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px;margin:6px 0}dt{color:var(--soft)}dd{margin:0}
        @media (max-width:640px){dl{grid-template-columns:1fr}}
        @media print{.card{break-inside:auto}.card h3,.card dl{break-inside:avoid}details::details-content{content-visibility:visible;display:block}}
        """;

    /// <summary>Begins a page of this room.</summary>
    public static void Begin(PageText page, string title) => Begin(page, title, PageStyle.Css, Css);

    /// <summary>Begins a page with its title as heading.</summary>
    public static void Begin(PageText page, string title, params ReadOnlySpan<string> styles)
    {
        page.Raw(
            $"<!DOCTYPE html>\n<html lang=\"{page.In("zh-CN", "en")}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
        );
        page.Element("title", title)
            .Raw("<link rel=\"icon\" href=\"data:,\">\n<style>\n")
            .Raw(string.Join('\n', styles!))
            .Raw("\n</style>\n</head>\n<body>\n<main>\n");
        page.Element("h1", title);
    }

    public static string End(PageText page) => page.Raw("</main>\n</body>\n</html>\n").ToString();
}

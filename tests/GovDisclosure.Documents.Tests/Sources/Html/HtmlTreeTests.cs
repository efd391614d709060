using System.Globalization;
using GovDisclosure.Documents.Sources.Html;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Sources.Html;

/// <summary>
/// The tree of a page that the reader makes of its own nodes says what AngleSharp's own tree says, whatever is wrong with the page.
/// GOVDISCLOSURE_FUZZ_ITERATIONS says how many
/// pages are tried.
/// </summary>
public sealed class HtmlTreeTests
{
    private const int Iterations = 1_000;

    private static readonly string[] Pieces =
    [
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<a href=x>",
        "</a>",
        "<font size=2>",
        "</font>",
        "<span style='display:none'>",
        "</span>",
        "<div hidden>",
        "<div>",
        "</div>",
        "<table>",
        "</table>",
        "<tbody>",
        "</tbody>",
        "<tr>",
        "</tr>",
        "<td>",
        "<td colspan=2>",
        "</td>",
        "<th rowspan=0>",
        "<caption>",
        "</caption>",
        "<colgroup>",
        "<col>",
        "<form>",
        "</form>",
        "<input type=hidden>",
        "<input>",
        "<select>",
        "<option>",
        "</select>",
        "<button>",
        "</button>",
        "<h1>",
        "</h1>",
        "<ul>",
        "<li>",
        "</ul>",
        "<dl>",
        "<dd>",
        "<br>",
        "</br>",
        "<hr>",
        "<pre>",
        "</pre>",
        "<img alt=图>",
        "<sup>",
        "</sup>",
        "<nobr>",
        "<center>",
        "<o:p>",
        "</o:p>",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea>",
        "<noscript>",
        "<iframe>",
        "</iframe>",
        "<xmp>",
        "<body>",
        "</body>",
        "<html>",
        "</html>",
        "<head>",
        "<frameset>",
        "<frame>",
        "<isindex prompt=x>",
        "<marquee>",
        "</marquee>",
        "<ruby>",
        "<rt>",
        "<details>",
        "<summary>",
        "<!--",
        "-->",
        "<!DOCTYPE html>",
        "<![CDATA[",
        "&nbsp;",
        "&#0;",
        "&lt",
        "12",
        "\n",
        " ",
        "一、",
        "<x-y>",
        "<é>",
        "<a\0b>",
    ];

    // One kind for a page: a template in a drawing in a template is nowhere.
    private static readonly string[][] Foreign =
    [
        [
            "<svg>",
            "</svg>",
            "<g/>",
            "<foreignObject>",
            "</foreignObject>",
            "<desc>",
            "<math>",
            "</math>",
            "<mi>",
            "<mtext>",
            "</mtext>",
            "<annotation-xml encoding=text/html>",
            "<mglyph>",
        ],
        ["<template>", "</template>"],
        ["<plaintext>"],
    ];

    [Fact]
    public void Both_trees_are_read_alike()
    {
        var iterations = int.TryParse(
            Environment.GetEnvironmentVariable("GOVDISCLOSURE_FUZZ_ITERATIONS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : Iterations;
        var pages = Pages();
        var own = 0;
        for (var seed = 0; seed < iterations; seed++)
        {
            var random = new Random(seed);
            var page = Mutate(random, pages[random.Next(pages.Count)]);
            var built = HtmlTreeBuilder.Build(page, ReadOptions.Default, Clocks.Stopped);
            own += built.IsOfBuilder ? 1 : 0;
            var (expected, found) = (Describe(HtmlTreeCopy.Parse(page, null, ReadOptions.Default, Clocks.Stopped)), Describe(built));
            var same = expected.AsSpan().CommonPrefixLength(found);
            Assert.True(
                expected.Length == found.Length && same == found.Length,
                $"seed {seed}: expected {Excerpt(expected, same)}, found {Excerpt(found, same)} of {page}"
            );
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{own} of {iterations} pages without AngleSharp's own tree");
        Assert.InRange(own, iterations / 5, iterations);
    }

    private static List<string> Pages()
    {
        List<string> pages =
        [
            .. new[] { "2021", "2019" }.Select(static edition => HtmlWriter.Write(SampleReports.Of(edition, 50), new HtmlLayout())),
        ];
        if (SharedMaterial.Find("corpus", "reports") is { } path)
        {
            pages.AddRange(Directory.EnumerateFiles(path, "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        }

        return pages;
    }

    private static string Mutate(Random random, string page)
    {
        var foreign = Foreign[random.Next(Foreign.Length)];
        for (var times = random.Next(0, 6); times > 0 && page.Length > 1; times--)
        {
            var at = random.Next(page.Length);
            var pieces = random.Next(8) == 0 ? foreign : Pieces;
            page = random.Next(4) switch
            {
                0 => page.Remove(at, Math.Min(random.Next(1, 40), page.Length - at)),
                1 => page.Insert(at, pieces[random.Next(pieces.Length)]),
                _ => page.Insert(at, string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)]))),
            };
        }

        return page;
    }

    private static string Excerpt(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)];

    private static string Describe(HtmlPage page)
    {
        if (page.Body is not { } body)
        {
            return "";
        }

        var document = new HtmlWalker(page, ReadOptions.Default, Clocks.Stopped).Walk(body, [], null, null);
        return string.Join(
            '\n',
            [
                page.Title ?? "",
                document.Text,
                .. document.Tokens.Select(static token => $"{token.Start}+{token.Length} {token.IsCell} {token.StartsRow}"),
                .. document.Tables.Select(static table => string.Join(" ", table.Cells.ToArray())),
                .. document.Images.Select(static image => image.Text),
            ]
        );
    }
}

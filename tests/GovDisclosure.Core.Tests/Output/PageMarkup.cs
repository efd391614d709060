using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GovDisclosure.Core.Tests.Output;

/// <summary>What may stand in a page: the elements and attributes that its parts write, and letters that can be seen.</summary>
internal static partial class PageMarkup
{
    private static readonly HashSet<string> Elements =
    [
        .. "html head meta title link style body main h1 h2 h3 p ul ol li dl dt dd table caption thead tbody tr th td section div span a mark".Split(
            ' '
        ),
        .. "blockquote details summary code i b strong em ins del svg g text rect line path circle title br".Split(' '),
    ];

    /// <summary>Texts that a stranger would like to have in a page: markup, escapes of a terminal, turned order, length.</summary>
    public static TheoryData<string> Hostile =>
        [
            "<script>alert(1)</script>",
            "\"><img src=http://x.test/a onerror=alert(2)>",
            "' onmouseover='alert(3)",
            "</title></style></caption><iframe src=javascript:alert(4)>",
            "<!--",
            "]]><svg onload=alert(5)>",
            "&lt;script&gt;&#60;script&#62;",
            "\u001B[31m\u001B]8;;http://x.test\u0007\u009B31m",
            "\u202E\u2066\u200F\u061C\u200B\uFEFF\U000E0041",
            new string('长', 200_000),
        ];

    /// <summary>Requires that a page has no element, attribute or address but its own, and nothing that cannot be seen.</summary>
    public static void IsOurs(string page)
    {
        var body = page[(page.IndexOf("</style>", StringComparison.Ordinal) + 8)..];
        var rest = Tag()
            .Replace(body, static tag =>
            {
                Assert.Contains(tag.Groups["name"].Value, Elements);
                Assert.DoesNotContain(tag.Groups["attribute"].Captures, static name =>
                    name.Value.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                );
                return "";
            });
        Assert.DoesNotContain('<', rest);
        Assert.DoesNotMatch("(src|href|action)=\"(?!#|[^\":]*\\.html\")", body);
        Assert.DoesNotContain(page.EnumerateRunes(), static rune =>
            rune.Value is not ('\n' or '\t')
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            && rune.Value != '\n'
        );
    }

    [GeneratedRegex(
        "</?(?<name>[a-zA-Z0-9]+)(?: (?<attribute>[a-zA-Z-]+[0-9]?)(?:=\"[^\"<>]*\")?)*/?>",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Tag();
}

using System.Globalization;
using System.Text;

namespace GovDisclosure.Benchmarks;

/// <summary>A page as portals publish it: navigation, a table of particulars and a footer around the report, and a word processor's spans
/// in every cell.</summary>
internal static class PortalPage
{
    private const int Links = 300;

    public static string Around(string page)
    {
        var body = page.IndexOf("<body", StringComparison.Ordinal);
        var start = page.IndexOf('>', body) + 1;
        var end = page.LastIndexOf("</body>", StringComparison.Ordinal);
        var text = new StringBuilder(page[..start]);
        text.Append("<div class=\"header\"><ul>");
        for (var i = 0; i < Links; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<li class=\"item\"><a href=\"/col/col{i}/index.html\" target=\"_blank\" title=\"栏目{i}\"><span>栏目{i}</span></a></li>"
            );
        }

        text.Append(
            "</ul></div><table class=\"meta\"><tr><td>索引号</td><td>01435/2025-00001</td></tr><tr><td>主题分类</td><td>综合政务</td></tr></table><div class=\"article\">"
        );
        text.Append(
            page[start..end]
                .Replace("</td>", "<o:p></o:p></span></td>", StringComparison.Ordinal)
                .Replace(
                    "<td>",
                    "<td style=\"border:1px solid #000;padding:0cm 5.4pt;\"><span style=\"font-family:仿宋_GB2312;font-size:12pt;\">",
                    StringComparison.Ordinal
                )
        );
        text.Append("</div><div class=\"footer\"><p>主办：某市人民政府办公室</p></div>");
        return text.Append(page[end..]).ToString();
    }
}

using System.Globalization;

namespace GovDisclosure.Output.Pages;

/// <summary>A table of files that were checked, the worst first.</summary>
internal sealed class CheckedFilesPart(PageText page)
{
    /// <summary>The worst first: what could not be read, then errors, then what was not read of it, then warnings.</summary>
    public static List<CheckPageEntry> Sorted(IEnumerable<CheckPageEntry> entries) =>
        [
            .. entries
                .OrderByDescending(static entry => entry.Failure is not null)
                .ThenByDescending(static entry => entry.Errors)
                .ThenByDescending(static entry => entry.NotRead)
                .ThenByDescending(static entry => entry.Warnings)
                .ThenBy(static entry => entry.File, StringComparer.Ordinal),
        ];

    public void Write(IEnumerable<CheckPageEntry> sorted)
    {
        PageTable.Begin(
            page,
            page.In("文件，问题重的在前", "Files, the worst first"),
            (page.In("文件", "File"), false),
            (page.In("机关", "Agency"), false),
            (page.In("年度", "Year"), true),
            (page.In("错误", "Errors"), true),
            (page.In("警告", "Warnings"), true),
            (page.In("未读出", "Not read"), true)
        );
        foreach (var entry in sorted)
        {
            Row(entry);
        }

        PageTable.End(page);
    }

    private void Row(CheckPageEntry entry)
    {
        page.Raw("<tr><th scope=\"row\">");
        page.Raw(
                entry.Page is { } address
                    ? $"<a href=\"{PageText.Escape(Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal))}\">{PageText.Escape(entry.File)}</a>"
                    : PageText.Escape(entry.File)
            )
            .Raw("</th>");
        if (entry.Failure is { } failure)
        {
            page.Raw("<td colspan=\"5\">")
                .Raw(PageText.Escape(page.In("无法读取：", "Could not be read: ") + page.In(failure)))
                .Raw("</td></tr>\n");
            return;
        }

        page.Raw("<td>")
            .Raw(PageText.Escape(entry.Agency is { } agency ? PageText.Short(agency) : page.In("不详", "unknown")))
            .Raw("</td>");
        foreach (var number in (int?[])[entry.Year, entry.Errors, entry.Warnings, entry.NotRead])
        {
            PageTable.Number(page, number?.ToString(CultureInfo.InvariantCulture) ?? "");
        }

        page.Raw("</tr>\n");
    }
}

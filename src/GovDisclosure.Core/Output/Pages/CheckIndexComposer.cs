using System.Globalization;

namespace GovDisclosure.Output.Pages;

/// <summary>Puts the index of many pages together.</summary>
internal sealed class CheckIndexComposer(Language language)
{
    private readonly PageText page = new(language);

    public string Compose(IEnumerable<CheckPageEntry> entries)
    {
        // The worst first: what could not be read, then errors, then what was not read of it, then warnings.
        var all = entries
            .OrderByDescending(static entry => entry.Page is null)
            .ThenByDescending(static entry => entry.Errors)
            .ThenByDescending(static entry => entry.NotRead)
            .ThenByDescending(static entry => entry.Warnings)
            .ThenBy(static entry => entry.File, StringComparer.Ordinal)
            .ToList();
        var (wrong, unread, unreadable) = (all.Count(static entry => entry.Errors > 0), all.Count(static entry => entry is { Errors: 0, NotRead: > 0 }), all.Count(static entry => entry.Page is null));
        PageFrame.Begin(page, page.In($"政府信息公开工作年度报告：{all.Count} 份的核对结果", $"Annual reports on government information disclosure: {all.Count} checked"));
        page.Element(
            "p",
            page.In(
                $"{all.Count} 份文件：{wrong} 份有错误，{unread} 份没有错误但有单元格未读出，{unreadable} 份无法读取。",
                $"{all.Count} files: {wrong} with errors, {unread} without errors but with cells that were not read, {unreadable} that could not be read."),
            $" class=\"verdict{(wrong + unread + unreadable > 0 ? " bad" : "")}\"");
        page.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Raw(PageText.Escape(page.In("文件", "Files"))).Raw("\"><table>\n");
        page.Element("caption", page.In("问题重的在前", "the worst first")).Raw("<thead><tr>");
        foreach (var (name, isNumber) in ((string, bool)[])[(page.In("文件", "File"), false), (page.In("机关", "Agency"), false), (page.In("年度", "Year"), true), (page.In("错误", "Errors"), true), (page.In("警告", "Warnings"), true), (page.In("未读出", "Not read"), true)])
        {
            page.Raw(isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Raw(PageText.Escape(name)).Raw("</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
        foreach (var entry in all)
        {
            Row(entry);
        }

        page.Raw("</tbody></table></div>\n");
        return PageFrame.End(page);
    }

    private void Row(CheckPageEntry entry)
    {
        page.Raw("<tr><th scope=\"row\">");
        page.Raw(entry.Page is { } address ? $"<a href=\"{PageText.Escape(Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal))}\">{PageText.Escape(entry.File)}</a>" : PageText.Escape(entry.File)).Raw("</th>");
        if (entry.Failure is { } failure)
        {
            page.Raw("<td colspan=\"5\">").Raw(PageText.Escape(page.In("无法读取：", "Could not be read: ") + page.In(failure))).Raw("</td></tr>\n");
            return;
        }

        page.Raw("<td>").Raw(PageText.Escape(entry.Agency is { } agency ? PageText.Short(agency) : page.In("不详", "unknown"))).Raw("</td>");
        foreach (var number in (int?[])[entry.Year, entry.Errors, entry.Warnings, entry.NotRead])
        {
            page.Raw("<td class=\"n\">").Raw(number?.ToString(CultureInfo.InvariantCulture) ?? "").Raw("</td>");
        }

        page.Raw("</tr>\n");
    }
}

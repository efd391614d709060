namespace GovDisclosure.Output.Pages;

/// <summary>Puts the index of many pages together.</summary>
internal sealed class CheckIndexComposer(Language language)
{
    private readonly PageText page = new(language);

    public string Compose(IEnumerable<CheckPageEntry> entries, LocalizedText? passedOver)
    {
        var all = CheckedFilesPart.Sorted(entries);
        var (wrong, unread, unreadable) = (
            all.Count(static entry => entry.Errors > 0),
            all.Count(static entry => entry is { Errors: 0, NotRead: > 0 }),
            all.Count(static entry => entry.Failure is not null)
        );
        PageFrame.Begin(
            page,
            page.In(
                $"政府信息公开工作年度报告：{all.Count} 份的核对结果",
                $"Annual reports on government information disclosure: {all.Count} checked"
            )
        );
        page.Element(
            "p",
            page.In(
                $"{all.Count} 份文件：{wrong} 份有错误，{unread} 份没有错误但有单元格未读出，{unreadable} 份无法读取。",
                $"{all.Count} files: {wrong} with errors, {unread} without errors but with cells that were not read, {unreadable} that could not be read."
            ),
            $" class=\"verdict{(wrong + unread + unreadable > 0 ? " bad" : "")}\""
        );
        if (passedOver is not null)
        {
            page.Element("p", page.In(passedOver), " class=\"warn\"");
        }

        new CheckedFilesPart(page).Write(all);
        return PageFrame.End(page);
    }
}

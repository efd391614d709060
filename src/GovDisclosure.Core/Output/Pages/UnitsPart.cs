using System.Globalization;
using GovDisclosure.RollUp;

namespace GovDisclosure.Output.Pages;

/// <summary>Who has reported and who has not, and what became of the files that are not summed.</summary>
internal sealed class UnitsPart(PageText page, RollUpResult result, IReadOnlyCollection<CheckPageEntry> checks)
{
    private readonly Dictionary<string, int> notRead = NotRead(result, checks);

    // The gravest first.
    private static readonly UnitStatus[] Silent = [UnitStatus.Ok, UnitStatus.Parent, UnitStatus.NotExpected];

    public void Write()
    {
        page.Element("h2", page.In("收齐情况", "Who has reported"));
        var units = result.Units.Units.Select(unit => (Unit: unit, Statuses: result.StatusesOf(unit.Code))).ToList();
        var told = units
            .Where(unit => unit.Statuses.Any(static status => !Silent.Contains(status)) || notRead.GetValueOrDefault(unit.Unit.Code) > 0)
            .OrderBy(static unit => unit.Statuses[0])
            .ToList();
        if (told.Count == 0)
        {
            page.Element(
                "p",
                page.In("各单位都按时报了一份，没有需要说明的。", "Every unit has reported once and in time; nothing is to be said of any.")
            );
        }
        else
        {
            Table(page.In("需要处理的单位", "Units that need a look"), told);
        }

        var others = units.Except(told).ToList();
        page.Raw("<details>").Element("summary", page.In($"其余 {others.Count} 个单位", $"The other {others.Count} units"));
        Table(page.In("其余单位", "The other units"), others);
        page.Raw("</details>\n");
        Files();
        Errors();
    }

    private void Table(string caption, List<(RollUpUnit Unit, System.Collections.Immutable.ImmutableArray<UnitStatus> Statuses)> units)
    {
        var files = result.Files.Where(static file => file.Unit is not null).ToLookup(static file => file.Unit!, StringComparer.Ordinal);
        var late = result.Late.ToDictionary(static late => late.Unit, static late => late.PublishedOn, StringComparer.Ordinal);
        PageTable.Begin(
            page,
            caption,
            (page.In("单位", "Unit"), false),
            (page.In("口径", "Perimeter"), false),
            (page.In("情况", "Status"), false),
            (page.In("文件", "Files"), false)
        );
        foreach (var (unit, statuses) in units)
        {
            var said = statuses.Select(status =>
                page.In(RollUpWords.Text(status)) + (status == UnitStatus.Late ? $" {Day(late[unit.Code])}" : "")
            );
            if (notRead.GetValueOrDefault(unit.Code) is > 0 and var cells)
            {
                said = said.Append(page.In($"{cells} 个单元格未读出", $"{cells} cells not read"));
            }

            PageTable.Row(
                page,
                $" data-unit=\"{PageText.Escape(unit.Code)}\" data-status=\"{string.Join(' ', statuses.Select(RollUpWords.Of))}\"",
                RollUpNames.Unit(result, unit.Code),
                page.In(RollUpWords.Text(unit.Perimeter)),
                string.Join(page.In("；", "; "), said),
                string.Join(page.In("；", "; "), files[unit.Code].Select(file => $"{file.Name} ({page.In(RollUpWords.Text(file.Role))})"))
            );
        }

        PageTable.End(page);
    }

    // The cells that were not read of what is summed, by the unit's code.
    private static Dictionary<string, int> NotRead(RollUpResult result, IEnumerable<CheckPageEntry> checks)
    {
        var ofFiles = checks
            .GroupBy(static check => check.File, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Max(static check => check.NotRead), StringComparer.Ordinal);
        return result
            .Files.Where(static file => file is { Role: FileRole.Used, Unit: not null })
            .GroupBy(static file => file.Unit!, StringComparer.Ordinal)
            .ToDictionary(static unit => unit.Key, unit => unit.Sum(file => ofFiles.GetValueOrDefault(file.Name)), StringComparer.Ordinal);
    }

    private void Files()
    {
        var files = result.Files.Where(static file => file.Role != FileRole.Used).OrderBy(static file => file.Role).ToList();
        if (files.Count == 0)
        {
            page.Element("p", page.In("文件夹中的文件都计入了汇总。", "Every file of the folder is summed."));
            return;
        }

        page.Element("h3", page.In($"没有计入的文件（{files.Count}）", $"Files that are not summed ({files.Count})"));
        PageTable.Begin(
            page,
            page.In("没有计入的文件", "Files that are not summed"),
            (page.In("文件", "File"), false),
            (page.In("是什么", "What it is"), false),
            (page.In("单位", "Unit"), false),
            (page.In("为什么", "Why"), false)
        );
        foreach (var file in files)
        {
            PageTable.Row(
                page,
                $" data-role=\"{RollUpWords.Of(file.Role)}\"",
                file.Name,
                page.In(RollUpWords.Text(file.Role)),
                file.Unit is { } code ? RollUpNames.Unit(result, code) : "",
                page.In(file.Reason)
            );
        }

        PageTable.End(page);
    }

    private void Errors()
    {
        if (result.Errors.IsEmpty)
        {
            return;
        }

        page.Element(
            "h3",
            page.In($"单位自己的合计有误（{result.Errors.Length}）", $"Totals that a unit's own relations refute ({result.Errors.Length})")
        );
        PageTable.Begin(
            page,
            page.In("汇总按公布的数相加；应为的数只是建议", "Figures are summed as printed; what they should be is a proposal"),
            (page.In("单位", "Unit"), false),
            (page.In("公布", "Printed"), true),
            (page.In("应为", "Should be"), true),
            (page.In("单元格", "Cell"), false),
            (page.In("汇总机关", "The government"), false)
        );
        foreach (var error in result.Errors)
        {
            var counted = error.IsRecomputed switch
            {
                true => page.In("按改算后的数汇总", "counted the repaired figure"),
                false => page.In("按公布的数汇总", "counted the printed figure"),
                null => page.In("不知道", "not known"),
            };
            page.Raw($"<tr data-unit=\"{PageText.Escape(error.Unit)}\"><th scope=\"row\">")
                .Raw(PageText.Escape(RollUpNames.Unit(result, error.Unit)))
                .Raw("</th>");
            PageTable.Number(page, PageText.Number(error.Published));
            PageTable.Number(page, PageText.Number(error.ShouldBe));
            page.Raw("<td>").Raw(PageText.Escape($"{page.Table(error.Cell.Table)} · {page.Cell(error.Cell)}")).Raw("</td>");
            page.Raw("<td>")
                .Raw(PageText.Escape(counted + (error.IsRecomputed is null || error.IsCertain ? "" : page.In("（可能）", " (likely)"))))
                .Raw("</td></tr>\n");
        }

        PageTable.End(page);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

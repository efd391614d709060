using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Rules;

namespace GovDisclosure.RollUp;

/// <summary>
/// What GD6001 to GD6003 say of a roll-up, with the unit list and the attribution: a cell that differs names what causes it, and what
/// cannot be
/// compared is reported.
/// </summary>
internal static class RollUpFindings
{
    public static ImmutableArray<Finding> Of(RollUpResult result) =>
        [
            .. Differences(result.Own)
                .Concat(Differences(result.Region))
                .Concat(Disagreement(result))
                .Concat(Missing(result))
                .Concat(Repeated(result))
                .Concat(Unsettled(result))
                .Concat(Mixed(result)),
        ];

    private static IEnumerable<Finding> Differences(PerimeterRollUp perimeter)
    {
        var name = RollUpWords.Text(perimeter.Perimeter);
        if (perimeter.PublishedProblem is { } problem)
        {
            yield return Of(
                RuleCatalog.ParentSum,
                "",
                new LocalizedText($"{name.Zh}：{problem.Zh}，没有比较。", $"{name.En}: {problem.En}; nothing was compared."),
                RollUpWords.Of(perimeter.Perimeter)
            ) with
            {
                Status = FindingStatus.NotAssessable,
            };
        }

        foreach (var difference in perimeter.Differences.Where(static difference => difference.Difference != 0))
        {
            var cell = difference.Cell;
            var causes = Causes(perimeter, difference);
            var sum = difference.Sum is { } known
                ? new LocalizedText($"之和 {Text(known)}", $"add up to {Text(known)}")
                : new LocalizedText("都没有数字，无和", "have no number there and no sum");
            var message = new LocalizedText(
                $"{name.Zh}：“{cell.Table.LabelZh}”表“{cell.LabelZh}”公布 {Text(difference.Published)}，{perimeter.Units.Length} 个单位{sum.Zh}，相差 {Text(difference.Difference)}；{causes.Zh}。",
                $"{name.En}: {cell.Table.LabelEn}, {cell.LabelEn}: {Text(difference.Published)} was published, {perimeter.Units.Length} units {sum.En}, a difference of {Text(difference.Difference)}; {causes.En}."
            );
            yield return Of(RuleCatalog.ParentSum, cell.Pointer, message, RollUpWords.Of(perimeter.Perimeter)) with
            {
                Left = cell.IsAmount ? null : (Int128)difference.Published,
                Right = cell.IsAmount ? null : (Int128?)difference.Sum,
            };
        }

        foreach (
            var table in perimeter
                .NotAssessable.GroupBy(static entry => entry.Key.Table)
                .OrderBy(static table => table.Key.Pointer, StringComparer.Ordinal)
        )
        {
            var reasons = table.Select(static entry => entry.Value).Distinct().ToList();
            var (zh, en) = perimeter.IsCompared
                ? ("无法与各单位之和核对", "cannot be compared with the sum of the units")
                : ("没有合计", "have no sum");
            var notCompared = new LocalizedText(
                $"{name.Zh}：“{table.Key.LabelZh}”表有 {table.Count()} 个单元格{zh}（{string.Join("；", reasons.Select(static reason => reason.Zh))}）。",
                $"{name.En}: {table.Key.LabelEn}: {table.Count()} cells {en} ({string.Join("; ", reasons.Select(static reason => reason.En))})."
            );
            yield return Of(RuleCatalog.ParentSum, table.Key.Pointer, notCompared, RollUpWords.Of(perimeter.Perimeter)) with
            {
                Status = FindingStatus.NotAssessable,
            };
        }
    }

    private static IEnumerable<Finding> Disagreement(RollUpResult result)
    {
        if (result.Disagreement is { } disagreement)
        {
            yield return Of(
                RuleCatalog.ParentSum,
                disagreement.Cell.Pointer,
                new LocalizedText(
                    $"{disagreement.Doubt.Zh}；两者都不能确定，请核对。",
                    $"{disagreement.Doubt.En}; neither is certain: check them."
                ),
                RollUpWords.Of(UnitPerimeter.Region)
            ) with
            {
                Status = FindingStatus.NotAssessable,
            };
        }
    }

    private static LocalizedText Causes(PerimeterRollUp perimeter, CellDifference difference)
    {
        if (difference.Causes.IsEmpty)
        {
            return new LocalizedText("没有找到能解释的原因", "nothing in the folder accounts for it");
        }

        var (zh, en) = perimeter.IsCertain ? ("原因", "because of") : ("可能的原因", "likely because of");
        return new LocalizedText(
            $"{zh}：{string.Join("，", difference.Causes.Select(static cause => $"{RollUpWords.Text(cause.Kind, cause.IsRest).Zh} {Who(cause)} {Signed(cause.Amount)}{(cause.IsRest ? $"（{RollUpWords.Rest.Zh}）" : "")}"))}",
            $"{en}: {string.Join(", ", difference.Causes.Select(static cause => $"{RollUpWords.Text(cause.Kind, cause.IsRest).En} {Who(cause)} {Signed(cause.Amount)}{(cause.IsRest ? $" ({RollUpWords.Rest.En})" : "")}"))}"
        );
    }

    private static string? Who(CellCause cause) =>
        cause.File is { } file && !string.Equals(file, cause.Unit, StringComparison.Ordinal) ? $"{cause.Unit} ({file})" : cause.Unit;

    private static IEnumerable<Finding> Missing(RollUpResult result) =>
        from code in result.Missing
        let unit = result.Units.Find(code)
        select Of(
            RuleCatalog.ChildMissing,
            "",
            new LocalizedText(
                $"缺少“{unit.Name}”（{code}）{result.Year} 年度的报告。",
                $"There is no report of {unit.Name} ({code}) on {result.Year}."
            ),
            code
        );

    private static IEnumerable<Finding> Repeated(RollUpResult result) =>
        from versions in result.Duplicates.Concat(result.IdenticalCopies)
        let files = string.Join(", ", versions.Files)
        let cells = versions.Differing.Length
        select Of(
            RuleCatalog.ChildMissing,
            "",
            new LocalizedText(
                $"{versions.Unit} 有 {versions.Files.Length} 份报告（{files}），{(cells == 0 ? "数据相同" : $"有 {cells} 个单元格不同")}；计入的是“{versions.Used}”{versions.Undecided.Zh}。",
                $"There are {versions.Files.Length} reports of {versions.Unit} ({files}), {(cells == 0 ? "with equal figures" : $"which differ in {cells} cells")}; {versions.Used} is summed{versions.Undecided.En}."
            ),
            versions.Unit
        );

    // Whether they are the one report of a unit that must report is to be settled by whoever keeps the list.
    private static IEnumerable<Finding> Unsettled(RollUpResult result) =>
        from file in result.Files
        where file.Role is FileRole.NotThere or FileRole.Ambiguous
        let unit = file.Unit is { } code ? $"{code} {result.Units.Find(code)!.Name}, " : ""
        select Of(
            RuleCatalog.ChildMissing,
            "",
            new LocalizedText($"没有计入“{file.Name}”：{unit}{file.Reason.Zh}。", $"{file.Name} is not summed: {unit}{file.Reason.En}."),
            file.Name
        );

    private static IEnumerable<Finding> Mixed(RollUpResult result)
    {
        foreach (var file in result.FilesOf(FileRole.WrongYear))
        {
            yield return Of(
                RuleCatalog.ChildrenMixed,
                "",
                new LocalizedText($"“{file.Name}”{file.Reason.Zh}，没有计入。", $"{file.Name}: {file.Reason.En}, and is not summed."),
                file.Name
            );
        }

        foreach (var code in result.OlderEdition)
        {
            yield return Of(
                RuleCatalog.ChildrenMixed,
                "",
                new LocalizedText(
                    $"{code} 的报告是其他版式，只计入含义相同的单元格。",
                    $"The report of {code} is of another edition; only cells that mean the same are summed."
                ),
                code
            );
        }
    }

    private static Finding Of(RuleDescriptor rule, string pointer, LocalizedText message, string subject) =>
        new()
        {
            Rule = rule,
            Severity = rule.Severity,
            Status = FindingStatus.Fail,
            Pointer = pointer,
            Message = message,
            Subject = subject,
        };

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Signed(decimal number) => (number > 0 ? "+" : "") + Text(number);
}

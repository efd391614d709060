using System.Globalization;
using System.Text;
using GovDisclosure.RollUp;

namespace GovDisclosure.Cli.Output;

/// <summary>A roll-up as a short text.</summary>
internal static class RollUpText
{
    private const int MostNamed = 10;

    /// <summary>Whether nothing is missing, late or different, and every file was read.</summary>
    public static bool IsClean(RollUpResult result) =>
        result.Missing.IsEmpty && result.Late.IsEmpty && result.Errors.IsEmpty && result.Own.Differences.IsEmpty && result.Region.Differences.IsEmpty;

    public static string Of(RollUpResult result, Language language)
    {
        var text = new StringBuilder();
        var expected = result.Units.Units.Count(unit => unit.IsExpected && unit.Perimeter != UnitPerimeter.Parent);
        Line(new($"{result.Year} 年度：应报 {expected} 个单位，未报 {result.Missing.Length} 个，迟报 {result.Late.Length} 个；文件 {result.Files.Length} 个，计入 {result.FilesOf(FileRole.Used).Count()} 个。", $"{result.Year}: {expected} units must report, {result.Missing.Length} are missing, {result.Late.Length} late; {result.Files.Length} files, {result.FilesOf(FileRole.Used).Count()} of them summed."));
        Names(new("未报", "missing"), result.Missing.Select(Unit));
        Names(new("迟报", "late"), result.Late.Select(late => $"{Unit(late.Unit)} {late.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"));
        Names(new("没有公布日期，无法判断是否迟报", "no day of publication, so it is not known whether late"), result.Undated.Select(Unit));
        foreach (var files in result.Files.Where(static file => file.Role != FileRole.Used).GroupBy(static file => file.Role).OrderBy(static files => files.Key))
        {
            Names(RollUpWords.Text(files.Key), files.Select(static file => file.Name));
        }

        Names(new("下级合计有误", "wrong totals of units"), result.Errors.Select(error => $"{Unit(error.Unit)} {error.Cell.LabelZh} {error.Published}→{error.ShouldBe}"));
        foreach (var perimeter in (PerimeterRollUp[])[result.Own, result.Region])
        {
            Perimeter(perimeter);
        }

        return text.ToString();

        void Perimeter(PerimeterRollUp perimeter)
        {
            var name = RollUpWords.Text(perimeter.Perimeter);
            Line(new($"{name.Zh}：汇总 {perimeter.Units.Length} 个单位，缺 {perimeter.Missing.Length} 个。", $"{name.En}: {perimeter.Units.Length} units summed, {perimeter.Missing.Length} missing."));
            if (perimeter.Attribution is not { } attribution)
            {
                Line(new("  没有给出公布的报告，未比较。", "  no published report was given; nothing was compared."));
                return;
            }

            var compared = perimeter.Sum.Edition.Cells.Length - perimeter.NotAssessable.Count;
            Line(new($"  比较了 {compared} 个单元格，{perimeter.Differences.Length} 个不同；{perimeter.NotAssessable.Count} 个无法比较。", $"  {compared} cells compared, {perimeter.Differences.Length} differ; {perimeter.NotAssessable.Count} cannot be compared."));
            if (perimeter.Differences.IsEmpty)
            {
                return;
            }

            Line(attribution switch
            {
                { Sets.IsEmpty: true } => new("  没有找到能解释全部差异的原因。", "  no set of causes accounts for all differences."),
                { IsCertain: true } => new($"  原因（{attribution.Hypotheses} 个可能中唯一的最小组合，逐格相加余数为 0）：", $"  causes (the only smallest set among {attribution.Hypotheses} possible causes; the residue is 0 in every cell):"),
                { SmallestSets: > 1 } => new($"  可能的原因（{attribution.SmallestSets} 种同样小的组合之一，不能确定）：", $"  possible causes (one of {attribution.SmallestSets} sets of the same size; not certain):"),
                _ => new("  可能的原因（有单位缺报，不能确定）：", "  likely causes (units are missing, so nothing is certain):"),
            });
            foreach (var cause in attribution.Causes)
            {
                var kind = RollUpWords.Text(cause.Kind);
                var unit = cause.Unit is { } code ? Unit(code) : string.Join(", ", attribution.Missing);
                Line(new($"    {kind.Zh}：{unit}（{cause.Amounts.Length} 格）", $"    {kind.En}: {unit} ({cause.Amounts.Length} cells)"));
            }
        }

        string Unit(string code) => result.Units.Find(code) is { } unit ? $"{code} {unit.Name}" : code;

        void Names(LocalizedText head, IEnumerable<string> names)
        {
            var all = names.ToList();
            if (all.Count > 0)
            {
                var more = all.Count > MostNamed ? new LocalizedText($" 等 {all.Count} 个", $" and {all.Count - MostNamed} more") : new LocalizedText("", "");
                Line(new($"  {head.Zh}：{string.Join("、", all.Take(MostNamed))}{more.Zh}", $"  {head.En}: {string.Join(", ", all.Take(MostNamed))}{more.En}"));
            }
        }

        void Line(LocalizedText line) => text.Append(Texts.PrintableLine(line.In(language))).Append('\n');
    }
}

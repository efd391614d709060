using System.Collections.Immutable;
using GovDisclosure.Rules;

namespace GovDisclosure.RollUp;

/// <summary>What holds between the units of a list.</summary>
internal static class UnitListChecks
{
    // Codes of a circle that are named.
    private const int MostNamed = 20;

    /// <summary>Tells all mistakes.</summary>
    /// <param name="units">The units, each with a code.</param>
    /// <param name="isPerimeterKnown">Whether the perimeter of every line could be read; else which unit sums up is not judged.</param>
    public static IEnumerable<UnitListProblem> Problems(ImmutableArray<RollUpUnit> units, bool isPerimeterKnown = true)
    {
        var byCode = new Dictionary<string, RollUpUnit>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            if (!byCode.TryAdd(unit.Code, unit))
            {
                yield return Error(
                    unit,
                    UnitColumn.Code,
                    $"单位代码“{unit.Code}”与第 {byCode[unit.Code].Line} 行重复；每个单位的代码应不同",
                    $"the code {unit.Code} also stands in line {byCode[unit.Code].Line}; each unit needs a code of its own"
                );
            }
        }

        foreach (
            var problem in Names(units)
                .Concat(References(units, byCode))
                .Concat(Circles(units, byCode, UnitColumn.Parent, static unit => unit.Parent))
                .Concat(Circles(units, byCode, UnitColumn.MergedInto, static unit => unit.MergedInto))
        )
        {
            yield return problem;
        }

        if (
            isPerimeterKnown
            && units.Length > 0
            && units.Count(static unit => unit.Perimeter == UnitPerimeter.Parent) is var parents and not 1
        )
        {
            yield return new UnitListProblem(
                0,
                UnitColumn.Perimeter.Name,
                parents > 1,
                parents > 1
                    ? new LocalizedText(
                        $"有 {parents} 个单位的汇总口径为 parent（汇总机关）；只能有一个",
                        $"{parents} units have the perimeter parent; only the government that sums up may"
                    )
                    : new LocalizedText(
                        "没有单位的汇总口径为 parent（汇总机关），无法识别转载政府报告的页面",
                        "no unit has the perimeter parent, so pages that carry the government's own report are not recognised"
                    )
            );
        }
    }

    // One name at one time is one unit: else a report under it could be either's.
    private static IEnumerable<UnitListProblem> Names(ImmutableArray<RollUpUnit> units)
    {
        foreach (
            var same in units
                .Where(static unit => unit.Name.Length > 0)
                .GroupBy(static unit => AgencyMatch.Key(unit.Name), StringComparer.Ordinal)
                .Where(static same => same.Skip(1).Any())
        )
        {
            var first = same.First();
            foreach (var unit in same.Skip(1).Where(unit => Overlap(first, unit)))
            {
                yield return new UnitListProblem(
                    unit.Line,
                    UnitColumn.UnitName.Name,
                    false,
                    new LocalizedText(
                        $"单位名称“{unit.Name}”与第 {first.Line} 行“{first.Name}”相同，按名称无法区分两者的报告；请写明有效起止或在报告中写明代码",
                        $"{unit.Name} has the same name as line {first.Line} ({first.Name}), so their reports cannot be told apart by name; state when each is valid, or the code in the reports"
                    )
                );
            }
        }
    }

    private static bool Overlap(RollUpUnit one, RollUpUnit two) =>
        (one.ValidTo ?? DateOnly.MaxValue) >= (two.ValidFrom ?? DateOnly.MinValue)
        && (two.ValidTo ?? DateOnly.MaxValue) >= (one.ValidFrom ?? DateOnly.MinValue);

    private static IEnumerable<UnitListProblem> References(ImmutableArray<RollUpUnit> units, Dictionary<string, RollUpUnit> byCode)
    {
        foreach (var unit in units)
        {
            foreach (
                var (column, code) in ((UnitColumn Column, string? Code)[])
                    [(UnitColumn.Parent, unit.Parent), (UnitColumn.MergedInto, unit.MergedInto), (UnitColumn.ReportsFor, unit.ReportsFor)]
            )
            {
                if (code is not null && !byCode.ContainsKey(code))
                {
                    yield return Error(unit, column, $"“{code}”不是本表中任何单位的代码", $"{code} is the code of no unit in the list");
                }
                else if (code is not null && string.Equals(code, unit.Code, StringComparison.Ordinal))
                {
                    yield return Error(unit, column, $"单位“{unit.Code}”指向自己", $"the unit {unit.Code} refers to itself");
                }
            }

            if (unit is { ValidFrom: { } from, ValidTo: { } to } && from > to)
            {
                yield return Error(unit, UnitColumn.ValidTo, "有效止早于有效起", "the last day of validity is before the first");
            }
        }
    }

    // A unit above itself, or taken in by itself: told once for each circle, at its first line.
    private static IEnumerable<UnitListProblem> Circles(
        ImmutableArray<RollUpUnit> units,
        Dictionary<string, RollUpUnit> byCode,
        UnitColumn column,
        Func<RollUpUnit, string?> next
    )
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            var path = new OrderedDictionary<string, RollUpUnit>(StringComparer.Ordinal);
            var at = unit;
            while (at is not null && !done.Contains(at.Code) && path.TryAdd(at.Code, at))
            {
                at = next(at) is { } code ? byCode.GetValueOrDefault(code) : null;
            }

            if (at is not null && path.IndexOf(at.Code) is >= 0 and var start && path.Count - start > 1)
            {
                var left = path.Count - start - MostNamed;
                var circle = string.Join(
                    " → ",
                    path.Keys.Skip(start).Take(MostNamed).Concat(left > 0 ? [$"… ({left})"] : []).Append(at.Code)
                );
                yield return Error(unit, column, $"{column.Zh}成环：{circle}", $"{column.Name} forms a circle: {circle}");
            }

            done.UnionWith(path.Keys);
        }
    }

    private static UnitListProblem Error(RollUpUnit unit, UnitColumn column, string zh, string en) =>
        new(unit.Line, column.Name, true, new LocalizedText(zh, en));
}

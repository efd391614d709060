using System.Collections.Immutable;
using GovDisclosure.Rules;

namespace GovDisclosure.RollUp;

/// <summary>What holds between the units of a list.</summary>
internal static class UnitListChecks
{
    // Codes of a circle that are named.
    private const int MostNamed = 20;

    // No office has more levels of units under it; a longer line is a circle.
    private const int MostLevels = 10;

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
                    $"the code {unit.Code} is also in line {byCode[unit.Code].Line}; each unit needs a code of its own"
                );
            }
        }

        foreach (
            var problem in Names(units)
                .Concat(References(units, byCode))
                .Concat(Circles(units, byCode, UnitColumn.Parent, static unit => unit.Parent))
                .Concat(Circles(units, byCode, UnitColumn.MergedInto, static unit => unit.MergedInto))
                .Concat(isPerimeterKnown ? SummedTwice(units, byCode) : [])
        )
        {
            yield return problem;
        }

        RollUpUnit? parent = null;
        foreach (var unit in units.Where(static unit => unit.Perimeter == UnitPerimeter.Parent))
        {
            if (parent is not null)
            {
                yield return Error(
                    unit,
                    UnitColumn.Perimeter,
                    $"“{unit.Code}”的汇总口径为 parent（汇总机关），第 {parent.Line} 行的“{parent.Code}”也是；只能有一个",
                    $"{unit.Code} has the perimeter parent, and so has {parent.Code} in line {parent.Line}; only the government that sums up may"
                );
            }

            parent ??= unit;
        }

        // Where a perimeter could not be read, it may be this one.
        if (isPerimeterKnown && units.Length > 0 && parent is null)
        {
            yield return new UnitListProblem(
                0,
                UnitColumn.Perimeter.Name,
                false,
                new LocalizedText(
                    "没有单位的汇总口径为 parent（汇总机关），无法识别转载政府报告的页面",
                    "no unit has the perimeter parent, so pages that carry the government's own report are not recognised"
                )
            );
        }
    }

    // One name at one time is one unit: else a report under it could be either's. A name now is stronger than a former one.
    private static IEnumerable<UnitListProblem> Names(ImmutableArray<RollUpUnit> units)
    {
        foreach (
            var same in units
                .SelectMany(static unit =>
                    unit.FormerNames.Select(name => (Unit: unit, Name: name, IsFormer: true))
                        .Prepend((Unit: unit, unit.Name, IsFormer: false))
                )
                .Where(static named => named.Name.Length > 0)
                .DistinctBy(static named => (AgencyMatch.Key(named.Name), named.Unit.Code, named.Unit.Line))
                .GroupBy(static named => AgencyMatch.Key(named.Name), StringComparer.Ordinal)
        )
        {
            // By the first day: of those before, the one that is there longest overlaps if any does.
            (RollUpUnit Unit, string Name, bool IsFormer)? longest = null;
            foreach (var named in same.OrderBy(static named => named.Unit.ValidFrom ?? DateOnly.MinValue))
            {
                if (
                    longest is { } other
                    && LastDay(other.Unit) >= (named.Unit.ValidFrom ?? DateOnly.MinValue)
                    && !IsMergedInto(other.Unit, named.Unit)
                    && !IsMergedInto(named.Unit, other.Unit)
                )
                {
                    yield return other.Unit.Line > named.Unit.Line ? OneName(named, other) : OneName(other, named);
                }

                longest = longest is { } before && LastDay(before.Unit) >= LastDay(named.Unit) ? before : named;
            }
        }
    }

    // The list itself says why the one bears the other's name.
    private static bool IsMergedInto(RollUpUnit one, RollUpUnit other) =>
        string.Equals(one.MergedInto, other.Code, StringComparison.Ordinal);

    private static DateOnly LastDay(RollUpUnit unit) => unit.ValidTo ?? DateOnly.MaxValue;

    private static UnitListProblem OneName(
        (RollUpUnit Unit, string Name, bool IsFormer) first,
        (RollUpUnit Unit, string Name, bool IsFormer) second
    )
    {
        var (unit, line) = (second.Unit, first.Unit.Line);
        return new UnitListProblem(
            unit.Line,
            (second.IsFormer ? UnitColumn.FormerNames : UnitColumn.UnitName).Name,
            false,
            (first.IsFormer, second.IsFormer) switch
            {
                (false, false) => new LocalizedText(
                    $"单位名称“{unit.Name}”与第 {line} 行“{first.Name}”相同，按名称无法区分两者的报告；请写明有效起止或在报告中写明代码",
                    $"{unit.Name} has the same name as line {line} ({first.Name}), so their reports cannot be distinguished by name; state when each is valid, or the code in the reports"
                ),
                (true, true) => new LocalizedText(
                    $"曾用名“{second.Name}”也是第 {line} 行“{first.Unit.Name}”的曾用名，用该名称的报告无法判断属于谁；请删去其一，或在报告中写明代码",
                    $"the former name {second.Name} also is one of line {line} ({first.Unit.Name}), so a report under it is of neither for certain; remove one, or state the code in the reports"
                ),
                _ => new LocalizedText(
                    $"“{second.Name}”在此行和第 {line} 行，一处是现用名，一处是曾用名；用该名称的报告算作“{(first.IsFormer ? unit : first.Unit).Name}”的，请核对",
                    $"{second.Name} is here and in line {line}, once as the name now and once as a former one; a report under it is taken for that of {(first.IsFormer ? unit : first.Unit).Code}: check it"
                ),
            }
        );
    }

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

            if (unit.DivisionCode is { } division && !UnitList.IsDivisionCode(division))
            {
                yield return new UnitListProblem(
                    unit.Line,
                    UnitColumn.DivisionCode.Name,
                    false,
                    new LocalizedText(
                        $"“{division}”不是行政区划代码（6、9 或 12 位数字），不用于识别报告",
                        $"{division} is no division's code (6, 9 or 12 digits), and no report is matched by it"
                    )
                );
            }

            if (unit is { MergedInto: { } into, ValidTo: null })
            {
                yield return new UnitListProblem(
                    unit.Line,
                    UnitColumn.MergedInto.Name,
                    false,
                    new LocalizedText(
                        $"写明并入“{into}”，却没有写有效止，仍按单独报送的单位计入；已并入的请填写有效止",
                        $"it was taken in by {into}, but no last day of validity is given, so it still reports and is summed for itself; if it is gone, state validTo"
                    )
                );
            }

            if (unit is { ValidFrom: { } from, ValidTo: { } to } && from > to)
            {
                yield return Error(unit, UnitColumn.ValidTo, "有效止早于有效起", "the last day of validity is before the first");
            }
        }
    }

    // A unit and the one above it in one sum: where the report of the one above holds the unit's figures, they are counted twice.
    private static IEnumerable<UnitListProblem> SummedTwice(ImmutableArray<RollUpUnit> units, Dictionary<string, RollUpUnit> byCode)
    {
        foreach (var unit in units)
        {
            if (IsInASum(unit) && SummedAbove(unit, byCode) is { } above && AreThereTogether(unit, above))
            {
                var both =
                    unit.Perimeter == UnitPerimeter.Own && above.Perimeter == UnitPerimeter.Own ? UnitPerimeter.Own : UnitPerimeter.Region;
                yield return new UnitListProblem(
                    unit.Line,
                    UnitColumn.Perimeter.Name,
                    false,
                    new LocalizedText(
                        $"“{unit.Name}”（{unit.Code}）与第 {above.Line} 行的上级“{above.Name}”（{above.Code}）都计入{RollUpWords.Text(both).Zh}；上级的报告如已含它的数据，就重复计算了，请把它的汇总口径改为 none",
                        $"{unit.Name} ({unit.Code}) and the unit above it in line {above.Line}, {above.Name} ({above.Code}), are both summed in {RollUpWords.Text(both).En}; if the report of the one above holds its figures they are counted twice: then set its perimeter to none"
                    )
                );
            }
        }
    }

    // The nearest unit above that is summed; one between that is in no sum changes nothing. In a circle none is above the other.
    private static RollUpUnit? SummedAbove(RollUpUnit unit, Dictionary<string, RollUpUnit> byCode)
    {
        RollUpUnit? nearest = null;
        var above = unit;
        for (var level = 0; level < MostLevels && above.Parent is { } code && byCode.TryGetValue(code, out var next); level++)
        {
            above = next;
            if (ReferenceEquals(above, unit))
            {
                return null;
            }

            nearest ??= IsInASum(above) ? above : null;
        }

        return nearest;
    }

    private static bool IsInASum(RollUpUnit unit) => unit.Perimeter is UnitPerimeter.Own or UnitPerimeter.Region;

    private static bool AreThereTogether(RollUpUnit one, RollUpUnit other) =>
        LastDay(one) >= (other.ValidFrom ?? DateOnly.MinValue) && LastDay(other) >= (one.ValidFrom ?? DateOnly.MinValue);

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

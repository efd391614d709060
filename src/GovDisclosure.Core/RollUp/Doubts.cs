using System.Collections.Immutable;
using GovDisclosure.Rules;

namespace GovDisclosure.RollUp;

/// <summary>Why nothing in a perimeter is certain, whatever is found: the sum itself may be another than it should be.</summary>
internal static class Doubts
{
    /// <summary>All reasons; null where there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="members">The units of the perimeter.</param>
    /// <param name="summed">The codes of those that are summed.</param>
    public static LocalizedText? Of(UnitFolder folder, List<RollUpUnit> members, ImmutableArray<string> summed)
    {
        ImmutableArray<LocalizedText> all =
        [
            .. Versions(folder, summed),
            .. Unsettled(folder, summed),
            .. Mergers(folder, members),
            .. Unread(folder, summed),
            .. Unreadable(folder),
            .. NearlyMembers(folder, members),
        ];
        return all.IsEmpty ? null : Joined(all);
    }

    /// <summary>Reasons one after the other.</summary>
    public static LocalizedText Joined(ImmutableArray<LocalizedText> all) =>
        new(string.Join("；", all.Select(static one => one.Zh)), string.Join("; ", all.Select(static one => one.En)));

    private static IEnumerable<LocalizedText> Versions(UnitFolder folder, ImmutableArray<string> summed)
    {
        var undecided = summed.Where(folder.Undecided.Contains).ToList();
        if (undecided.Count > 0)
        {
            yield return new(
                $"{string.Join("、", undecided)} 的报告有几个版本，先后不明",
                $"of the versions of the report of {string.Join(", ", undecided)} it is not known which is the later"
            );
        }
    }

    private static IEnumerable<LocalizedText> Unsettled(UnitFolder folder, ImmutableArray<string> summed)
    {
        var files = summed.SelectMany(code => folder.Unsettled[code]).ToList();
        if (files.Count > 0)
        {
            yield return new(
                $"“{string.Join("”“", files)}”是否也是已计入单位的报告，不能确定",
                $"whether {string.Join(", ", files)} is the report of a unit that is summed by another is not certain"
            );
        }
    }

    private static IEnumerable<LocalizedText> Unread(UnitFolder folder, ImmutableArray<string> summed)
    {
        var codes = summed.Where(code => folder.Used[code].IsUnread is not null).ToList();
        if (codes.Count > 0)
        {
            var (zh, en) = FewNames.Of(codes);
            yield return new(
                $"{zh} 的报告没有读全，未读出的格是多少不得而知",
                $"the report of {en} was not read whole, so what is in the cells that were not read is not known"
            );
        }
    }

    // A file that nobody could read can be any unit's report, a later version included.
    private static IEnumerable<LocalizedText> Unreadable(UnitFolder folder)
    {
        var files = folder.Outcomes.Where(static file => file.Role == FileRole.Unreadable).Select(static file => file.Name).ToList();
        if (files.Count > 0)
        {
            var (zh, en) = FewNames.Of(files, "”“");
            yield return new(
                $"“{zh}”无法读取，是否某单位的报告不得而知",
                $"{en} could not be read, so whether it is a unit's report is not known"
            );
        }
    }

    private static IEnumerable<LocalizedText> NearlyMembers(UnitFolder folder, List<RollUpUnit> members)
    {
        // Every file is held against every unit: what distinguishes a name is looked for once.
        var units = members.ConvertAll(static unit => (Unit: unit, Key: AgencyMatch.Key(unit.Name)));
        var near = folder
            .Files.Where(file => file.Role == FileRole.Foreign && (file.Year ?? folder.Options.Year) == folder.Options.Year)
            .Select(static file => (File: file, Key: AgencyMatch.Key(file.AgencyName ?? "")))
            .SelectMany(file => units.Where(unit => NearName.Is(file.Key, unit.Key)).Take(1).Select(unit => (file.File, unit.Unit)))
            .ToList();
        if (near is [var (first, unit), ..])
        {
            yield return new(
                $"“{first.File}”的机关“{first.AgencyName}”不在名单中，却与 {unit.Code} {unit.Name} 相近，是否它的报告不得而知{(near.Count > 1 ? $"（另有 {near.Count - 1} 个这样的文件）" : "")}",
                $"{first.File} is of {first.AgencyName}, which is not in the list but nearly {unit.Code} {unit.Name}, so whether it is its report is not known{(near.Count > 1 ? $" (and {near.Count - 1} more such)" : "")}"
            );
        }
    }

    // Without the last day it is not known in whose report the figures of the year are.
    private static IEnumerable<LocalizedText> Mergers(UnitFolder folder, List<RollUpUnit> members)
    {
        var codes = members.Select(static unit => unit.Code).ToHashSet(StringComparer.Ordinal);
        var reporting = folder.Files.Select(static file => file.Unit?.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var unit in folder.Units.Units)
        {
            if (
                unit is { MergedInto: { } into, ValidTo: null }
                && (codes.Contains(unit.Code) || (codes.Contains(into) && reporting.Contains(unit.Code)))
            )
            {
                yield return new(
                    $"名单写明 {unit.Code} 并入 {into}，却没有写有效止，它的数据是否已在 {into} 的报告中不得而知",
                    $"the list says that {unit.Code} was taken in by {into} but not when, so whether its figures are in the report of {into} is not known"
                );
            }
        }
    }
}

using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.RollUp;

/// <summary>What a government published.</summary>
internal sealed record PublishedFigures(AnnualReport Report, CellValue[] Values, bool[] HasPlace)
{
    // 江苏省, 宿迁市: what may be before a county's name and says no more than where it is.
    private const string PlaceEnds = "省市州盟区县旗";

    public static PublishedFigures Of(EditionFigures figures, AnnualReport report)
    {
        var length = figures.Cells.Length;
        var published = new PublishedFigures(report, new CellValue[length], new bool[length]);
        figures.Read(report, published.Values, published.HasPlace);
        return published;
    }

    /// <summary>Why a report cannot be what the government of a list published on a year; null where it can. What a report does not state
    /// is not held against it.</summary>
    public static LocalizedText? Problem(AnnualReport report, UnitList units, int year)
    {
        if (RollUpDraft.IsDraft(report))
        {
            return new(
                "给出的公布报告是汇总产生的草稿，不是公布的报告",
                "what was given as published is the draft of a sum, and was not published"
            );
        }

        if (report.Year is { } printed && printed != year)
        {
            return new(
                string.Create(CultureInfo.InvariantCulture, $"给出的公布报告是 {printed} 年度的，不是 {year} 年度的"),
                string.Create(CultureInfo.InvariantCulture, $"what was given as published is on {printed}, not on {year}")
            );
        }

        return report.Agency.Name is not { Length: > 0 } name || units.Parent is not { } parent || IsOf(parent, name, report, units, year)
            ? null
            : new(
                $"给出的公布报告是“{name}”的，不是“{parent.Name}”（{parent.Code}）的；如是其曾用名或代发机关，请在名单的 formerNames 或 reportsFor 中写明",
                $"what was given as published is of {name}, not of {parent.Name} ({parent.Code}); if that is a former name or the office whose page carries it, say so in the list's formerNames or reportsFor"
            );
    }

    private static bool IsOf(RollUpUnit parent, string name, AnnualReport report, UnitList units, int year) =>
        units.FindByName(name, year).Any(unit => unit == parent || string.Equals(unit.ReportsFor, parent.Code, StringComparison.Ordinal))
        || (report.Agency.Code is { Length: > 0 } code && units.FindByPrintedCode(code) == parent)
        || parent.FormerNames.Prepend(parent.Name).Any(known => IsLonger(AgencyMatch.Key(name), AgencyMatch.Key(known)));

    // The same name with or without the province and city before it.
    private static bool IsLonger(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return shorter.Length > 2
            && longer.Length > shorter.Length
            && longer.EndsWith(shorter, StringComparison.Ordinal)
            && PlaceEnds.Contains(longer[^(shorter.Length + 1)], StringComparison.Ordinal);
    }
}

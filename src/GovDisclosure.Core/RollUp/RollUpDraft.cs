using System.Globalization;

namespace GovDisclosure.RollUp;

/// <summary>
/// The mark of a sum in the form's own tables: it is a draft, which nobody published, and to sum it again would count its reports twice.
/// </summary>
public static class RollUpDraft
{
    /// <summary>What is in the title of a draft, and above the sums of a ledger.</summary>
    public const string Mark = "汇总草稿";

    /// <summary>Whether a report is a draft that a roll-up made, whatever the format in which it was kept.</summary>
    /// <param name="report">The report.</param>
    public static bool IsDraft(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);

        // A sheet of a ledger has no title, and its first line is before the tables.
        return (report.Title ?? report.Preamble)?.Contains(Mark, StringComparison.Ordinal) is true;
    }

    /// <summary>The title of a draft.</summary>
    /// <param name="agency">Whose sum it is; null where that is not known.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="of">What is summed, such as 本行政区域.</param>
    public static string Title(string? agency, int year, string of) =>
        string.Create(CultureInfo.InvariantCulture, $"{agency}{year}年政府信息公开工作年度报告（{Mark}：{of}）");
}

using System.Collections.Immutable;

namespace GovDisclosure.Comparison;

/// <summary>Tells whether two reports are this year's and last year's of one agency. Of an unknown year or name nothing is said.</summary>
internal static class ComparisonWarnings
{
    public static ImmutableArray<ComparisonWarning> Of(ComparisonResult result)
    {
        var warnings = ImmutableArray.CreateBuilder<ComparisonWarning>();
        if (result.Previous.Year is { } before && result.Current.Year is { } now && OfYears(before, now) is { } years)
        {
            warnings.Add(years);
        }

        if (!result.AgencyMatch.IsSame)
        {
            warnings.Add(
                new ComparisonWarning(
                    ComparisonWarningKind.OtherAgency,
                    new LocalizedText(
                        $"两份报告不属于同一机关（{result.AgencyMatch.Message.Zh}）：差异不是一个机关两年之间的变化。",
                        $"The two reports are of different agencies ({result.AgencyMatch.Message.En}): the differences are no change of one agency from year to year."
                    )
                )
            );
        }

        return warnings.DrainToImmutable();
    }

    private static ComparisonWarning? OfYears(int before, int now) =>
        now == before
            ? new ComparisonWarning(
                ComparisonWarningKind.SameYear,
                new LocalizedText(
                    $"两份报告都是 {Text(now)} 年度的：差异是两个文本之间的，不是两年之间的变化。",
                    $"Both reports are on {Text(now)}: the differences are between two versions, not between two years."
                )
            )
        : now < before
            ? new ComparisonWarning(
                ComparisonWarningKind.ReversedYears,
                new LocalizedText(
                    $"先后颠倒：作为上年的报告是 {Text(before)} 年度的，晚于作为本年的 {Text(now)} 年度；增减的方向与实际相反。",
                    $"The order is reversed: the report given as last year's is on {Text(before)}, later than {Text(now)} of this year's; increases are shown as decreases."
                )
            )
        : now - 1L > before
            ? new ComparisonWarning(
                ComparisonWarningKind.GapOfYears,
                new LocalizedText(
                    $"两份报告相隔多年（{Text(before)} 与 {Text(now)} 年度）：差异不是一年之内的变化。",
                    $"Years lie between the two reports ({Text(before)} and {Text(now)}): the differences are not the change of one year."
                )
            )
        : null;

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

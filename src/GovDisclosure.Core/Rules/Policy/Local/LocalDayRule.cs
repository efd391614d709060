using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Policy.Local;

/// <summary>A local rule on the day by which a report is handed in or published.</summary>
internal sealed class LocalDayRule(RuleDescriptor descriptor, DayDemand demand) : Rule(descriptor)
{
    private static readonly RuleOutcome OtherAgency = RuleOutcome.NotRun(new("不适用于该机关", "the rule is not about such an agency"));
    private static readonly RuleOutcome NoPublication = RuleOutcome.NotRun(new("公布日期不详", "the day of publication is not known"));
    private static readonly RuleOutcome NoSubmission = RuleOutcome.NotRun(
        new("报送日期不详", "the day on which it was handed in is not known"),
        RuleRemedy.SubmissionDay
    );

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (!IsFor(context.Agency))
        {
            return OtherAgency;
        }

        if (context.Report.Year is not (> 0 and < 9999 and var year))
        {
            return NoYear;
        }

        if ((demand.Event == DayEvent.Publish ? context.Report.PublishedOn : context.SubmittedOn) is not { } done)
        {
            return demand.Event == DayEvent.Publish ? NoPublication : NoSubmission;
        }

        var last = new DateOnly(year + 1, demand.Month, Math.Min(demand.Day, DateTime.DaysInMonth(year + 1, demand.Month)));
        if (done > last)
        {
            findings.Add(
                Violation(
                    demand.Event == DayEvent.Publish ? Places.PublishedOn : "",
                    new LocalizedText(
                        $"{Descriptor.Statement.Zh.TrimEnd('。')}；{(demand.Event == DayEvent.Publish ? "公布" : "报送")}日期 {Text(done)} 晚于期限 {Text(last)}。",
                        $"{Descriptor.Statement.En.TrimEnd('.')}; it was {(demand.Event == DayEvent.Publish ? "published" : "handed in")} on {Text(done)}, after the last day, {Text(last)}."
                    )
                )
            );
        }

        return RuleOutcome.Ran;
    }

    private bool IsFor(Agency agency) =>
        (demand.Kind is null || demand.Kind == agency.Kind)
        && (demand.Level is null || demand.Level == agency.Level)
        && (demand.Place is null || (agency.Name is { } name && name.Contains(demand.Place, StringComparison.Ordinal)));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

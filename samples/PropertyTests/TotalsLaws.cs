using FsCheck.Xunit;
using GovDisclosure;
using GovDisclosure.Generators;
using GovDisclosure.Rules;

namespace PropertyTests;

// A property takes what it is about as a parameter; the generators of the form's reports are found by their type.
[Properties(Arbitrary = [typeof(ReportArbitraries)])]
public class TotalsLaws
{
    [Property]
    public bool A_printed_total_is_the_sum_of_its_rows(AnnualReport report) =>
        report.Requests!.Outcomes.ComputeTotal() == report.Requests.Outcomes.Total;

    [Property]
    public bool What_came_in_is_handled_or_carried_forward(AnnualReport report) =>
        report.Requests is { } r && r.NewlyReceived + r.CarriedOver == r.Outcomes.Total + r.CarriedForward;

    [Property]
    public bool A_year_takes_over_what_the_last_one_carried_forward(YearPair years) =>
        years.Current.Requests!.CarriedOver == years.Previous.Requests!.CarriedForward;

    [Property]
    public bool A_parent_is_the_sum_of_its_children(ParentWithChildren county) =>
        county.Children.Select(child => child.Requests!).Aggregate(Requests.Add) == county.Parent.Requests;

    [Property]
    public bool A_wrong_figure_never_passes(ReportWithErrors wrong) =>
        ReportChecker.Default.Check(wrong.Report).Findings.Length > ReportChecker.Default.Check(wrong.Truth).Findings.Length;
}

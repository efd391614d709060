using GovDisclosure;
using GovDisclosure.Json;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;

namespace WebApi;

/// <summary>The body of a check by a policy of the client's; without one every rule counts as the catalogue grades it.</summary>
internal sealed record ByPolicy(AnnualReport? Report, CheckPolicy? Policy)
{
    /// <exception cref="DisclosureJsonException">The report is missing; the pointer says so.</exception>
    public CheckResult Check() => new ReportChecker(Policy ?? CheckPolicy.Default).Check(TwoYears.Required(Report, "/report"));
}

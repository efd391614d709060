using GovDisclosure;
using GovDisclosure.Comparison;
using GovDisclosure.Json;

namespace WebApi;

/// <summary>The body of a comparison. What a client leaves out is null, whatever the type says, so it is asked for by name.</summary>
internal sealed record TwoYears(AnnualReport? Previous, AnnualReport? Current)
{
    private static readonly LocalizedText Missing = new("缺少这份报告", "this report is missing");

    /// <exception cref="DisclosureJsonException">A report is missing; the pointer says which.</exception>
    public ComparisonResult Compare() => ReportComparison.Compare(Required(Previous, "/previous"), Required(Current, "/current"));

    public static AnnualReport Required(AnnualReport? report, string pointer) =>
        report ?? throw new DisclosureJsonException(new JsonProblem(pointer, 0, 0, Missing));
}

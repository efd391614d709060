using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Comparison;

/// <summary>What is known around two reports that are compared.</summary>
[JsonConverter(typeof(ResultPartConverter<ComparisonOptions>))]
public sealed class ComparisonOptions : IJsonPart
{
    /// <summary>Nothing beside the two reports, and the rules as graded in the catalogue.</summary>
    public static ComparisonOptions Default { get; } = new();

    /// <summary>Earlier names of the agency, so that the years of a renamed agency join up; never default. What was merged is added up by
    /// <see cref="MergedReports"/>.</summary>
    public ImmutableArray<string> FormerNames
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>
    /// The checker by which each of the two reports is checked, so that the comparison tells what became of the findings; null when they
    /// are not
    /// checked.
    /// </summary>
    public ReportChecker? Checker { get; init; }

    /// <summary>The policy of the rules between years: severities, thresholds and waivers. Never null.</summary>
    /// <exception cref="ArgumentNullException">The property is set to null.</exception>
    public CheckPolicy Policy
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = CheckPolicy.Default;

    // The checker that was made last, and the forms that it knows.
    private YearChecker? yearChecker;

    /// <summary>The rules between years by this policy; a checker is kept, since making one costs more than the check.</summary>
    internal ReportChecker YearRulesOf(FormCatalog forms)
    {
        var checker = yearChecker;
        if (checker is null || checker.Forms != forms)
        {
            yearChecker = checker = new YearChecker(forms, new ReportChecker(forms, Policy).OfYears());
        }

        return checker.Checker;
    }

    private sealed record YearChecker(FormCatalog Forms, ReportChecker Checker);

    void IJsonPart.WriteTo(Utf8JsonWriter writer) =>
        throw new NotSupportedException("Options of a comparison hold what runs, and have no JSON; write the comparison, or the policy.");
}

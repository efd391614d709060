using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules;

/// <summary>What would let a rule run that was not.</summary>
[JsonConverter(typeof(WordConverter<RuleRemedy>))]
public enum RuleRemedy
{
    /// <summary>Nothing that the caller could give: the rule is not about such a report.</summary>
    None = 0,

    /// <summary>Last year's report of the same agency (<see cref="CheckInput.Previous"/>).</summary>
    PreviousReport = 1,

    /// <summary>The agency's name, kind or level (<see cref="AnnualReport.Agency"/>).</summary>
    Agency = 2,

    /// <summary>The year of the report (<see cref="AnnualReport.Year"/>).</summary>
    Year = 3,

    /// <summary>The document that the report was read from (<see cref="CheckInput.Source"/>).</summary>
    Source = 4,

    /// <summary>Other agencies' reports (<see cref="CheckInput.Alike"/>).</summary>
    OtherReports = 5,

    /// <summary>The day on which the report was handed in (<see cref="CheckInput.SubmittedOn"/>).</summary>
    SubmissionDay = 6,
}

using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Policy;

/// <summary>Lets a violation pass that somebody answers for. The finding stays and is marked as waived.</summary>
[JsonConverter(typeof(CheckPolicyConverter<Waiver>))]
public sealed record Waiver : IJsonPart
{
    /// <summary>The id of the rule, such as <c>GD5001</c>.</summary>
    public required string Rule
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>
    /// The JSON Pointer of what it is about, with all that is below it: <c>/requests</c> covers every cell of section three.
    /// </summary>
    public required string Pointer
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>Why the violation may pass.</summary>
    public required string Reason
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>Who answers for it.</summary>
    public required string By
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>The last day on which the waiver is in force, by the calendar of China (UTC+8).</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The agency whose reports it is about; null when it is about all.</summary>
    public string? Agency { get; init; }

    /// <summary>The year of the reports that it is about; null when it is about all.</summary>
    public int? Year { get; init; }

    /// <summary>Whether the waiver is about reports such as this one: of its agency and year, where it names them.</summary>
    public bool IsAbout(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return (Agency is null || (report.Agency.Name is { } name && AgencyMatch.IsOneName(Agency, name)))
            && (Year is null || Year == report.Year);
    }

    internal bool Covers(Finding finding, AnnualReport report) =>
        string.Equals(Rule, finding.Rule.Id, StringComparison.Ordinal) && IsAbout(report) && FormPath.Covers(Pointer, finding.Pointer);

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => CheckPolicyJson.Write(writer, this);
}

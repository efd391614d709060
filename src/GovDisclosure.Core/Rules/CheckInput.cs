using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.Rules.RollUp;

namespace GovDisclosure.Rules;

/// <summary>What is checked: a report, and all that is known around it.</summary>
/// <remarks>A rule that needs what is not given says that it was not run. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultPartConverter<CheckInput>))]
public sealed record CheckInput : IJsonPart
{
    /// <summary>The report.</summary>
    public required AnnualReport Report
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>Last year's report of the same agency; null when there is none.</summary>
    public AnnualReport? Previous { get; init; }

    /// <summary>
    /// What reading the report's document yielded: headings, labels and places; null when the report comes from no document. Its own report
    /// is not looked at.
    /// </summary>
    public ReadResult? Source { get; init; }

    /// <summary>The reports of the bodies under the agency, for the rules of roll-up; default when this is no roll-up.</summary>
    public ImmutableArray<AnnualReport> Children
    {
        get;
        init => field = value.IsDefault ? value : Given.NoNulls(value);
    }

    /// <summary>The names of the bodies that must have reported, for GD6002; default when they are not known.</summary>
    public ImmutableArray<string> ExpectedChildren
    {
        get;
        init => field = value.IsDefault ? value : Given.NoNulls(value);
    }

    /// <summary>The reports that GD6004 looks for the same words in; null when that was not asked for.</summary>
    public AlikeReports? Alike { get; init; }

    /// <summary>The day on which the report was handed in, which local rules may ask; null when it is not known.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>
    /// Earlier names of the agency, so that a renamed agency's reports are compared over the years; never default.
    /// </summary>
    public ImmutableArray<string> FormerNames
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>Whether two inputs are of the same reports and names, in the same order; of the source, whether it is the same
    /// instance.</summary>
    public bool Equals(CheckInput? other) =>
        other is not null
        && Report == other.Report
        && Previous == other.Previous
        && ReferenceEquals(Source, other.Source)
        && Same(Children, other.Children)
        && Same(ExpectedChildren, other.ExpectedChildren)
        && Same(FormerNames, other.FormerNames);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Report, Previous, Children.IsDefault ? -1 : Children.Length, FormerNames.Length);

    // No roll-up is not a roll-up of nobody.
    private static bool Same<T>(ImmutableArray<T> left, ImmutableArray<T> right) =>
        left.IsDefault || right.IsDefault ? left.IsDefault == right.IsDefault : left.SequenceEqual(right);

    void IJsonPart.WriteTo(Utf8JsonWriter writer) =>
        throw new NotSupportedException("What is checked has no JSON; write its Report, or the result of the check.");
}

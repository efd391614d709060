using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules;

/// <summary>A rule of the catalogue: what it demands, by which law, and how much it matters.</summary>
/// <remarks>Immutable and safe to share between threads. Two descriptors are the same when they are one instance.</remarks>
[JsonConverter(typeof(ResultConverter<RuleDescriptor>))]
public sealed class RuleDescriptor : IJsonResult
{
    /// <summary>The permanent id, such as <c>GD2103</c>; never given a second meaning.</summary>
    public required string Id
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>The permanent name, such as <c>applicants-total</c>.</summary>
    public required string Name
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>How much a violation matters, unless a policy says otherwise.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>What the rule looks at.</summary>
    public required RuleScope Scope { get; init; }

    /// <summary>What the rule demands.</summary>
    public required LocalizedText Statement
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>Where the rule comes from: the form, the Regulation, another law, or what was seen in published reports.</summary>
    public required LocalizedText Basis
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>The relation as a formula over the form's labels; null for a rule that is no arithmetic.</summary>
    public string? Formula { get; init; }

    /// <summary>The first year whose reports the rule applies to; null when there is none.</summary>
    public int? SinceYear { get; init; }

    /// <summary>The last year whose reports the rule applies to; null when there is none.</summary>
    public int? UntilYear { get; init; }

    /// <summary>The only edition whose tables the rule applies to, such as <c>2019</c>; null when it applies to all.</summary>
    public string? Edition { get; init; }

    /// <summary>A report that violates the rule, and this rule alone; null for a rule of one's own without an example.</summary>
    public RuleExample? Failing { get; init; }

    /// <summary>A report that is close to violating the rule and does not; null for a rule of one's own without an example.</summary>
    public RuleExample? Passing { get; init; }

    /// <summary>The page about the rule, relative to the repository; null for a rule of one's own.</summary>
    public string? HelpPage => Id.StartsWith("GD", StringComparison.Ordinal) ? $"docs/rules/{Id}.md" : null;

    /// <summary>Whether the rule applies to reports on a year; an unknown year is taken as any.</summary>
    public bool AppliesTo(int? year) => !(year < SinceYear) && !(year > UntilYear);

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Name}";

    /// <summary>Writes the rule as <see cref="RuleDescriptorJson"/> does.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    public void WriteTo(Utf8JsonWriter writer) => RuleDescriptorJson.Write(writer, this);

    /// <inheritdoc/>
    public string ToJson() => ResultText.Of(this, static (writer, result) => result.WriteTo(writer));
}

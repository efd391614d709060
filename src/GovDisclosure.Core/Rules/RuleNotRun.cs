using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules;

/// <summary>A rule that was not run on a report, and why.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">Why it was not run.</param>
[JsonConverter(typeof(ResultPartConverter<RuleNotRun>))]
public sealed record RuleNotRun(RuleDescriptor Rule, LocalizedText Reason) : IJsonPart
{
    /// <summary>What would let it run.</summary>
    public RuleRemedy Remedy { get; init; }

    /// <summary>The rule.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public RuleDescriptor Rule
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Rule, nameof(Rule));

    /// <summary>Why it was not run.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public LocalizedText Reason
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Reason, nameof(Reason));

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => CheckResultJson.Write(writer, this, hasRemedy: true);
}

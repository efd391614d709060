using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules;

/// <summary>An example of a rule: a whole report, and what to look at in it.</summary>
/// <param name="text">What the report says.</param>
/// <param name="input">Makes the input of a check.</param>
[JsonConverter(typeof(ResultPartConverter<RuleExample>))]
public sealed class RuleExample(LocalizedText text, Func<CheckInput> input) : IJsonPart
{
    /// <summary>What the report says where the rule looks.</summary>
    public LocalizedText Text { get; } = text;

    /// <summary>The report with all that the rule needs.</summary>
    public CheckInput Input => field ??= input();

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ((IJsonPart)Text).WriteTo(writer);
}

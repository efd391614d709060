using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Explanations;

/// <summary>A figure outside the table's own relations that speaks for or against a proposed change: what last year's report states, or
/// what the report's own text does.</summary>
/// <param name="Rule">The id of the rule that compares the figure with the table, such as <c>GD5001</c> or <c>GD3001</c>.</param>
/// <param name="Value">The figure.</param>
/// <param name="Supports">Whether the change brings the table and the figure together; else it parts them.</param>
[JsonConverter(typeof(ResultPartConverter<Witness>))]
public sealed record Witness(string Rule, long Value, bool Supports) : IJsonPart
{
    /// <summary>The relation to last year's report; null when the witness is a sentence.</summary>
    public YearLink? Link { get; init; }

    /// <summary>The sentence that states the figure; null when the witness is last year's report.</summary>
    public TextQuote? Quote { get; init; }

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ExplanationJson.Write(writer, this);
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Causes;

/// <summary>Findings that have one cause, shown as one thing. Immutable.</summary>
/// <param name="Kind">What they have in common.</param>
/// <param name="Pointer">The JSON Pointer of what is wrong: of the table for several findings in it, else of the first finding.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Findings">The places of the findings in <see cref="CheckResult.Findings"/>, the gravest first; never empty. Every finding
/// has one cause.</param>
[JsonConverter(typeof(ResultPartConverter<FindingCause>))]
public sealed record FindingCause(CauseKind Kind, string Pointer, LocalizedText Message, ImmutableArray<int> Findings) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => CheckResultJson.Write(writer, this);
}

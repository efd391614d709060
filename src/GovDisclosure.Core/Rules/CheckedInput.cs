using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules;

/// <summary>A report of a stream that was checked.</summary>
/// <param name="Input">The report, with what was known around it.</param>
/// <param name="Result">What was found.</param>
[JsonConverter(typeof(ResultPartConverter<CheckedInput>))]
public readonly record struct CheckedInput(CheckInput Input, CheckResult Result) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) =>
        throw new NotSupportedException("What was checked has no JSON together with its result; write its Result.");
}

using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>Section one, 总体情况: the agency's work on information disclosure in the year.</summary>
/// <remarks>Regulation on Open Government Information, Art. 50; five aspects by 国办公开办函〔2021〕30号.</remarks>
[JsonConverter(typeof(ReportPartConverter<Overview>))]
public sealed record Overview : NarrativeSection;

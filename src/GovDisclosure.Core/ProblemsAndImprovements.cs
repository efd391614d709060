using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>Section five, 存在的主要问题及改进情况: the main problems and how they are being dealt with.</summary>
/// <remarks>Regulation on Open Government Information, Art. 50(4).</remarks>
[JsonConverter(typeof(ReportPartConverter<ProblemsAndImprovements>))]
public sealed record ProblemsAndImprovements : NarrativeSection;

using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>Section six, 其他需要报告的事项: other matters to report, the information processing fee (信息处理费) among them.</summary>
/// <remarks>Regulation on Open Government Information, Art. 50(5) and 42.</remarks>
[JsonConverter(typeof(ReportPartConverter<OtherMatters>))]
public sealed record OtherMatters : NarrativeSection;

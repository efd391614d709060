using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>A table of which the form changed between two reports of a series.</summary>
/// <param name="PreviousYear">The year of the earlier report.</param>
/// <param name="Year">The year of the later report.</param>
/// <param name="Previous">The table in the earlier shape.</param>
/// <param name="Current">The table in the later shape.</param>
[JsonConverter(typeof(ResultPartConverter<EditionBreak>))]
public sealed record EditionBreak(int PreviousYear, int Year, FormTable Previous, FormTable Current) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ReportSeriesJson.Write(writer, this);
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>A figure of one year in a series.</summary>
/// <param name="Year">The year.</param>
/// <param name="Cells">The cells of that year's form, to be added up where there are several; empty when it has none.</param>
/// <param name="Value">What the report holds; null when it has no such cell.</param>
/// <param name="Verdict">How far it can be set against the year before in the series; null for the first.</param>
/// <param name="Delta">The difference from the year before in the series; null when there is none to tell.</param>
[JsonConverter(typeof(ResultPartConverter<SeriesPoint>))]
public sealed record SeriesPoint(int Year, ImmutableArray<FormCell> Cells, CellValue? Value, ComparisonVerdict? Verdict, decimal? Delta)
    : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ReportSeriesJson.Write(writer, this);
}

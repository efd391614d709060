using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovDisclosure.Agencies;
using GovDisclosure.Json;
using GovDisclosure.Rules;

namespace GovDisclosure.RollUp;

/// <summary>
/// Drafts a unit list from the agencies of reports. Kind and level are proposed from the names and marked in the note; parent and perimeter
/// are the office's decision and stay empty, so that the draft is not taken for a list before someone has looked at it.
/// </summary>
public static class UnitListProposal
{
    private const string Proposed =
        "类别、层级由名称推断；请填写上级和汇总口径 (kind and level proposed from the name; fill in parent and perimeter)";

    /// <summary>Drafts a list.</summary>
    /// <param name="agencies">The agencies of the reports; those without a name are left out, and each name stands once.</param>
    /// <returns>Comma-separated values with a byte order mark, as spreadsheets open them.</returns>
    public static string ToCsv(IEnumerable<Agency> agencies)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        var text = new StringBuilder("\uFEFF").AppendJoin(',', UnitColumn.All.Select(static column => column.Name)).Append("\r\n");
        var number = 0;
        foreach (
            var agency in agencies
                .Where(static agency => agency.Name is { Length: > 0 })
                .DistinctBy(static agency => AgencyMatch.Key(agency.Name!), StringComparer.Ordinal)
                .OrderBy(static agency => agency.Name, StringComparer.Ordinal)
        )
        {
            var complete = AgencyNames.Complete(agency);
            number++;
            var values = ImmutableDictionary.CreateRange<UnitColumn, string>([
                new(UnitColumn.Code, agency.Code ?? string.Create(CultureInfo.InvariantCulture, $"U{number:000}")),
                new(UnitColumn.UnitName, agency.Name!),
                new(UnitColumn.Kind, JsonWords.Of(JsonWords.Kinds, complete.Kind) ?? ""),
                new(UnitColumn.Level, JsonWords.Of(JsonWords.Levels, complete.Level) ?? ""),
                new(UnitColumn.Expected, "yes"),
                new(UnitColumn.Note, Proposed),
            ]);
            text.AppendJoin(',', UnitColumn.All.Select(column => SpreadsheetText.Field(values.GetValueOrDefault(column, ""))))
                .Append("\r\n");
        }

        return text.ToString();
    }
}

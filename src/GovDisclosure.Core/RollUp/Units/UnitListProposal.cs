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
    /// <param name="agencies">The agencies of the reports; those without a name are left out, and each name occurs once.</param>
    /// <returns>Comma-separated values with a byte order mark, as spreadsheets open them.</returns>
    public static string ToCsv(IEnumerable<Agency> agencies)
    {
        var named = Given.AllOf(agencies);
        var text = new StringBuilder("\uFEFF").AppendJoin(',', UnitColumn.All.Select(static column => column.Name)).Append("\r\n");
        ImmutableArray<Agency> all =
        [
            .. named
                .Where(static agency => agency.Name is { Length: > 0 })
                .DistinctBy(static agency => AgencyMatch.Key(agency.Name!), StringComparer.Ordinal)
                .OrderBy(static agency => agency.Name, StringComparer.Ordinal),
        ];
        var printed = all.Select(static agency => agency.Code).OfType<string>().Select(Printable).ToHashSet(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var agency in all)
        {
            var complete = AgencyNames.Complete(agency);
            number++;
            var isRepeated = agency.Code is { Length: > 0 } code && !given.Add(Printable(code));
            var values = ImmutableDictionary.CreateRange<UnitColumn, string>([
                new(UnitColumn.Code, isRepeated || agency.Code is not { Length: > 0 } ? Free(ref number, printed) : Printable(agency.Code)),
                new(UnitColumn.UnitName, Printable(agency.Name!)),
                new(UnitColumn.Kind, JsonWords.Of(JsonWords.Kinds, complete.Kind) ?? ""),
                new(UnitColumn.Level, JsonWords.Of(JsonWords.Levels, complete.Level) ?? ""),
                new(UnitColumn.Expected, "yes"),
                new(UnitColumn.Note, isRepeated ? Repeated(Printable(agency.Code!)) + Proposed : Proposed),
            ]);
            text.AppendJoin(',', UnitColumn.All.Select(column => SpreadsheetText.Field(values.GetValueOrDefault(column, ""))))
                .Append("\r\n");
        }

        return text.ToString();
    }

    // What moves a cursor, breaks a line or turns its direction is no letter of a name.
    private static string Printable(string text) => string.Create(text.Trim().Length, text.Trim(), static (printable, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                printable[i] = char.GetUnicodeCategory(text[i])
                    is UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                    ? '\uFFFD'
                    : text[i];
            }
        });

    // A code of the draft's own, which none of the reports prints.
    private static string Free(ref int number, HashSet<string> printed)
    {
        while (true)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"U{number:000}");
            if (!printed.Contains(code))
            {
                return code;
            }

            number++;
        }
    }

    private static string Repeated(string code) =>
        $"报告所写代码 {code} 与另一单位相同，请核对 (the report prints the code {code} of another unit; check it)；";
}

using System.Globalization;
using System.Runtime.CompilerServices;

namespace GovDisclosure.Tables;

/// <summary>The rows of <c>cells</c> in comma-separated values. What guards a text against being taken for a formula is taken off; a text
/// without letters is nothing, since the format has no other mark for it.</summary>
internal static class CsvCells
{
    public static async IAsyncEnumerable<CellRow> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var records = new CsvRecords(stream);
        if (await records.ReadAsync(cancellationToken).ConfigureAwait(false) is not { } heads)
        {
            yield break;
        }

        while (await records.ReadAsync(cancellationToken).ConfigureAwait(false) is { } fields)
        {
            // An empty line.
            if (fields is not [""])
            {
                yield return Row(heads, fields, records.Line);
            }
        }
    }

    private static CellRow Row(List<string> heads, List<string> fields, int number)
    {
        return new CellRow
        {
            Number = number,
            ReportId = Text("report_id"),
            Edition = Text("edition"),
            Year =
                Text("year") is not { } year ? null
                : int.TryParse(year, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
                : throw CellRow.Wrong(number, "year", year),
            PublishedOn = Text("published_on") is { } day ? CellRow.Day(day, number) : null,
            UnitName = Text("unit_name"),
            Kind = Text("kind"),
            Level = Text("level"),
            Pointer = Text("pointer"),
            Measure = Text("measure"),
            State = Text("state"),
            Value =
                Text("value") is not { } value ? null
                : decimal.TryParse(
                    value,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var figure
                )
                    ? figure
                : throw CellRow.Wrong(number, "value", value),
        };

        string? Text(string column) =>
            heads.IndexOf(column) is >= 0 and var place && place < fields.Count
                ? fields[place] is { Length: > 0 } text
                    ? SpreadsheetText.Unguarded(text)
                    : null
                : throw CellRow.Wrong(number, column, null);
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace GovDisclosure.Tables;

/// <summary>The rows of <c>cells</c> as JSON objects, one a line.</summary>
internal static class NdjsonCells
{
    public static async IAsyncEnumerable<CellRow> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var lines = new StreamReader(stream, Encoding.UTF8, true, 64 * 1024, leaveOpen: true);
        var number = 0;
        while (await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                yield return Row(line, number);
            }
        }
    }

    private static CellRow Row(string line, int number)
    {
        using var document = Parse(line, number);
        var row = document.RootElement;
        string? absent = null;
        return new CellRow
        {
            Number = number,
            ReportId = Text("report_id"),
            Edition = Text("edition"),
            Year =
                !row.TryGetProperty("year", out var year) || year.ValueKind == JsonValueKind.Null ? null
                : year.ValueKind == JsonValueKind.Number && year.TryGetInt32(out var whole) ? whole
                : throw CellRow.Wrong(number, "year", year.ToString()),
            PublishedOn = Text("published_on") is { } day ? CellRow.Day(day, number) : null,
            UnitName = Text("unit_name"),
            Kind = Text("kind"),
            Level = Text("level"),
            Pointer = Text("pointer"),
            Measure = Text("measure"),
            State = Text("state"),
            Value =
                row.TryGetProperty("value", out var figure)
                && figure.ValueKind == JsonValueKind.Number
                && figure.TryGetDecimal(out var amount)
                    ? amount
                    : null,
            Absent = absent,
        };

        string? Text(string column)
        {
            if (!row.TryGetProperty(column, out var value))
            {
                absent ??= column;
                return null;
            }

            return value.ValueKind is JsonValueKind.String or JsonValueKind.Null
                ? value.GetString()
                : throw CellRow.Wrong(number, column, value.ToString());
        }
    }

    private static JsonDocument Parse(string line, int number)
    {
        try
        {
            var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document
                : throw new JsonException($"it is a value of the kind {document.RootElement.ValueKind}");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"Line {number} is no JSON object: {error.Message}"),
                error
            );
        }
    }
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GovDisclosure.Forms;

namespace GovDisclosure.Tables;

/// <summary>Makes reports of the rows of <c>cells</c> again: their figures, with agency, year and day of publication; texts are in no
/// table.</summary>
public static class TableReader
{
    private static readonly FrozenDictionary<string, string> FormUnits = FormCatalog
        .Default.Editions.SelectMany(static edition => edition.Cells)
        .DistinctBy(static cell => cell.Pointer, StringComparer.Ordinal)
        .ToFrozenDictionary(static cell => cell.Pointer, static cell => cell.Unit, StringComparer.Ordinal);

    /// <summary>Reads <c>cells</c> as NDJSON. The rows of a report must stand together, as they are written.</summary>
    /// <param name="stream">The table.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidDataException">A line is no row of <c>cells</c>; the message names the line and the column.</exception>
    public static async IAsyncEnumerable<(string Id, AnnualReport Report)> ReadCellsAsync(
        Stream stream,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var lines = new StreamReader(stream, Encoding.UTF8, true, 64 * 1024, leaveOpen: true);
        Building? building = null;
        var number = 0;
        while (await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            using var row = Parse(line, number);
            var id = Text(row.RootElement, "report_id", number) ?? throw Wrong(number, "report_id", null);
            if (building is not null && !string.Equals(building.Id, id, StringComparison.Ordinal))
            {
                yield return (building.Id, building.Build());
                building = null;
            }

            if (building is null)
            {
                var edition = Text(row.RootElement, "edition", number);
                var form = FormCatalog.Default.Find(edition ?? "") ?? throw Wrong(number, "edition", edition);
                building = new Building(id, Front(row.RootElement, number), form);
            }

            Add(building, row.RootElement, number);
        }

        if (building is not null)
        {
            yield return (building.Id, building.Build());
        }
    }

    private static JsonDocument Parse(string line, int number)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"Line {number} is no JSON object: {error.Message}"),
                error
            );
        }
    }

    private static AnnualReport Front(JsonElement row, int number) =>
        new()
        {
            Year =
                !row.TryGetProperty("year", out var year) || year.ValueKind == JsonValueKind.Null ? null
                : year.ValueKind == JsonValueKind.Number && year.TryGetInt32(out var whole) ? whole
                : throw Wrong(number, "year", year.ToString()),
            PublishedOn =
                Text(row, "published_on", number) is not { } day ? null
                : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
                : throw Wrong(number, "published_on", day),
            Agency = new Agency
            {
                Name = Text(row, "unit_name", number),
                Kind = Word<AgencyKind>(row, "kind", number),
                Level = Word<AgencyLevel>(row, "level", number),
            },
        };

    private static T? Word<T>(JsonElement row, string column, int number)
        where T : struct, Enum =>
        Text(row, column, number) is not { } word ? null
        : char.IsAsciiLetter(word.FirstOrDefault()) && Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value
        : throw Wrong(number, column, word);

    // Where the form says the unit, an amount has none of its own.
    private static MonetaryUnit? UnitOf(JsonElement row, string pointer, int number) =>
        Text(row, "measure", number) is { } word && FormUnits.GetValueOrDefault(pointer) is ""
            ? Enum.GetValues<MonetaryUnit>()
                .Cast<MonetaryUnit?>()
                .FirstOrDefault(unit => string.Equals(ReportTables.Word(unit!.Value), word, StringComparison.Ordinal))
            : null;

    private static void Add(Building building, JsonElement row, int number)
    {
        var pointer = Text(row, "pointer", number) ?? throw Wrong(number, "pointer", null);
        var value = Text(row, "state", number) switch
        {
            "number"
                when row.TryGetProperty("value", out var figure)
                    && figure.ValueKind == JsonValueKind.Number
                    && figure.TryGetDecimal(out var amount) => (CellValue)Amount.FromDecimal(amount, UnitOf(row, pointer, number)),
            "notApplicable" => CellValue.NotApplicable,
            "blank" or "unreadable" => CellValue.Blank,
            "notFound" => (CellValue?)null,
            var state => throw Wrong(number, "state", state),
        };
        building.Values[pointer] = value;
    }

    private static string? Text(JsonElement row, string column, int number) =>
        row.TryGetProperty(column, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Null
            ? value.GetString()
            : throw Wrong(number, column, row.TryGetProperty(column, out var found) ? found.ToString() : null);

    private static InvalidDataException Wrong(int number, string column, string? found) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Line {number}, column {column}: {(found is null ? "nothing stands there" : $"\"{found}\" stands there")}; expected a row of cells as it is exported."
            )
        );

    private sealed class Building(string id, AnnualReport front, FormEdition edition)
    {
        public string Id => id;

        public Dictionary<string, CellValue?> Values { get; } = new(StringComparer.Ordinal);

        // Each table in the shape whose cells the rows are; a table none of whose cells was found is absent.
        public AnnualReport Build() => edition.Tables.Aggregate(front, (report, table) =>
            {
                var shape = FormCatalog
                    .Default.Editions.SelectMany(static other => other.Tables)
                    .Where(other => string.Equals(other.Pointer, table.Pointer, StringComparison.Ordinal))
                    .FirstOrDefault(other =>
                        other.Cells.All(cell => Values.ContainsKey(cell.Pointer))
                        && Values.Keys.Count(pointer => pointer.StartsWith(table.Pointer + "/", StringComparison.Ordinal))
                            == other.Cells.Length
                    );
                return shape is null || shape.Cells.All(cell => Values[cell.Pointer] is null)
                    ? report
                    : shape.With(report, [.. shape.Cells.Select(cell => Of(cell, Values[cell.Pointer] ?? CellValue.Blank))]);
            });

        private CellValue Of(FormCell cell, CellValue value) =>
            cell.IsAmount
            || value.Number is not { } number
            || (number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue)
                ? value
                : throw new InvalidDataException(
                    string.Create(CultureInfo.InvariantCulture, $"Report {id}, {cell.Pointer}: {number} is no count.")
                );
    }
}

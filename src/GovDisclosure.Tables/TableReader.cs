using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
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

    // The shapes of a table in all editions, and where the cells of any of them are.
    private static readonly FrozenDictionary<string, (FormTable[] Shapes, string[] Cells)> Tables = FormCatalog
        .Default.Editions.SelectMany(static edition => edition.Tables)
        .GroupBy(static table => table.Pointer, StringComparer.Ordinal)
        .ToFrozenDictionary(
            static shapes => shapes.Key,
            static shapes =>
                (
                    shapes.ToArray(),
                    shapes
                        .SelectMany(static shape => shape.Cells)
                        .Select(static cell => cell.Pointer)
                        .Distinct(StringComparer.Ordinal)
                        .ToArray()
                ),
            StringComparer.Ordinal
        );

    /// <summary>Reads <c>cells</c> as NDJSON. The rows of a report must be together, as they are written.</summary>
    /// <param name="stream">The table.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidDataException">A line is no row of <c>cells</c>; the message names the line and the column.</exception>
    public static IAsyncEnumerable<(string Id, AnnualReport Report)> ReadCellsAsync(
        Stream stream,
        CancellationToken cancellationToken = default
    ) => ReadCellsAsync(stream, TableFormat.Ndjson, cancellationToken);

    /// <summary>Reads <c>cells</c>. The rows of a report must be together, as they are written.</summary>
    /// <param name="stream">The table; one of Parquet must be seekable.</param>
    /// <param name="format">CSV, NDJSON or Parquet.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is another format: a workbook is for people.</exception>
    /// <exception cref="InvalidDataException">A line is no row of <c>cells</c>; the message names the line (of Parquet the row) and the
    /// column.</exception>
    public static IAsyncEnumerable<(string Id, AnnualReport Report)> ReadCellsAsync(
        Stream stream,
        TableFormat format,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        RequireReadable(format);
        return ReportsOf(
            format switch
            {
                TableFormat.Csv => CsvCells.ReadAsync(stream, cancellationToken),
                TableFormat.Ndjson => NdjsonCells.ReadAsync(stream, cancellationToken),
                _ => ParquetCells.ReadAsync(stream, cancellationToken),
            },
            cancellationToken
        );
    }

    private static void RequireReadable(TableFormat format)
    {
        if (format is not (TableFormat.Csv or TableFormat.Ndjson or TableFormat.Parquet))
        {
            throw new ArgumentOutOfRangeException(nameof(format), format, "Reports are read from CSV, NDJSON and Parquet.");
        }
    }

    /// <summary>Reads <c>cells</c> from bytes.</summary>
    /// <param name="content">The content of the table's file.</param>
    /// <param name="format">CSV, NDJSON or Parquet.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <inheritdoc cref="ReadCellsAsync(Stream, TableFormat, CancellationToken)" path="/exception"/>
    public static IAsyncEnumerable<(string Id, AnnualReport Report)> ReadCellsAsync(
        ReadOnlyMemory<byte> content,
        TableFormat format,
        CancellationToken cancellationToken = default
    ) => ReadCellsAsync(new MemoryStream(content.ToArray(), writable: false), format, cancellationToken);

    /// <summary>Reads <c>cells</c> from a file, which is opened when the reports are asked for.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="format">CSV, NDJSON or Parquet.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <inheritdoc cref="ReadCellsAsync(Stream, TableFormat, CancellationToken)" path="/exception"/>
    public static IAsyncEnumerable<(string Id, AnnualReport Report)> ReadFileCellsAsync(
        string path,
        TableFormat format,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        RequireReadable(format);
        return OfFileAsync(path, format, cancellationToken);
    }

    private static async IAsyncEnumerable<(string Id, AnnualReport Report)> OfFileAsync(
        string path,
        TableFormat format,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            await foreach (var report in ReadCellsAsync(stream, format, cancellationToken).ConfigureAwait(false))
            {
                yield return report;
            }
        }
    }

    private static async IAsyncEnumerable<(string Id, AnnualReport Report)> ReportsOf(
        IAsyncEnumerable<CellRow> rows,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Building? building = null;
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var id = row.ReportId ?? throw CellRow.Wrong(row.Number, "report_id", null);
            if (building is not null && !string.Equals(building.Id, id, StringComparison.Ordinal))
            {
                yield return (building.Id, building.Build());
                building = null;
            }

            _ = FormCatalog.Default.Find(row.Edition ?? "") ?? throw CellRow.Wrong(row.Number, "edition", row.Edition);
            building ??= new Building(id, Front(row));
            Add(building, row);
        }

        if (building is not null)
        {
            yield return (building.Id, building.Build());
        }
    }

    private static AnnualReport Front(CellRow row) =>
        new()
        {
            Year = row.Year,
            PublishedOn = row.PublishedOn,
            Agency = new Agency
            {
                Name = row.UnitName,
                Kind = Word<AgencyKind>(row.Kind, "kind", row.Number),
                Level = Word<AgencyLevel>(row.Level, "level", row.Number),
            },
        };

    private static T? Word<T>(string? text, string column, int number)
        where T : struct, Enum =>
        text is not { } word ? null
        : char.IsAsciiLetter(word.FirstOrDefault()) && Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value
        : throw CellRow.Wrong(number, column, word);

    // Where the form says the unit, an amount has none of its own.
    private static MonetaryUnit? UnitOf(string? measure, string pointer) =>
        measure is { } word && FormUnits.GetValueOrDefault(pointer) is ""
            ? Enum.GetValues<MonetaryUnit>()
                .Cast<MonetaryUnit?>()
                .FirstOrDefault(unit => string.Equals(ReportTables.Word(unit!.Value), word, StringComparison.Ordinal))
            : null;

    private static void Add(Building building, CellRow row)
    {
        if (row.Absent is { } absent)
        {
            throw CellRow.Wrong(row.Number, absent, null);
        }

        var pointer = row.Pointer ?? throw CellRow.Wrong(row.Number, "pointer", null);
        building.Values[pointer] = row.State switch
        {
            "number" when row.Value is { } amount => (CellValue)Amount.FromDecimal(amount, UnitOf(row.Measure, pointer)),
            "notApplicable" => CellValue.NotApplicable,
            "blank" or "unreadable" => CellValue.Blank,
            "notFound" => (CellValue?)null,
            var state => throw CellRow.Wrong(row.Number, "state", state),
        };
    }

    private sealed class Building(string id, AnnualReport front)
    {
        public string Id => id;

        public Dictionary<string, CellValue?> Values { get; } = new(StringComparer.Ordinal);

        // Each table in the shape whose cells the rows are; a table none of whose cells was found is absent.
        public AnnualReport Build() => Tables.Values.Aggregate(front, (report, table) =>
            {
                var (shapes, cells) = table;
                var given = cells.Count(Values.ContainsKey);
                var shape = Array.Find(shapes, other =>
                    other.Cells.Length == given && other.Cells.All(cell => Values.ContainsKey(cell.Pointer))
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

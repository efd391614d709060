using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GovDisclosure.RollUp;

namespace GovDisclosure.Tables;

/// <summary>How tables are exported. Immutable.</summary>
public sealed record TableExportOptions
{
    /// <summary>The format of the tables.</summary>
    public required TableFormat Format { get; init; }

    /// <summary>By which columns <c>cells</c> and <c>wide</c> are divided into folders, such as <c>year</c> and <c>level</c>; empty for one file each.</summary>
    /// <exception cref="ArgumentException">It is set to a default array, or names a column that both tables do not have.</exception>
    public ImmutableArray<string> PartitionBy
    {
        get;
        init
        {
            if (value.IsDefault || value.Any(static name => !TableExport.PartitionColumns.Contains(name, StringComparer.Ordinal)))
            {
                throw new ArgumentException($"Tables are divided by {string.Join(", ", TableExport.PartitionColumns)}.", nameof(value));
            }

            field = value;
        }
    } = [];

    /// <summary>The unit list; null where there is none.</summary>
    public UnitList? Units { get; init; }

    /// <summary>The name of the data package, in small letters, digits and hyphens.</summary>
    public string Name { get; init; } = "government-information-disclosure";
}

/// <summary>Exports reports into a folder of tables, report by report, in flat memory, with a data package that describes them.</summary>
/// <remarks>For one thread at a time.</remarks>
public sealed class TableExport : IAsyncDisposable
{
    /// <summary>The columns by which tables can be divided.</summary>
    public static ImmutableArray<string> PartitionColumns { get; } = ["year", "level", "edition"];

    // So many files are open at once; one that is needed again after it was closed goes on in a further part.
    private const int MostOpen = 64;

    private readonly string folder;
    private readonly TableExportOptions options;
    private readonly Dictionary<string, OpenTable> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> parts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string>> files = new(StringComparer.Ordinal);

    /// <summary>Begins an export.</summary>
    /// <param name="folder">The folder; it must be there.</param>
    /// <param name="options">How to export.</param>
    public TableExport(string folder, TableExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        this.folder = folder;
        this.options = options;
    }

    /// <summary>How many reports were added.</summary>
    public int Reports { get; private set; }

    private string Extension => options.Format.ToString().ToLowerInvariant();

    /// <summary>Adds a report to all tables.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public async Task AddAsync(ExportedReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        Reports++;
        var wide = ReportTables.WideRow(report);
        var partition = Partition(wide);
        foreach (var row in ReportTables.CellRows(report))
        {
            await WriteAsync(ReportTables.Cells, partition, row, cancellationToken).ConfigureAwait(false);
        }

        await WriteAsync(ReportTables.Wide, partition, wide, cancellationToken).ConfigureAwait(false);
        await WriteAsync(ReportTables.Reports, "", ReportTables.ReportRow(report), cancellationToken).ConfigureAwait(false);
        foreach (var row in ReportTables.FindingRows(report))
        {
            await WriteAsync(ReportTables.Findings, "", row, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends all tables, and writes the dictionary, the units and <c>datapackage.json</c>. Without this the export is not whole.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken = default)
    {
        foreach (var row in ReportTables.IndicatorRows())
        {
            await WriteAsync(ReportTables.Indicators, "", row, cancellationToken).ConfigureAwait(false);
        }

        foreach (var row in options.Units is { } units ? ReportTables.UnitRows(units) : [])
        {
            await WriteAsync(ReportTables.Units, "", row, cancellationToken).ConfigureAwait(false);
        }

        // A table without rows is a table too.
        foreach (var schema in (TableSchema[])[ReportTables.Cells, ReportTables.Wide, ReportTables.Reports, ReportTables.Findings])
        {
            if (!files.ContainsKey(schema.Name))
            {
                _ = await OpenAsync(schema, "", cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var table in open.Values)
        {
            await table.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }

        open.Clear();
        using var package = new FileStream(Path.Combine(folder, "datapackage.json"), FileMode.Create, FileAccess.Write, FileShare.None);
        using var writer = new Utf8JsonWriter(package, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        DataPackage.Write(writer, options, Extension, files);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var table in open.Values)
        {
            await table.DisposeAsync().ConfigureAwait(false);
        }

        open.Clear();
    }

    // As the engines write it: year=2024/level=county. What is not known is __HIVE_DEFAULT_PARTITION__ to all of them.
    private string Partition(TableValue[] wide) => string.Concat(options.PartitionBy.Select(name =>
    {
        var value = wide[ReportTables.Wide.Columns.TakeWhile(column => !string.Equals(column.Name, name, StringComparison.Ordinal)).Count()];
        return $"{name}={(value.IsNothing ? "__HIVE_DEFAULT_PARTITION__" : value.ToString())}/";
    }));

    private async Task WriteAsync(TableSchema schema, string partition, TableValue[] row, CancellationToken cancellationToken)
    {
        var table = open.GetValueOrDefault(schema.Name + "/" + partition) ?? await OpenAsync(schema, partition, cancellationToken).ConfigureAwait(false);
        table.LastUsed = Reports;
        await table.Writer.WriteAsync(row, cancellationToken).ConfigureAwait(false);
    }

    private async Task<OpenTable> OpenAsync(TableSchema schema, string partition, CancellationToken cancellationToken)
    {
        if (open.Count >= MostOpen)
        {
            var (oldest, table) = open.Where(static entry => entry.Key.EndsWith('/') && entry.Key.Contains('=', StringComparison.Ordinal)).MinBy(static entry => entry.Value.LastUsed);
            if (table is not null)
            {
                await table.CompleteAsync(cancellationToken).ConfigureAwait(false);
                open.Remove(oldest);
            }
        }

        var key = schema.Name + "/" + partition;
        var part = parts[key] = parts.GetValueOrDefault(key) + 1;
        var name = partition.Length == 0 ? $"{schema.Name}.{Extension}" : string.Create(CultureInfo.InvariantCulture, $"{schema.Name}/{partition}part-{part:000}.{Extension}");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
        if (!files.TryGetValue(schema.Name, out var list))
        {
            files.Add(schema.Name, list = []);
        }

        list.Add(name);
        return open[key] = await OpenTable.CreateAsync(options.Format, schema, Path.Combine(folder, name), cancellationToken).ConfigureAwait(false);
    }

    private sealed class OpenTable : IAsyncDisposable
    {
        private readonly FileStream stream;

        private OpenTable(FileStream stream, TableWriter writer)
        {
            this.stream = stream;
            Writer = writer;
        }

        public TableWriter Writer { get; }

        public int LastUsed { get; set; }

        public static async Task<OpenTable> CreateAsync(TableFormat format, TableSchema schema, string path, CancellationToken cancellationToken)
        {
            var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024);
            return new OpenTable(stream, await TableWriter.CreateAsync(format, schema, stream, cancellationToken).ConfigureAwait(false));
        }

        public async Task CompleteAsync(CancellationToken cancellationToken)
        {
            await Writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
            await DisposeAsync().ConfigureAwait(false);
        }

        public async ValueTask DisposeAsync()
        {
            await Writer.DisposeAsync().ConfigureAwait(false);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }
}

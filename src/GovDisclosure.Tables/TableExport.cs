using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GovDisclosure.RollUp;

namespace GovDisclosure.Tables;

/// <summary>How tables are exported. Immutable.</summary>
public sealed record TableExportOptions
{
    /// <summary>The format of the tables.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public required TableFormat Format
    {
        get;
        init => field = Given.Defined(value);
    }

    /// <summary>By which columns <c>cells</c> and <c>wide</c> are divided into folders, such as <c>year</c> and <c>level</c>; empty for one
    /// file each.</summary>
    /// <exception cref="ArgumentException">It is set to a default array, names a column that both tables do not have, or one
    /// twice.</exception>
    public ImmutableArray<string> PartitionBy
    {
        get;
        init
        {
            if (value.IsDefault || value.Any(static name => !TableExport.PartitionColumns.Contains(name, StringComparer.Ordinal)))
            {
                throw new ArgumentException($"Tables are divided by {string.Join(", ", TableExport.PartitionColumns)}.", nameof(value));
            }

            field =
                value.Distinct(StringComparer.Ordinal).Count() == value.Length
                    ? value
                    : throw new ArgumentException("Tables are divided by a column once.", nameof(value));
        }
    } = [];

    /// <summary>The unit list; null where there is none.</summary>
    public UnitList? Units { get; init; }

    /// <summary>The name of the data package, in small letters, digits and hyphens.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Name
    {
        get;
        init => field = Given.NotNull(value);
    } = "government-information-disclosure";
}

/// <summary>Exports reports into a folder of tables, report by report, in flat memory, with a data package that describes them.</summary>
/// <remarks>For one thread at a time.</remarks>
public sealed class TableExport : IAsyncDisposable
{
    /// <summary>The columns by which tables can be divided.</summary>
    public static ImmutableArray<string> PartitionColumns { get; } = ["year", "level", "edition"];

    // So many files are open at once; the others are let go of, and opened again where they go on.
    private const int MostHeld = 64;

    // So many tables are written at once, each with what its format keeps in memory; one that is needed again after it was closed goes on
    // in a further part.
    private const int MostOpen = 256;

    // What a file of Parquet says of its groups at its end is kept until then. A part of a divided table with as many pieces of
    // columns ends.
    private const int MostPieces = 1_000;

    private readonly string folder;
    private readonly TableExportOptions options;
    private readonly Dictionary<string, OpenTable> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> occurrences = new(StringComparer.Ordinal);
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

    /// <summary>How many of them were equal to an earlier one; their ids end with <c>_2</c>, <c>_3</c> and so on.</summary>
    public int Repeated { get; private set; }

    /// <summary>How many texts were cut because the format holds no longer ones.</summary>
    public long CutTexts { get; private set; }

    /// <summary>How many numbers were rounded because the format holds no more decimals: Parquet nine.</summary>
    public long RoundedNumbers { get; private set; }

    /// <summary>Opens a file for writing.</summary>
    internal Func<string, FileMode, FileStream> OpenFile { get; init; } = TableFile.Open;

    /// <summary>How many values all open tables keep together: one budget for the whole export, however many folders it has.</summary>
    internal long KeptValues { get; private set; }

    private string Extension => options.Format.ToString().ToLowerInvariant();

    /// <summary>Removes the tables that an earlier export left in a folder: <c>datapackage.json</c>, or of an export that was broken off
    /// <c>_govdisclosure-unfinished.txt</c>, and the tables of this library that it lists inside of the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="keep">Files that must stay, such as those that are read.</param>
    /// <returns>How many tables were removed.</returns>
    /// <exception cref="ArgumentException">A file that must stay is null; nothing is removed then.</exception>
    /// <exception cref="IOException">A file cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be removed.</exception>
    public static int RemoveEarlier(string folder, params IEnumerable<string> keep)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return EarlierExport.Remove(folder, Given.AllOf(keep));
    }

    /// <summary>Makes the rows of a report, on any thread and for several reports at once; <see cref="AddAsync(PreparedReport,
    /// CancellationToken)"/> writes them.</summary>
    /// <param name="report">The report.</param>
    public PreparedReport Prepare(ExportedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var wide = ReportRows.WideRow(report);
        return new PreparedReport(
            report,
            Partition(wide),
            Rows(ReportTables.Cells, ReportRows.CellRows(report)),
            Rows(ReportTables.Wide, [wide]),
            Rows(ReportTables.Reports, [ReportRows.ReportRow(report)]),
            Rows(ReportTables.Findings, ReportRows.FindingRows(report))
        );

        TableRows Rows(TableSchema schema, IEnumerable<TableValue[]> rows) => TableRows.Of(options.Format, schema, rows);
    }

    /// <summary>Adds a report to all tables.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public Task AddAsync(ExportedReport report, CancellationToken cancellationToken = default) =>
        AddAsync(Prepare(report), cancellationToken);

    /// <summary>Adds a report whose rows were made to all tables.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public async Task AddAsync(PreparedReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        Reports++;
        if (Distinct(report.Report) is var distinct && !ReferenceEquals(distinct, report.Report))
        {
            report = Prepare(distinct);
        }

        await WriteAsync(ReportTables.Cells, report.Partition, report.Cells, cancellationToken).ConfigureAwait(false);
        await WriteAsync(ReportTables.Wide, report.Partition, report.Wide, cancellationToken).ConfigureAwait(false);
        await WriteAsync(ReportTables.Reports, "", report.Source, cancellationToken).ConfigureAwait(false);
        await WriteAsync(ReportTables.Findings, "", report.Findings, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends all tables, and writes the dictionary, the units and <c>datapackage.json</c>. Without this the export is not
    /// whole.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken = default)
    {
        foreach (
            var (schema, rows) in ((TableSchema, IEnumerable<TableValue[]>)[])
                [
                    (ReportTables.Indicators, ReportRows.IndicatorRows()),
                    (ReportTables.Units, options.Units is { } units ? ReportRows.UnitRows(units) : []),
                ]
        )
        {
            await WriteAsync(schema, "", TableRows.Of(options.Format, schema, rows), cancellationToken).ConfigureAwait(false);
        }

        // A table without rows is a table too.
        foreach (var schema in (TableSchema[])[ReportTables.Cells, ReportTables.Wide, ReportTables.Reports, ReportTables.Findings])
        {
            if (!files.ContainsKey(schema.Name))
            {
                _ = await OpenAsync(schema, "", cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var key in open.Keys.ToList())
        {
            await CloseAsync(key, cancellationToken).ConfigureAwait(false);
        }

        WritePackage();
        EarlierExport.Finish(folder);
    }

    // Beside, and renamed once it is whole: what stands under its name is complete, however full the disk is.
    private void WritePackage()
    {
        var beside = Path.Combine(folder, EarlierExport.NewPackageName);
        try
        {
            using (var package = new TableFile(beside, OpenFile))
            using (
                var writer = new Utf8JsonWriter(
                    package,
                    new JsonWriterOptions
                    {
                        Indented = true,
                        NewLine = "\n",
                        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                    }
                )
            )
            {
                DataPackage.Write(writer, options, Extension, files);
            }

            File.Move(beside, Path.Combine(folder, EarlierExport.PackageName), overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var table in open.Values)
        {
            try
            {
                await table.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // What is open here is not whole, and whoever did not complete the export knows why: a full disk, mostly.
            }
        }

        open.Clear();
    }

    // The key of the tables must tell two equal lines of input apart.
    private ExportedReport Distinct(ExportedReport report)
    {
        var occurrence = occurrences[report.Id] = occurrences.GetValueOrDefault(report.Id) + 1;
        if (occurrence == 1)
        {
            return report;
        }

        Repeated++;
        return report with { Occurrence = occurrence };
    }

    // As the engines write it: year=2024/level=county. What is not known is __HIVE_DEFAULT_PARTITION__ to all of them.
    private string Partition(TableValue[] wide) =>
        string.Concat(
            options.PartitionBy.Select(name =>
            {
                var value = wide[
                    ReportTables.Wide.Columns.TakeWhile(column => !string.Equals(column.Name, name, StringComparison.Ordinal)).Count()
                ];
                return $"{name}={(value.IsNothing ? "__HIVE_DEFAULT_PARTITION__" : value.ToString())}/";
            })
        );

    private async Task WriteAsync(TableSchema schema, string partition, TableRows rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var key = schema.Name + "/" + partition;
        var table = open.GetValueOrDefault(key) ?? await OpenAsync(schema, partition, cancellationToken).ConfigureAwait(false);
        table.LastUsed = Reports;
        var before = table.Writer.KeptValues;
        await table.WriteAsync(rows, cancellationToken).ConfigureAwait(false);
        KeptValues += table.Writer.KeptValues - before;
        if (KeptValues >= TableWriter.MostKeptValues)
        {
            (key, table) = open.MaxBy(static other => other.Value.Writer.KeptValues);
            KeptValues -= table.Writer.KeptValues;
            await table.Writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        if (IsPart(key) && table.Writer.Pieces >= MostPieces)
        {
            await CloseAsync(key, cancellationToken).ConfigureAwait(false);
        }

        if (open.Count > MostHeld && open.Values.Where(static other => other.IsHeld).ToList() is { Count: > MostHeld } held)
        {
            await held.MinBy(static other => other.LastUsed)!.LetGoAsync().ConfigureAwait(false);
        }
    }

    private static bool IsPart(string key) => key.EndsWith('/') && key.Contains('=', StringComparison.Ordinal);

    private async Task CloseAsync(string key, CancellationToken cancellationToken)
    {
        var table = open[key];
        KeptValues -= table.Writer.KeptValues;
        await table.CompleteAsync(cancellationToken).ConfigureAwait(false);
        CutTexts += table.Writer.CutTexts;
        RoundedNumbers += table.Writer.RoundedNumbers;
        open.Remove(key);
    }

    private async Task<OpenTable> OpenAsync(TableSchema schema, string partition, CancellationToken cancellationToken)
    {
        if (open.Count >= MostOpen)
        {
            var oldest = open.Where(static entry => IsPart(entry.Key)).MinBy(static entry => entry.Value.LastUsed).Key;
            if (oldest is not null)
            {
                await CloseAsync(oldest, cancellationToken).ConfigureAwait(false);
            }
        }

        var key = schema.Name + "/" + partition;
        var part = parts[key] = parts.GetValueOrDefault(key) + 1;
        var name =
            partition.Length == 0
                ? $"{schema.Name}.{Extension}"
                : string.Create(CultureInfo.InvariantCulture, $"{schema.Name}/{partition}part-{part:000}.{Extension}");
        MakeFolders(name);
        if (!files.TryGetValue(schema.Name, out var list))
        {
            files.Add(schema.Name, list = []);
        }

        list.Add(name);
        await EarlierExport.NoteAsync(folder, name, cancellationToken).ConfigureAwait(false);
        return open[key] = await OpenTable
            .CreateAsync(options.Format, schema, Path.Combine(folder, name), OpenFile, cancellationToken)
            .ConfigureAwait(false);
    }

    // A link in the place of a folder is replaced: nothing is written outside of the folder of the export.
    private void MakeFolders(string name)
    {
        Directory.CreateDirectory(folder);
        var path = folder;
        foreach (var part in name.Split('/')[..^1])
        {
            path = Path.Combine(path, part);
            if (new DirectoryInfo(path) is { LinkTarget: not null } link)
            {
                link.Delete();
            }

            Directory.CreateDirectory(path);
        }
    }
}

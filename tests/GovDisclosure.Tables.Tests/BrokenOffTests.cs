using System.Diagnostics;
using System.Text;

namespace GovDisclosure.Tables.Tests;

/// <summary>An export that is broken off leaves whole lines, and nothing that the next one would be loaded with.</summary>
public sealed class BrokenOffTests
{
    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Ndjson)]
    public async Task The_next_export_removes_what_it_left(TableFormat format)
    {
        using var exports = new Exports();
        await BreakOffAsync(exports, new TableExportOptions { Format = format, PartitionBy = ["year"] });
        await File.WriteAllTextAsync(exports.PathOf("mine.csv"), "a", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(exports.PathOf("units.csv"), "a", TestContext.Current.CancellationToken);
        Assert.True(Directory.Exists(exports.PathOf("cells")));

        // The list is a text that anybody may have changed.
        await File.AppendAllTextAsync(
            exports.PathOf("_govdisclosure-unfinished.txt"),
            "mine.csv\n../cells.csv\n\n",
            TestContext.Current.CancellationToken
        );
        Assert.Equal(3, TableExport.RemoveEarlier(exports.Folder));
        Assert.Equal(
            [exports.PathOf("mine.csv"), exports.PathOf("units.csv")],
            Directory.EnumerateFileSystemEntries(exports.Folder).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task An_export_that_is_whole_leaves_no_list()
    {
        using var exports = new Exports();
        await exports.WriteAsync(new TableExportOptions { Format = TableFormat.Csv }, [Reports.Numbered(Reports.Edition2021)]);
        Assert.Equal(
            ["cells.csv", "datapackage.json", "findings.csv", "indicators.csv", "reports.csv", "wide.csv"],
            Directory.EnumerateFiles(exports.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(TableFormat.Csv, "a,\"x\n\"\"y\"\nb,", "a,\"x\n\"\"y\"\n")]
    [InlineData(TableFormat.Csv, "a\nb,\"x\n", "a\n")]
    [InlineData(TableFormat.Csv, "a\n", "a\n")]
    [InlineData(TableFormat.Csv, "a", "")]
    [InlineData(TableFormat.Ndjson, "{\"a\":\"\\\"\"}\n{\"a\":\"", "{\"a\":\"\\\"\"}\n")]
    public void A_table_that_ends_anywhere_has_whole_rows(TableFormat format, string table, string whole)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table));
        Assert.Equal(Encoding.UTF8.GetByteCount(whole), LineFormat.Of(format)!.WholeLength(stream));
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Ndjson)]
    public async Task A_line_that_was_written_in_part_goes(TableFormat format)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        using var exports = new Exports();
        var name = exports.PathOf("cells." + format.ToString().ToLowerInvariant());
        await BreakOffAsync(exports, new TableExportOptions { Format = format }, async () =>
        {
            // As a full disk leaves it: the first two bytes of a letter, behind what is still to be written.
            using var shell = Process.Start(
                "sh",
                ["-c", "head -c 300000 /dev/zero | tr '\\0' a >> \"$1\"; printf '\\345\\271' >> \"$1\"", "sh", name]
            );
            await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        });
        var text = await File.ReadAllTextAsync(name, TestContext.Current.CancellationToken);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("aaaaaaaaaa", text, StringComparison.Ordinal);
    }

    private static async Task BreakOffAsync(Exports exports, TableExportOptions options, Func<Task>? before = null)
    {
        await using var export = new TableExport(exports.Folder, options);
        await export.AddAsync(
            Exports.Of(Reports.Numbered(Reports.Edition2021) with { Year = 2023 }),
            TestContext.Current.CancellationToken
        );
        if (before is not null)
        {
            await before();
        }
    }
}

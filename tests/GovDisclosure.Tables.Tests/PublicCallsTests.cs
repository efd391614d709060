using GovDisclosure.Documents;
using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Tables.Tests;

/// <summary>Whatever is passed to a public member, a caller gets an answer or an exception of the family of
/// <see cref="ArgumentException"/>.</summary>
public sealed class PublicCallsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_public_member_answers_bad_arguments_by_another_exception()
    {
        // Tables are written where the calls name them: into a folder of their own.
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var reading = await ReportReader.ReadFileAsync(SharedMaterial.InRepository("seeds", "township_2021.txt"), Cancellation);
            var exported = new ExportedReport
            {
                Reading = reading,
                SourceFile = "township_2021.txt",
                SourceSha256 = new string('0', 64),
                Check = ReportChecker.Default.Check(reading.RequireReport()),
            };
            var options = new TableExportOptions { Format = TableFormat.Csv };
            await using var export = new TableExport(folder.FullName, options);
            await using var writer = await TableWriter.CreateAsync(TableFormat.Csv, ReportTables.Cells, Stream.Null, Cancellation);
            var calls = new PublicCalls(
                typeof(ReportTables).Assembly,
                exported,
                options,
                export.Prepare(exported),
                writer,
                FormCatalog.Default,
                new MemoryStream(),
                Path.Combine(folder.FullName, "x")
            )
            {
                WithNullItems = true,
            };
            var faults = calls.Faults(static (_, _) => false);
            Assert.True(faults.Count == 0, string.Join('\n', faults));
            Assert.True(calls.Count > 60, $"{calls.Count} calls");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

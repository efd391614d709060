using System.Globalization;
using GovDisclosure.Json;
using GovDisclosure.Reading;

namespace GovDisclosure.Tables.Tests;

/// <summary>Exports into folders that are gone after the test.</summary>
internal sealed class Exports : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("govdisclosure-tables-").FullName;

    public static ExportedReport Of(AnnualReport report, int number = 1) =>
        new()
        {
            Reading = new ReadResult { Report = report },
            SourceFile = string.Create(CultureInfo.InvariantCulture, $"report-{number}.json"),
            SourceSha256 = Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(DisclosureJson.SerializeToUtf8Bytes(report))
            ),
            Number = number,
        };

    public async Task WriteAsync(TableExportOptions options, IEnumerable<AnnualReport> reports)
    {
        await using var export = new TableExport(Folder, options);
        var number = 0;
        foreach (var report in reports)
        {
            await export.AddAsync(Of(report, ++number), TestContext.Current.CancellationToken);
        }

        await export.CompleteAsync(TestContext.Current.CancellationToken);
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

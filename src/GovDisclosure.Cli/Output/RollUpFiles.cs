using System.Text;
using GovDisclosure.Documents;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Output;
using GovDisclosure.RollUp;
using GovDisclosure.Tables;

namespace GovDisclosure.Cli.Output;

/// <summary>The files that <c>rollup</c> writes.</summary>
internal sealed class RollUpFiles(Session session, OutputFolder output)
{
    /// <summary>Writes a roll-up: as JSON, the sums, the findings, the workbook, the page.</summary>
    /// <exception cref="OutputException">A file cannot be written.</exception>
    public async Task WriteAsync(
        RollUpResult result,
        FindingLines findings,
        List<CheckPageEntry> entries,
        CancellationToken cancellationToken
    )
    {
        await WriteAsync("rollup.json", MachineJson.Indented(result.WriteTo), cancellationToken).ConfigureAwait(false);
        foreach (var perimeter in (PerimeterRollUp[])[result.Own, result.Region])
        {
            await WriteAsync("sum." + RollUpWords.Of(perimeter.Perimeter), perimeter.Report, cancellationToken).ConfigureAwait(false);
        }

        await WriteAsync("findings.ndjson", findings.ToUtf8(), cancellationToken).ConfigureAwait(false);
        using var ledger = new MemoryStream();
        await RollUpLedger.WriteAsync(ledger, result, findings.ForLedger, cancellationToken).ConfigureAwait(false);
        await WriteAsync("ledger.xlsx", ledger.ToArray(), cancellationToken).ConfigureAwait(false);
        var page = RollUpPage.Write(result, entries, session.Language);
        await WriteAsync("rollup.html", Encoding.UTF8.GetBytes(page), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the sum of reports without a unit list, as a draft and as a part that later runs add to others.</summary>
    /// <exception cref="OutputException">A file cannot be written.</exception>
    public async Task WriteAsync(ReportSum sum, AnnualReport report, CancellationToken cancellationToken)
    {
        await WriteAsync("sum", report, cancellationToken).ConfigureAwait(false);
        await WriteAsync(
                "sum" + Input.PartialSum.Ending,
                MachineJson.Indented(writer => ReportSumJson.Write(writer, sum)),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task WriteAsync(string name, AnnualReport report, CancellationToken cancellationToken)
    {
        var json = DisclosureJson.SerializeToUtf8Bytes(report, DisclosureJsonOptions.Default with { WriteIndented = true });
        await WriteAsync(name + ".json", MachineJson.Line(json), cancellationToken).ConfigureAwait(false);
        await WriteAsync(name + ".docx", ReportWriter.WriteToBytes(report, ReportFormat.Docx), cancellationToken).ConfigureAwait(false);
    }

    private Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        output.WriteAsync(session.Host, name, bytes, cancellationToken);
}

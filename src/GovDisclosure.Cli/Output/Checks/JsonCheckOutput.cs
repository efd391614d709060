using System.Text.Json;
using GovDisclosure.Cli.Commands;

namespace GovDisclosure.Cli.Output.Checks;

/// <summary>An object for one report, an array for several.</summary>
internal sealed class JsonCheckOutput(OutputTarget output) : CheckOutput
{
    private readonly Utf8JsonWriter writer = MachineJson.Indented(output);

    // Whether it is alone is known when the next one comes, or none.
    private CheckedReport? first;
    private bool isArray;

    public override async Task AddAsync(CheckedReport report, ReadOnlyMemory<byte> rendered, CancellationToken cancellationToken)
    {
        if (!isArray && first is null)
        {
            first = report;
            return;
        }

        BeginArray();
        report.WriteTo(writer);
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async Task EndAsync(CheckTotals totals, CancellationToken cancellationToken)
    {
        if (first is { } only)
        {
            only.WriteTo(writer);
        }
        else
        {
            BeginArray();
            writer.WriteEndArray();
        }

        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        writer.Dispose();
        base.Dispose(disposing);
    }

    private void BeginArray()
    {
        if (isArray)
        {
            return;
        }

        isArray = true;
        writer.WriteStartArray();
        if (first is { } before)
        {
            before.WriteTo(writer);
            first = null;
        }
    }
}

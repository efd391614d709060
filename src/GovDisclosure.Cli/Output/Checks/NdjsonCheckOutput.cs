using GovDisclosure.Cli.Commands;

namespace GovDisclosure.Cli.Output.Checks;

/// <summary>An object a line.</summary>
internal sealed class NdjsonCheckOutput(OutputTarget output) : CheckOutput
{
    public override ReadOnlyMemory<byte> Render(CheckedReport report) => MachineJson.OneLine(report.WriteTo);

    public override Task AddAsync(CheckedReport report, ReadOnlyMemory<byte> rendered, CancellationToken cancellationToken) =>
        output.WriteAsync(rendered, cancellationToken);
}

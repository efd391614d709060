using System.Text;
using GovDisclosure.Cli.Commands;

namespace GovDisclosure.Cli.Output.Checks;

/// <summary>A part of a page for each report.</summary>
internal sealed class MarkdownCheckOutput(OutputTarget output, Language language) : CheckOutput
{
    private bool isBegun;

    public override ReadOnlyMemory<byte> Render(CheckedReport report) => Encoding.UTF8.GetBytes(new CheckMarkdown(language).Write(report));

    public override async Task AddAsync(CheckedReport report, ReadOnlyMemory<byte> rendered, CancellationToken cancellationToken)
    {
        if (isBegun)
        {
            await output.WriteAsync("\n\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        }

        isBegun = true;
        await output.WriteAsync(rendered, cancellationToken).ConfigureAwait(false);
    }
}

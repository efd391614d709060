using GovDisclosure.Cli.Commands;

namespace GovDisclosure.Cli.Output.Checks;

/// <summary>For people: each report in full where they are few, a line where they may be any number.</summary>
internal sealed class TextCheckOutput(OutputTarget output, Language language, bool isMany, bool isVerbose) : CheckOutput
{
    // For the table at the end, where they are few.
    private readonly List<CheckedReport> few = [];
    private bool isOfLines;

    public override ReadOnlyMemory<byte> Render(CheckedReport report)
    {
        var page = new TextPage(output.Screen);
        var text = new CheckText(language, page, isVerbose);
        if ((isMany || report.Loaded.Line is not null) && !isVerbose)
        {
            text.AddLine(report);
        }
        else
        {
            text.Add(report);
        }

        return page.ToUtf8();
    }

    public override Task AddAsync(CheckedReport report, ReadOnlyMemory<byte> rendered, CancellationToken cancellationToken)
    {
        isOfLines |= report.Loaded.Line is not null;
        if (!isMany && !isOfLines)
        {
            few.Add(report);
        }

        return output.WriteAsync(rendered, cancellationToken);
    }

    public override async Task EndAsync(CheckTotals totals, CancellationToken cancellationToken)
    {
        if (!isMany && totals.Reports <= 1)
        {
            return;
        }

        var page = new TextPage(output.Screen);
        var text = new CheckText(language, page);
        if (!isMany && !isOfLines)
        {
            text.AddOverview(few);
        }

        text.AddTotals(totals);
        await output.WriteAsync(page.ToUtf8(), cancellationToken).ConfigureAwait(false);
    }
}

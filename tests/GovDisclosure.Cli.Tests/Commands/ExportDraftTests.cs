using GovDisclosure.RollUp;
using static GovDisclosure.Cli.Tests.Commands.MadeUpFolder;

namespace GovDisclosure.Cli.Tests.Commands;

/// <summary>What a roll-up wrote is no report: <c>export</c> and <c>units propose</c> leave it out and say so.</summary>
public sealed class ExportDraftTests
{
    [Fact]
    public async Task A_draft_beside_reports_is_told_and_not_exported()
    {
        using var place = County(List, published: 12);
        await ToolRun.Of("rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--out", place["out"]);
        var run = await ToolRun.Of("export", place["in"], place["out"], "--to", "ndjson", "--out", place["tables"]);
        Assert.Equal(0, run.Exit);
        Assert.Contains("2 reports exported", run.Error, StringComparison.Ordinal);
        Assert.Contains("are drafts of sums and no reports, not exported", run.Error, StringComparison.Ordinal);
        Assert.Contains("sum.own.docx", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(
            RollUpDraft.Mark,
            await File.ReadAllTextAsync(Path.Combine(place["tables"], "reports.ndjson"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        var proposed = await ToolRun.Of("units", "propose", place["out"]);
        Assert.Equal(2, proposed.Exit);
        Assert.Contains("no report", proposed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_drafts_alone_nothing_is_exported()
    {
        using var place = County(List, published: 12);
        await ToolRun.Of("rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--out", place["out"]);
        var run = await ToolRun.Of("export", Path.Combine(place["out"], "sum.own.json"), "--to", "csv", "--out", place["tables"]);
        Assert.Equal(2, run.Exit);
        Assert.Contains("is the draft of a sum and no report, not exported", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place["tables"]));
    }
}

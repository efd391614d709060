using FsCheck.Fluent;
using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Generators.Tests;

public sealed class PublicCallsTests
{
    [Fact]
    public void No_public_member_answers_bad_arguments_by_another_exception()
    {
        var calls = new PublicCalls(
            typeof(ReportArbitraries).Assembly,
            Reports.Zero(Reports.Edition2021),
            FormCatalog.Default,
            Reports.Table(Reports.Edition2021, "/requests"),
            ReportArbitraries.ReportWithErrors().Generator.Sample(1)[0],
            ReportArbitraries.ParentWithChildren().Generator.Sample(1)[0],
            ReportArbitraries.YearSeries().Generator.Sample(1)[0]
        )
        {
            WithNullItems = true,
        };
        var faults = calls.Faults(static (_, _) => false);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(calls.Count > 80, $"{calls.Count} calls");
    }
}

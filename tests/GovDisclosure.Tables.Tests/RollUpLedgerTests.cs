using GovDisclosure.RollUp;

namespace GovDisclosure.Tables.Tests;

/// <summary>What the ledger of a roll-up refuses.</summary>
public sealed class RollUpLedgerTests
{
    [Fact]
    public async Task A_finding_that_is_null_is_refused_before_a_file_is_made()
    {
        var units = UnitList.Of([
            new RollUpUnit
            {
                Code = "P",
                Name = "松岭县人民政府",
                Perimeter = UnitPerimeter.Parent,
            },
        ]);
        var result = new RollUpBuilder(units, new RollUpOptions { Year = 2024 }).Build(TestContext.Current.CancellationToken);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var refused = await Assert.ThrowsAsync<ArgumentException>(() =>
            RollUpLedger.WriteFileAsync(path, result, [null!], TestContext.Current.CancellationToken)
        );
        Assert.Equal("findings", refused.ParamName);
        Assert.False(File.Exists(path));
    }
}

using GovDisclosure.RollUp;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>What a roll-up keeps, measured while no other test runs.</summary>
[Collection("Alone")]
public sealed class RollUpMemoryTests
{
    [Fact]
    public void Memory_is_that_of_the_figures_and_not_of_the_reports()
    {
        // 200 reports of 200,000 letters are 80 MB of texts.
        const int Files = 200;
        const int Letters = 200_000;
        const long MostKept = 6_000_000;
        var county = new MadeUpCounty(9);
        var builder = new RollUpBuilder(county.Units, new RollUpOptions { Year = MadeUpCounty.Year });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Files; i++)
        {
            builder.Add(
                $"{i}.json",
                county.ReportOf("D0") with
                {
                    Overview = new Overview { Text = new string((char)('一' + i), Letters) },
                }
            );
        }

        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < MostKept);
        GC.KeepAlive(builder);
    }
}

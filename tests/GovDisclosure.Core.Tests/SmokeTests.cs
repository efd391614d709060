using GovDisclosure.Comparison;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Everything_runs_end_to_end()
    {
        foreach (var edition in FormCatalog.Default.Editions)
        {
            var report = new AnnualReport { Year = edition.FirstYear, Agency = new Agency { Name = "某市" }, Overview = new Overview { Text = "概况\n“第二段”" } };
            long n = 0;
            foreach (var cell in edition.Cells)
            {
                report = cell.With(report, cell.IsAmount ? Amount.FromDecimal(4.00m) : Count.FromInt64(++n));
            }

            var json = DisclosureJson.Serialize(report, new DisclosureJsonOptions { WriteIndented = true });
            Assert.Equal(report, DisclosureJson.Deserialize(json));
            Assert.NotEmpty(ReportChecker.Default.Check(report).Findings);
            Assert.Empty(ReportComparison.Compare(report, report).Changes);
        }

        Assert.NotEmpty(DisclosureSchema.ToJson());
    }
}

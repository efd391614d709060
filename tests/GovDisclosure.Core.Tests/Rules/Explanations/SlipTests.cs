using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Explanations;

/// <summary>Figures in the neighbouring cell, in published reports where the shared material is on the machine.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData("suqian_shi_2024", 31, 19)]
    [InlineData("shuyang_xian_2025", 27, 26)]
    public void A_slip_sideways_is_often_unique_since_cells_cannot_be_negative(string file, int slips, int unique)
    {
        var report = CorpusTests.Read(file, file, 2024);
        var table = Reports.Table(Reports.Edition2021, "/requests");
        var explanations = Slips.Sideways(table, report).Select(slip => Slips.Explain(report, slip)).ToList();
        Assert.Equal(
            (slips, unique),
            (explanations.Count, explanations.Count(static explanation => explanation!.Kind == ExplanationKind.Unique))
        );
    }

    [Theory]
    [InlineData("suqian_shi_2024")]
    [InlineData("shuyang_xian_2025")]
    public void A_slip_down_between_two_outcomes_is_ambiguous_since_their_totals_explain_it_too(string file)
    {
        var report = CorpusTests.Read(file, file, 2024);
        var table = Reports.Table(Reports.Edition2021, "/requests");
        var slips = Slips.Down(table, report).ToList();
        Assert.NotEmpty(slips);
        Assert.All(slips, slip => AssertAmbiguous(report, slip));
    }

    [Fact]
    public void A_slip_down_is_ambiguous_in_made_up_reports_too()
    {
        var table = Reports.Table(Reports.Edition2021, "/requests");
        for (var seed = 0; seed < 10; seed++)
        {
            var report = GeneratedReports.WithSparseTables(new AnnualReport(), [table], seed);
            Assert.All(Slips.Down(table, report), slip => AssertAmbiguous(report, slip));
        }
    }

    private static void AssertAmbiguous(AnnualReport report, (FormCell From, FormCell To) slip)
    {
        var explanation = Slips.Explain(report, slip)!;
        Assert.Equal((ExplanationKind.Ambiguous, 2), (explanation.Kind, explanation.Size));
        FormCell[] totals = [slip.From.Row.Cells[^1], slip.To.Row.Cells[^1]];
        Assert.Contains(explanation.Candidates, candidate => candidate.Changes.Select(static change => change.Cell).SequenceEqual(totals));
        Assert.Equal(MistakeKind.NeighbouringRow, explanation.Candidates[0].Reasons[0].Kind);
    }
}

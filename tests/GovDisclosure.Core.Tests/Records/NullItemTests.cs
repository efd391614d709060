using GovDisclosure.Comparison;
using GovDisclosure.Core.Tests.RollUp;
using GovDisclosure.Forms;
using GovDisclosure.Output;
using GovDisclosure.Output.Sarif;
using GovDisclosure.Reading;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Records;

/// <summary>A list that holds a null, and what else cannot be meant, is refused where it is given, by its name.</summary>
public sealed class NullItemTests
{
    private static readonly AnnualReport Report = Reports.Numbered(Reports.Edition2021);

    public static TheoryData<string, Func<object?>> Wrong =>
        new()
        {
            { "reports", static () => ReportSeries.Of(Report, null!) },
            { "inputs", static () => ReportChecker.Default.CheckEach([null!]).ToList() },
            { "predecessors", static () => MergedReports.Merge(new Agency(), Report, null!) },
            { "units", static () => UnitList.Of([null!]) },
            { "FormerNames", static () => new MadeUpCounty(seed: 1).Units.Units[0] with { FormerNames = [null!] } },
            { "agencies", static () => UnitListProposal.ToCsv([null!]) },
            { "results", static () => new SarifBaseline([null!]) },
            { "entries", static () => CheckPage.WriteIndex([null!], Language.English) },
            { "files", static () => RollUpPage.Write(new MadeUpCounty(seed: 1).RollUp(), [null!], Language.English) },
            {
                "Rules",
                static () =>
                    new SignificancePolicy { Rules = [null!] }
            },
            { "cells", static () => new Provenance([null!]) },
            {
                "Diagnostics",
                static () =>
                    new ReadResult { Diagnostics = [null!] }
            },
            {
                "Inferences",
                static () =>
                    new ReadResult { Inferences = [null!] }
            },
            { "Items", static () => new ScoreCard([null!]) },
            {
                "Children",
                static () =>
                    new CheckInput { Report = Report, Children = [null!] }
            },
            {
                "ExpectedChildren",
                static () =>
                    new CheckInput { Report = Report, ExpectedChildren = [null!] }
            },
            {
                "FormerNames",
                static () =>
                    new CheckInput { Report = Report, FormerNames = ["x", null!] }
            },
            {
                "Diagnostics",
                static () =>
                    new SarifFile { Path = "x", Diagnostics = [null!] }
            },
            { "options", static () => ReportComparison.Compare(Report, Report, null!) },
            {
                "Year",
                static () =>
                    new RollUpOptions { Year = 0 }
            },
            {
                "Year",
                static () =>
                    new RollUpOptions { Year = 9999 }
            },
            { "language", static () => new LocalizedText("长", "long").In((Language)99) },
            { "Language", static () => CheckPage.WriteIndex([], (Language)99) },
        };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void It_is_refused_by_its_name(string name, Func<object?> call) =>
        Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(call).ParamName);

    [Fact]
    public void A_key_that_does_not_fit_is_refused()
    {
        var thrown = Assert.Throws<ArgumentException>(static () => LabelKey.Write("abc", new char[2]));
        Assert.Contains("room for 2", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(2, LabelKey.Write("a b", new char[2]));
    }

    [Fact]
    public void Lists_of_a_file_that_were_never_made_are_empty() =>
        Assert.Contains(
            "\"results\"",
            CheckSarif.ToJson(
                [
                    new SarifFile
                    {
                        Path = "x",
                        Diagnostics = default,
                        Explanations = default,
                    },
                ],
                Language.English
            ),
            StringComparison.Ordinal
        );
}

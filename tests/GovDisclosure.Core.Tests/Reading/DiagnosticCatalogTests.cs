using System.Globalization;
using System.Reflection;
using System.Text;
using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Reading;

public sealed class DiagnosticCatalogTests
{
    [Fact]
    public void Every_code_is_explained()
    {
        var codes = typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!);
        Assert.Equal(codes.Order(StringComparer.Ordinal), DiagnosticCatalog.All.Select(static diagnostic => diagnostic.Code));
    }

    [Fact]
    public void The_page_lists_every_code()
    {
        var text = new StringBuilder("""
            # What a reader remarks

            A test writes this page from `DiagnosticCatalog`. A diagnostic speaks of the reading; what is wrong in the report is a finding of a [rule](rules/README.md).
            A code never changes its meaning. `govdisclosure rules CODE` says the same in the terminal.


            """);
        foreach (var diagnostic in DiagnosticCatalog.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {diagnostic.Code}\n\n{diagnostic.Meaning.Zh}\n\n{diagnostic.Meaning.En}\n\n");
        }

        GoldenFile.Matches(text.ToString().TrimEnd() + "\n", "docs", "diagnostics.md");
    }

    [Theory]
    [InlineData("GD9401", "GD9401")]
    [InlineData("gd9401", "GD9401")]
    [InlineData("GD2101", null)]
    [InlineData("", null)]
    public void A_code_is_found_in_any_case(string code, string? expected) => Assert.Equal(expected, DiagnosticCatalog.Find(code)?.Code);
}

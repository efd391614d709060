using System.Text.RegularExpressions;
using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Reading;

public sealed partial class DiagnosticCatalogTests
{
    [Fact]
    public void Every_code_is_explained()
    {
        Assert.Equal(
            DiagnosticPages.Names.Keys.Order(StringComparer.Ordinal),
            DiagnosticCatalog.All.Select(static diagnostic => diagnostic.Code)
        );
        foreach (var text in DiagnosticCatalog.All.SelectMany(static diagnostic => new[] { diagnostic.Meaning, diagnostic.Advice }))
        {
            Assert.EndsWith("。", text.Zh, StringComparison.Ordinal);
            Assert.EndsWith(".", text.En, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string> Codes => [.. DiagnosticCatalog.All.Select(static diagnostic => diagnostic.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_its_page(string code)
    {
        var diagnostic = DiagnosticCatalog.Find(code)!;
        GoldenFile.Matches(DiagnosticPages.Page(diagnostic), diagnostic.HelpPage.Split('/'));
    }

    [Fact]
    public void The_index_lists_every_code() => GoldenFile.Matches(DiagnosticPages.Index(), "docs", "diagnostics", "README.md");

    [Fact]
    public void No_page_is_about_another_code()
    {
        var pages = Directory
            .EnumerateFiles(SharedMaterial.InRepository("docs", "diagnostics"), "*.md")
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            .Where(static name => name != "README");
        Assert.Equal(DiagnosticCatalog.All.Select(static diagnostic => diagnostic.Code), pages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GD9401", "GD9401")]
    [InlineData("gd9401", "GD9401")]
    [InlineData("GD2101", null)]
    [InlineData("", null)]
    public void A_code_is_found_in_any_case(string code, string? expected) => Assert.Equal(expected, DiagnosticCatalog.Find(code)?.Code);

    [Fact]
    public void What_a_clerk_reads_names_no_member_of_the_code() =>
        Assert.All(
            DiagnosticCatalog.All.SelectMany(static diagnostic =>
                new[] { diagnostic.Meaning.Zh, diagnostic.Meaning.En, diagnostic.Advice.Zh, diagnostic.Advice.En }
            ),
            static text => Assert.DoesNotMatch(MemberOfCode(), text.Replace("GovDisclosure.Pdf", "", StringComparison.Ordinal))
        );

    [Fact]
    public void An_option_is_apart_from_the_words_around_it() =>
        Assert.All(
            DiagnosticCatalog.All.SelectMany(static diagnostic => new[] { diagnostic.Meaning.Zh, diagnostic.Advice.Zh }),
            static text => Assert.DoesNotMatch(OptionWithoutSpace(), text)
        );

    [GeneratedRegex(
        @"\p{IsCJKUnifiedIdeographs}--|--[a-z-]+\p{IsCJKUnifiedIdeographs}",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex OptionWithoutSpace();

    [GeneratedRegex(@"[a-z][A-Z]|[A-Za-z]\.[A-Z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex MemberOfCode();
}

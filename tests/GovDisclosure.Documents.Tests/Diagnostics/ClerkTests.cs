using System.Text.RegularExpressions;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Diagnostics;

/// <summary>What a clerk reads names no member of the code.</summary>
public sealed partial class ClerkTests
{
    [Fact]
    public void A_message_names_no_type_or_member_of_the_package()
    {
        var names = typeof(ReportReader)
            .Assembly.GetExportedTypes()
            .SelectMany(static type => type.GetProperties().Select(static property => property.Name).Append(type.Name))
            .Where(static name => HumpInside().IsMatch(name) || name == nameof(ReadOptions.Charset))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains(nameof(ReadOptions.MaxBytes), names);
        foreach (var file in Directory.EnumerateFiles(SharedMaterial.InRepository("src", "GovDisclosure.Documents", "Diagnostics"), "*.cs"))
        {
            foreach (Match literal in Literal().Matches(File.ReadAllText(file)))
            {
                Assert.DoesNotContain(Word().Matches(Hole().Replace(literal.Groups[1].Value, "")), word => names.Contains(word.Value));
            }
        }
    }

    [Fact]
    public void A_PDF_that_is_not_read_is_told_without_them()
    {
        var told = Assert.Single(ReportReader.Read("%PDF-1.7\n"u8.ToArray()).Diagnostics);
        Assert.Equal("GD9008", told.Code);
        Assert.DoesNotContain("Options", told.Message.Zh + told.Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain("Extractor", told.Message.Zh + told.Message.En, StringComparison.Ordinal);
    }

    [GeneratedRegex("[a-z][A-Z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex HumpInside();

    [GeneratedRegex("\"((?:[^\"\\\\\n]|\\\\.)*)\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Hole();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}

using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Testing;

public sealed class GoldenFileTests
{
    [Fact]
    public void A_difference_is_shown_by_its_first_line()
    {
        Assert.SkipWhen(GoldenFile.IsUpdating, "the test would write its files");
        var text = File.ReadAllText(SharedMaterial.InRepository("LICENSE"));
        GoldenFile.Matches(text.ReplaceLineEndings("\r\n"), "LICENSE");

        var exception = Assert.Throws<LawBrokenException>(() => GoldenFile.Matches(text.Split('\n')[0] + "\nsomething else", "LICENSE"));
        Assert.Contains("LICENSE differs. The first difference is in line 2", exception.Message, StringComparison.Ordinal);
        Assert.Contains("actual:   something else", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_does_not_exist_says_how_to_make_it()
    {
        Assert.SkipWhen(GoldenFile.IsUpdating, "the test would write its files");
        Assert.Contains(
            "GOVDISCLOSURE_UPDATE_GOLDEN=1",
            Assert.Throws<LawBrokenException>(() => GoldenFile.Matches("", "no", "such.txt")).Message,
            StringComparison.Ordinal
        );
    }
}

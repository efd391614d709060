using GovDisclosure.Forms;
using GovDisclosure.Statements;

namespace GovDisclosure.Core.Tests.Statements;

public sealed class FoldedTextTests
{
    /// <summary>The table of folded characters is filled in stretches: outside of them no character has another width or is a
    /// blank.</summary>
    [Fact]
    public void Every_character_is_folded()
    {
        for (var code = 1; code <= char.MaxValue; code++)
        {
            var c = (char)code;
            if (
                char.IsSurrogate(c)
                || char.IsWhiteSpace(c)
                || "\u200B\uFEFF\u200C\u200D#*,;:()!?（".Contains(LabelKey.FoldWidth(c), StringComparison.Ordinal)
            )
            {
                continue;
            }

            Assert.Equal($"{TraditionalCharacters.Simplify(LabelKey.FoldWidth(c))}", FoldedText.Fold($"{c}"));
        }
    }

    [Fact]
    public void Blanks_of_every_width_are_left_out() =>
        Assert.All(Enumerable.Range(0, char.MaxValue + 1).Select(static code => (char)code).Where(char.IsWhiteSpace), static blank =>
            Assert.Equal("件数", FoldedText.Fold($"件{blank}数"))
        );
}

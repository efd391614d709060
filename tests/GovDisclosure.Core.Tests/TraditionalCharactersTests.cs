using GovDisclosure.Agencies;
using GovDisclosure.Forms;

namespace GovDisclosure.Core.Tests;

/// <summary>Words are looked for in simplified characters, whatever a report is printed in.</summary>
public sealed class TraditionalCharactersTests
{
    [Theory]
    [InlineData("鹽滷齋靈巖瀋嶺櫻", "盐卤斋灵岩沈岭樱")]
    [InlineData("濟南市章丘區財政廳", "济南市章丘区财政厅")]
    [InlineData("其它", "其他")]
    public void A_traditional_character_has_a_simplified_one(string text, string simplified) => Assert.Equal(simplified, Simplify(text));

    [Theory]
    [InlineData("乾县、著名、藉口、瞭望、余干县")]
    public void What_simplified_texts_have_too_stays(string text) => Assert.Equal(text, Simplify(text));

    [Fact]
    public void A_simplified_form_has_no_other() => Assert.All(Enumerable.Range(0x4E00, 0x9FFF - 0x4E00 + 1), static code =>
        {
            var once = TraditionalCharacters.Simplify((char)code);
            Assert.Equal(once, TraditionalCharacters.Simplify(once));
        });

    [Fact]
    public void No_label_and_no_name_of_a_division_changes()
    {
        var words = FormCatalog
            .Default.Editions.SelectMany(static edition => edition.Cells.Select(static cell => cell.LabelZh))
            .Concat(DivisionList.Default.All.Select(static division => division.Name));
        Assert.All(words, static word => Assert.Equal(word, Simplify(word)));
    }

    private static string Simplify(string text) => string.Concat(text.Select(TraditionalCharacters.Simplify));
}

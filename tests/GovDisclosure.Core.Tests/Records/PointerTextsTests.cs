using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Records;

public sealed class PointerTextsTests
{
    [Fact]
    public void Equality_is_by_pointers_and_texts_in_any_order()
    {
        PointerTexts texts = [Pair("/b", "2"), Pair("/a", "1"), Pair("/B", "3")];
        PointerTexts same = [Pair("/B", "3"), Pair("/a", "1"), Pair("/b", "2")];
        Assert.True(texts.Equals(same) && texts.Equals((object)same) && !texts.Equals(null));
        Assert.Equal(texts.GetHashCode(), same.GetHashCode());
        Assert.All([PointerTexts.Empty, texts.With("/a", "x"), texts.With("/c", "x")], other => Assert.False(texts.Equals(other)));
    }

    [Fact]
    public void Pointers_are_in_ordinal_order_under_every_culture() =>
        Cultures.Each(static () =>
        {
            PointerTexts texts = [Pair("/b", "2"), Pair("/a", "1"), Pair("/B", "3"), Pair("/ä", "4"), Pair("/i", "5"), Pair("/I", "6")];
            Assert.Equal(["/B", "/I", "/a", "/b", "/i", "/ä"], texts.Keys);
            Assert.Equal(["3", "6", "1", "2", "5", "4"], texts.Values);
            Assert.Equal(texts.Keys, texts.Select(static pair => pair.Key));
        });

    [Fact]
    public void A_text_is_found_by_its_pointer()
    {
        var texts = PointerTexts.Create([.. Enumerable.Range(0, 20).Select(static i => Pair($"/{i}", $"{i}"))]);
        Assert.Equal(20, texts.Count);
        Assert.All(texts, pair => Assert.Equal(pair.Value, texts[pair.Key]));
        Assert.True(texts.ContainsKey("/7"));
        Assert.False(texts.TryGetValue("/20", out var none));
        Assert.Null(none);
        Assert.Throws<KeyNotFoundException>(() => texts["/x"]);
        Assert.Throws<ArgumentNullException>(() => texts.ContainsKey(null!));
    }

    [Fact]
    public void With_adds_or_replaces_and_leaves_the_original()
    {
        PointerTexts texts = [Pair("/a", "1")];
        Assert.Equal([Pair("/a", "1"), Pair("/b", "2")], texts.With("/b", "2"));
        Assert.Equal([Pair("/a", "2")], texts.With("/a", "2"));
        Assert.Equal([Pair("/a", "1")], texts);
    }

    [Fact]
    public void Misuse_is_refused()
    {
        Assert.Throws<ArgumentException>(() => PointerTexts.Create(Pair("a", "1")));
        Assert.Throws<ArgumentException>(() => PointerTexts.Create(Pair("", "1")));
        Assert.Throws<ArgumentException>(() => PointerTexts.Create(Pair(null!, "1")));
        Assert.Throws<ArgumentException>(() => PointerTexts.Create(Pair("/a", null!)));
        Assert.Throws<ArgumentException>(() => PointerTexts.Create(Pair("/a", "1"), Pair("/a", "1")));
        Assert.Throws<ArgumentNullException>(() => PointerTexts.Empty.With("/a", null!));
    }

    private static KeyValuePair<string, string> Pair(string pointer, string text) => new(pointer, text);
}

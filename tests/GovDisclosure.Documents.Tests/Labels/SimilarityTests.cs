using GovDisclosure.Documents.Labels;

namespace GovDisclosure.Documents.Tests.Labels;

public sealed class SimilarityTests
{
    private const int Longest = 96;

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("规章", "", 0)]
    [InlineData("本年新制作数量", "本年制作数量", 6)]
    [InlineData("政府信息主动公开", "主动公开政府信息", 4)]
    [InlineData("甲乙丙", "丙乙甲", 1)]
    public void The_letters_that_stand_in_both_in_one_order_are_counted(string left, string right, int common)
    {
        Assert.Equal(common, Similarity.CommonLength(left, right));
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(Longest)]
    public void Long_keys_are_compared_as_short_ones_are(int length)
    {
        var random = new Random(length);
        for (var i = 0; i < 200; i++)
        {
            var (left, right) = (Word(random, random.Next(length + 1)), Word(random, length));

            Assert.Equal(ByTable(left, right), Similarity.CommonLength(left, right));
            Assert.Equal(ByTable(left, right), Similarity.CommonLength(right, left));
        }
    }

    [Fact]
    public void What_is_too_long_to_be_a_label_has_nothing_in_common()
    {
        Assert.Equal(0, Similarity.CommonLength(new string('年', Longest + 1), "年"));
        Assert.Equal(0, Similarity.CommonLength("年", new string('年', Longest + 1)));
    }

    private static string Word(Random random, int length) =>
        string.Create(length, random, static (word, random) => random.GetItems("甲乙丙丁12", word));

    private static int ByTable(string left, string right)
    {
        var row = new int[right.Length + 1];
        foreach (var letter in left)
        {
            var above = row;
            row = new int[right.Length + 1];
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = letter == right[j - 1] ? above[j - 1] + 1 : Math.Max(above[j], row[j - 1]);
            }
        }

        return row[^1];
    }
}

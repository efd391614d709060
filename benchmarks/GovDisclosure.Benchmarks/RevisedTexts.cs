using System.Globalization;
using System.Text;

namespace GovDisclosure.Benchmarks;

/// <summary>Made-up sections, and how an office revises them from one year to the next. The same in every run.</summary>
internal static class RevisedTexts
{
    public const int Number = 20;

    private const string Words = "公开信息及时发布政策解读办理申请规范清理文件网站专栏培训考核群众服务监督保障平台管理重点领域标准目录更新";

    /// <summary>A section, and the same revised: the first hardly, the last throughout.</summary>
    public static (string Before, string After) Of(int number, int length)
    {
        var random = new Random(number + 1);
        var before = Section(random, length);

        // From one sentence in twenty to nearly all.
        return (Text(before), Text(Revised(before, random, 0.05 + (0.9 * number / Number))));
    }

    /// <summary>Letters of a few kinds in no order: the worst that a search for the shortest way can meet.</summary>
    public static string Noise(int seed, int length, int kinds)
    {
        var random = new Random(seed);
        return string.Create(length, (random, kinds), static (span, how) =>
        {
            foreach (ref var letter in span)
            {
                letter = (char)('一' + how.random.Next(how.kinds));
            }
        });
    }

    /// <summary>Adds the words of a sentence.</summary>
    public static void AppendWords(StringBuilder text, Random random)
    {
        for (var i = random.Next(10, 30); i > 0; i--)
        {
            text.Append(Words[random.Next(Words.Length)]);
        }
    }

    private static List<string> Section(Random random, int length)
    {
        var sentences = new List<string>();
        for (var letters = 0; letters < length; letters += sentences[^1].Length)
        {
            sentences.Add(Sentence(random));
        }

        return sentences;
    }

    private static string Sentence(Random random)
    {
        var text = new StringBuilder();
        AppendWords(text, random);
        return text.Append(CultureInfo.InvariantCulture, $"{random.Next(1000)}件").Append(random.Next(5) == 4 ? "。\n" : "。").ToString();
    }

    // Another figure, some other words, a sentence struck out, a new one, one that changes places with the next.
    private static List<string> Revised(List<string> sentences, Random random, double share)
    {
        var revised = new List<string>();
        foreach (var sentence in sentences)
        {
            if (random.NextDouble() >= share)
            {
                revised.Add(sentence);
                continue;
            }

            switch (random.Next(5))
            {
                case 0:
                    var figure = sentence.AsSpan().IndexOfAnyInRange('0', '9');
                    revised.Add(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{sentence.AsSpan(0, figure)}{random.Next(1000)}{sentence.AsSpan(sentence.IndexOf('件', figure))}"
                        )
                    );
                    break;
                case 1:
                    revised.Add(string.Concat(Sentence(random).AsSpan(0, random.Next(2, 6)), sentence.AsSpan(random.Next(2, 6))));
                    break;
                case 2:
                    break;
                case 3:
                    revised.AddRange(Sentence(random), sentence);
                    break;
                default:
                    revised.Insert(Math.Max(revised.Count - 1, 0), sentence);
                    break;
            }
        }

        return revised;
    }

    private static string Text(List<string> sentences) => string.Concat(sentences).Trim();
}

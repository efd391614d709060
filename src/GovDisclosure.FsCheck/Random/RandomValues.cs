using System.Text;

namespace GovDisclosure.Generators.Random;

/// <summary>Makes numbers, texts and choices at random, the same ones for the same seed.</summary>
internal sealed class RandomValues(int seed)
{
    private const string Chinese =
        "一二三四五六七八九十年月日本镇县市政府信息公开工作制度机关主动依申请办理件次网站平台监督保障问题改进情况，。；：、（）“”《》０１２３456789";

    private static readonly string[] Nasty =
    [
        "\"",
        "\\",
        "/",
        "'",
        "<",
        ">",
        "&",
        "`",
        "|",
        "*",
        "#",
        "~1",
        "</td>",
        "\t",
        "\n",
        "\u0001",
        "\u001f",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u200b",
        "\u2028",
        "\u2029",
        "\u3000",
        "\ufeff",
        "\ufffd",
        "\U0001f600",
        "\U00020bb7",
        "n/a",
        "null",
        "——",
        "２０２１",
        "é",
        "e\u0301",
    ];

    private static readonly long[] HugeCounts =
    [
        (1L << 53) - 1,
        (1L << 53) + 1,
        1L << 55,
        GovDisclosure.Count.MaxValue - 1,
        GovDisclosure.Count.MaxValue,
        GovDisclosure.Count.MinValue,
    ];

    private static readonly decimal[] OddAmounts =
    [
        0m,
        0.00m,
        4.00m,
        4m,
        12.345678m,
        0.0000000000000000000000000001m,
        79228162514264337593543950335m,
        -3.5m,
    ];

    private readonly System.Random random = new(seed);

    public int Next(int below) => random.Next(below);

    public int Next(int from, int below) => random.Next(from, below);

    public long NextInt64(long from, long below) => random.NextInt64(from, below);

    public Count SmallCount() =>
        random.Next(6) switch
        {
            0 => GovDisclosure.Count.Blank,
            1 => GovDisclosure.Count.NotApplicable,
            2 => 0,
            _ => random.Next(-100, 1000),
        };

    public Count Count() => random.Next(8) == 0 ? Pick(HugeCounts) : SmallCount();

    public Amount Amount(bool mayHaveUnit)
    {
        MonetaryUnit? unit = mayHaveUnit ? Pick<MonetaryUnit?>(null, MonetaryUnit.Yuan, MonetaryUnit.TenThousandYuan) : null;
        return random.Next(6) switch
        {
            0 => GovDisclosure.Amount.Blank,
            1 => GovDisclosure.Amount.NotApplicable,
            2 => GovDisclosure.Amount.FromDecimal(Pick(OddAmounts), unit),
            _ => GovDisclosure.Amount.FromDecimal(new decimal(random.Next(100_000), 0, 0, random.Next(5) == 0, (byte)random.Next(7)), unit),
        };
    }

    public Amount PositiveAmount(bool hasUnit) =>
        GovDisclosure.Amount.FromDecimal(
            new decimal(random.Next(1, 1_000_000), 0, 0, false, (byte)random.Next(3)),
            hasUnit ? Pick(MonetaryUnit.Yuan, MonetaryUnit.TenThousandYuan) : null
        );

    /// <summary>As <see cref="PositiveAmount"/>, of one to ten digits.</summary>
    public Amount WideAmount(bool hasUnit) =>
        GovDisclosure.Amount.FromDecimal(
            decimal.Round(random.NextInt64(1, Pick(100L, 10_000L, 1_000_000L, 10_000_000_000L)) / (decimal)Pick(1, 10, 100), 2),
            hasUnit ? Pick(MonetaryUnit.Yuan, MonetaryUnit.TenThousandYuan) : null
        );

    public string ChineseText(int atMost) => Join(random.Next(1, atMost), () => Chinese[random.Next(Chinese.Length)].ToString());

    public string NastyText() => Join(random.Next(12), () => random.Next(2) == 0 ? Pick(Nasty) : ChineseText(4));

    public string Paragraphs() => string.Join('\n', Enumerable.Range(0, random.Next(1, 4)).Select(_ => ChineseText(40)));

    public string? MaybeText() => random.Next(5) == 0 ? null : NastyText();

    public T? Maybe<T>(Func<T> make)
        where T : struct => random.Next(5) == 0 ? null : make();

    public T Pick<T>(params ReadOnlySpan<T> items) => items[random.Next(items.Length)];

    /// <summary>Some of the items, each once, in an order of chance.</summary>
    public T[] Sample<T>(ReadOnlySpan<T> items, int number)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled[..number];
    }

    private static string Join(int parts, Func<string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < parts; i++)
        {
            text.Append(part());
        }

        return text.ToString();
    }
}

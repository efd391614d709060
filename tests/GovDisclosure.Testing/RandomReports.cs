using System.Globalization;
using System.Text;
using GovDisclosure.Forms;

namespace GovDisclosure.Testing;

/// <summary>Makes reports and their parts at random, the same ones for the same seed.</summary>
internal sealed class RandomReports(int seed)
{
    private const string Chinese = "一二三四五六七八九十年月日本镇县市政府信息公开工作制度机关主动依申请办理件次网站平台监督保障问题改进情况，。；：、（）“”《》０１２3456789";

    private static readonly string[] Nasty =
    [
        "\"", "\\", "/", "'", "<", ">", "&", "`", "|", "*", "#", "~1", "</td>", "\t", "\n", "\u0001", "\u001f", "\u007f", "\u0085", "\u00a0",
        "\u200b", "\u2028", "\u2029", "\u3000", "\ufeff", "\ufffd", "\U0001f600", "\U00020bb7", "n/a", "null", "——", "２０２１", "é", "e\u0301",
    ];

    private static readonly long[] HugeCounts = [(1L << 53) - 1, (1L << 53) + 1, 1L << 55, GovDisclosure.Count.MaxValue - 1, GovDisclosure.Count.MaxValue, GovDisclosure.Count.MinValue];

    private static readonly decimal[] OddAmounts = [0m, 0.00m, 4.00m, 4m, 12.345678m, 0.0000000000000000000000000001m, 79228162514264337593543950335m, -3.5m];

    private readonly Random random = new(seed);

    public Count SmallCount() => random.Next(6) switch
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

    public string ChineseText(int atMost) => Join(random.Next(1, atMost), () => Chinese[random.Next(Chinese.Length)].ToString());

    public string NastyText() => Join(random.Next(12), () => random.Next(2) == 0 ? Pick(Nasty) : ChineseText(4));

    public AnnualReport ConsistentReport(FormCatalog catalog)
    {
        var edition = catalog.Editions[random.Next(catalog.Editions.Length)];
        var year = random.Next(edition.FirstYear, edition.FirstYear + 8);
        var agency = ChineseText(6) + "镇";
        var report = new AnnualReport
        {
            Year = year,
            Title = string.Create(CultureInfo.InvariantCulture, $"{agency}{year}年政府信息公开工作年度报告"),
            Agency = new Agency { Name = agency, Kind = AgencyKind.Government, Level = AgencyLevel.Township },
            PublishedOn = new DateOnly(year + 1, 1, random.Next(1, 32)),
            Preamble = ChineseText(30),
        };
        report = edition.Sections.Where(static section => section.Table is null).Aggregate(report, (r, section) => section.WithText(r, Paragraphs()));
        return catalog.Shapes.Select(shapes => shapes.All[random.Next(shapes.All.Length)].Table).Aggregate(report, WithConsistentTable);
    }

    public AnnualReport AnyReport(FormCatalog catalog)
    {
        var report = new AnnualReport
        {
            Year = Maybe(() => random.Next(2008, 2036)),
            Title = MaybeText(),
            Agency = new Agency
            {
                Name = MaybeText(),
                Kind = Maybe(() => Pick(Enum.GetValues<AgencyKind>())),
                Level = Maybe(() => Pick(Enum.GetValues<AgencyLevel>())),
                Code = MaybeText(),
            },
            PublishedOn = Maybe(() => new DateOnly(random.Next(2009, 2037), random.Next(1, 13), random.Next(1, 29))),
            Preamble = MaybeText(),
        };
        foreach (var section in catalog.Newest.Sections.Where(static section => section.Table is null))
        {
            report = section.WithText(report, MaybeText());
        }

        foreach (var shapes in catalog.Shapes.Where(_ => random.Next(8) > 0))
        {
            report = WithAnyTable(report, shapes.All[random.Next(shapes.All.Length)].Table);
        }

        return report;
    }

    /// <summary>
    /// Satisfies every relation, whatever they are: the cells that no relation totals are free; a relation with one cell left gives it; one
    /// whose right side is known, and whose left side no other relation gives, is divided at random among its left cells.
    /// </summary>
    public AnnualReport WithConsistentTable(AnnualReport report, FormTable table) => WithConsistentTable(report, table, sparse: false);

    /// <summary>As <see cref="WithConsistentTable(AnnualReport, FormTable)"/>; where sparse, most cells are zero, as in published reports.</summary>
    public AnnualReport WithConsistentTable(AnnualReport report, FormTable table, bool sparse) => WithConsistentTable(report, table, sparse, Pick(9, 99, 9999));

    /// <summary>As <see cref="WithConsistentTable(AnnualReport, FormTable)"/>, with numbers up to the one given where no relation gives them.</summary>
    public AnnualReport WithConsistentTable(AnnualReport report, FormTable table, bool sparse, int most)
    {
        var least = sparse ? 0 : 1;
        var totals = table.Identities.SelectMany(static identity => identity.Left).ToLookup(static cell => cell);
        var numbers = table.Cells
            .Where(cell => !cell.IsAmount && !totals.Contains(cell))
            .ToDictionary(static cell => cell, cell => sparse && random.Next(3) > 0 ? 0 : cell.Kind == CellKind.Delta && random.Next(2) == 0 ? -random.NextInt64(1, most + 1) : random.NextInt64(1, most + 1));
        while (Step())
        {
        }

        return table.With(report, [.. table.Cells.Select(cell => cell.IsAmount ? PositiveAmount(cell) : (CellValue)(Count)numbers[cell])]);

        bool Step()
        {
            foreach (var identity in table.Identities)
            {
                if (identity.Left.Concat(identity.Right).Where(cell => !numbers.ContainsKey(cell)).ToList() is [var last])
                {
                    var sign = identity.Left.Contains(last) ? 1 : -1;
                    numbers.Add(last, sign * (identity.Right.Where(numbers.ContainsKey).Sum(Number) - identity.Left.Where(numbers.ContainsKey).Sum(Number)));
                    return true;
                }
            }

            var divided = table.Identities.FirstOrDefault(identity =>
                identity.Right.All(numbers.ContainsKey) &&
                !identity.Left.Any(numbers.ContainsKey) &&
                identity.Left.All(cell => totals[cell].Count() == 1));
            if (divided is null)
            {
                return false;
            }

            var rest = divided.Right.Sum(Number);
            for (var i = 0; i < divided.Left.Length - 1; i++)
            {
                var part = random.NextInt64(least, rest - (least * (divided.Left.Length - i - 1)) + 1);
                numbers.Add(divided.Left[i], part);
                rest -= part;
            }

            numbers.Add(divided.Left[^1], rest);
            return true;
        }

        long Number(FormCell cell) => numbers[cell];
    }

    private AnnualReport WithAnyTable(AnnualReport report, FormTable table)
    {
        var style = random.Next(4);
        var filled = style switch
        {
            0 => WithConsistentTable(report, table),
            1 => Reports.Fill(report, [table], static _ => (CellValue)GovDisclosure.Count.Zero),
            _ => Reports.Fill(report, [table], AnyValue),
        };
        if (style == 0)
        {
            var wrong = table.Cells[random.Next(table.Cells.Length)];
            filled = wrong.With(filled, AnyValue(wrong));
        }

        var remarks = filled.Remarks;
        for (var i = random.Next(4); i > 0; i--)
        {
            remarks = remarks.With(table.Cells[random.Next(table.Cells.Length)].Pointer, "其中" + NastyText());
        }

        return filled with
        {
            Remarks = remarks,
            Notes = random.Next(3) == 0 ? filled.Notes.With(table.Pointer, "注：" + NastyText()) : filled.Notes,
        };
    }

    private CellValue AnyValue(FormCell cell) => cell.IsAmount ? Amount(cell.Column.PrintsUnit) : Count();

    private Amount PositiveAmount(FormCell cell) => GovDisclosure.Amount.FromDecimal(
        new decimal(random.Next(1, 1_000_000), 0, 0, false, (byte)random.Next(3)),
        cell.Column.PrintsUnit ? Pick(MonetaryUnit.Yuan, MonetaryUnit.TenThousandYuan) : null);

    private string Paragraphs() => string.Join('\n', Enumerable.Range(0, random.Next(1, 4)).Select(_ => ChineseText(40)));

    private string? MaybeText() => random.Next(5) == 0 ? null : NastyText();

    private T? Maybe<T>(Func<T> make)
        where T : struct =>
        random.Next(5) == 0 ? null : make();

    private T Pick<T>(params ReadOnlySpan<T> items) => items[random.Next(items.Length)];

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

using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Generators;

namespace GovDisclosure.Benchmarks;

/// <summary>The reports that every benchmark works on: full, consistent, a figure in every cell, 3 000 characters of text.</summary>
internal static class Sample
{
    private const int TextLength = 1000;

    public static AnnualReport Current { get; } = Make(2024, 7);

    public static AnnualReport Previous { get; } = Make(2023, 8);

    public static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException("The alternatives do not agree: " + what);
        }
    }

    private static string Text(string words) => string.Concat(Enumerable.Repeat(words, (TextLength / words.Length) + 1))[..TextLength];

    private static AnnualReport Make(int year, int seed)
    {
        var edition = FormCatalog.Default.ForYear(year);
        var report = new AnnualReport
        {
            Year = year,
            Title = string.Create(CultureInfo.InvariantCulture, $"某市{year}年政府信息公开工作年度报告"),
            Agency = new Agency
            {
                Name = "某市",
                Kind = AgencyKind.Government,
                Level = AgencyLevel.City,
            },
        };
        report = edition
            .Sections.Where(static section => section.Table is null)
            .Aggregate(report, static (filled, section) => section.WithText(filled, Text(section.HeadingZh)));
        return GeneratedReports.WithConsistentTables(report, edition.Tables, seed);
    }
}

using FsCheck;
using FsCheck.Fluent;
using GovDisclosure.Forms;

namespace GovDisclosure.Testing;

/// <summary>Generators of reports for <see cref="Check"/>; everything in them comes from the form's declaration.</summary>
public static class ReportGen
{
    /// <summary>
    /// Reports in which every relation holds, with a number that is not zero in every cell, in all shapes that the editions allow.
    /// </summary>
    public static Arbitrary<AnnualReport> Consistent { get; } = ConsistentOf(FormCatalog.Default);

    /// <summary>
    /// Reports as they come: sections and tables missing, cells blank, not applicable, negative or huge, totals wrong, remarks, notes,
    /// amounts with decimals and units, and texts with every character that JSON can hold.
    /// </summary>
    public static Arbitrary<AnnualReport> Any { get; } = AnyOf(FormCatalog.Default);

    /// <summary>Counts in every state, small, negative and huge.</summary>
    public static Arbitrary<Count> Counts { get; } = Seeded(static seed => seed.Count()).ToArbitrary();

    /// <summary>Counts in every state, whose sums stay in range.</summary>
    public static Arbitrary<Count> SmallCounts { get; } = Seeded(static seed => seed.SmallCount()).ToArbitrary();

    /// <summary>Amounts in every state, with and without decimals, unit and size.</summary>
    public static Arbitrary<Amount> Amounts { get; } = Seeded(static seed => seed.Amount(mayHaveUnit: true)).ToArbitrary();

    /// <summary>Texts, with every character that JSON can hold; no lone surrogates.</summary>
    public static Arbitrary<string> Texts { get; } = Seeded(static seed => seed.NastyText()).ToArbitrary();

    /// <summary><see cref="Consistent"/> over the editions of a catalogue.</summary>
    public static Arbitrary<AnnualReport> ConsistentOf(FormCatalog catalog) =>
        Arb.From(Seeded(seed => seed.ConsistentReport(catalog)), report => Smaller(catalog, report));

    /// <summary><see cref="Any"/> over the editions of a catalogue.</summary>
    public static Arbitrary<AnnualReport> AnyOf(FormCatalog catalog) =>
        Arb.From(Seeded(seed => seed.AnyReport(catalog)), report => Smaller(catalog, report));

    /// <summary>Fills the tables, each in the shape given, with numbers that are not zero and satisfy every relation.</summary>
    public static AnnualReport WithConsistentTables(AnnualReport report, IEnumerable<FormTable> tables, int seed)
    {
        var random = new RandomReports(seed);
        return tables.Aggregate(report, random.WithConsistentTable);
    }

    /// <summary>Fills the tables, each in the shape given, with numbers that satisfy every relation; most are zero, as in published reports.</summary>
    public static AnnualReport WithSparseTables(AnnualReport report, IEnumerable<FormTable> tables, int seed)
    {
        var random = new RandomReports(seed);
        return tables.Aggregate(report, (filled, table) => random.WithConsistentTable(filled, table, sparse: true));
    }

    /// <summary>As the two before, with numbers up to the one given, so that hardly two are alike where it is large.</summary>
    public static AnnualReport WithTablesUpTo(AnnualReport report, IEnumerable<FormTable> tables, int seed, int most, bool sparse)
    {
        var random = new RandomReports(seed);
        return tables.Aggregate(report, (filled, table) => random.WithConsistentTable(filled, table, sparse, most));
    }

    private static Gen<T> Seeded<T>(Func<RandomReports, T> make) => Gen.Choose(0, int.MaxValue).Select(seed => make(new RandomReports(seed)));

    // Leaves out one thing at a time; what is left still satisfies its relations.
    private static IEnumerable<AnnualReport> Smaller(FormCatalog catalog, AnnualReport report)
    {
        var tables = catalog.TablesOf(report).Select(table => table.Without(report));
        var texts = catalog.Newest.Sections.Where(section => section.GetText(report) is not null).Select(section => section.WithText(report, null));
        AnnualReport[] bare =
        [
            report with { Title = null },
            report with { Preamble = null },
            report with { PublishedOn = null },
            report with { Agency = new Agency() },
            report with { Remarks = [] },
            report with { Notes = [] },
        ];
        return tables.Concat(texts).Concat(bare).Where(smaller => smaller != report);
    }
}

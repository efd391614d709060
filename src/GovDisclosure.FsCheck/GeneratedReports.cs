using FsCheck;
using FsCheck.Fluent;
using GovDisclosure.Forms;
using GovDisclosure.Generators.Random;
using GovDisclosure.Generators.Shrinking;

namespace GovDisclosure.Generators;

/// <summary>Reports of one year. Everything in them comes from the form's declaration, so a new edition is generated too.</summary>
public static class GeneratedReports
{
    /// <summary>
    /// Reports in which every relation holds, with a number that is not zero in every cell, of one to twelve digits, in all shapes and
    /// mixtures
    /// that the editions allow. Shrinking keeps the relations; figures may become zero.
    /// </summary>
    public static Arbitrary<AnnualReport> Consistent { get; } = ConsistentOf(FormCatalog.Default);

    /// <summary>Reports as published ones are: no relation fails; cells may be zero, blank or not applicable, with remarks and
    /// notes.</summary>
    public static Arbitrary<AnnualReport> WithBlanks { get; } = WithBlanksOf(FormCatalog.Default);

    /// <summary>
    /// Reports as they come: sections and tables missing, cells blank, not applicable, negative or huge, totals wrong, remarks, notes,
    /// amounts with decimals and units, and texts with every character that JSON can hold.
    /// </summary>
    public static Arbitrary<AnnualReport> Any { get; } = AnyOf(FormCatalog.Default);

    /// <summary><see cref="Consistent"/> over the editions of a catalogue.</summary>
    public static Arbitrary<AnnualReport> ConsistentOf(FormCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Arb.From(Seeds.Gen(random => random.ConsistentReport(catalog)), report => ReportShrinker.Consistent(report, catalog));
    }

    /// <summary><see cref="WithBlanks"/> over the editions of a catalogue.</summary>
    public static Arbitrary<AnnualReport> WithBlanksOf(FormCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Arb.From(Seeds.Gen(random => random.ReportWithBlanks(catalog)), report => ReportShrinker.Consistent(report, catalog));
    }

    /// <summary><see cref="Any"/> over the editions of a catalogue.</summary>
    public static Arbitrary<AnnualReport> AnyOf(FormCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Arb.From(Seeds.Gen(random => random.AnyReport(catalog)), report => ReportShrinker.Any(report, catalog));
    }

    /// <summary>Fills tables, each in the shape given, with numbers that are not zero and satisfy every relation.</summary>
    /// <param name="report">The report.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="seed">Chooses the figures: the same ones for the same seed.</param>
    public static AnnualReport WithConsistentTables(AnnualReport report, IEnumerable<FormTable> tables, int seed) =>
        Filled(report, tables, seed, static (random, filled, table) => random.WithConsistentTable(filled, table));

    /// <summary>Fills tables, each in the shape given, with numbers that satisfy every relation; most are zero, as in published
    /// reports.</summary>
    /// <inheritdoc cref="WithConsistentTables"/>
    public static AnnualReport WithSparseTables(AnnualReport report, IEnumerable<FormTable> tables, int seed) =>
        Filled(report, tables, seed, static (random, filled, table) => random.WithConsistentTable(filled, table, sparse: true));

    /// <summary>Fills tables, each in the shape given, with numbers that satisfy every relation and are of a size of one's own.</summary>
    /// <param name="report">The report.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="seed">Chooses the figures: the same ones for the same seed.</param>
    /// <param name="most">The greatest figure of a cell that no relation gives; where it is large, hardly two figures are alike.</param>
    /// <param name="sparse">Whether most figures are zero; otherwise none is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The greatest figure is not from 1 to 1,000,000,000,000, beyond which a sum might be
    /// too large.</exception>
    public static AnnualReport WithTablesUpTo(AnnualReport report, IEnumerable<FormTable> tables, int seed, long most, bool sparse)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 1_000_000_000_000);
        return Filled(report, tables, seed, (random, filled, table) => random.WithConsistentTable(filled, table, sparse, most));
    }

    private static AnnualReport Filled(
        AnnualReport report,
        IEnumerable<FormTable> tables,
        int seed,
        Func<RandomValues, AnnualReport, FormTable, AnnualReport> fill
    )
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(tables);
        var random = new RandomValues(seed);
        return tables.Aggregate(report, (filled, table) =>
            fill(random, filled, table ?? throw new ArgumentException("A table is null.", nameof(tables)))
        );
    }
}

using System.Reflection;
using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Records;

/// <summary>The rows, groups and tables of the form, found by reflection, and samples of each, found in filled reports.</summary>
internal static class RecordTypes
{
    public const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Type> Rows { get; } = Find(typeof(IReportRow<>));

    public static IReadOnlyList<Type> Groups { get; } = Find(typeof(IReportGroup<>));

    /// <summary>All records of the statute's vocabulary; a text in two languages is none of its words.</summary>
    public static IReadOnlyList<Type> Roots { get; } =
    [
        .. typeof(AnnualReport)
            .Assembly.GetTypes()
            .Where(static type =>
                type.Namespace == typeof(AnnualReport).Namespace
                && type.IsClass
                && type != typeof(LocalizedText)
                && type.GetMethod("<Clone>$", Declared) is not null
            )
            .OrderBy(static type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>Records of a type from reports in all shapes: four different ones, and the first twice, as two objects.</summary>
    public static IReadOnlyList<object> Samples(Type type)
    {
        // The newest first: the zero of requests is of its shape.
        var tables = FormCatalog.Default.Editions.Append(MadeUpEdition.Edition).Reverse().SelectMany(static edition => edition.Tables);
        foreach (var table in tables)
        {
            if (Nodes(table).FirstOrDefault(node => RecordOf(table, node, 0).GetType() == type) is { } found)
            {
                return [.. new[] { 1, 2, 3, 4, 1 }.Select(seed => RecordOf(table, found, seed))];
            }
        }

        throw new InvalidOperationException($"No edition of the form has a {type}.");
    }

    public static IEnumerable<FormNode> Nodes(FormNode node) =>
        node is FormGroup group ? group.Children.SelectMany(Nodes).Prepend(node) : [node];

    private static object RecordOf(FormTable table, FormNode node, int seed)
    {
        var random = new Random(seed);
        return Reports.RecordOf(Reports.Fill(new AnnualReport(), [table], cell => Value(cell, random)), node)!;
    }

    private static CellValue Value(FormCell cell, Random random) =>
        random.Next(8) switch
        {
            0 => CellValue.Blank,
            1 => CellValue.NotApplicable,
            _ when cell.IsAmount => (Amount)new decimal(random.Next(1, 100_000), 0, 0, false, 2),
            _ => (Count)random.Next(-5, 1000),
        };

    private static List<Type> Find(Type contract) =>
        [
            .. new[] { typeof(AnnualReport).Assembly, typeof(MadeUpEdition).Assembly }
                .SelectMany(static assembly => assembly.GetTypes())
                .Where(type => type.IsClass && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract))
                .OrderBy(static type => type.Name, StringComparer.Ordinal),
        ];
}

using System.Numerics;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Forms;

/// <summary>The printed relations of the form, as one matrix and one by one.</summary>
public sealed class IdentityTests
{
    private static readonly FormCatalog Catalog = MadeUpEdition.Catalog;

    private static IEnumerable<FormTable> Tables =>
        Catalog.Shapes.SelectMany(static shapes => shapes.All).Select(static shape => shape.Table);

    [Theory]
    [InlineData("2019", "/requests", 37, 35)]
    [InlineData("2021", "/requests", 39, 37)]
    [InlineData("2021", "/reviewAndLitigation", 3, 3)]
    [InlineData("2021", "/proactiveDisclosure", 0, 0)]
    [InlineData("2099", "/proactiveDisclosure", 1, 1)]
    public void The_matrix_of_a_table_has_its_rank(string id, string pointer, int identities, int rank)
    {
        var table = Reports.Table(Catalog.Find(id)!, pointer);
        Assert.Equal(identities, table.Identities.Length);
        Assert.Equal(rank, Rank(Matrix(table)));
    }

    [Fact]
    public void A_relation_names_each_cell_once_and_stays_in_its_table()
    {
        foreach (var identity in Catalog.Editions.SelectMany(static edition => edition.Identities))
        {
            var cells = identity.Left.Concat(identity.Right).ToList();
            Assert.NotEmpty(identity.Left);
            Assert.NotEmpty(identity.Right);
            Assert.Equal(cells.Count, cells.Distinct().Count());
            Assert.All(cells, cell => Assert.True(cell.Table == identity.Table && !cell.IsAmount));
            Assert.StartsWith(
                identity.Rule + " " + identity.ScopeZh + ": " + identity.Left[0].Pointer,
                identity.ToString(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Changing_one_cell_breaks_exactly_the_relations_that_contain_it()
    {
        foreach (var table in Tables)
        {
            var report = GeneratedReports.WithConsistentTables(new AnnualReport(), [table], seed: 7);
            Assert.All(table.Identities, identity => Assert.True(identity.Evaluate(report).Holds));
            foreach (var cell in table.Cells.Where(static cell => !cell.IsAmount))
            {
                var changed = cell.With(report, (Count)(cell.Get(report).ToCount().Value + 1));
                foreach (var identity in table.Identities)
                {
                    var difference =
                        identity.Left.Contains(cell) ? 1
                        : identity.Right.Contains(cell) ? -1
                        : 0;
                    var evaluation = identity.Evaluate(changed);
                    Assert.True(evaluation.IsAssessable);
                    Assert.Equal(difference == 0, evaluation.Holds);
                    Assert.Equal(difference, evaluation.Difference);
                }
            }
        }
    }

    [Fact]
    public void A_relation_over_a_cell_without_a_number_cannot_be_assessed()
    {
        foreach (var table in Tables)
        {
            var report = GeneratedReports.WithConsistentTables(new AnnualReport(), [table], seed: 8);
            foreach (var cell in table.Cells.Where(static cell => !cell.IsAmount))
            {
                foreach (var nothing in new[] { Count.Blank, Count.NotApplicable })
                {
                    var changed = cell.With(report, nothing);
                    Assert.All(table.Identities, identity =>
                    {
                        var isOperand = identity.Left.Contains(cell) || identity.Right.Contains(cell);
                        Assert.Equal(isOperand ? IdentityEvaluation.NotAssessable : identity.Evaluate(report), identity.Evaluate(changed));
                    });
                }
            }
        }

        Assert.False(IdentityEvaluation.NotAssessable.Holds);
        Assert.All(Catalog.Editions.SelectMany(static edition => edition.Identities), identity =>
            Assert.False(identity.Evaluate(new AnnualReport()).IsAssessable)
        );
    }

    [Theory]
    [InlineData(Count.MaxValue)]
    [InlineData(Count.MinValue)]
    public void Sums_beyond_64_bits_are_exact(long number)
    {
        foreach (var table in Tables)
        {
            var report = Reports.Fill(new AnnualReport(), [table], cell => cell.IsAmount ? (Amount)1m : (Count)number);
            foreach (var identity in table.Identities)
            {
                var evaluation = identity.Evaluate(report);
                Assert.Equal((Int128)number * identity.Left.Length, evaluation.Left);
                Assert.Equal((Int128)number * identity.Right.Length, evaluation.Right);
                Assert.Equal((Int128)number * (identity.Left.Length - identity.Right.Length), evaluation.Difference);
                Assert.Equal(identity.Left.Length == identity.Right.Length, evaluation.Holds);
            }
        }
    }

    [Fact]
    public void An_evaluation_is_the_sum_of_both_sides() =>
        Check.That(
            GeneratedReports.AnyOf(Catalog),
            report =>
            {
                foreach (var identity in Catalog.TablesOf(report).SelectMany(static table => table.Identities))
                {
                    var (left, right) = (Sum(identity.Left, report), Sum(identity.Right, report));
                    var expected = left is { } l && right is { } r ? new IdentityEvaluation(true, l, r) : IdentityEvaluation.NotAssessable;
                    Assert.Equal(expected, identity.Evaluate(report));
                    Assert.Equal(left is not null && left == right, expected.Holds);
                }
            },
            50
        );

    [Fact]
    public void A_relation_over_a_span_is_that_over_the_report_and_allocates_nothing() =>
        Check.That(
            GeneratedReports.AnyOf(Catalog),
            report =>
            {
                foreach (var table in Catalog.TablesOf(report))
                {
                    var values = new CellValue[table.Cells.Length];
                    table.Read(report, values);
                    var counts = Array.ConvertAll(values, static value => value.TryGetCount(out var count) ? count : Count.Blank);
                    var holds = true;
                    foreach (var identity in table.Identities)
                    {
                        var expected = identity.Evaluate(report);
                        var before = GC.GetAllocatedBytesForCurrentThread();
                        var (ofValues, ofCounts) = (identity.Evaluate(values), identity.Evaluate(counts));
                        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
                        Assert.Equal((expected, expected), (ofValues, ofCounts));
                        Assert.Throws<ArgumentException>(() => identity.Evaluate(counts.AsSpan(1)));
                        Assert.Throws<ArgumentException>(() => identity.Evaluate(values.AsSpan(1)));
                        holds &= expected.Holds;
                    }

                    Assert.Equal(holds, table.Relations.AllHold(counts));
                }
            },
            50
        );

    [Fact]
    public void The_system_gives_a_relation_to_each_cell_of_a_column_and_to_the_end_of_its_row()
    {
        foreach (var table in Tables)
        {
            var system = table.Relations;
            Assert.Equal(table.Identities, system.Identities);
            Assert.Equal(table.Identities.Any(static identity => identity.IsPerColumn), system.HasColumns);
            foreach (var cell in table.Cells)
            {
                Assert.Equal(
                    table.Identities.Where(identity =>
                        identity.IsPerColumn && (identity.Left.Contains(cell) || identity.Right.Contains(cell))
                    ),
                    system.ColumnsThrough(cell)
                );
                Assert.All(system.RowsEndingAt(cell), identity => Assert.Equal(cell.Row, identity.Anchor.Row));
            }

            Assert.Equal(
                table.Identities.Count(static identity => !identity.IsPerColumn),
                table.Cells.Sum(cell => system.RowsEndingAt(cell).Length)
            );
        }

        var (one, other) = (Tables.First(), Tables.Last());
        Assert.Throws<ArgumentException>(() => one.Relations.ColumnsThrough(other.Cells[0]));
    }

    /// <summary>The fast way says "clean" of no report that the exact way finds something in, and of every plain report that is
    /// right.</summary>
    [Fact]
    public void The_matrix_and_the_relations_agree()
    {
        Check.That(GeneratedReports.ConsistentOf(Catalog), report =>
            Assert.All(Catalog.TablesOf(report), table => Assert.True(table.Relations.IsClean(report)))
        );
        Check.That(GeneratedReports.AnyOf(Catalog), report => Assert.All(Catalog.TablesOf(report), table =>
            {
                var values = table.Cells.Select(cell => (cell.Kind, Value: cell.Get(report))).ToList();
                var right = table.Identities.All(identity => identity.Evaluate(report).Holds);
                var numbers = values.All(static cell => cell.Value.IsNumber && (cell.Value.Number >= 0 || cell.Kind == CellKind.Delta));
                var plain = values.All(static cell => cell.Kind == CellKind.Amount || Math.Abs(cell.Value.Number ?? 0) < 1L << 55);
                Assert.Equal(right && numbers && plain, table.Relations.IsClean(report));
            }));
        foreach (var (table, cell) in Tables.SelectMany(static table => table.Cells.Select(cell => (table, cell))))
        {
            var zero = Reports.Fill(new AnnualReport(), [table], static _ => (Count)0);
            Assert.True(table.Relations.IsClean(zero));
            Assert.Equal(cell.Kind == CellKind.Delta, table.Relations.IsClean(cell.With(zero, (Count)(-1))));
            Assert.False(table.Relations.IsClean(cell.With(zero, CellValue.Blank)));
            Assert.False(table.Relations.IsClean(cell.With(zero, CellValue.NotApplicable)));
        }
    }

    private static Int128? Sum(IEnumerable<FormCell> cells, AnnualReport report)
    {
        Int128 sum = 0;
        foreach (var cell in cells)
        {
            if (cell.Get(report).Number is not { } number)
            {
                return null;
            }

            sum += (Int128)number;
        }

        return sum;
    }

    private static List<Fraction[]> Matrix(FormTable table) =>
        [
            .. table.Identities.Select(identity =>
                table
                    .Cells.Select(cell => new Fraction(
                        identity.Left.Contains(cell) ? 1
                            : identity.Right.Contains(cell) ? -1
                            : 0,
                        1
                    ))
                    .ToArray()
            ),
        ];

    private static int Rank(List<Fraction[]> rows)
    {
        var rank = 0;
        for (var column = 0; rank < rows.Count && column < rows[0].Length; column++)
        {
            var pivot = rows.FindIndex(rank, row => !row[column].IsZero);
            if (pivot < 0)
            {
                continue;
            }

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var below = rank + 1; below < rows.Count; below++)
            {
                if (rows[below][column].IsZero)
                {
                    continue;
                }

                var factor = rows[below][column] / rows[rank][column];
                for (var i = column; i < rows[below].Length; i++)
                {
                    rows[below][i] -= factor * rows[rank][i];
                }
            }

            rank++;
        }

        return rank;
    }

    private readonly record struct Fraction(BigInteger Top, BigInteger Bottom)
    {
        public bool IsZero => Top.IsZero;

        public static Fraction operator -(Fraction left, Fraction right) =>
            Reduced((left.Top * right.Bottom) - (right.Top * left.Bottom), left.Bottom * right.Bottom);

        public static Fraction operator *(Fraction left, Fraction right) => Reduced(left.Top * right.Top, left.Bottom * right.Bottom);

        public static Fraction operator /(Fraction left, Fraction right) => Reduced(left.Top * right.Bottom, left.Bottom * right.Top);

        private static Fraction Reduced(BigInteger top, BigInteger bottom)
        {
            var divisor = BigInteger.GreatestCommonDivisor(top, bottom) * bottom.Sign;
            return new Fraction(top / divisor, bottom / divisor);
        }
    }
}

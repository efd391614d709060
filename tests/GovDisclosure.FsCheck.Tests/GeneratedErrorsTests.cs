using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Generators.Tests;

/// <summary>Errors are known, are as many as asked for, and show in every relation of their cells.</summary>
public sealed class GeneratedErrorsTests
{
    private static readonly FormCatalog Catalog = MadeUpEdition.Catalog;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Errors_are_the_whole_difference_and_each_shows(int errors) =>
        Check.That(GeneratedErrors.Of(Catalog, errors), wrong => RequireSound(wrong, errors), 50);

    [Fact]
    public void Every_cell_of_a_table_may_be_wrong()
    {
        var table = Reports.Table(Reports.Edition2021, "/reviewAndLitigation");
        Check.That(GeneratedErrors.In(table, 15), static wrong => RequireSound(wrong, 15), 20);
    }

    [Fact]
    public void Smaller_ones_have_the_same_errors() =>
        Check.That(
            GeneratedErrors.Of(Catalog, 2),
            static wrong => Shrinking.Follow(GeneratedErrors.Of(Catalog, 2), wrong, static smaller => RequireSound(smaller, 2)),
            times: 5
        );

    [Fact]
    public void What_cannot_be_is_refused_by_name()
    {
        var four = Reports.Table(Reports.Edition2021, "/reviewAndLitigation");
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => GeneratedErrors.In(four, 16));
        Assert.Contains(
            "16 errors are asked for in the table /reviewAndLitigation (政府信息公开行政复议、行政诉讼情况), which has 15 cells",
            exception.Message,
            StringComparison.Ordinal
        );
        var two = Reports.Table(Reports.Edition2021, "/proactiveDisclosure");
        Assert.Contains(
            "which has 0 cells that are in a relation; no error would show there.",
            Assert.Throws<ArgumentOutOfRangeException>(() => GeneratedErrors.In(two, 1)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => GeneratedErrors.Of(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeneratedErrors.Of(1_000));
    }

    private static void RequireSound(ReportWithErrors wrong, int errors)
    {
        Assert.Equal(errors, wrong.Errors.Length);
        var cells = Catalog.CellsOf(wrong.Truth).ToList();
        Assert.Equal(
            wrong.Errors.Select(static error => (error.Cell, (CellValue)(Count)error.True, (CellValue)(Count)error.Printed)).ToHashSet(),
            cells
                .Where(cell => cell.Get(wrong.Truth) != cell.Get(wrong.Report))
                .Select(cell => (cell, cell.Get(wrong.Truth), cell.Get(wrong.Report)))
                .ToHashSet()
        );
        foreach (var identity in Catalog.TablesOf(wrong.Truth).SelectMany(static table => table.Identities))
        {
            Assert.True(identity.Evaluate(wrong.Truth).Holds, identity.ToString());
            var isTouched = identity.Left.Concat(identity.Right).Intersect(wrong.Errors.Select(static error => error.Cell)).Any();
            Assert.Equal(!isTouched, identity.Evaluate(wrong.Report).Holds);
        }
    }
}

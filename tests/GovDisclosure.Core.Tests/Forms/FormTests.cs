using System.Text.Json;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Forms;

/// <summary>The form's editions, found, read and set; every edition is tested, the made-up one among them.</summary>
public sealed class FormTests
{
    private static readonly FormCatalog Catalog = MadeUpEdition.Catalog;

    public static TheoryData<string> Editions => [.. Catalog.Editions.Select(static edition => edition.Id)];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_cell_is_found_by_its_pointer_and_by_its_labels(string id)
    {
        var edition = Catalog.Find(id)!;
        Assert.Equal(edition.Cells.Length, edition.Cells.Select(static cell => cell.Pointer).Distinct(StringComparer.Ordinal).Count());
        foreach (var cell in edition.Cells)
        {
            Assert.Same(cell, edition.Find(cell.Pointer));
            Assert.Same(cell, cell.Table.Find(cell.Pointer));
            Assert.Same(cell, cell.Table.Cells[cell.Index]);
            Assert.Same(cell, cell.Table.Find(cell.Row.LabelZh, cell.Column.PathZh));
            Assert.Same(cell, edition.Find(cell.Row.LabelZh, cell.Column.PathZh));
            Assert.NotNull(edition.Find(cell.Row.LabelZh, cell.Column.LabelZh));
            Assert.Equal(cell.Pointer, Catalog.FindCell(cell.Pointer)!.Pointer);
            Assert.Equal(cell.Row.Pointer + "/" + cell.Column.Name, cell.Pointer);
            Assert.Equal(cell.Pointer, cell.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Pointers_are_the_camel_case_paths_of_the_properties(string id)
    {
        foreach (var node in Catalog.Find(id)!.Tables.SelectMany(Records.RecordTypes.Nodes))
        {
            var path = new Stack<string>();
            for (var at = node; at is not null; at = at.Parent)
            {
                path.Push(JsonNamingPolicy.CamelCase.ConvertName(at.PropertyName));
            }

            Assert.Equal("/" + string.Join('/', path), node.Pointer);
            Assert.True(node.LabelZh.Length > 0 == node.LabelEn.Length > 0, node.Pointer);
        }
    }

    [Fact]
    public void What_the_form_does_not_have_is_not_found()
    {
        foreach (var edition in Catalog.Editions)
        {
            foreach (
                var pointer in new[]
                {
                    "",
                    "/",
                    "/requests",
                    "/requests/newlyReceived",
                    "/requests/newlyReceived/Total",
                    "/requests/newlyReceived/total/",
                    "/overview/text",
                }
            )
            {
                Assert.Null(edition.Find(pointer));
                Assert.Null(Catalog.FindCell(pointer));
                Assert.All(edition.Tables, table => Assert.Null(table.Find(pointer)));
            }

            var cell = edition.Cells[0];
            Assert.Null(edition.Find(cell.Row.LabelZh, ""));
            Assert.Null(edition.Find(" " + cell.Row.LabelZh, cell.Column.LabelZh));
            Assert.Throws<ArgumentNullException>(() => edition.Find(null!));
            Assert.Throws<ArgumentNullException>(() => edition.Find(null!, cell.Column.LabelZh));
        }

        Assert.Null(Catalog.Find("2020"));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void A_cell_that_is_set_is_read_and_the_others_stay(string id)
    {
        var edition = Catalog.Find(id)!;
        var report = Reports.Numbered(edition);
        var before = edition.Cells.Select(cell => cell.Get(report)).ToArray();
        foreach (var (i, cell) in edition.Cells.Index())
        {
            var value = cell.IsAmount ? (CellValue)Amount.FromDecimal(-0.50m) : Count.NotApplicable;
            var changed = cell.With(report, value);
            Assert.Equal(value, cell.Get(changed));
            Assert.Equal(before[i], cell.Get(report));
            Assert.Equal(report, cell.With(changed, before[i]));
            Assert.Equal(
                [i],
                edition.Cells.Index().Where(other => other.Item.Get(changed) != before[other.Index]).Select(other => other.Index)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void A_cell_of_a_table_that_the_report_lacks_is_blank_and_setting_it_adds_the_table_in_this_shape(string id)
    {
        var empty = new AnnualReport();
        foreach (var cell in Catalog.Find(id)!.Cells)
        {
            Assert.True(cell.Get(empty).IsBlank);
            var report = cell.With(empty, (Count)7);
            Assert.Same(cell.Table, Catalog.TablesOf(report).Single());
            Assert.Equal(Reports.Fill(empty, [cell.Table], other => other == cell ? (Count)7 : CellValue.Blank), report);
            Assert.Equal(empty, cell.Table.Without(report));
        }
    }

    [Fact]
    public void A_table_in_another_shape_is_not_set_cell_by_cell_and_keeps_the_rows_in_common_readable()
    {
        var pairs =
            from shapes in Catalog.Shapes
            from shape in shapes.All
            from other in shapes.All
            where shape != other
            select (shape.Table, Other: other.Table);
        foreach (var (table, other) in pairs)
        {
            var report = Reports.Fill(new AnnualReport(), [other], static cell => (Count)cell.Index);
            Assert.True(table.IsPresent(report));
            Assert.False(table.Fits(report));
            foreach (var cell in table.Cells)
            {
                Assert.Throws<InvalidOperationException>(() => cell.With(report, Count.Zero));
                Assert.True(cell.Get(report).IsBlank || cell.Get(report) == other.Find(cell.Pointer)!.Get(report), cell.Pointer);
            }

            var values = Enumerable.Repeat((CellValue)(Count)1, table.Cells.Length).ToArray();
            table.Read(report, values);
            Assert.All(values, value => Assert.True(value.IsBlank));
            Assert.All(table.Identities, identity => Assert.False(identity.Evaluate(report).IsAssessable));
            Assert.True(table.Fits(table.With(report, values)));
        }
    }

    [Fact]
    public void Reading_and_setting_in_bulk_is_reading_and_setting_cell_by_cell() =>
        Check.That(
            GeneratedReports.AnyOf(Catalog),
            report =>
            {
                foreach (var table in Catalog.TablesOf(report))
                {
                    var values = new CellValue[table.Cells.Length + 1];
                    values[^1] = (Count)99;
                    table.Read(report, values);
                    Assert.Equal(table.Cells.Select(cell => cell.Get(report)), values[..^1]);
                    Assert.Equal((Count)99, values[^1]);
                    Assert.Equal(report, table.With(report, values.AsSpan(..^1)));
                    Assert.Equal(report, table.With(table.Without(report), values.AsSpan(..^1)));
                    Assert.Equal(report, table.Cells.Aggregate(table.Without(report), (r, cell) => cell.With(r, values[cell.Index])));
                }
            },
            30
        );

    [Fact]
    public void Values_that_do_not_fit_are_refused()
    {
        foreach (var table in Catalog.Editions.SelectMany(static edition => edition.Tables))
        {
            var report = new AnnualReport();
            var values = new CellValue[table.Cells.Length];
            Assert.Throws<ArgumentException>(() => table.Read(report, values.AsSpan(1)));
            Assert.Throws<ArgumentException>(() => table.With(report, values.AsSpan(1)));
            Assert.Throws<ArgumentException>(() => table.With(report, [.. values, CellValue.Blank]));
            var count = table.Cells.First(static cell => !cell.IsAmount);
            values[count.Index] = (Amount)0.5m;
            Assert.Throws<InvalidOperationException>(() => table.With(report, values));
            Assert.Throws<InvalidOperationException>(() => count.With(report, (Amount)0.5m));
            Assert.Throws<ArgumentNullException>(() => count.Get(null!));
            Assert.Throws<ArgumentNullException>(() => table.Fits(null!));
        }
    }

    [Fact]
    public void The_texts_of_sections_are_read_and_set()
    {
        foreach (var edition in Catalog.Editions)
        {
            Assert.Equal(["一", "二", "三", "四", "五", "六"], edition.Sections.Select(static section => section.Numeral));
            foreach (var section in edition.Sections)
            {
                var report = Reports.Numbered(edition);
                Assert.Equal("/" + section.Name, section.Pointer);
                if (section.Table is not null)
                {
                    Assert.Null(section.GetText(report));
                    Assert.Throws<InvalidOperationException>(() => section.WithText(report, ""));
                    continue;
                }

                Assert.Equal("另一段", section.GetText(section.WithText(report, "另一段")));
                Assert.Equal("", section.GetText(section.WithText(report, "")));
                Assert.Null(section.GetText(section.WithText(report, null)));
                Assert.Equal(report, section.WithText(section.WithText(report, null), section.GetText(report)));
            }
        }
    }

    [Fact]
    public void Totals_deltas_and_amounts_are_what_the_columns_say()
    {
        foreach (var cell in Catalog.Editions.SelectMany(static edition => edition.Cells))
        {
            Assert.Equal(cell.Column.Kind == CellKind.Amount, cell.IsAmount);
            Assert.Equal(cell.Row.IsTotal || cell.Column.Kind == CellKind.Total, cell.Kind == CellKind.Total);
            Assert.Equal(cell.Unit.Length == 0, cell.Column.PrintsUnit);
        }
    }
}

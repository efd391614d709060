using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Forms;

public sealed class FormCatalogTests
{
    [Fact]
    public void The_edition_of_a_report_is_that_of_its_section_two_whatever_its_year()
    {
        foreach (var edition in MadeUpEdition.Catalog.Editions)
        {
            foreach (var year in new int?[] { null, 1999, 2019, 2021, 2099, 2100 })
            {
                var report = Reports.Numbered(edition) with { Year = year };
                Assert.Same(edition, MadeUpEdition.Catalog.EditionOf(report));
                Assert.Equal(edition.Tables, MadeUpEdition.Catalog.TablesOf(report));
                Assert.Equal(edition.Cells, MadeUpEdition.Catalog.CellsOf(report));
            }
        }
    }

    [Fact]
    public void A_report_of_mixed_tables_has_each_in_its_shape()
    {
        var report = Reports.Mixed() with { Year = 2023 };
        Assert.Equal("2021", FormCatalog.Default.EditionOf(report).Id);
        var tables = FormCatalog.Default.TablesOf(report).ToList();
        Assert.Equal(
            [Reports.Edition2021.Tables[0], Reports.Table(Reports.Edition2019, "/requests"), Reports.Edition2021.Tables[2]],
            tables
        );
        Assert.Equal(tables.SelectMany(static table => table.Cells), FormCatalog.Default.CellsOf(report));
    }

    [Fact]
    public void Without_section_two_the_edition_is_that_of_section_three_then_of_the_year()
    {
        foreach (var edition in FormCatalog.Default.Editions)
        {
            // Section four has one shape in all editions, and so tells nothing.
            var casesOnly = new AnnualReport { Year = edition.FirstYear, ReviewAndLitigation = ReviewAndLitigation.Zero };
            Assert.Same(edition, FormCatalog.Default.EditionOf(casesOnly));
            Assert.Same(edition, FormCatalog.Default.EditionOf(new AnnualReport { Year = edition.FirstYear }));
        }

        // The made-up edition has section three of 2021: of the two the year decides, and of no third one.
        foreach (
            var (edition, year, id) in new (FormEdition, int?, string)[]
            {
                (Reports.Edition2019, 2100, "2019"),
                (Reports.Edition2021, 2019, "2021"),
                (Reports.Edition2021, 2021, "2021"),
                (Reports.Edition2021, 2098, "2021"),
                (Reports.Edition2021, 2099, "2099"),
                (Reports.Edition2021, null, "2099"),
            }
        )
        {
            var requestsOnly = new AnnualReport { Year = year, Requests = Reports.Zero(edition).Requests };
            Assert.Equal(id, MadeUpEdition.Catalog.EditionOf(requestsOnly).Id);
        }

        Assert.Empty(FormCatalog.Default.TablesOf(new AnnualReport()));
        Assert.Same(FormCatalog.Default.Newest, FormCatalog.Default.EditionOf(new AnnualReport()));
    }

    [Theory]
    [InlineData(null, "2099")]
    [InlineData(int.MinValue, "2019")]
    [InlineData(2018, "2019")]
    [InlineData(2019, "2019")]
    [InlineData(2020, "2019")]
    [InlineData(2021, "2021")]
    [InlineData(2098, "2021")]
    [InlineData(2099, "2099")]
    [InlineData(int.MaxValue, "2099")]
    public void A_year_has_the_edition_in_force(int? year, string id) => Assert.Equal(id, MadeUpEdition.Catalog.ForYear(year).Id);

    [Fact]
    public void A_pointer_that_editions_share_finds_the_newest_cell()
    {
        var shared = FormCatalog.Default.FindCell("/proactiveDisclosure/administrativeFees/amount")!;
        Assert.Same(FormCatalog.Default.Newest.Find(shared.Pointer), shared);
        var old = FormCatalog.Default.FindCell("/requests/outcomes/otherHandling/undivided/total")!;
        Assert.Same(Reports.Edition2019.Find(old.Pointer), old);
    }

    [Fact]
    public void A_pointer_finds_the_cell_of_a_report_in_the_shape_that_the_report_has()
    {
        foreach (var report in MadeUpEdition.Catalog.Editions.Select(Reports.Numbered).Append(Reports.Mixed()))
        {
            Assert.All(MadeUpEdition.Catalog.CellsOf(report), cell =>
                Assert.Same(cell, MadeUpEdition.Catalog.FindCell(cell.Pointer, report))
            );
        }

        const string Licensing = "/proactiveDisclosure/administrativeLicensing/decisions";
        var older = new AnnualReport { Year = 2020 };
        Assert.Same(Reports.Edition2019.Find(Licensing), MadeUpEdition.Catalog.FindCell(Licensing, older));
        Assert.Null(MadeUpEdition.Catalog.FindCell("/proactiveDisclosure/rules/issued", older));
        Assert.Null(MadeUpEdition.Catalog.FindCell("/proactiveDisclosure/rules/issued", Reports.Numbered(Reports.Edition2019)));
        Assert.Null(MadeUpEdition.Catalog.FindCell("/nothing", Reports.Mixed()));
    }

    [Fact]
    public void A_catalogue_without_an_edition_is_refused() => Assert.Throws<ArgumentException>(static () => new FormCatalog());
}

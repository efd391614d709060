using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Records;

public sealed class RecordTests
{
    public static TheoryData<Type> Roots => [.. RecordTypes.Roots];

    [Theory]
    [MemberData(nameof(Roots))]
    public void A_record_is_sealed_or_abstract_and_is_not_positional(Type type)
    {
        Assert.True(type.IsSealed || type.IsAbstract);
        Assert.Null(type.GetMethod("Deconstruct"));
        Assert.True(type.IsAbstract || type.GetConstructor(Type.EmptyTypes) is { IsPublic: true });
    }

    [Fact]
    public void A_new_report_has_no_section_and_nothing_is_known()
    {
        var report = new AnnualReport();
        string[] always = [nameof(AnnualReport.Agency), nameof(AnnualReport.Remarks), nameof(AnnualReport.Notes)];
        Assert.All(typeof(AnnualReport).GetProperties().Where(property => !always.Contains(property.Name)), property =>
            Assert.Null(property.GetValue(report))
        );
        Assert.Equal(new Agency(), report.Agency);
        Assert.Empty(report.Remarks);
        Assert.Empty(report.Notes);
        Assert.Equal("", new Overview().Text);
        Assert.IsType<DividedOtherHandling>(new Requests().Outcomes.OtherHandling);
    }

    [Fact]
    public void Null_is_refused_where_a_value_is_promised()
    {
        Assert.Throws<ArgumentNullException>(() => new AnnualReport { Agency = null! });
        Assert.Throws<ArgumentNullException>(() => new AnnualReport { Remarks = null! });
        Assert.Throws<ArgumentNullException>(() => new AnnualReport { Notes = null! });
        Assert.Throws<ArgumentNullException>(() => new Overview { Text = null! });
    }

    [Fact]
    public void Reports_are_equal_by_value_collections_included()
    {
        var edition = MadeUpEdition.Edition;
        var (report, same) = (Annotated(Reports.Numbered(edition), edition), Annotated(Reports.Numbered(edition), edition));
        Assert.NotSame(report.Remarks, same.Remarks);
        Laws.Equality(
            report,
            same,
            [
                report with
                {
                    Year = 1,
                },
                report with
                {
                    Agency = report.Agency with { Code = "1" },
                },
                report with
                {
                    Remarks = [],
                },
                report with
                {
                    Remarks = report.Remarks.With(edition.Cells[0].Pointer, "other"),
                },
                report with
                {
                    Notes = [],
                },
                .. edition.Tables.Select(table => table.Without(report)),
                .. edition.Cells.Select(cell => cell.With(report, Count.Zero)),
                .. edition.Sections.Where(section => section.Table is null).Select(section => section.WithText(report, "other")),
            ]
        );
        Assert.Equal(report, report with { });
        Assert.False(new Overview { Text = "x" }.Equals(new OtherMatters { Text = "x" }));
    }

    [Fact]
    public void Equal_reports_have_equal_cells_and_the_same_seed_gives_equal_reports() => Check.That(GeneratedReports.Any, report =>
        {
            var copy = FormCatalog
                .Default.TablesOf(report)
                .Aggregate(report, (r, table) =>
                {
                    var values = new CellValue[table.Cells.Length];
                    table.Read(r, values);
                    return table.With(r, values);
                });
            Laws.Equality(report, copy, report with { Title = report.Title + "!" });
        });

    private static AnnualReport Annotated(AnnualReport report, FormEdition edition) =>
        report with
        {
            Remarks = PointerTexts.Create(edition.Cells.Take(3).Select(static cell => KeyValuePair.Create(cell.Pointer, "其中")).ToArray()),
            Notes = [.. edition.Tables.Select(static table => KeyValuePair.Create(table.Pointer, "注：" + table.Name))],
        };
}

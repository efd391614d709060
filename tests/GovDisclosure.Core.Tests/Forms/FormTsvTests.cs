using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Forms;

/// <summary>The declaration against the table of every cell of the form, where the shared material is on the machine.</summary>
public sealed class FormTsvTests
{
    [Theory]
    [InlineData("2019", 198, 40)]
    [InlineData("2021", 200, 42)]
    public void The_edition_is_the_form_cell_by_cell(string id, int cells, int identities)
    {
        var edition = FormCatalog.Default.Find(id)!;
        Assert.Equal(cells, edition.Cells.Length);
        Assert.Equal(identities, edition.Identities.Length);

        var path = SharedMaterial.Find("form", $"format-{id}.tsv");
        Assert.SkipWhen(path is null, SharedMaterial.Absent("form", $"format-{id}.tsv"));
        var expected = File.ReadLines(path!).Skip(1).ToList();
        var actual = edition
            .Sections.Where(section => section.Table is not null)
            .SelectMany(section => section.Table!.Cells.Select(cell => Line(section, cell)))
            .ToList();
        Assert.Equal(expected, actual);
    }

    private static string Line(FormSection section, FormCell cell)
    {
        var row = cell.Row;
        var (block, label) = cell.Table.RowsRunAcross
            ? (string.Join('/', new[] { row.BlockZh, row.LabelZh }.Where(part => part.Length > 0)), "")
            : (row.BlockZh, row.LabelZh);
        var unit = cell.Unit.Length > 0 ? cell.Unit : "(no unit in the form)";
        var kind = cell.Kind switch
        {
            CellKind.Count => "count",
            CellKind.Total => "total",
            CellKind.Delta => "delta",
            _ => "amount",
        };
        return string.Join('\t', cell.Pointer, section.Numeral, block, label, cell.Column.PathZh, unit, kind, row.Article);
    }
}

using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Tables;

/// <summary>The table whose rows run across, printed in another order than the form's.</summary>
public sealed class AcrossOrderTests
{
    private static readonly AnnualReport Report = SampleReports.Of("2021", "2021", 1000);
    private static readonly FormTable Table = FormCatalog.Default.TablesOf(Report).Single(static table => table.RowsRunAcross);

    public enum Print
    {
        Tab = 0,
        Spaces = 1,
        Cell = 2,
        Markdown = 3,
        Html = 4,
    }

    [Theory]
    [InlineData(Print.Tab)]
    [InlineData(Print.Spaces)]
    [InlineData(Print.Cell)]
    public void A_block_that_stands_before_another_in_a_text_without_a_grid_leaves_the_table_blank(Print print) =>
        Blank(Read(print, Blocks([1, 2, 0], [0, 1, 2, 3, 4], Labels())));

    [Theory]
    [InlineData(Print.Markdown)]
    [InlineData(Print.Html)]
    public void A_block_that_stands_before_another_in_a_grid_is_read_by_its_labels(Print print) =>
        Same(Read(print, Blocks([1, 2, 0], [0, 1, 2, 3, 4], Labels())));

    [Theory]
    [InlineData(Print.Markdown)]
    [InlineData(Print.Html)]
    public void Columns_in_another_order_in_a_grid_are_read_by_their_labels(Print print) =>
        Same(Read(print, Blocks([0, 1, 2], [0, 2, 1, 3, 4], Labels())));

    [Theory]
    [InlineData(Print.Tab)]
    [InlineData(Print.Spaces)]
    [InlineData(Print.Cell)]
    [InlineData(Print.Markdown)]
    [InlineData(Print.Html)]
    public void One_label_over_two_rows_leaves_the_table_blank(Print print)
    {
        var labels = Labels();
        labels[1] = labels[2];
        Blank(Read(print, Blocks([0, 1, 2], [0, 1, 2, 3, 4], labels)));
    }

    [Theory]
    [InlineData(Print.Tab)]
    [InlineData(Print.Cell)]
    [InlineData(Print.Markdown)]
    [InlineData(Print.Html)]
    public void The_order_of_the_form_is_read(Print print) => Same(Read(print, Blocks([0, 1, 2], [0, 1, 2, 3, 4], Labels())));

    private static string[] Labels() => [.. Table.Rows.Select(static row => row.LabelZh)];

    // The lines of the table: blocks, rows, columns, figures; each cell with how many columns and rows it covers.
    private static List<List<(string Text, int Columns, int Rows)>> Blocks(int[] rows, int[] columns, string[] labels)
    {
        var width = columns.Length;
        List<List<(string Text, int Columns, int Rows)>> lines =
        [
            [],
            [],
            [],
            [],
        ];
        var hasBlock = false;
        foreach (var index in rows)
        {
            var row = Table.Rows[index];
            if (row.BlockZh is { Length: > 0 } block)
            {
                if (!hasBlock)
                {
                    lines[0].Add((block, 2 * width, 1));
                }

                hasBlock = true;
                lines[1].Add((labels[index], width, 1));
            }
            else
            {
                lines[0].Add((labels[index], width, 1));
            }

            foreach (var column in columns)
            {
                lines[row.BlockZh.Length == 0 ? 1 : 2].Add((row.Columns[column].LabelZh, 1, row.BlockZh.Length == 0 ? 2 : 1));
                lines[3].Add((row.Cells[column].Get(Report).ToString()!, 1, 1));
            }
        }

        return lines;
    }

    private static ReadResult Read(Print print, List<List<(string Text, int Columns, int Rows)>> lines)
    {
        var text = new StringBuilder("2022年度清河镇政府信息公开工作年度报告\n\n");
        foreach (var section in FormCatalog.Default.EditionOf(Report).Sections.Where(static section => section.Pointer == Table.Pointer))
        {
            text.Append(print == Print.Html ? $"<p>{section}</p>" : section.ToString()).Append("\n\n");
        }

        text.Append(
            print switch
            {
                Print.Html => "<table>"
                    + string.Concat(
                        lines.Select(static line =>
                            "<tr>"
                            + string.Concat(line.Select(static cell => $"<td colspan={cell.Columns} rowspan={cell.Rows}>{cell.Text}</td>"))
                            + "</tr>"
                        )
                    )
                    + "</table>",
                Print.Markdown => Markdown(lines),
                _ => string.Join(
                    '\n',
                    lines.Select(line =>
                        string.Join(
                            print switch
                            {
                                Print.Tab => "\t",
                                Print.Spaces => "   ",
                                _ => "\n",
                            },
                            line.Select(static cell => cell.Text)
                        )
                    )
                ),
            }
        );
        return ReportReader.ReadText(print == Print.Html ? $"<html><body>{text}</body></html>" : text.ToString());
    }

    private static string Markdown(List<List<(string Text, int Columns, int Rows)>> lines)
    {
        var width = lines[3].Count;
        var isCovered = lines.ConvertAll(_ => new bool[width]);
        var text = new StringBuilder();
        for (var row = 0; row < lines.Count; row++)
        {
            var next = 0;
            for (var column = 0; column < width; )
            {
                if (isCovered[row][column])
                {
                    text.Append("| ");
                    column++;
                    continue;
                }

                var cell = lines[row][next++];
                text.Append("| ").Append(cell.Text).Append(' ').Insert(text.Length, "| ", cell.Columns - 1);
                for (var below = row + 1; below < row + cell.Rows; below++)
                {
                    isCovered[below][column] = true;
                }

                column += cell.Columns;
            }

            text.Append("|\n");
            if (row == 0)
            {
                text.Insert(text.Length, "|---", width).Append("|\n");
            }
        }

        return text.ToString();
    }

    private static void Same(ReadResult result)
    {
        Assert.All(Table.Cells, cell => Assert.Equal(cell.Get(Report), cell.Get(result.Report!)));
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == "GD9107");
    }

    private static void Blank(ReadResult result)
    {
        Assert.All(Table.Cells, cell => Assert.Equal("", cell.Get(result.Report!).ToString()));
        ReadAssert.Single(result, "GD9107");
    }
}

using System.Buffers;
using System.Globalization;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>
/// Takes a piece out of a printed report, or puts it in twice, and reads it. Every cell holds another figure, so that one that was read into another
/// cell shows: what is left must be right or not read. GOVDISCLOSURE_DAMAGES says how many are tried.
/// </summary>
public sealed class DamageTests
{
    private const int Damages = 1_000;

    private static readonly SearchValues<char> StartsOfFigure = SearchValues.Create("-0123456789");

    private static readonly Layout[] Layouts =
    [
        new(),
        new() { BlankBetweenRows = false },
        new() { Cells = CellLayout.PlainCell },
        new() { Cells = CellLayout.PlainCell, BlankBetweenRows = false },
        new() { Cells = CellLayout.TabRow },
        new() { Cells = CellLayout.TabRow, BlankBetweenRows = false },
        new() { Cells = CellLayout.Mixed },
        new() { SplitLabels = true },
        new() { SplitLabels = true, Cells = CellLayout.PlainCell },
        new() { PageLine = "- 4 -", Cells = CellLayout.PlainCell },
    ];

    private static readonly HtmlLayout[] Pages = [new(), new() { Word = true }, new() { Terse = true }, new() { InTable = true, Furniture = true }];

    [Fact]
    public void What_is_left_of_a_damaged_report_is_right_or_not_read()
    {
        var damages = int.TryParse(Environment.GetEnvironmentVariable("GOVDISCLOSURE_DAMAGES"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Damages;
        var faults = new List<string>();
        for (var seed = 0; seed < damages; seed++)
        {
            var random = new Random(seed);
            var report = SampleReports.Of(random.Next(2) == 0 ? "2021" : "2019", random.Next(3) * 1000);
            var (kind, pieces) = Print(report, random);
            var (what, damaged) = Damage(pieces, random);
            var result = ReportReader.ReadText(string.Concat(damaged));
            if (result.Report is null)
            {
                continue;
            }

            var (expected, read) = (ReadAssert.Cells(report), ReadAssert.Cells(result.Report));
            foreach (var (pointer, value) in read)
            {
                if (value.Length > 0 && !string.Equals(expected.GetValueOrDefault(pointer), value, StringComparison.Ordinal))
                {
                    faults.Add($"seed {seed}, {kind}, {what}: {pointer} is {expected.GetValueOrDefault(pointer, "absent")} and was read as {value}; {string.Join(" ", result.Diagnostics.Select(static diagnostic => diagnostic.Code))}");
                    break;
                }
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {damages}\n" + string.Join("\n", faults.Take(40)));
    }

    [Fact]
    public void A_cell_too_many_in_the_row_of_figures_leaves_all_of_them_blank()
    {
        var report = SampleReports.Of("2021");
        var cells = FormCatalog.Default.CellsOf(report).Where(static cell => cell.Table.RowsRunAcross).ToList();
        var cell = $"<td>{cells[3].Get(report)}</td>";
        var result = ReportReader.ReadText(HtmlWriter.Write(report, new HtmlLayout()).Replace(cell, cell + cell, StringComparison.Ordinal));
        Assert.All(cells, cell => Assert.True(cell.Get(result.Report!).IsBlank));
        ReadAssert.Single(result, DiagnosticCodes.CellCount);
    }

    [Theory]
    [InlineData(PipeLayout.Padded)]
    [InlineData(PipeLayout.Markdown)]
    public void A_cell_too_few_in_a_table_of_one_width_leaves_its_row_blank(PipeLayout pipes)
    {
        var report = SampleReports.Of("2021");
        var row = FormCatalog.Default.EditionOf(report).Tables.First(static table => !table.RowsRunAcross && table.Identities.Length > 0).Rows[0];
        var source = PipeWriter.Write(report, pipes);
        var figure = row.Cells[2].Get(report).ToString();
        Assert.Contains($"| {figure} |", source, StringComparison.Ordinal);
        var result = ReportReader.ReadText(source.Replace($"| {figure} |", "|", StringComparison.Ordinal));
        Assert.All(row.Cells, cell => Assert.True(cell.Get(result.Report!).IsBlank));
        ReadAssert.Single(result, DiagnosticCodes.CellCount);
    }

    private static (string Kind, List<string> Pieces) Print(AnnualReport report, Random random)
    {
        switch (random.Next(5))
        {
            case 0:
                var page = random.Next(Pages.Length);
                return ("page " + page, Cut(HtmlWriter.Write(report, Pages[page]), "<td", "<tr", "</tr", "</table"));
            case 1:
                var pipes = (PipeLayout)random.Next(6);
                return (pipes.ToString(), Cut(PipeWriter.Write(report, pipes), "\n", "|"));
            case 2:
                return ("spaces", Cut(LayoutWriter.Write(report, new Layout { Cells = CellLayout.TabRow }).Replace("\t", "     ", StringComparison.Ordinal), "\n", "     "));
            default:
                var layout = random.Next(Layouts.Length);
                return ("layout " + layout, Cut(LayoutWriter.Write(report, Layouts[layout]), "\n", "\t"));
        }
    }

    // The pieces start with their marks; only those between the headings of section two and section five are damaged.
    private static List<string> Cut(string text, params string[] marks)
    {
        var (first, last) = (text.IndexOf("二、主动公开", StringComparison.Ordinal), text.IndexOf("五、存在", StringComparison.Ordinal));
        var pieces = new List<string> { text[..first] };
        var start = first;
        for (var i = first + 1; i < last; i++)
        {
            if (Array.Exists(marks, mark => string.CompareOrdinal(text, i, mark, 0, mark.Length) == 0))
            {
                pieces.Add(text[start..i]);
                start = i;
            }
        }

        pieces.Add(text[start..]);
        return pieces;
    }

    private static (string What, List<string> Pieces) Damage(List<string> pieces, Random random)
    {
        var at = random.Next(1, pieces.Count - 1);
        while (pieces[at].Contains("colspan", StringComparison.Ordinal))
        {
            // Without the label over several columns of a page the others stand over other figures, to a human reader too.
            at = random.Next(1, pieces.Count - 1);
        }

        var piece = pieces[at];
        var shown = piece.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
        var figure = piece.AsSpan().IndexOfAny(StartsOfFigure);
        switch (random.Next(4))
        {
            case 1 when figure > 0 && !piece.Contains('<', StringComparison.Ordinal):
                pieces[at] = piece[..figure];
                return ($"emptied '{shown}'", pieces);
            case 2 when figure > 0 && !piece.Contains('<', StringComparison.Ordinal):
                pieces[at] = piece[figure..];
                return ($"against the piece before it '{shown}'", pieces);
            case 0:
                pieces.Insert(at, piece);
                return ($"twice '{shown}'", pieces);
            default:
                pieces.RemoveAt(at);
                return ($"without '{shown}'", pieces);
        }
    }
}

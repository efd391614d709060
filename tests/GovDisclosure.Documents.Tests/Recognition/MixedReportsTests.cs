using System.Text;
using System.Text.Json.Nodes;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Recognition;

/// <summary>Two reports cut into pieces by a crawler, a portal or a workbook: nothing that is read holds what both say.</summary>
public sealed class MixedReportsTests
{
    private static readonly AnnualReport First = SampleReports.Of("2021");
    private static readonly AnnualReport Second = SampleReports.Of("2021", 40_000) with
    {
        Title = "2022年度云岭县教育局政府信息公开工作年度报告",
        Preamble = "云岭县教育局依照条例编制本报告。",
        Overview = new Overview { Text = "全年教育信息公开34条。" },
        ProblemsAndImprovements = new ProblemsAndImprovements { Text = "公开不及时，将整改。" },
        OtherMatters = new OtherMatters { Text = "全年未收费。" },
    };

    private static readonly string[] OfFirst = PiecesOf(First);
    private static readonly string[] OfSecond = PiecesOf(Second);

    private static string All(string[] pieces, Range range) => string.Concat(pieces[range]);

    // Title and preamble, then the six sections.
    private static string[] PiecesOf(AnnualReport report)
    {
        var text = LayoutWriter.Write(report, new Layout { Cells = CellLayout.TabRow });
        var starts = FormCatalog
            .Default.EditionOf(report)
            .Sections.Select(section => text.IndexOf("\n" + section, StringComparison.Ordinal) + 1)
            .ToList();
        return [text[..starts[0]], .. starts.Select((start, i) => i + 1 < starts.Count ? text[start..starts[i + 1]] : text[start..])];
    }

    private static string[] MidTable(string[] pieces)
    {
        var at = pieces[3].IndexOf("（四）", StringComparison.Ordinal);
        at = at < 0 ? pieces[3].IndexOf("(四)", StringComparison.Ordinal) : at;
        return [All(pieces, ..3) + pieces[3][..at], pieces[3][at..] + All(pieces, 4..)];
    }

    private static readonly Dictionary<string, (bool IsFirst, string Text)[]> Ways = new(StringComparer.Ordinal)
    {
        ["whole"] = [(true, All(OfFirst, ..)), (false, All(OfSecond, ..))],
        ["first in two"] = [(true, All(OfFirst, ..4)), (true, All(OfFirst, 4..)), (false, All(OfSecond, ..))],
        ["first in two before two"] = [(true, All(OfFirst, ..3)), (true, All(OfFirst, 3..)), (false, All(OfSecond, ..))],
        ["first within a table"] = [(true, MidTable(OfFirst)[0]), (true, MidTable(OfFirst)[1]), (false, All(OfSecond, ..))],
        ["second in two"] = [(true, All(OfFirst, ..)), (false, All(OfSecond, ..4)), (false, All(OfSecond, 4..))],
        ["second within a table"] = [(true, All(OfFirst, ..)), (false, MidTable(OfSecond)[0]), (false, MidTable(OfSecond)[1])],
        ["both in two"] = [(true, All(OfFirst, ..4)), (true, All(OfFirst, 4..)), (false, All(OfSecond, ..4)), (false, All(OfSecond, 4..))],
        ["both within a table"] =
        [
            (true, MidTable(OfFirst)[0]),
            (true, MidTable(OfFirst)[1]),
            (false, MidTable(OfSecond)[0]),
            (false, MidTable(OfSecond)[1]),
        ],
        ["in thirds"] =
        [
            (true, All(OfFirst, ..2)),
            (true, All(OfFirst, 2..4)),
            (true, All(OfFirst, 4..)),
            (false, All(OfSecond, ..2)),
            (false, All(OfSecond, 2..4)),
            (false, All(OfSecond, 4..)),
        ],
        ["by sections"] = [.. OfFirst.Select(static text => (true, text)), .. OfSecond.Select(static text => (false, text))],
        ["interleaved"] = [.. OfFirst.Zip(OfSecond).SelectMany(static pair => new[] { (true, pair.First), (false, pair.Second) })],
        ["interleaved halves"] =
        [
            (true, All(OfFirst, ..4)),
            (false, All(OfSecond, ..4)),
            (true, All(OfFirst, 4..)),
            (false, All(OfSecond, 4..)),
        ],
        ["second without section one"] = [(true, All(OfFirst, ..)), (false, All(OfSecond, 2..))],
        ["second without title"] = [(true, All(OfFirst, ..)), (false, All(OfSecond, 1..))],
        ["first without its end, second without its beginning"] = [(true, All(OfFirst, ..5)), (false, All(OfSecond, 2..))],
        ["halves the other way round"] = [(true, All(OfFirst, 4..)), (true, All(OfFirst, ..4)), (false, All(OfSecond, ..))],
        ["first without tables"] = [(true, OfFirst[0] + OfFirst[1] + All(OfFirst, 5..)), (false, All(OfSecond, ..))],
    };

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string TitleOf(bool isFirst) => (isFirst ? First : Second).Title!;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Csv(string head, (bool IsFirst, string Text)[] pieces, Func<(bool IsFirst, string Text), int, string> row) =>
        Bytes(head + "\n" + string.Concat(pieces.Select((piece, i) => row(piece, i) + "\n")));

    private static string Page(string text) => string.Concat(text.Split('\n').Select(static line => $"<p>{line.Replace('\t', ' ')}</p>"));

    private static string Sheet(string text)
    {
        var rows = text.Split('\n')
            .Select(
                static (line, i) =>
                    $"<row r='{i + 1}'>{string.Concat(line.Split('\t').Select((cell, column) => XlsxFile.Cell(column, i + 1, cell, 0)))}</row>"
            );
        return $"<sheetData>{string.Concat(rows)}</sheetData>";
    }

    private static readonly Dictionary<string, Func<(bool IsFirst, string Text)[], byte[]>> Carriers = new(StringComparer.Ordinal)
    {
        ["text"] = static pieces => Bytes(string.Concat(pieces.Select(static piece => piece.Text))),
        ["csv, title in each row"] = static pieces =>
            Csv("title,content", pieces, static (piece, _) => $"{TitleOf(piece.IsFirst)},{Quoted(piece.Text)}"),
        ["csv, url"] = static pieces => Csv("url,content", pieces, static (piece, _) => $"http://x/{piece.IsFirst},{Quoted(piece.Text)}"),
        ["csv, numbers"] = static pieces => Csv("id,content", pieces, static (piece, i) => $"{i},{Quoted(piece.Text)}"),
        ["csv, unknown name"] = static pieces => Csv("id,data", pieces, static (piece, i) => $"{i},{Quoted(piece.Text)}"),
        ["csv, no quotes"] = static pieces => Csv("title,content", pieces, static (piece, _) => $"{TitleOf(piece.IsFirst)},{piece.Text}"),
        ["csv, end of quotes lost"] = static pieces =>
            Csv("title,content", pieces, static (piece, i) =>
                $"{TitleOf(piece.IsFirst)},{(i == 0 ? "\"" + piece.Text : Quoted(piece.Text))}"
            ),
        ["json, strings"] = static pieces => Bytes(new JsonArray([.. pieces.Select(static piece => (JsonNode)piece.Text)]).ToJsonString()),
        ["json, titles"] = static pieces =>
            Bytes(
                new JsonArray([
                    .. pieces.Select(static piece => new JsonObject { ["title"] = TitleOf(piece.IsFirst), ["content"] = piece.Text }),
                ]).ToJsonString()
            ),
        ["json, pages"] = static pieces =>
            Bytes(new JsonArray([.. pieces.Select(static piece => (JsonNode)Page(piece.Text))]).ToJsonString()),
        ["json, numbers"] = static pieces =>
            Bytes(
                new JsonArray([
                    .. pieces.Select(static (piece, i) => new JsonObject { ["id"] = i, ["content"] = piece.Text }),
                ]).ToJsonString()
            ),
        ["mhtml"] = static pieces =>
            Bytes(
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
                    + string.Concat(
                        pieces.Select(static piece =>
                            $"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><body>{Page(piece.Text)}</body></html>\r\n"
                        )
                    )
                    + "--b--"
            ),
        ["workbook"] = static pieces => XlsxFile.Of([.. pieces.Select(static (piece, i) => ($"Sheet{i + 1}", Sheet(piece.Text), ""))]),
        ["workbook, names"] = static pieces =>
            XlsxFile.Of([
                .. pieces.Select(static (piece, i) => ((piece.IsFirst ? "清河镇" : "云岭县教育局") + $"（{i}）", Sheet(piece.Text), "")),
            ]),
    };

    public static TheoryData<string> NamesOfCarriers => [.. Carriers.Keys];

    [Theory]
    [MemberData(nameof(NamesOfCarriers))]
    public void No_report_holds_what_two_say(string carrier)
    {
        var faults = new List<string>();
        foreach (var (way, pieces) in Ways)
        {
            var content = Carriers[carrier](pieces);
            var every = ReportReader.ReadAll(content);
            var shares = every
                .Append(ReportReader.Read(content))
                .Select(static result => result.Report is { } report ? (Shared(report, First), Shared(report, Second)) : (0, 0))
                .ToList();
            TestContext.Current.TestOutputHelper?.WriteLine($"{way}: {string.Join(' ', shares)}");
            faults.AddRange(shares.Where(static share => share.Item1 > 0 && share.Item2 > 0).Select(share => $"{way}: {share}"));
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("csv, title in each row")]
    [InlineData("csv, url")]
    [InlineData("json, titles")]
    public void A_report_that_was_cut_is_one_where_its_pieces_say_so(string carrier)
    {
        foreach (var way in new[] { "first in two", "both in two", "second within a table", "both within a table" })
        {
            var every = ReportReader.ReadAll(Carriers[carrier](Ways[way]));
            Assert.Equal([First.Title, Second.Title], every.Select(static result => result.Report!.Title));
            ReadAssert.SameCells(First, every[0]);
            ReadAssert.SameCells(Second, every[1]);
            Assert.Equal((Second.Preamble, Second.OtherMatters!.Text), (every[1].Report!.Preamble, every[1].Report!.OtherMatters!.Text));
        }
    }

    [Theory]
    [InlineData("csv, numbers")]
    [InlineData("csv, unknown name")]
    [InlineData("json, strings")]
    [InlineData("mhtml")]
    public void A_piece_that_says_nothing_of_whose_it_is_stands_alone(string carrier)
    {
        var content = Carriers[carrier](Ways["first in two"]);
        Assert.Equal([First.Title, null, Second.Title], ReportReader.ReadAll(content).Select(static result => result.Report!.Title));
        Assert.Equal(Second.Title, ReportReader.Read(content).Report!.Title);
    }

    [Theory]
    [InlineData("interleaved", 0)]
    [InlineData("interleaved halves", 2)]
    public void Reports_whose_sections_stand_in_turns_are_told_and_not_divided(string way, int read)
    {
        var every = ReportReader.ReadAll(Carriers["text"](Ways[way]));
        Assert.Equal(read, every.Count(static result => result.Report is not null));
        var told = every.SelectMany(static result => result.Diagnostics).Single(static told => told.Code == DiagnosticCodes.ContentNotRead);
        Assert.Equal(FindingSeverity.Error, told.Severity);
    }

    [Fact]
    public void A_report_without_a_title_and_a_first_section_stands_alone()
    {
        var every = ReportReader.ReadAll(Carriers["text"](Ways["second without section one"]));
        Assert.Equal([First.Title, null], every.Select(static result => result.Report!.Title));
        ReadAssert.SameCells(First, every[0]);
        ReadAssert.SameCells(Second, every[1]);
        Assert.Equal(Second.OtherMatters!.Text, every[1].Report!.OtherMatters!.Text);
    }

    // How many cells and texts of a reading are those of a report; no two of both are alike.
    private static int Shared(AnnualReport read, AnnualReport report)
    {
        var figures = ReadAssert.Cells(report).Values.Where(static value => value.Length > 0).ToHashSet(StringComparer.Ordinal);
        return ReadAssert.Cells(read).Values.Count(figures.Contains)
            + (Holds(read.Preamble, report.Preamble) ? 1 : 0)
            + (Holds(read.Overview?.Text, report.Overview?.Text) ? 1 : 0)
            + (Holds(read.ProblemsAndImprovements?.Text, report.ProblemsAndImprovements?.Text) ? 1 : 0)
            + (Holds(read.OtherMatters?.Text, report.OtherMatters?.Text) ? 1 : 0)
            + (Holds(read.Title, report.Title) ? 1 : 0);
    }

    private static bool Holds(string? read, string? text) => read is not null && read.Contains(text!, StringComparison.Ordinal);
}

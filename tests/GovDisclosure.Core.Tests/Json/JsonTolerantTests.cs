using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Json;

/// <summary>Tolerant reading tells every problem and reads the rest; hostile texts cost little.</summary>
[Collection("Alone")]
public sealed class JsonTolerantTests
{
    private static readonly DisclosureJsonOptions Tolerant = DisclosureJsonOptions.TolerantDefault;

    [Fact]
    public void All_problems_are_told_and_the_rest_is_read()
    {
        var report = Reports.Numbered(Reports.Edition2021);
        var root = JsonNode.Parse(DisclosureJson.Serialize(report))!.AsObject();
        root["x"] = new JsonArray(1, 2);
        root.Remove("preamble");
        root["title"] = 5;
        root["agency"]!["level"] = "village";
        root["overview"] = 7;
        root["proactiveDisclosure"]!["rules"] = null;
        root["proactiveDisclosure"]!["administrativeLicensing"]!["decisions"] = "7";
        root["requests"]!["newlyReceived"]!.AsObject().Remove("total");
        root["requests"]!["outcomes"]!["refused"] = new JsonArray();
        root["requests"]!["outcomes"]!["granted"]!["extra"] = 1;
        root["remarks"] = new System.Text.Json.Nodes.JsonObject
        {
            ["a"] = "b",
            ["/c"] = 5,
            ["/d"] = "甲",
        };
        var result = DisclosureJson.Read(root.ToJsonString(), Tolerant);

        Assert.Equal(
            [
                "/title",
                "/agency/level",
                "/overview",
                "/proactiveDisclosure/rules",
                "/proactiveDisclosure/administrativeLicensing/decisions",
                "/requests/newlyReceived/total",
                "/requests/outcomes/granted/extra",
                "/requests/outcomes/refused",
                "/x",
                "/remarks",
                "/remarks/~1c",
                "/preamble",
            ],
            result.Problems.Select(static problem => problem.Pointer)
        );
        Assert.All(result.Problems, static problem => Assert.Equal(1, problem.Line));
        Assert.Equal(
            result.Problems.Select(static problem => problem.Column).Order(),
            result.Problems.Select(static problem => problem.Column)
        );

        var edition = Reports.Edition2021;
        var expected = report with
        {
            Title = null,
            Preamble = null,
            Overview = null,
            Agency = report.Agency with { Level = null },
            Remarks = [new("/d", "甲")],
        };
        foreach (
            var cell in edition.Cells.Where(static cell =>
                cell.Pointer.StartsWith("/proactiveDisclosure/rules/", StringComparison.Ordinal)
                || cell.Pointer.StartsWith("/requests/outcomes/refused/", StringComparison.Ordinal)
                || cell.Pointer is "/proactiveDisclosure/administrativeLicensing/decisions" or "/requests/newlyReceived/total"
            )
        )
        {
            expected = cell.With(expected, CellValue.Blank);
        }

        Assert.Equal(expected, result.Report);
    }

    [Fact]
    public void Of_duplicates_the_first_counts()
    {
        var text = DisclosureJson.Serialize(Reports.Numbered(Reports.Edition2021) with { Remarks = [new("/a", "甲")] });
        var result = DisclosureJson.Read(
            text.Replace("\"title\":", "\"year\":1999,\"title\":", StringComparison.Ordinal)
                .Replace("\"repealed\":2,", "\"issued\":77,\"repealed\":2,", StringComparison.Ordinal)
                .Replace("\"requests\":", "\"overview\":null,\"proactiveDisclosure\":null,\"requests\":", StringComparison.Ordinal)
                .Replace("\"/a\":\"甲\"", "\"/a\":\"甲\",\"/a\":\"乙\"", StringComparison.Ordinal),
            Tolerant
        );
        Assert.Equal(
            ["/year", "/proactiveDisclosure/rules/issued", "/overview", "/proactiveDisclosure", "/remarks/~1a"],
            result.Problems.Select(static problem => problem.Pointer)
        );
        Assert.Equal(DisclosureJson.Deserialize(text), result.Report);
    }

    [Fact]
    public void Of_two_shapes_the_one_with_fewer_problems_is_read()
    {
        // The edition is wrong and the first member unknown, so neither tells the shape.
        var report = Reports.Numbered(Reports.Edition2019);
        var text = DisclosureJson
            .Serialize(report)
            .Replace("\"edition\":\"2019\"", "\"edition\":\"2021\"", StringComparison.Ordinal)
            .Replace("\"proactiveDisclosure\":{", "\"proactiveDisclosure\":{\"x\":1,", StringComparison.Ordinal)
            .Replace("\"requests\":{", "\"requests\":{\"y\":{\"z\":[]},", StringComparison.Ordinal);
        var result = DisclosureJson.Read(text, Tolerant);
        Assert.Equal(["/proactiveDisclosure/x", "/requests/y", "/edition"], result.Problems.Select(static problem => problem.Pointer));
        Assert.Equal(report, result.Report);
    }

    [Fact]
    public void An_empty_object_is_an_empty_report_with_every_member_missing()
    {
        var result = DisclosureJson.Read("{}", Tolerant);
        Assert.Equal(new AnnualReport(), result.Report);
        Assert.Equal(12, result.Problems.Length);
        Assert.Equal(
            [
                "/edition",
                "/year",
                "/title",
                "/agency",
                "/publishedOn",
                "/preamble",
                "/overview",
                "/proactiveDisclosure",
                "/requests",
                "/reviewAndLitigation",
                "/problemsAndImprovements",
                "/otherMatters",
            ],
            result.Problems.Select(static problem => problem.Pointer)
        );
    }

    [Fact]
    public void An_empty_table_is_a_blank_one()
    {
        var text = DisclosureJson
            .Serialize(new AnnualReport { Year = 2021 })
            .Replace("\"requests\":null", "\"requests\":{}", StringComparison.Ordinal);
        var result = DisclosureJson.Read(text, Tolerant);
        Assert.All(result.Problems, static problem => Assert.StartsWith("/requests/", problem.Pointer, StringComparison.Ordinal));
        Assert.Equal(new Requests(), result.Report!.Requests);
    }

    [Fact]
    public void What_was_found_before_a_syntax_error_is_told()
    {
        var result = DisclosureJson.Read("{\"x\":1,\n\"y\":2,\n\"year\":", Tolerant);
        Assert.Null(result.Report);
        Assert.Equal(["/x", "/y", ""], result.Problems.Select(static problem => problem.Pointer));
        Assert.Equal([1L, 2L, 3L], result.Problems.Select(static problem => problem.Line));
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1000)]
    [InlineData(1001)]
    public void Problems_are_cut_short_after_a_thousand_and_say_so(int number)
    {
        var valid = DisclosureJson.Serialize(Reports.Mixed());
        var text = "{" + string.Concat(Enumerable.Range(0, number).Select(static i => $"\"x{i}\":null,\n")) + valid[1..];
        var result = DisclosureJson.Read(text, Tolerant);
        Assert.Equal(number, result.Problems.Length);
        Assert.Equal(number <= 1000, result.Report is not null);
        Assert.Equal(number > 1000, result.Problems[^1].Message.En.Contains("more than 1000 problems", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, number).Select(static i => (long)i), result.Problems.Select(static problem => problem.Line));
    }

    public static TheoryData<string> Hostile =>
        [
            "members",
            "after the bound",
            "after the bound in the agency",
            "in a table",
            "after the bound in a table",
            "in a row",
            "remarks",
            "duplicates",
            "after empty lines",
            "after spaces",
        ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_text_is_bounded_in_time_memory_and_problems(string kind)
    {
        const string Piece = "\"x\":1,";
        var many = string.Concat(Enumerable.Repeat(Piece, 1000));
        var (head, piece) = kind switch
        {
            "after the bound" => ("{" + many + "\"agency\":5,", Piece),
            "after the bound in the agency" => ("{\"agency\":{" + many + "\"y\":[]},\"overview\":[],", Piece),
            "in a table" => ("{\"requests\":{", Piece),
            "after the bound in a table" => ("{\"requests\":{" + many + "\"outcomes\":5,", Piece),
            "in a row" => ("{\"requests\":{\"newlyReceived\":{", "\"\\ud800\":1,"),
            "remarks" => ("{\"remarks\":{", Piece),
            "duplicates" => ("{\"title\":null,", "\"title\":null,"),
            "after empty lines" => (new string('\n', 8_000_000) + "{", Piece),
            "after spaces" => (new string(' ', 8_000_000) + "{\"requests\":{", Piece),
            _ => ("{", Piece),
        };
        var text = new StringBuilder(head);
        for (var i = 0; i < 1_000_000; i++)
        {
            text.Append(piece);
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var options = new DisclosureJsonOptions { Tolerant = true, MaxBytes = 64 * 1024 * 1024 };
        _ = DisclosureJson.Read("{\"requests\":{}}", options);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var result = DisclosureJson.Read(bytes, options);
        Assert.True(clock.Elapsed < Patience.Limit, $"{clock.Elapsed}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 24_000_000);
        Assert.Null(result.Report);
        Assert.Equal(1001, result.Problems.Length);
        Assert.Single(DisclosureJson.Read(bytes, options with { Tolerant = false }).Problems);
    }

    [Fact]
    public void A_text_that_is_refused_is_quoted_in_short()
    {
        var text = DisclosureJson
            .Serialize(Reports.Mixed())
            .Replace(
                "\"township\"",
                "\"" + new string('村', 39) + "\U00020bb7" + new string('庄', 1_000_000) + "\"",
                StringComparison.Ordinal
            );
        var problem = Assert.Single(DisclosureJson.Read(text, DisclosureJsonOptions.Default).Problems);
        Assert.InRange(problem.Message.En.Length, 40, 200);
        Assert.DoesNotContain(problem.Message.En, char.IsSurrogate);
    }

    /// <summary>Valid texts, broken at random: a result, never an exception, and what is read is written and read again.</summary>
    [Fact]
    public void Random_breaks_never_throw()
    {
        var random = new Random(20210930);
        byte[][] valid =
        [
            .. FormCatalog.Default.Editions.Select(static edition =>
                DisclosureJson.SerializeToUtf8Bytes(
                    Reports.Numbered(edition) with
                    {
                        Remarks = [new("/a", "甲")],
                        Notes = [new("/b", "乙")],
                    }
                )
            ),
            DisclosureJson.SerializeToUtf8Bytes(Reports.Mixed(), new DisclosureJsonOptions { WriteIndented = true }),
            DisclosureJson.SerializeToUtf8Bytes(new AnnualReport { Title = "\U00020bb7", ReviewAndLitigation = new ReviewAndLitigation() }),
        ];
        var (refused, read) = (0, 0);
        for (var i = 0; i < 3500; i++)
        {
            var bytes = Mutate(valid[random.Next(valid.Length)], random);
            var strict = DisclosureJson.Read(bytes, DisclosureJsonOptions.Default);
            var tolerant = DisclosureJson.Read(bytes, Tolerant);
            Assert.Equal(strict.Report is null, !strict.Problems.IsEmpty);
            Assert.True(strict.Problems.Length <= 1);
            Assert.True(tolerant.Report is not null || !tolerant.Problems.IsEmpty);
            Assert.All(tolerant.Problems, static problem =>
                Assert.False(problem.Line < 0 || problem.Column < 0 || problem.Message.Zh.Length == 0 || problem.Message.En.Length == 0)
            );
            if (strict.Report is not null)
            {
                read++;
                Assert.Empty(tolerant.Problems);
                Assert.Equal(strict.Report, tolerant.Report);
            }
            else
            {
                refused++;
                Assert.NotEmpty(tolerant.Problems);
            }

            if (tolerant.Report is not null)
            {
                Assert.Equal(tolerant.Report, DisclosureJson.Deserialize(DisclosureJson.SerializeToUtf8Bytes(tolerant.Report).AsSpan()));
            }
        }

        Assert.True(refused > 1000 && read > 50, $"{refused} refused, {read} read");
    }

    private static readonly string[] Tokens =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "null",
        "true",
        "1",
        "-",
        ".5",
        "e9",
        "\"n/a\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud83d\"",
        "\\u0000",
        "\uFEFF",
        "\n",
        "\0",
        "\"total\":",
        "\"x\":{},",
        "99999999999999999999",
        "/*",
        "//",
    ];

    private static byte[] Mutate(byte[] valid, Random random)
    {
        var bytes = new List<byte>(valid);
        for (var n = random.Next(1, 4); n > 0 && bytes.Count > 4; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5:
                    ReplaceDigit(bytes, at, random);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }

    private static void ReplaceDigit(List<byte> bytes, int at, Random random)
    {
        var digit = bytes.FindIndex(at, static value => char.IsAsciiDigit((char)value));
        if (digit >= 0)
        {
            bytes.RemoveAt(digit);
            bytes.InsertRange(
                digit,
                Encoding.UTF8.GetBytes(
                    random.Next(4) == 0
                        ? Tokens[random.Next(Tokens.Length)]
                        : random.Next(1, 999).ToString(System.Globalization.CultureInfo.InvariantCulture)
                )
            );
        }
    }

    [Fact]
    public void Two_readings_of_one_text_are_equal_problems_included()
    {
        var first = DisclosureJson.Read("""{ "year": "x" }""", DisclosureJsonOptions.TolerantDefault);
        var second = DisclosureJson.Read("""{ "year": "x" }""", DisclosureJsonOptions.TolerantDefault);
        Assert.NotEmpty(first.Problems);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, DisclosureJson.Read("""{ "year": "y" }""", DisclosureJsonOptions.TolerantDefault));
    }
}

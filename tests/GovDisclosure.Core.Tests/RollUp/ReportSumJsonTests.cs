using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.RollUp;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>A stored sum says of which years it is, and what is wrong with a broken one is told in words of our own.</summary>
public sealed class ReportSumJsonTests
{
    private const string At = "/requests/newlyReceived/total";

    private static readonly FormEdition Edition = Reports.Edition2021;
    private static readonly FormCell Total = Edition.Find(At)!;

    internal static ReportSum Sum { get; } =
        ReportSum.Of(
            Edition,
            [
                ("a", Reports.Numbered(Edition) with { Year = 2024 }),
                ("b", Total.With(Reports.Zero(Edition), CellValue.Blank) with { Year = 2024 }),
            ]
        );

    public static TheoryData<string, string> Broken =>
        new()
        {
            { "", "no whole JSON" },
            { "[]", "expected an object" },
            { "{}", "lacks the member edition" },
            { Changed(static root => root["edition"] = "1999"), "there is no edition 1999" },
            { Changed(static root => root["edition"] = 2021), "/edition: expected a text, not 2021" },
            { Changed(static root => root.AsObject().Remove("years")), "lacks the member years" },
            { Changed(static root => root["years"] = new JsonArray()), "/years: expected the years" },
            { Changed(static root => root["years"] = new JsonArray("2024")), "/years: expected a whole number" },
            { Changed(static root => root["reports"] = -1), "/reports: expected a whole number from 0, not -1" },
            { Changed(static root => root["reports"] = 3), "but reports is 3" },
            { Changed(static root => root["cells"]!.AsObject().Remove(At)), $"/cells lacks the member {At}" },
            { Changed(static root => root["cells"]![At]!["sum"] = "12a"), $"/cells{At}/sum: expected what 1 reports can come to, not 12a" },
            { Changed(static root => root["cells"]![At]!["sum"] = 12), $"/cells{At}/sum: expected a text, not 12" },
            { Changed(static root => root["cells"]![At]!["sum"] = new string('9', 38)), "can come to" },
            { Changed(static root => root["cells"]![At]!["sum"] = new string('9', 1_000_000)), "can come to" },
            { Changed(static root => root["cells"]![At]!["numbers"] = 3), "more than reports (2)" },
            { Changed(static root => root["cells"]!["/no/cell"] = new JsonArray()), "has no cell /no/cell" },
            { Changed(static root => root["gaps"] = 1), "/gaps: expected an array, not 1" },
            { Changed(static root => root["gaps"] = new JsonArray()), $"{At}: 1 reports have a number or a gap there, but reports is 2" },
            { Changed(static root => root["gaps"]![0]!["pointer"] = "/no"), "/gaps/0/pointer: the edition of 2021 has no cell /no" },
            {
                Changed(static root => root["gaps"]![0]!["kind"] = "lost"),
                "/gaps/0/kind: expected one of notApplicable, blank, noPlace, notRead, not \"lost\""
            },
            { Changed(static root => root["gaps"]![0]!["name"] = null), "/gaps/0/name: expected a text, not null" },
            { ReportSumJson.ToJson(Sum)[..^200], "from line 1 on it is no whole JSON" },
            { ReportSumJson.ToJson(Sum).Replace("\"reports\":2", "\"reports\":2,\"reports\":2", StringComparison.Ordinal), "occurs twice" },
        };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void A_broken_sum_is_told_by_its_place_in_both_languages(string json, string expected)
    {
        Assert.False(ReportSumJson.TryRead(json, out var sum, out var problem));
        Assert.Null(sum);
        Assert.Contains(expected, problem.En, StringComparison.Ordinal);
        Assert.StartsWith("不是可用的部分汇总：", problem.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("The ", problem.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_byte_may_be_lost_or_changed()
    {
        var json = Encoding.UTF8.GetBytes(ReportSumJson.ToJson(Sum));
        for (var at = 0; at < json.Length; at += 101)
        {
            byte[] changed = [.. json];
            changed[at] = 0xFF;
            Assert.False(ReportSumJson.TryRead(changed, out _, out _));
            Assert.False(ReportSumJson.TryRead(json.AsMemory(0, at), out _, out _));
        }
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_it() =>
        Assert.True(ReportSumJson.TryRead("\uFEFF" + ReportSumJson.ToJson(Sum), out _, out _));

    [Fact]
    public void The_years_of_the_reports_are_kept_and_merged()
    {
        var other = ReportSum.Of(
            Edition,
            [("c", Reports.Zero(Edition) with { Year = 2022 }), ("d", Reports.Zero(Edition) with { Year = null })]
        );
        Assert.Equal([2024], Sum.Years);
        Assert.Empty(ReportSum.Empty(Edition).Years);
        var both = Sum.Merge(other);
        Assert.Equal([null, 2022, 2024], both.Years);
        Assert.True(ReportSumJson.TryRead(ReportSumJson.ToJson(both), out var stored, out _));
        Assert.Equal(both.Years, stored.Years);
    }

    [Fact]
    public void No_stored_sum_is_so_large_that_merged_ones_wrap()
    {
        // As many reports as can be counted, each with as much as a cell can hold.
        var most = ((Int128)Count.MaxValue * int.MaxValue).ToString(CultureInfo.InvariantCulture);
        var json = Changed(root =>
        {
            root["reports"] = int.MaxValue;
            foreach (var (pointer, cell) in root["cells"]!.AsObject())
            {
                cell!["numbers"] = int.MaxValue - (pointer == At ? 1 : 0);
            }
        });
        Assert.True(ReportSumJson.TryRead(json, out _, out _));
        var full = json.Replace($"\"{At}\":{{\"sum\":\"{Text(Sum)}\"", $"\"{At}\":{{\"sum\":\"{most}\"", StringComparison.Ordinal);
        Assert.False(ReportSumJson.TryRead(full, out _, out _));
        Assert.True(ReportSumJson.TryRead(json, out var sum, out _));
        Assert.Throws<OverflowException>(() => sum.Merge(Sum));
    }

    [Fact]
    public void A_stored_sum_is_known_by_what_it_holds()
    {
        var json = Encoding.UTF8.GetBytes(ReportSumJson.ToJson(Sum));
        Assert.True(ReportSumJson.IsStoredSum(json));
        Assert.True(ReportSumJson.IsStoredSum(json.AsSpan(0, json.Length / 2)));
        Assert.True(ReportSumJson.IsStoredSum([0xEF, 0xBB, 0xBF, .. json]));
        Assert.False(ReportSumJson.IsStoredSum("<html>"u8));
        Assert.False(ReportSumJson.IsStoredSum("""{"inner":{"reports":1,"cells":{}}}"""u8));
        Assert.False(ReportSumJson.IsStoredSum(Encoding.UTF8.GetBytes(DisclosureJson.Serialize(Reports.Zero(Edition)))));
    }

    private static string Text(ReportSum sum) => JsonNode.Parse(ReportSumJson.ToJson(sum))!["cells"]![At]!["sum"]!.GetValue<string>();

    internal static string Changed(Action<JsonNode> change)
    {
        var root = JsonNode.Parse(ReportSumJson.ToJson(Sum))!;
        change(root);
        return root.ToJsonString();
    }
}

using System.Buffers;
using System.Text.Json.Nodes;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Json;

/// <summary>The exact text of the contract.</summary>
public sealed class JsonContractTests
{
    private static readonly DisclosureJsonOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void A_small_report_is_the_approved_text()
    {
        var cases = new CaseOutcomes
        {
            Upheld = 1,
            Corrected = Count.NotApplicable,
            Other = Count.Blank,
            Pending = -2,
            Total = 3,
        };
        var report = new AnnualReport
        {
            Year = 2021,
            Title = "永正镇2021年政府信息公开工作年度报告",
            Agency = new Agency
            {
                Name = "永正镇",
                Kind = AgencyKind.Government,
                Level = AgencyLevel.Township,
            },
            Preamble = "含\"引号\"、反斜杠\\、制表符\t、<标签>&、\u3000全角空格、\u2028、\U00020bb7与控制符\u0001。",
            Overview = new Overview { Text = "第一段。\n第二段。" },
            ReviewAndLitigation = new ReviewAndLitigation
            {
                Reconsideration = cases,
                LitigationDirect = cases with { Total = Count.MaxValue },
            },
            OtherMatters = new OtherMatters(),
        };
        Golden(report, "small-report.json");
    }

    [Fact]
    public void A_report_with_all_optional_members_is_the_approved_text()
    {
        var report = new AnnualReport
        {
            Agency = new Agency
            {
                Name = "平潭综合实验区管委会",
                Kind = AgencyKind.Zone,
                Level = AgencyLevel.Province,
                Code = "11350000MB0000000X",
            },
            PublishedOn = new DateOnly(2020, 1, 31),
            ProactiveDisclosure = new ProactiveDisclosure2019
            {
                AdministrativeFees = new FeeItemCounts { PreviousYearItems = 7, Change = -3 },
                CentralizedProcurement = new ProcurementTotals
                {
                    Projects = 12,
                    Amount = Amount.FromDecimal(4.00m, MonetaryUnit.TenThousandYuan),
                },
            },
            Remarks =
            [
                new("/proactiveDisclosure/rules/newlyMade", "其中修订16件"),
                new("/proactiveDisclosure/administrativeFees/change", "减少"),
            ],
            Notes = [new("/proactiveDisclosure", "注：含上年度结转数量")],
        };
        Golden(report, "optional-members.json");
    }

    [Fact]
    public void Every_cell_stands_at_its_pointer()
    {
        foreach (var report in FormCatalog.Default.Editions.Select(Reports.Numbered).Append(Reports.Mixed()))
        {
            var root = JsonNode.Parse(DisclosureJson.Serialize(report))!;
            foreach (var cell in FormCatalog.Default.CellsOf(report))
            {
                var node = cell.Pointer.Split('/').Skip(1).Aggregate(root, (at, name) => at[name]!);
                Assert.Equal(cell.Get(report).Number, node.GetValue<decimal>());
            }
        }
    }

    [Fact]
    public void Blank_is_null_and_not_applicable_is_a_word()
    {
        foreach (var edition in FormCatalog.Default.Editions)
        {
            var blank = Reports.Blank(edition);
            foreach (var cell in edition.Cells)
            {
                Assert.Equal(cell.Get(blank), cell.Get(DisclosureJson.Deserialize(DisclosureJson.Serialize(blank))));
            }

            var inapplicable = Reports.Fill(blank, edition.Tables, static _ => CellValue.NotApplicable);
            var text = DisclosureJson.Serialize(inapplicable);
            Assert.Equal(edition.Cells.Length, text.Split("\"n/a\"").Length - 1);
            Assert.Equal(inapplicable, DisclosureJson.Deserialize(text));
        }
    }

    [Theory]
    [InlineData("4.00")]
    [InlineData("0.00")]
    [InlineData("-0.5")]
    [InlineData("650.6")]
    [InlineData("670.376375")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void An_amount_keeps_its_decimals(string number)
    {
        var text = DisclosureJson
            .Serialize(Reports.Numbered(Reports.Edition2021))
            .Replace("\"amount\":10.50", "\"amount\":" + number, StringComparison.Ordinal);
        Assert.Equal(text, DisclosureJson.Serialize(DisclosureJson.Deserialize(text)));
        Assert.Contains("\"amount\":" + number, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_printed_unit_stands_beside_the_amount_in_any_order()
    {
        var report = Reports.Numbered(Reports.Edition2019);
        var text = DisclosureJson.Serialize(report);
        var row = text[text.IndexOf("\"amount\":", StringComparison.Ordinal)..];
        row = row[..row.IndexOf('}', StringComparison.Ordinal)];
        var parts = row.Split(',');
        Assert.Equal("\"amountUnit\":\"万元\"", parts[1]);
        Assert.Equal(report, DisclosureJson.Deserialize(text.Replace(row, parts[1] + "," + parts[0], StringComparison.Ordinal)));

        var unitless = DisclosureJson.Deserialize(text.Replace("," + parts[1], "", StringComparison.Ordinal));
        Assert.Null(((ProactiveDisclosure2019)unitless.ProactiveDisclosure!).CentralizedProcurement.Amount.Unit);
        Assert.Equal(unitless, DisclosureJson.Deserialize(text.Replace(parts[1], "\"amountUnit\":null", StringComparison.Ordinal)));
        Assert.DoesNotContain("amountUnit", DisclosureJson.Serialize(unitless), StringComparison.Ordinal);
    }

    [Fact]
    public void Members_may_stand_in_any_order_and_be_escaped()
    {
        foreach (var report in FormCatalog.Default.Editions.Select(Reports.Numbered).Append(Reports.Mixed()))
        {
            var report2 = report with { Remarks = [new("/a~1b", "x"), new("/c", "y")] };
            var backwards = Backwards(JsonNode.Parse(DisclosureJson.Serialize(report2))!).ToJsonString();
            Assert.Equal(report2, DisclosureJson.Deserialize(backwards));
            Assert.Equal(
                report2,
                DisclosureJson.Deserialize(
                    backwards
                        .Replace("\"total\"", "\"\\u0074otal\"", StringComparison.Ordinal)
                        .Replace("\"requests\"", "\"request\\u0073\"", StringComparison.Ordinal)
                )
            );
        }

        var reader = DisclosureJson.Deserialize(
            DisclosureJson.Serialize(Reports.Mixed()).Replace("\"township\"", "\"\\u0074ownship\"", StringComparison.Ordinal)
        );
        Assert.Equal(AgencyLevel.Township, reader.Agency.Level);
    }

    [Theory]
    [InlineData("\u3000\u3000一、总体情况")]
    [InlineData("𠮷林镇")]
    [InlineData("\u3000")]
    [InlineData("甲\u3000")]
    [InlineData("\"𠮷\"\\u3000\\\u3000")]
    [InlineData("一段。\n\u3000\u3000二段。")]
    public void Chinese_is_written_as_it_is(string text)
    {
        var report = new AnnualReport
        {
            Title = text,
            Overview = new Overview { Text = text },
            Notes = [new("/requests", text)],
        };
        var json = DisclosureJson.Serialize(report);
        Assert.Contains(
            "\"title\":\""
                + text.Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("\"", "\\\"", StringComparison.Ordinal)
                    .Replace("\n", "\\n", StringComparison.Ordinal)
                + "\"",
            json,
            StringComparison.Ordinal
        );
        Assert.Equal(report, DisclosureJson.Deserialize(json));
        Assert.Equal(report, DisclosureJson.Deserialize(DisclosureJson.Serialize(report, Indented)));
        Assert.DoesNotContain("\\u", json.Replace("\\\\u", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_may_be_named()
    {
        var text = DisclosureJson.Serialize(Reports.Mixed());
        Assert.Equal(Reports.Mixed(), DisclosureJson.Deserialize("{\"$schema\":\"" + DisclosureSchema.Id + "\"," + text[1..]));
    }

    [Fact]
    public void What_could_not_be_read_back_is_not_written()
    {
        const string Half = "前\ud840后";
        var report = Reports.Mixed();
        AnnualReport[] broken =
        [
            report with
            {
                Title = Half,
            },
            report with
            {
                Preamble = "\udc00",
            },
            report with
            {
                Agency = new Agency { Name = Half },
            },
            report with
            {
                Agency = new Agency { Code = Half },
            },
            report with
            {
                Overview = new Overview { Text = Half },
            },
            report with
            {
                Remarks = [new("/x", Half)],
            },
            report with
            {
                Remarks = [new("/" + Half, "x")],
            },
            report with
            {
                Notes = [new("/x", Half)],
            },
            report with
            {
                Year = 0,
            },
            report with
            {
                Year = 10_000,
            },
        ];
        Assert.All(broken, static bad => Assert.Throws<ArgumentException>(() => DisclosureJson.Serialize(bad)));
        Assert.Contains(
            "/overview/text",
            Assert.Throws<ArgumentException>(() => DisclosureJson.Serialize(broken[4])).Message,
            StringComparison.Ordinal
        );
        Assert.ThrowsAny<ArgumentException>(() => DisclosureJson.Serialize(report with { Agency = new Agency { Kind = (AgencyKind)70 } }));
        Assert.ThrowsAny<ArgumentException>(() => DisclosureJson.Serialize(report with { Agency = new Agency { Level = (AgencyLevel)7 } }));
    }

    [Fact]
    public void Misuse_is_an_argument_exception()
    {
        var report = Reports.Mixed();
        Assert.Throws<ArgumentNullException>(() => DisclosureJson.Serialize((AnnualReport)null!));
        Assert.Throws<ArgumentNullException>(() => DisclosureJson.Serialize(report, null!));
        Assert.Throws<ArgumentNullException>(() => DisclosureJson.Serialize((IBufferWriter<byte>)null!, report));
        Assert.Throws<ArgumentNullException>(() => DisclosureJson.Deserialize((string)null!));
        Assert.Throws<ArgumentNullException>(() => DisclosureJson.Read("", null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisclosureJsonOptions { MaxBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisclosureJsonOptions { MaxDepth = -1 });
        Assert.Throws<DisclosureJsonException>(() => new DisclosureJsonResult().RequireReport());
    }

    private static void Golden(AnnualReport report, string file)
    {
        var text = DisclosureJson.Serialize(report, Indented);
        GoldenFile.Matches(text + "\n", "tests", "GovDisclosure.Core.Tests", "Json", file);
        Assert.Equal(report, DisclosureJson.Deserialize(text));
    }

    private static JsonNode Backwards(JsonNode node) =>
        node is not System.Text.Json.Nodes.JsonObject members
            ? node.DeepClone()
            : new System.Text.Json.Nodes.JsonObject(
                members.Reverse().Select(static pair => KeyValuePair.Create(pair.Key, pair.Value is null ? null : Backwards(pair.Value)))
            );
}

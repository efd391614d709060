using System.Text.Json.Nodes;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Json;
using GovDisclosure.Testing;
using Node = System.Text.Json.Nodes.JsonObject;

namespace GovDisclosure.Core.Tests.Json;

/// <summary>Documents that the schema must take, and documents that it must refuse, for a validator that is not ours.</summary>
internal static class SchemaCases
{
    /// <summary>At least 300 valid documents.</summary>
    public static IReadOnlyList<string> Valid { get; } = MakeValid();

    /// <summary>At least 50 documents, each broken in one way that a schema can say.</summary>
    public static IReadOnlyList<(string Why, string Document)> Invalid { get; } = MakeInvalid();

    private static List<string> MakeValid()
    {
        List<AnnualReport> reports = [];
        Check.That(GeneratedReports.Any, reports.Add, 170);
        Check.That(GeneratedReports.Consistent, reports.Add, 120);
        foreach (var edition in FormCatalog.Default.Editions)
        {
            reports.AddRange([
                Reports.Blank(edition),
                Reports.Zero(edition),
                Reports.Numbered(edition),
                Reports.Fill(Reports.Blank(edition), edition.Tables, static _ => CellValue.NotApplicable),
            ]);
        }

        reports.AddRange([
            new AnnualReport(),
            new AnnualReport { Year = 2020 },
            Reports.Mixed(),
            Reports.Mixed() with
            {
                Agency = new Agency { Code = "1135" },
                Remarks = [new("/a~1b", "甲")],
                Notes = [new("/", "")],
            },
        ]);
        var texts = reports.Select(DisclosureJson.Serialize).ToList();
        texts.Add("{\"$schema\":\"" + DisclosureSchema.Id + "\"," + texts[^1][1..]);
        texts.Add(texts[^2].Replace("\"code\":\"1135\"", "\"code\":null", StringComparison.Ordinal));
        texts.Add(
            DisclosureJson
                .Serialize(Reports.Numbered(Reports.Edition2019))
                .Replace("\"amountUnit\":\"万元\"", "\"amountUnit\":null", StringComparison.Ordinal)
        );
        texts.Add(DisclosureJson.Serialize(Reports.Mixed()).Replace("\"issued\":1,", "\"issued\":-0,", StringComparison.Ordinal));
        return texts;
    }

    private static List<(string Why, string Document)> MakeInvalid()
    {
        List<(string Why, string Document)> cases =
        [
            ("not an object", "[]"),
            ("null", "null"),
            ("a text", "\"年度报告\""),
            ("an empty object", "{}"),
        ];
        var of2021 = DisclosureJson.Serialize(
            Reports.Numbered(Reports.Edition2021) with
            {
                Agency = new Agency { Name = "甲", Code = "1" },
                Remarks = [new("/a", "b")],
                Notes = [new("/a", "b")],
            }
        );
        var of2019 = DisclosureJson.Serialize(Reports.Numbered(Reports.Edition2019));

        void Add(string document, string why, Action<Node> change)
        {
            var node = JsonNode.Parse(document)!.AsObject();
            change(node);
            cases.Add((why, node.ToJsonString()));
        }

        void Break(string why, Action<Node> change) => Add(of2021, why, change);

        foreach (
            var name in JsonNode
                .Parse(of2021)!
                .AsObject()
                .Select(static member => member.Key)
                .Where(static name => name is not ("remarks" or "notes"))
        )
        {
            Break($"{name} is missing", node => node.Remove(name));
        }

        Break("an unknown member", static node => node["x"] = 1);
        Break("a name in capitals", static node => node["Remarks"] = new Node());
        Break("an unknown edition", static node => node["edition"] = "2020");
        Break("an edition that is a number", static node => node["edition"] = 2021);
        Break("no edition", static node => node["edition"] = null);
        Break("a year that is a text", static node => node["year"] = "2021");
        Break("a year with a half", static node => node["year"] = 2021.5);
        Break("the year zero", static node => node["year"] = 0);
        Break("a year too far", static node => node["year"] = 10_000);
        Break("a title that is a number", static node => node["title"] = 5);
        Break("a date with a time", static node => node["publishedOn"] = "2022-01-20T00:00:00Z");
        Break("a day that is none", static node => node["publishedOn"] = "2022-02-30");
        Break("a date without zeros", static node => node["publishedOn"] = "2022-1-20");
        Break("a date that is a number", static node => node["publishedOn"] = 20220120);
        Break("no agency", static node => node["agency"] = null);
        Break("an unknown kind", static node => node["agency"]!["kind"] = "Government");
        Break("a kind that is a number", static node => node["agency"]!["kind"] = 1);
        Break("an unknown level", static node => node["agency"]!["level"] = "village");
        Break("an unknown member of the agency", static node => node["agency"]!["x"] = null);
        Break("an agency without a name", static node => node["agency"]!.AsObject().Remove("name"));
        Break("a code that is a number", static node => node["agency"]!["code"] = 5);
        Break("a section that is a text", static node => node["overview"] = "总体情况");
        Break("a section without a text", static node => node["overview"] = new Node());
        Break("a section whose text is null", static node => node["overview"]!["text"] = null);
        Break("a section with another member", static node => node["overview"]!["html"] = "");
        Break("a table that is a list", static node => node["requests"] = new JsonArray());
        Break("an empty table", static node => node["requests"] = new Node());
        Break("a group that is null", static node => node["requests"]!["outcomes"]!["refused"] = null);
        Break("a row that is null", static node => node["requests"]!["newlyReceived"] = null);
        Break("a row that is a number", static node => node["requests"]!["newlyReceived"] = 5);
        Break("a row is missing", static node => node["requests"]!.AsObject().Remove("carriedForward"));
        Break("an unknown row", static node => node["requests"]!["x"] = new Node());
        Break("a cell is missing", static node => node["requests"]!["newlyReceived"]!.AsObject().Remove("total"));
        Break("a cell of section four is missing", static node =>
            node["reviewAndLitigation"]!["reconsideration"]!.AsObject().Remove("pending")
        );
        Break("an unknown cell", static node => node["requests"]!["newlyReceived"]!["x"] = 1);
        Break("a count that is a text", static node => node["requests"]!["newlyReceived"]!["total"] = "5");
        Break("a count with a half", static node => node["requests"]!["newlyReceived"]!["total"] = 1.5);
        Break("a count that is true", static node => node["requests"]!["newlyReceived"]!["total"] = true);
        Break("a count beyond 64 bits", static node =>
            node["requests"]!["newlyReceived"]!["total"] = JsonNode.Parse("99999999999999999999")
        );
        Break("a count far below zero", static node =>
            node["requests"]!["newlyReceived"]!["total"] = JsonNode.Parse("-99999999999999999999")
        );
        Break("a count that is a list", static node => node["requests"]!["newlyReceived"]!["total"] = new JsonArray(1));
        Break("not applicable in capitals", static node => node["requests"]!["newlyReceived"]!["total"] = "N/A");
        Break("an amount that is a text", static node => node["proactiveDisclosure"]!["administrativeFees"]!["amount"] = "10.50");
        Break("an amount that is false", static node => node["proactiveDisclosure"]!["administrativeFees"]!["amount"] = false);
        Break("a unit where the form fixes it", static node => node["proactiveDisclosure"]!["administrativeFees"]!["amountUnit"] = "万元");
        Break("a row of 2019 in section two", static node =>
            node["proactiveDisclosure"]!["centralizedProcurement"] = new Node { ["projects"] = 1, ["amount"] = 1 }
        );
        Break("rows of two editions in one group", static node =>
            node["requests"]!["outcomes"]!["otherHandling"]!["undivided"] = node["requests"]!["newlyReceived"]!.DeepClone()
        );
        Break("remarks that are null", static node => node["remarks"] = null);
        Break("remarks that are a list", static node => node["remarks"] = new JsonArray());
        Break("a remark that is null", static node => node["remarks"]!["/a"] = null);
        Break("a remark at no pointer", static node => node["remarks"]!["a"] = "b");
        Break("a note that is a number", static node => node["notes"]!["/a"] = 5);
        Break("a note at no pointer", static node => node["notes"]![""] = "b");
        Break("a schema that is null", static node => node["$schema"] = null);
        Add(of2019, "an unknown unit", static node => node["proactiveDisclosure"]!["centralizedProcurement"]!["amountUnit"] = "亿元");
        Add(of2019, "a unit that is a number", static node => node["proactiveDisclosure"]!["centralizedProcurement"]!["amountUnit"] = 1);
        Add(of2019, "a row of 2021 in section two", static node => node["proactiveDisclosure"]!["rules"]!["issued"] = 1);
        Add(of2019, "no row of other handling", static node => node["requests"]!["outcomes"]!["otherHandling"] = new Node());
        return cases;
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using GovDisclosure.Comparison;
using GovDisclosure.Documents;
using GovDisclosure.Json;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Samples.Tests;

/// <summary>The samples run as they are written, and say what they should.</summary>
public sealed class SamplesTests
{
    [Fact]
    public async Task The_first_block_of_the_readme_finds_the_wrong_total()
    {
        var output = await SampleProgram.RunAsync("QuickStart");
        Assert.Contains("GD2101 ", output, StringComparison.Ordinal);
        Assert.Contains("15", output, StringComparison.Ordinal);
        Assert.Contains("16", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_built_in_code()
    {
        var lines = (await SampleProgram.RunAsync("BuildAReport")).Split('\n');
        Assert.Equal("errors: False", lines[0]);
        Assert.StartsWith("GD2101 ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("GD2103 ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("GD3001 ", lines[3], StringComparison.Ordinal);
        Assert.Equal("收到和处理政府信息公开申请情况: Unique, /requests/newlyReceived/total: 16 -> 15", lines[4]);
        Assert.Equal("/requests/outcomes/total/naturalPersons = 11", lines[5]);
        Assert.Equal("the same after JSON: True", lines[6]);
    }

    [Fact]
    public async Task A_format_and_a_rule_of_ones_own_are_used() =>
        Assert.Equal(
            "'2' at line 8, table 1, row 3, cell 2\nYL10 /overview/text 总体情况没有写到“云岭发布”。\n",
            await SampleProgram.RunAsync("Extend")
        );

    [Fact]
    public async Task Two_years_are_read_checked_and_compared()
    {
        var output = await SampleProgram.RunAsync("ReadCheckCompare", "seeds/suqian_2023.txt", "seeds/suqian_2024.txt");
        Assert.StartsWith(
            "2 findings, 100 changes\n200 of 200 cells read, 0 inferred, 0 not found\n'3525' at line 32, column 34\nInfo GD5004 ",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("一、本年新收政府信息公开申请数量 · 总计: 3511 → 3525", output, StringComparison.Ordinal);
        Assert.Contains("/proactiveDisclosure/administrativeNormativeDocuments/issued: -59, ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("share  points", output, StringComparison.Ordinal);
        Assert.DoesNotContain(", \n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_web_api_checks_compares_and_validates()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var service = await WebService.StartAsync(cancellation);
        var client = service.Client;
        var right = (
            await ReportReader.ReadFileAsync(SharedMaterial.InRepository("seeds", "suqian_2024.txt"), cancellation)
        ).RequireReport();
        var requests = right.Requests!;
        var wrong = right with { Requests = requests with { CarriedOver = requests.CarriedOver with { Total = 1 } } };

        // Each endpoint returns the library's own value, and the body is its own JSON, to the last letter but the host's escaping.
        Same(ReportChecker.Default.Check(wrong).ToJson(), await PostAsync(client, "/check", DisclosureJson.Serialize(wrong), cancellation));
        var policy = CheckPolicy.Default with { Off = CheckPolicy.Default.Off.Add("GD2103") };
        Same(
            new ReportChecker(policy).Check(wrong).ToJson(),
            await PostAsync(
                client,
                "/check-by",
                $"{{\"report\":{DisclosureJson.Serialize(wrong)},\"policy\":{policy.ToJson()}}}",
                cancellation
            )
        );
        Same(
            ReportComparison.Compare(wrong, right).ToJson(),
            await PostAsync(
                client,
                "/compare",
                $"{{\"previous\":{DisclosureJson.Serialize(wrong)},\"current\":{DisclosureJson.Serialize(right)}}}",
                cancellation
            )
        );

        Assert.Equal(
            HttpStatusCode.NoContent,
            (await PostAsync(client, "/validate", DisclosureJson.Serialize(right), cancellation)).Status
        );
        var (status, body) = await PostAsync(client, "/validate", DisclosureJson.Serialize(wrong), cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        using var failures = JsonDocument.Parse(body);
        Assert.True(failures.RootElement.GetProperty("errors").TryGetProperty("Requests.CarriedOver.Total", out _), body);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        (_, body) = await PostAsync(client, "/validate", DisclosureJson.Serialize(wrong), cancellation);
        using var chinese = JsonDocument.Parse(body);
        Assert.Equal("报告有不符之处", chinese.RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("text/plain", 10, "en", HttpStatusCode.UnsupportedMediaType, "the body cannot be read; send it as application/json")]
    [InlineData("text/plain", 10, "zh-CN", HttpStatusCode.UnsupportedMediaType, "无法读取正文；请以 application/json（UTF-8）发送")]
    [InlineData("application/json; charset=gbk", 10, "zh-CN", HttpStatusCode.UnsupportedMediaType, "无法读取正文；")]
    [InlineData("application/json", 31_000_000, "zh-CN", HttpStatusCode.RequestEntityTooLarge, "无法读取正文；")]
    public async Task The_web_api_says_why_a_body_is_turned_away(
        string type,
        int length,
        string language,
        HttpStatusCode expected,
        string message
    )
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var service = await WebService.StartAsync(cancellation);
        // The host answers by the headers: a body of that length is not sent.
        var address = service.Client.BaseAddress!;
        using var connection = new TcpClient(address.Host, address.Port);
        var stream = connection.GetStream();
        var request =
            $"POST /check HTTP/1.1\r\nHost: {address.Authority}\r\nAccept-Language: {language}\r\nContent-Type: {type}\r\n"
            + $"Content-Length: {length}\r\nConnection: close\r\n\r\n"
            + (length < 1_000 ? new string(' ', length) : "");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), cancellation);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Assert.StartsWith($"HTTP/1.1 {(int)expected} ", await reader.ReadLineAsync(cancellation), StringComparison.Ordinal);
        var problem = await reader.ReadLineAsync(cancellation);
        while (problem is not null && !problem.StartsWith('{'))
        {
            problem = await reader.ReadLineAsync(cancellation);
        }

        using var document = JsonDocument.Parse(problem ?? "");
        Assert.StartsWith(message, document.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"edition\":\"2021\",\n\"year\":\"x\"}", "en", "/year", 2, "expected an integer from 1 to 9999, or null, found \"x\"")]
    [InlineData("{\"edition\":\"2021\",\n\"year\":\"x\"}", "zh-CN", "/year", 2, "应为 1 至 9999 的整数或 null，实为 \"x\"")]
    [InlineData("{\"year\":2024}", "zh-CN", "/edition", 1, "缺少这个成员（没有内容时写 null）")]
    [InlineData("{\"edition\":\"2021\",\n\"year\":}", "en", "", 2, "not valid JSON: '}' is not expected here")]
    [InlineData("{\"edition\":\"2021\",\n\"year\":}", "zh-CN", "", 2, "不是有效的 JSON：此处不应是 '}'")]
    [InlineData("{\"year\":2024}", "zh-Hans-CN", "/edition", 1, "缺少这个成员")]
    [InlineData("{\"year\":2024}", "zh-TW,zh;q=0.9", "/edition", 1, "缺少这个成员")]
    [InlineData("null", "en", "", 1, "the body is empty or null")]
    [InlineData("", "zh-CN", "", 1, "正文为空或为 null")]
    [InlineData("{}", "zh-CN", "/previous", null, "缺少这份报告", "/compare")]
    [InlineData("{\"previous\":null,\"current\":null}", "en", "/previous", null, "this report is missing", "/compare")]
    [InlineData("{\"policy\":{\n\"off\":[\"GD9\"]}}", "en", "/policy/off/0", 2, "there is no rule \"GD9\"", "/check-by")]
    [InlineData("{\"previous\":\n{\"year\":2024}}", "en", "/previous/edition", 2, "the member is missing", "/compare")]
    [InlineData("[\n1]", "zh-CN", "", 1, "此处的内容不是所要求的类型", "/compare")]
    [InlineData("{\"previous\":\n}", "zh-CN", "", 2, "不是有效的 JSON：此处不应是 '}'", "/compare")]
    public async Task The_web_api_says_where_a_body_breaks_the_contract(
        string request,
        string language,
        string? pointer,
        int? line,
        string message,
        string endpoint = "/check"
    )
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var service = await WebService.StartAsync(cancellation);
        service.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var (status, body) = await PostAsync(service.Client, endpoint, request, cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        using var problem = JsonDocument.Parse(body);
        Assert.Equal(pointer, problem.RootElement.GetProperty("pointer").GetString());
        Assert.Equal(line, problem.RootElement.GetProperty("line") is { ValueKind: JsonValueKind.Number } told ? told.GetInt32() : null);
        Assert.StartsWith(message, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_web_apis_description_shows_our_schemas()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var service = await WebService.StartAsync(cancellation);
        using var document = JsonDocument.Parse(
            await service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), cancellation)
        );
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        using var ours = JsonDocument.Parse(DisclosureSchema.ToJson());
        var report = schemas.GetProperty("AnnualReport");
        Assert.Equal(
            ours.RootElement.GetProperty("properties").EnumerateObject().Select(static member => member.Name),
            report.GetProperty("properties").EnumerateObject().Select(static member => member.Name)
        );
        Assert.Equal(
            "#/components/schemas/AnnualReport.applicantCounts",
            schemas
                .GetProperty("AnnualReport.requests")
                .GetProperty("properties")
                .GetProperty("newlyReceived")
                .GetProperty("$ref")
                .GetString()
        );
        var check = document.RootElement.GetProperty("paths").GetProperty("/check").GetProperty("post");
        Assert.Equal("#/components/schemas/AnnualReport", Reference(check.GetProperty("requestBody")));
        Assert.Equal(
            "#/components/schemas/CheckPolicy.terms",
            schemas
                .GetProperty("CheckPolicy")
                .GetProperty("properties")
                .GetProperty("rules")
                .GetProperty("items")
                .GetProperty("properties")
                .GetProperty("cells")
                .GetProperty("properties")
                .GetProperty("left")
                .GetProperty("$ref")
                .GetString()
        );
        Assert.Equal("#/components/schemas/CheckResult", Reference(check.GetProperty("responses").GetProperty("200")));
        Assert.True(schemas.TryGetProperty("ComparisonResult.cell", out _));

        static string? Reference(JsonElement content) =>
            content.GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString();
    }

    private static void Same(string expected, (HttpStatusCode Status, string Body) answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(answer.Body).RootElement));
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(
        HttpClient client,
        string path,
        string json,
        CancellationToken cancellation
    )
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content, cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }
}

using System.Net;
using System.Text;
using GovDisclosure.Documents;
using GovDisclosure.Json;
using GovDisclosure.Testing;

namespace GovDisclosure.Samples.Tests;

/// <summary>The samples run as they are written, and say what they should.</summary>
public sealed class SamplesTests
{
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
    public async Task Two_years_are_read_checked_and_compared()
    {
        var output = await SampleProgram.RunAsync("ReadCheckCompare", "seeds/suqian_2023.txt", "seeds/suqian_2024.txt");
        Assert.StartsWith("2 findings, 100 changes\n200 of 200 cells read, 0 inferred, 0 not found\n'3525' at line 32, column 34\nInfo GD5004 ", output, StringComparison.Ordinal);
        Assert.Contains("一、本年新收政府信息公开申请数量 · 总计: 3511 → 3525", output, StringComparison.Ordinal);
        Assert.Contains("/proactiveDisclosure/administrativeNormativeDocuments/issued: -59 (", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_web_api_checks_a_report()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var process = SampleProgram.Start("WebApi", "--urls", "http://127.0.0.1:0");
        try
        {
            var address = await AddressAsync(process.StandardOutput, cancellation);
            using var client = new HttpClient { BaseAddress = address };

            var right = ReportReader.ReadFile(SharedMaterial.InRepository("seeds", "suqian_2024.txt")).RequireReport();
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(client, "/check", right, cancellation)).Status);

            var requests = right.Requests!;
            var wrong = right with { Requests = requests with { CarriedOver = requests.CarriedOver with { Total = 1 } } };
            var (status, body) = await PostAsync(client, "/check", wrong, cancellation);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains("/requests/carriedOver/total", body, StringComparison.Ordinal);
            Assert.Contains("GD2103", (await PostAsync(client, "/findings", wrong, cancellation)).Body, StringComparison.Ordinal);

            using var unknown = new StringContent("{\"year\":2024}", Encoding.UTF8, "application/json");
            using var refused = await client.PostAsync(new Uri("/check", UriKind.Relative), unknown, cancellation);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpClient client, string path, AnnualReport report, CancellationToken cancellation)
    {
        using var content = new StringContent(DisclosureJson.Serialize(report), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content, cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }

    private static async Task<Uri> AddressAsync(StreamReader output, CancellationToken cancellation)
    {
        const string Listening = "Now listening on: ";
        while (await output.ReadLineAsync(cancellation) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var start and >= 0)
            {
                return new Uri(line[(start + Listening.Length)..]);
            }
        }

        throw new InvalidOperationException("The sample ended before it listened.");
    }
}

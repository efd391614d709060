using System.Net;
using System.Text;
using System.Text.Json;
using GovDisclosure;
using GovDisclosure.Comparison;
using GovDisclosure.DependencyInjection;
using GovDisclosure.Documents;
using GovDisclosure.Json;
using GovDisclosure.Rules;
using WebApi;

// A minimal API on the packed packages, and its client: results are the library's own JSON, and a broken body is a 400 that says where and
// why.
var previous = ReportReader.ReadFile(args[0]).RequireReport();
var current = ReportReader.ReadFile(args[1]).RequireReport();

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.Services.AddGovDisclosure();
builder.Services.AddExceptionHandler<ContractExceptionHandler>();
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
await using var app = builder.Build();
app.Urls.Add("http://127.0.0.1:0");
app.UseRequestLocalization("en", "zh");
app.Use(
    static (context, next) =>
    {
        context.Request.EnableBuffering();
        return next(context);
    }
);
app.UseExceptionHandler(static _ => { });
app.MapPost("/check", (AnnualReport report, ReportChecker checker) => checker.Check(report));
app.MapPost("/compare", (TwoYears years) => years.Compare());
await app.StartAsync();

using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
var json = DisclosureJson.Serialize(current);
var wrong = 0;
await JudgeAsync("a check", "/check", json, HttpStatusCode.OK, body => Same(body, ReportChecker.Default.Check(current)));
await JudgeAsync(
    "a comparison",
    "/compare",
    $$"""{"previous":{{DisclosureJson.Serialize(previous)}},"current":{{json}}}""",
    HttpStatusCode.OK,
    body => Same(body, ReportComparison.Compare(previous, current))
);
await JudgeAsync("a body that breaks the contract", "/check", "{\n  \"year\": \"x\"\n}", HttpStatusCode.BadRequest, static body =>
    body.GetProperty("pointer").GetString() == "/year" && body.GetProperty("line").GetInt32() == 2
);
await JudgeAsync("a body that is cut off", "/check", json[..100], HttpStatusCode.BadRequest, static body =>
    body.GetProperty("detail").GetString() != ""
);
await app.StopAsync();
return wrong;

async Task JudgeAsync(string name, string path, string content, HttpStatusCode status, Func<JsonElement, bool> isRight)
{
    using var response = await client.PostAsync(path, new StringContent(content, Encoding.UTF8, "application/json"));
    var text = await response.Content.ReadAsStringAsync();
    var right = response.StatusCode == status && isRight(JsonDocument.Parse(text).RootElement);
    Console.WriteLine($"web, {name}: {(int)response.StatusCode}, {(right ? "right" : "WRONG: " + text)}");
    wrong += right ? 0 : 1;
}

static bool Same(JsonElement body, IJsonResult result) => JsonElement.DeepEquals(body, JsonDocument.Parse(result.ToJson()).RootElement);

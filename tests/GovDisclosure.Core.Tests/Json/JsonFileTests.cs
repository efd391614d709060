using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Json;

/// <summary>Whatever holds the JSON, a text, bytes, a stream or a file, it is read and written alike.</summary>
public sealed class JsonFileTests : IDisposable
{
    private static readonly AnnualReport Report = Reports.Numbered(Reports.Edition2021) with
    {
        Overview = new Overview { Text = "主动公开信息30条。" },
    };

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    private string Path => System.IO.Path.Combine(folder, "report.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_report_is_written_into_a_file_and_read_from_it()
    {
        DisclosureJson.SerializeToFile(Path, Report);
        Assert.Equal(DisclosureJson.SerializeToUtf8Bytes(Report), File.ReadAllBytes(Path));
        Assert.Equal(Report, DisclosureJson.DeserializeFile(Path));
        Assert.Equal(Report, DisclosureJson.ReadFile(Path, DisclosureJsonOptions.Default).Report);
    }

    [Fact]
    public async Task A_longer_file_is_overwritten_whole()
    {
        var token = TestContext.Current.CancellationToken;
        var bytes = DisclosureJson.SerializeToUtf8Bytes(Report);
        await File.WriteAllTextAsync(Path, new string(' ', 2 * bytes.Length), token);
        await DisclosureJson.SerializeToFileAsync(Path, Report, token);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path, token));
        Assert.Equal(Report, await DisclosureJson.DeserializeFileAsync(Path, token));
    }

    [Fact]
    public void A_report_is_written_to_a_stream_and_read_from_it()
    {
        using var stream = new MemoryStream();
        DisclosureJson.Serialize(stream, Report);
        Assert.Equal(DisclosureJson.SerializeToUtf8Bytes(Report), stream.ToArray());
        stream.Position = 0;
        Assert.Equal(Report, DisclosureJson.Deserialize(stream));
        using var pieces = new PiecewiseStream(stream.ToArray(), 7);
        Assert.Equal(Report, DisclosureJson.Deserialize(pieces));
    }

    [Fact]
    public void A_report_that_cannot_be_written_leaves_the_file_as_it_is()
    {
        File.WriteAllText(Path, "before");
        Assert.Throws<ArgumentException>(() => DisclosureJson.SerializeToFile(Path, Report with { Title = "\uD800" }));
        Assert.Equal("before", File.ReadAllText(Path));
    }

    [Fact]
    public void A_bad_file_is_told_with_its_place_and_one_that_is_too_long_is_refused()
    {
        File.WriteAllText(Path, "{\"edition\":\"2021\",\n\"year\":\"x\"}");
        Assert.Equal(
            ("/year", 2L),
            DisclosureJson.ReadFile(Path, DisclosureJsonOptions.Default).Problems is [var problem]
                ? (problem.Pointer, problem.Line)
                : default
        );
        Assert.Throws<DisclosureJsonException>(() => DisclosureJson.DeserializeFile(Path));

        var small = DisclosureJsonOptions.Default with { MaxBytes = 8 };
        Assert.Null(DisclosureJson.ReadFile(Path, small).Report);
        using var pieces = new PiecewiseStream(File.ReadAllBytes(Path), 3);
        Assert.Null(DisclosureJson.Read(pieces, small).Report);
        Assert.Throws<FileNotFoundException>(() => DisclosureJson.DeserializeFile(Path + ".none"));
    }

    [Fact]
    public async Task A_file_of_lines_holds_a_report_in_each()
    {
        var token = TestContext.Current.CancellationToken;
        AnnualReport[] reports = [Report, Report with { Year = 2020 }];
        await DisclosureJson.WriteFileLinesAsync(Path, reports, token);
        var read = await DisclosureJson.ReadFileLinesAsync(Path, token).Select(static line => line.Report!).ToListAsync(token);
        Assert.Equal(reports, read);
    }

    [Fact]
    public void A_policy_is_read_from_text_bytes_stream_and_file()
    {
        const string Policy = """{ "off": [ "GD4003" ] }""";
        File.WriteAllText(Path, Policy);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Policy));
        foreach (
            var policy in new[]
            {
                CheckPolicyJson.Parse(Policy),
                CheckPolicyJson.Parse(Encoding.UTF8.GetBytes(Policy)),
                CheckPolicyJson.Parse(stream),
                CheckPolicyJson.ParseFile(Path),
            }
        )
        {
            Assert.Equal(["GD4003"], policy.Off);
        }

        using var endless = new MemoryStream(new byte[CheckPolicyJson.MaxBytes + 10]);
        Assert.Throws<CheckPolicyException>(() => CheckPolicyJson.Parse(endless));
    }

    [Fact]
    public void A_stored_sum_and_a_list_of_units_are_texts_and_files_too()
    {
        var sum = ReportSum.Of(Reports.Edition2021, [("松岭镇", Report)]);
        Assert.True(ReportSumJson.TryRead(ReportSumJson.ToJson(sum), out var back, out _));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(ReportSumJson.ToJson(sum)));
        Assert.True(ReportSumJson.TryRead(stream, out var streamed, out _));
        Assert.Equal(ReportSumJson.ToJson(back), ReportSumJson.ToJson(streamed));
        File.WriteAllBytes(Path, stream.ToArray());
        Assert.True(ReportSumJson.TryReadFile(Path, out var filed, out _));
        Assert.Equal(ReportSumJson.ToJson(back), ReportSumJson.ToJson(filed));
        Assert.Equal(ReportSumJson.ToJson(sum), ReportSumJson.ToJson(back));

        File.WriteAllText(Path, "code,name\nA1,松岭镇\n");
        Assert.Equal(UnitListReader.Read("code,name\nA1,松岭镇\n").Problems, UnitListReader.ReadFile(Path).Problems);
    }

    [Fact]
    public void A_result_is_a_text_bytes_a_stream_and_a_file()
    {
        var result = ReportChecker.Default.Check(Report);
        var json = result.ToJson();
        Assert.Contains("findings", json, StringComparison.Ordinal);
        Assert.Equal(json, Encoding.UTF8.GetString(result.ToUtf8Bytes()));
        using var stream = new MemoryStream();
        result.WriteTo(stream);
        Assert.Equal(json, Encoding.UTF8.GetString(stream.ToArray()));
        Assert.True(stream.CanWrite);
        result.WriteToFile(Path);
        Assert.Equal(json, File.ReadAllText(Path));
    }
}

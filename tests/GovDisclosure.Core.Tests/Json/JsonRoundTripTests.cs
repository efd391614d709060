using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FsCheck;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Json;
using GovDisclosure.Testing;
using Check = GovDisclosure.Testing.Check;

namespace GovDisclosure.Core.Tests.Json;

/// <summary>What is written is read, by every way of writing and reading.</summary>
public sealed class JsonRoundTripTests
{
    private static readonly DisclosureJsonOptions Indented = new() { WriteIndented = true };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Generators => [true, false];

    private static Arbitrary<AnnualReport> Generator(bool consistent) => consistent ? GeneratedReports.Consistent : GeneratedReports.Any;

    [Theory]
    [MemberData(nameof(Generators))]
    public void Texts_and_bytes(bool consistent) => Check.That(Generator(consistent), report =>
        {
            var text = DisclosureJson.Serialize(report);
            var bytes = DisclosureJson.SerializeToUtf8Bytes(report);
            var buffer = new ArrayBufferWriter<byte>();
            DisclosureJson.Serialize(buffer, report);
            Assert.Equal(text, Encoding.UTF8.GetString(bytes));
            Assert.Equal(bytes, buffer.WrittenSpan);
            Assert.DoesNotContain('\n', text);

            Same(report, text, DisclosureJson.Deserialize(text));
            Same(report, text, DisclosureJson.Deserialize(bytes.AsSpan()));
            Same(report, text, DisclosureJson.Deserialize("\uFEFF" + text));
            Same(report, text, DisclosureJson.Deserialize(text, DisclosureJsonOptions.TolerantDefault));
            Assert.Empty(DisclosureJson.Read(bytes, DisclosureJsonOptions.TolerantDefault).Problems);
        });

    [Theory]
    [MemberData(nameof(Generators))]
    public void Indented_text(bool consistent) => Check.That(Generator(consistent), report =>
        {
            var text = DisclosureJson.Serialize(report, Indented);
            Assert.StartsWith("{\n  \"edition\": \"20", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', text);
            Assert.Equal(text, Encoding.UTF8.GetString(DisclosureJson.SerializeToUtf8Bytes(report, Indented)));
            Same(report, DisclosureJson.Serialize(report), DisclosureJson.Deserialize(text));
            Same(
                report,
                DisclosureJson.Serialize(report),
                DisclosureJson.Deserialize(text.Replace("\n", "\r\n", StringComparison.Ordinal))
            );
        });

    [Fact]
    public async Task Streams()
    {
        foreach (var report in Samples(40))
        {
            var text = DisclosureJson.Serialize(report);
            using var stream = new MemoryStream();
            await DisclosureJson.SerializeAsync(stream, report, Cancellation);
            Assert.Equal(text, Encoding.UTF8.GetString(stream.ToArray()));
            stream.Position = 0;
            Same(report, text, await DisclosureJson.DeserializeAsync(stream, Cancellation));
            using var pieces = new PiecewiseStream(stream.ToArray(), 113);
            Same(report, text, await DisclosureJson.DeserializeAsync(pieces, Cancellation));

            using var indented = new MemoryStream();
            await DisclosureJson.SerializeAsync(indented, report, Indented, Cancellation);
            Assert.Equal(DisclosureJson.Serialize(report, Indented), Encoding.UTF8.GetString(indented.ToArray()));
        }
    }

    [Fact]
    public async Task A_stream_is_read_from_where_it_stands()
    {
        var report = Reports.Mixed();
        using var stream = new MemoryStream([.. "前言"u8, .. DisclosureJson.SerializeToUtf8Bytes(report)]) { Position = 6 };
        Assert.Equal(report, await DisclosureJson.DeserializeAsync(stream, Cancellation));
    }

    /// <summary>Options of a host, each of which would bend the names or values of a type that reflection serialises.</summary>
    public static TheoryData<string> HostOptions =>
        [
            "plain",
            "naming policy",
            "ignore null",
            "ignore default",
            "numbers as strings",
            "case-insensitive",
            "indented",
            "escaping",
            "resolver",
            "web",
        ];

    [Theory]
    [MemberData(nameof(HostOptions))]
    public async Task A_hosts_serializer_keeps_the_contract(string kind)
    {
        var options = Host(kind).ForGovDisclosure();
        foreach (var report in Samples(15))
        {
            var text = DisclosureJson.Serialize(report);
            var written = JsonSerializer.Serialize(report, options);

            Same(report, text, DisclosureJson.Deserialize(written));
            Same(report, text, JsonSerializer.Deserialize<AnnualReport>(text, options)!);
            Same(report, text, JsonSerializer.Deserialize<AnnualReport>(written, options)!);

            using var stream = new MemoryStream();
            await JsonSerializer.SerializeAsync(stream, report, options, Cancellation);
            using var pieces = new PiecewiseStream(stream.ToArray(), 61);
            Same(report, text, (await JsonSerializer.DeserializeAsync<AnnualReport>(pieces, options, Cancellation))!);
        }
    }

    [Fact]
    public async Task A_hosts_pipe_in_small_segments()
    {
        var options = new JsonSerializerOptions { DefaultBufferSize = 16 }.ForGovDisclosure();
        var report = Reports.Mixed() with
        {
            Title = "引号\"、反斜杠\\、\U00020bb7",
            Remarks = [new("/requests/newlyReceived/total", "其中\"一\"件")],
        };
        var text = JsonSerializer.Serialize(report, options);
        Assert.Equal(report, JsonSerializer.Deserialize<AnnualReport>(text, options));

        var reader = PipeReader.Create(
            new PiecewiseStream(Encoding.UTF8.GetBytes(text), 5),
            new StreamPipeReaderOptions(bufferSize: 16, minimumReadSize: 1)
        );
        Assert.Equal(report, await JsonSerializer.DeserializeAsync<AnnualReport>(reader, options, Cancellation));
        Assert.Equal(report, ReadSegments(Encoding.UTF8.GetBytes(text), options));
    }

    [Fact]
    public void A_host_that_has_a_resolver_keeps_it()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new Known() }.ForGovDisclosure();
        Assert.Equal("5", JsonSerializer.Serialize(5, (JsonTypeInfo<int>)options.GetTypeInfo(typeof(int))));
        Assert.Equal(Reports.Mixed(), JsonSerializer.Deserialize<AnnualReport>(DisclosureJson.Serialize(Reports.Mixed()), options));
    }

    [Fact]
    public void The_resolver_alone_is_enough()
    {
        var options = new JsonSerializerOptions();
        options.TypeInfoResolverChain.Add(DisclosureJson.TypeInfoResolver);
        Assert.Equal(
            Reports.Mixed(),
            JsonSerializer.Deserialize<AnnualReport>(JsonSerializer.Serialize(Reports.Mixed(), options), options)
        );
        Assert.Null(DisclosureJson.TypeInfoResolver.GetTypeInfo(typeof(int), options));
    }

    [Fact]
    public void Adding_it_twice_changes_nothing()
    {
        var options = new JsonSerializerOptions();
        Assert.Same(options, options.ForGovDisclosure().ForGovDisclosure());
        Assert.Empty(options.Converters);
        Assert.Single(options.TypeInfoResolverChain);
        Assert.Throws<ArgumentNullException>(() => DisclosureJsonSerializerOptionsExtensions.ForGovDisclosure(null!));
    }

    [Fact]
    public void A_hosts_serializer_reads_strictly_and_says_where()
    {
        var options = new JsonSerializerOptions().ForGovDisclosure();
        var node = JsonNode.Parse(DisclosureJson.Serialize(Reports.Mixed()))!.AsObject();
        node["requests"]!["newlyReceived"]!["total"] = "many";
        var exception = Assert.Throws<DisclosureJsonException>(() =>
            JsonSerializer.Deserialize<AnnualReport>(node.ToJsonString(), options)
        );
        Assert.Equal("/requests/newlyReceived/total", exception.Problem!.Pointer);
        Assert.Contains("found \"many\"", exception.Message, StringComparison.Ordinal);
        Assert.Throws<DisclosureJsonException>(() => JsonSerializer.Deserialize<AnnualReport>("5", options));
        Assert.Throws<DisclosureJsonException>(() => JsonSerializer.Deserialize<AnnualReport>("""{"title":"\ud800"}""", options));
        Assert.Throws<DisclosureJsonException>(() => JsonSerializer.Deserialize<AnnualReport>("""{"\ud800":1}""", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AnnualReport>("{", options));
        Assert.Null(JsonSerializer.Deserialize<AnnualReport>("null", options));
        Assert.Equal("null", JsonSerializer.Serialize<AnnualReport>(null!, options));
    }

    [Fact]
    public void A_made_up_edition()
    {
        var options = new DisclosureJsonOptions { Catalog = MadeUpEdition.Catalog };
        HashSet<string> editions = [];
        Check.That(GeneratedReports.AnyOf(MadeUpEdition.Catalog), report =>
        {
            var text = DisclosureJson.Serialize(report, options);
            editions.Add(MadeUpEdition.Catalog.EditionOf(report).Id);
            var read = DisclosureJson.Deserialize(text, options);
            Assert.Equal(report, read);
            Assert.Equal(text, DisclosureJson.Serialize(read, options));
        });
        Assert.Equal(3, editions.Count);

        var numbered = DisclosureJson.Serialize(Reports.Numbered(MadeUpEdition.Edition), options);
        Assert.Contains("\"validAtYearEnd\":3", numbered, StringComparison.Ordinal);
        var refused = DisclosureJson.Read(numbered, DisclosureJsonOptions.Default);
        Assert.Equal("/proactiveDisclosure/rules/validAtYearEnd", Assert.Single(refused.Problems).Pointer);
        Assert.Throws<ArgumentException>(() => DisclosureJson.Serialize(Reports.Numbered(MadeUpEdition.Edition)));
    }

    [Fact]
    public void Cultures_change_nothing()
    {
        var report = Reports.Numbered(Reports.Edition2019);
        var text = DisclosureJson.Serialize(report);
        var bad = text.Replace("\"newlyMade\":1", "\"newlyMade\":1.5", StringComparison.Ordinal);
        var problem = DisclosureJson.Read(bad, DisclosureJsonOptions.Default).Problems[0];
        Cultures.Each(() =>
        {
            Same(report, text, DisclosureJson.Deserialize(text));
            Assert.Equal(problem, DisclosureJson.Read(bad, DisclosureJsonOptions.Default).Problems[0]);
            Assert.Equal(problem.ToString(), DisclosureJson.Read(bad, DisclosureJsonOptions.Default).Problems[0].ToString());
        });
    }

    [Fact]
    public async Task Threads_do_not_meet()
    {
        var samples = Samples(20);
        await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(thread =>
                    Task.Run(() =>
                    {
                        foreach (var report in thread == 0 ? samples : samples.AsEnumerable().Reverse())
                        {
                            var text = DisclosureJson.Serialize(report);
                            Same(report, text, DisclosureJson.Deserialize(text));
                            Assert.NotEmpty(DisclosureJson.Read(text[..^1], DisclosureJsonOptions.TolerantDefault).Problems);
                        }
                    })
                )
        );
    }

    private static List<AnnualReport> Samples(int number)
    {
        List<AnnualReport> samples =
        [
            .. FormCatalog.Default.Editions.Select(Reports.Blank),
            .. FormCatalog.Default.Editions.Select(Reports.Numbered),
            Reports.Mixed(),
        ];
        Check.That(GeneratedReports.Any, samples.Add, number);
        Check.That(GeneratedReports.Consistent, samples.Add, number / 2);
        return samples;
    }

    // Equality does not see the decimals of 4.00; the text does.
    private static void Same(AnnualReport report, string text, AnnualReport read)
    {
        Assert.Equal(report, read);
        Assert.Equal(text, DisclosureJson.Serialize(read));
    }

    private static JsonSerializerOptions Host(string kind) =>
        kind switch
        {
            "naming policy" => new()
            {
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
                DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseLower,
            },
            "ignore null" => new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull },
            "ignore default" => new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault },
            "numbers as strings" => new() { NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString },
            "case-insensitive" => new() { PropertyNameCaseInsensitive = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip },
            "indented" => new()
            {
                WriteIndented = true,
                IndentCharacter = '\t',
                IndentSize = 1,
            },
            "escaping" => new() { Encoder = JavaScriptEncoder.Default },
            "resolver" => new() { TypeInfoResolver = new Known() },
            "web" => new(JsonSerializerDefaults.Web),
            _ => new(),
        };

    private static AnnualReport? ReadSegments(byte[] bytes, JsonSerializerOptions options)
    {
        var first = new Segment(bytes.AsMemory(0, 1), 0);
        var last = first;
        for (var i = 1; i < bytes.Length; i++)
        {
            last = last.Then(bytes.AsMemory(i, 1));
        }

        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, 1));
        return JsonSerializer.Deserialize<AnnualReport>(ref reader, options);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long runningIndex) => (Memory, RunningIndex) = (memory, runningIndex);

        public Segment Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }

    // A host's own types, without reflection.
    private sealed class Known : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(int) ? JsonMetadataServices.CreateValueInfo<int>(options, JsonMetadataServices.Int32Converter) : null;
    }
}

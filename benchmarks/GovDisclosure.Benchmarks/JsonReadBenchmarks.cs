using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using GovDisclosure.Benchmarks.Alternatives;
using GovDisclosure.Json;

namespace GovDisclosure.Benchmarks;

/// <summary>The JSON of a full report, read in four ways. The bare pass fetches every value and makes nothing of it.</summary>
[MemoryDiagnoser]
public class JsonReadBenchmarks
{
    private readonly byte[] utf8 = DisclosureJson.SerializeToUtf8Bytes(Sample.Current);
    private readonly string text = DisclosureJson.Serialize(Sample.Current);

    [GlobalSetup]
    public void Setup()
    {
        Sample.Require(Contract() == Sample.Current, "the contract");
        var expected = Sample.Current.Requests!.Outcomes.Refused.StateSecret.NaturalPersons.Value;
        Sample.Require(Newtonsoft().Requests.Outcomes.Refused.StateSecret.NaturalPersons == expected, "Newtonsoft.Json");
        Sample.Require(SourceGenerated().Requests.Outcomes.Refused.StateSecret.NaturalPersons == expected, "source generation");
        Sample.Require(BarePass() != 0, "the bare pass");
    }

    [Benchmark(Baseline = true)]
    public long BarePass() => BarePass(utf8);

    public static long BarePass(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        long sum = 0;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.Number when reader.TryGetInt64(out var number):
                    sum += number;
                    break;
                case JsonTokenType.Number:
                    sum += (long)reader.GetDecimal();
                    break;
                case JsonTokenType.String:
                    sum += reader.GetString()!.Length;
                    break;
            }
        }

        return sum;
    }

    [Benchmark]
    public AnnualReport Contract() => DisclosureJson.Deserialize(utf8);

    [Benchmark]
    public Plain.Report SourceGenerated() => JsonSerializer.Deserialize(utf8, PlainContext.Default.Report)!;

    [Benchmark]
    public Plain.Report Newtonsoft() => global::Newtonsoft.Json.JsonConvert.DeserializeObject<Plain.Report>(Encoding.UTF8.GetString(utf8))!;

    [Benchmark]
    public AnnualReport ContractFromString() => DisclosureJson.Deserialize(text);
}

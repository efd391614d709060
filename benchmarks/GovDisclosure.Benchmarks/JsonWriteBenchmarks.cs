using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using GovDisclosure.Json;

namespace GovDisclosure.Benchmarks;

/// <summary>A full report written as JSON, against a bare replay of the same tokens.</summary>
[MemoryDiagnoser]
public class JsonWriteBenchmarks
{
    private readonly AnnualReport report = Sample.Current;
    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);
    private readonly List<Token> tokens = [];

    [GlobalSetup]
    public void Setup()
    {
        var reader = new Utf8JsonReader(DisclosureJson.SerializeToUtf8Bytes(report));
        JsonEncodedText name = default;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = JsonEncodedText.Encode(reader.GetString()!);
                    continue;
                case JsonTokenType.Number when reader.TryGetInt64(out var number):
                    tokens.Add(new Token(Kind.Integer, name, number, 0, null));
                    continue;
                case JsonTokenType.Number:
                    tokens.Add(new Token(Kind.Decimal, name, 0, reader.GetDecimal(), null));
                    continue;
                case JsonTokenType.String:
                    tokens.Add(new Token(Kind.Text, name, 0, 0, reader.GetString()));
                    continue;
                case JsonTokenType.Null:
                    tokens.Add(new Token(Kind.Null, name, 0, 0, null));
                    continue;
                default:
                    tokens.Add(
                        new Token(
                            reader.TokenType == JsonTokenType.EndObject ? Kind.End
                                : tokens.Count == 0 ? Kind.Root
                                : Kind.Start,
                            name,
                            0,
                            0,
                            null
                        )
                    );
                    continue;
            }
        }

        Contract();
        var contract = buffer.WrittenSpan.ToArray();
        BareReplay();
        Sample.Require(contract.AsSpan().SequenceEqual(buffer.WrittenSpan), "the bytes");
    }

    [Benchmark(Baseline = true)]
    public int BareReplay()
    {
        buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }
        );
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case Kind.Root:
                    writer.WriteStartObject();
                    break;
                case Kind.Start:
                    writer.WriteStartObject(token.Name);
                    break;
                case Kind.End:
                    writer.WriteEndObject();
                    break;
                case Kind.Integer:
                    writer.WriteNumber(token.Name, token.Integer);
                    break;
                case Kind.Decimal:
                    writer.WriteNumber(token.Name, token.Decimal);
                    break;
                case Kind.Text:
                    writer.WriteString(token.Name, token.Text);
                    break;
                default:
                    writer.WriteNull(token.Name);
                    break;
            }
        }

        writer.Flush();
        return buffer.WrittenCount;
    }

    [Benchmark]
    public int Contract()
    {
        buffer.ResetWrittenCount();
        DisclosureJson.Serialize(buffer, report);
        return buffer.WrittenCount;
    }

    private enum Kind
    {
        Root,
        Start,
        End,
        Integer,
        Decimal,
        Text,
        Null,
    }

    private readonly record struct Token(Kind Kind, JsonEncodedText Name, long Integer, decimal Decimal, string? Text);
}

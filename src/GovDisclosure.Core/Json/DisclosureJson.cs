using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GovDisclosure.Json;

/// <summary>
/// The JSON contract of the annual report: one property for each cell, named by the form. A number is a JSON number, blank is
/// <c>null</c>, not applicable is <c>"n/a"</c>. The members and their names are those of the JSON Schema of
/// <see cref="DisclosureSchema"/>.
/// </summary>
/// <remarks>
/// Uses no reflection; safe to call from several threads. Chinese is written as it is; inside HTML, encode the JSON as any other text.
/// </remarks>
public static partial class DisclosureJson
{
    private const int TypicalBytes = 32 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>
    /// Resolves reports, their parts and cells, and results (<see cref="IJsonResult"/>) to their contracts where the serializer's
    /// reflection is
    /// off, and nothing else: for the host's <see cref="JsonSerializerOptions.TypeInfoResolverChain"/>.
    /// </summary>
    public static IJsonTypeInfoResolver TypeInfoResolver { get; } = new ContractResolver();

    /// <summary>Writes a report as compact JSON.</summary>
    /// <exception cref="ArgumentException">A text of the report holds half a surrogate pair, or its year is not from 1 to 9999.</exception>
    public static string Serialize(AnnualReport report) => Serialize(report, DisclosureJsonOptions.Default);

    /// <summary>Writes a report as JSON.</summary>
    /// <exception cref="ArgumentException">A text of the report holds half a surrogate pair, or its year is not from 1 to 9999.</exception>
    public static string Serialize(AnnualReport report, DisclosureJsonOptions options)
    {
        using var buffer = new PooledBufferWriter(TypicalBytes);
        Serialize(buffer, report, options);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a report as compact JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">A text of the report holds half a surrogate pair, or its year is not from 1 to 9999.</exception>
    public static void Serialize(IBufferWriter<byte> writer, AnnualReport report) =>
        Serialize(writer, report, DisclosureJsonOptions.Default);

    /// <summary>Writes a report as JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">A text of the report holds half a surrogate pair, or its year is not from 1 to 9999.</exception>
    public static void Serialize(IBufferWriter<byte> writer, AnnualReport report, DisclosureJsonOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        using var json = new Utf8JsonWriter(writer, options.WriteIndented ? Indented : Compact);
        ReportJsonWriter.Write(json, report, JsonForm.Of(options.Catalog));
    }

    /// <summary>Writes a report as compact JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">A text of the report holds half a surrogate pair, or its year is not from 1 to 9999.</exception>
    public static byte[] SerializeToUtf8Bytes(AnnualReport report) => SerializeToUtf8Bytes(report, DisclosureJsonOptions.Default);

    /// <summary>Writes a report as JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">A text of the report holds half a surrogate pair, or its year is not from 1 to 9999.</exception>
    public static byte[] SerializeToUtf8Bytes(AnnualReport report, DisclosureJsonOptions options)
    {
        using var buffer = new PooledBufferWriter(TypicalBytes);
        Serialize(buffer, report, options);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a report as compact JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">A text of the report holds half a surrogate pair, or its year is not from 1 to 9999.</exception>
    public static Task SerializeAsync(Stream stream, AnnualReport report, CancellationToken cancellationToken = default) =>
        SerializeAsync(stream, report, DisclosureJsonOptions.Default, cancellationToken);

    /// <summary>Writes a report as JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">A text of the report holds half a surrogate pair, or its year is not from 1 to 9999.</exception>
    public static async Task SerializeAsync(
        Stream stream,
        AnnualReport report,
        DisclosureJsonOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new PooledBufferWriter(TypicalBytes);
        Serialize(buffer, report, options);
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a report strictly.</summary>
    /// <exception cref="DisclosureJsonException">The text does not keep to the contract; the exception says where and how.</exception>
    public static AnnualReport Deserialize(string json) => Read(json, DisclosureJsonOptions.Default).RequireReport();

    /// <summary>Reads a report.</summary>
    /// <exception cref="DisclosureJsonException">The text cannot be read; the exception says where and why.</exception>
    public static AnnualReport Deserialize(string json, DisclosureJsonOptions options) => Read(json, options).RequireReport();

    /// <summary>Reads a report strictly.</summary>
    /// <exception cref="DisclosureJsonException">The text does not keep to the contract; the exception says where and how.</exception>
    public static AnnualReport Deserialize(ReadOnlySpan<byte> utf8Json) => Read(utf8Json, DisclosureJsonOptions.Default).RequireReport();

    /// <summary>Reads a report.</summary>
    /// <exception cref="DisclosureJsonException">The text cannot be read; the exception says where and why.</exception>
    public static AnnualReport Deserialize(ReadOnlySpan<byte> utf8Json, DisclosureJsonOptions options) =>
        Read(utf8Json, options).RequireReport();

    /// <summary>Reads a report strictly.</summary>
    /// <exception cref="DisclosureJsonException">The text does not keep to the contract; the exception says where and how.</exception>
    public static Task<AnnualReport> DeserializeAsync(Stream stream, CancellationToken cancellationToken = default) =>
        DeserializeAsync(stream, DisclosureJsonOptions.Default, cancellationToken);

    /// <summary>Reads a report.</summary>
    /// <exception cref="DisclosureJsonException">The text cannot be read; the exception says where and why.</exception>
    public static async Task<AnnualReport> DeserializeAsync(
        Stream stream,
        DisclosureJsonOptions options,
        CancellationToken cancellationToken = default
    )
    {
        var result = await ReadAsync(stream, options, cancellationToken).ConfigureAwait(false);
        return result.RequireReport();
    }

    /// <summary>Reads a report and says what does not keep to the contract; throws nothing for a bad text.</summary>
    public static DisclosureJsonResult Read(string json, DisclosureJsonOptions options)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(options);
        if (json.Length > options.MaxBytes)
        {
            return TooLarge(options);
        }

        byte[] rented = [];
        try
        {
            var length = StrictUtf8.GetByteCount(json);
            if (length > options.MaxBytes)
            {
                return TooLarge(options);
            }

            rented = ArrayPool<byte>.Shared.Rent(length);
            StrictUtf8.GetBytes(json, rented);
            return Read(rented.AsSpan(0, length), options);
        }
        catch (EncoderFallbackException error)
        {
            return Failed(
                0,
                0,
                new LocalizedText(
                    string.Create(CultureInfo.InvariantCulture, $"文本在第 {error.Index} 个字符处有半个代理对，不是有效的 Unicode"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the text has half a surrogate pair at index {error.Index}; it is not valid Unicode"
                    )
                )
            );
        }
        finally
        {
            if (rented.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    /// <summary>Reads a report and says what does not keep to the contract; throws nothing for a bad text.</summary>
    public static DisclosureJsonResult Read(ReadOnlySpan<byte> utf8Json, DisclosureJsonOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (utf8Json.Length > options.MaxBytes)
        {
            return TooLarge(options);
        }

        var source = utf8Json[Utf8Mark.LengthIn(utf8Json)..];
        if (source.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            return Failed(0, 0, new LocalizedText("文本为空；应为一个 JSON 对象", "the text is empty: expected a JSON object"));
        }

        var contract = new ReportJsonReader(JsonForm.Of(options.Catalog), options.Tolerant, source);
        var reader = new Utf8JsonReader(source, new JsonReaderOptions { MaxDepth = options.MaxDepth });
        try
        {
            reader.Read();
            var report = contract.Read(ref reader);
            if (report is not null)
            {
                // What follows the object is an error of the text.
                reader.Read();
            }

            return new DisclosureJsonResult { Report = report, Problems = [.. contract.Problems ?? []] };
        }
        catch (JsonException error)
        {
            var failed = Failed(
                error.LineNumber + 1 ?? 0,
                error.BytePositionInLine + 1 ?? 0,
                JsonFault.Of(source, error, reader.CurrentDepth >= options.MaxDepth)
            );
            return failed with { Problems = [.. contract.Problems ?? [], .. failed.Problems] };
        }
    }

    /// <summary>Says in both languages where and why a text is no JSON, whatever it is about; the framework's own words are
    /// English.</summary>
    /// <param name="utf8Json">The text, such as the body of a request that a host's serializer could not read.</param>
    /// <returns>The first fault; null for a text that is JSON.</returns>
    public static JsonProblem? FindFault(ReadOnlySpan<byte> utf8Json)
    {
        var source = utf8Json[Utf8Mark.LengthIn(utf8Json)..];
        var reader = new Utf8JsonReader(source, new JsonReaderOptions { MaxDepth = DisclosureJsonOptions.Default.MaxDepth });
        try
        {
            while (reader.Read()) { }

            return null;
        }
        catch (JsonException error)
        {
            // A reader does not count the bracket at which it is.
            var depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);
            return new JsonProblem(
                "",
                error.LineNumber + 1 ?? 0,
                error.BytePositionInLine + 1 ?? 0,
                JsonFault.Of(source, error, depth >= DisclosureJsonOptions.Default.MaxDepth)
            );
        }
    }

    /// <summary>Reads a report and says what does not keep to the contract; throws nothing for a bad text.</summary>
    public static async Task<DisclosureJsonResult> ReadAsync(
        Stream stream,
        DisclosureJsonOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        if (IsTooLong(stream, options))
        {
            return TooLarge(options);
        }

        using var buffer = new PooledBufferWriter(TypicalBytes);
        while (await stream.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            buffer.Advance(count);
            if (buffer.WrittenCount > options.MaxBytes)
            {
                return TooLarge(options);
            }
        }

        return Read(buffer.WrittenSpan, options);
    }

    private static DisclosureJsonResult TooLarge(DisclosureJsonOptions options) =>
        Failed(
            0,
            0,
            new LocalizedText(
                string.Create(CultureInfo.InvariantCulture, $"文本超过 {options.MaxBytes} 字节的上限；请核对文件；上限由读取程序设定"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the text is beyond the limit of {options.MaxBytes} bytes; check the file; the limit is set by the program that reads it"
                )
            )
        );

    private static DisclosureJsonResult Failed(long line, long column, LocalizedText message) =>
        new() { Problems = [new JsonProblem("", line, column, message)] };
}

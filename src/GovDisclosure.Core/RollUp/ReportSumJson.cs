using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>
/// Stores sums and takes them back, so that parts that several machines added can be merged: exact, whatever their size.
/// </summary>
/// <remarks>
/// <c>{"edition": "2021", "years": [2024], "reports": 31, "cells": {"/requests/newlyReceived/total": {"sum": "412", "numbers": 31}},
/// "gaps": [{"pointer": "/…", "name": "U007", "kind": "blank"}]}</c>; the sum of an amount is in units of 10⁻³² (万元). All cells of the
/// edition are there; <see cref="ReportSumSchema"/> is the schema.
/// </remarks>
public static class ReportSumJson
{
    private const int TypicalBytes = 32 * 1024;

    /// <summary>Writes a sum as an object.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="sum">The sum.</param>
    public static void Write(Utf8JsonWriter writer, ReportSum sum)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sum);
        writer.WriteStartObject();
        writer.WriteString("edition", sum.Edition.Id);
        writer.WriteStartArray("years");
        foreach (var year in sum.Years)
        {
            if (year is { } number)
            {
                writer.WriteNumberValue(number);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
        writer.WriteNumber("reports", sum.Reports);
        writer.WriteStartObject("cells");
        foreach (var cell in sum.Edition.Cells)
        {
            writer.WriteStartObject(cell.Pointer);
            writer.WriteString("sum", sum.Text(cell));
            writer.WriteNumber("numbers", sum.NumbersIn(cell));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteParts("gaps", sum.Gaps);
        writer.WriteEndObject();
    }

    /// <summary>A sum as compact JSON.</summary>
    /// <param name="sum">The sum.</param>
    public static string ToJson(ReportSum sum)
    {
        ArgumentNullException.ThrowIfNull(sum);
        return ResultText.Of(sum, static (writer, sum) => Write(writer, sum));
    }

    /// <summary>Takes a sum that was stored.</summary>
    /// <param name="json">What <see cref="ToJson"/> made.</param>
    /// <param name="sum">The sum; null where it cannot be read.</param>
    /// <param name="problem">Why it cannot be read; null where it can.</param>
    /// <returns>Whether it can be read.</returns>
    public static bool TryRead(string json, [NotNullWhen(true)] out ReportSum? sum, [NotNullWhen(false)] out LocalizedText? problem)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TryRead(Encoding.UTF8.GetBytes(json), out sum, out problem);
    }

    /// <summary>Takes a sum that was stored.</summary>
    /// <param name="json">What <see cref="Write"/> wrote, in UTF-8.</param>
    /// <param name="sum">The sum; null where it cannot be read.</param>
    /// <param name="problem">Why it cannot be read; null where it can.</param>
    /// <returns>Whether it can be read.</returns>
    public static bool TryRead(
        ReadOnlyMemory<byte> json,
        [NotNullWhen(true)] out ReportSum? sum,
        [NotNullWhen(false)] out LocalizedText? problem
    )
    {
        problem = StoredSumReader.Read(json, out sum);
        return problem is null && sum is not null;
    }

    /// <summary>Takes a sum that was stored, from a stream.</summary>
    /// <param name="utf8Json">The stream, from its position to its end; it stays open.</param>
    /// <param name="sum">The sum; null where it cannot be read.</param>
    /// <param name="problem">Why it cannot be read; null where it can.</param>
    /// <returns>Whether it can be read.</returns>
    public static bool TryRead(Stream utf8Json, [NotNullWhen(true)] out ReportSum? sum, [NotNullWhen(false)] out LocalizedText? problem)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        using var buffer = new PooledBufferWriter(TypicalBytes);
        buffer.Fill(utf8Json);
        return TryRead(buffer.WrittenMemory, out sum, out problem);
    }

    /// <summary>Takes a sum that was stored, from a file.</summary>
    /// <param name="path">The path of the file, in UTF-8.</param>
    /// <param name="sum">The sum; null where it cannot be read.</param>
    /// <param name="problem">Why it cannot be read; null where it can.</param>
    /// <returns>Whether it can be read.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static bool TryReadFile(string path, [NotNullWhen(true)] out ReportSum? sum, [NotNullWhen(false)] out LocalizedText? problem)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = File.OpenRead(path);
        return TryRead(stream, out sum, out problem);
    }

    /// <summary>Whether JSON is a stored sum by its members, or begins as one; what it holds may be broken.</summary>
    /// <param name="json">The JSON in UTF-8.</param>
    public static bool IsStoredSum(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json[Utf8Mark.LengthIn(json)..], isFinalBlock: false, default);
        var (reports, cells) = (false, false);
        try
        {
            while (!(reports && cells) && reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
                {
                    reports |= reader.ValueTextEquals("reports"u8);
                    cells |= reader.ValueTextEquals("cells"u8);
                }
            }
        }
        catch (JsonException)
        {
            // Broken here; what is before it tells what it was.
        }

        return reports && cells;
    }
}

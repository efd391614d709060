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
/// <c>{"edition": "2021", "reports": 31, "cells": {"/requests/newlyReceived/total": {"sum": "412", "numbers": 31}}, "gaps": [{"pointer":
/// "/…", "name": "U007", "kind": "blank"}]}</c>; the sum of an amount is in units of 10⁻³² (万元). All cells of the edition are there.
/// </remarks>
public static class ReportSumJson
{
    private static readonly (string Word, SumGapKind Value)[] Kinds =
    [
        ("notApplicable", SumGapKind.NotApplicable),
        ("blank", SumGapKind.Blank),
        ("noPlace", SumGapKind.NoPlace),
    ];

    /// <summary>Writes a sum as an object.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="sum">The sum.</param>
    public static void Write(Utf8JsonWriter writer, ReportSum sum)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sum);
        writer.WriteStartObject();
        writer.WriteString("edition", sum.Edition.Id);
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
        writer.WriteStartArray("gaps");
        foreach (var gap in sum.Gaps)
        {
            writer.WriteStartObject();
            writer.WriteString("pointer", gap.Cell.Pointer);
            writer.WriteString("name", gap.Addend);
            writer.WriteString("kind", Array.Find(Kinds, kind => kind.Value == gap.Kind).Word);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
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
        sum = null;
        problem = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            sum = Read(document.RootElement);
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException)
        {
            problem = new LocalizedText($"不是保存的部分汇总：{error.Message}", $"it is no stored partial sum: {error.Message}");
        }

        return problem is null && sum is not null;
    }

    private static ReportSum Read(JsonElement root)
    {
        var id = root.GetProperty("edition").GetString() ?? "";
        var edition = FormCatalog.Default.Find(id) ?? throw new FormatException($"the edition {id} is not known");
        var reports = root.GetProperty("reports").GetInt32();
        var cells = root.GetProperty("cells");
        var stored = edition
            .Cells.Select((cell, place) => (Place: place, Stored: cells.GetProperty(cell.Pointer)))
            .Select(static cell =>
                (cell.Place, cell.Stored.GetProperty("sum").GetString() ?? "", cell.Stored.GetProperty("numbers").GetInt32())
            );
        var gaps = root.GetProperty("gaps")
            .EnumerateArray()
            .Select(gap =>
                (
                    Place(edition, gap.GetProperty("pointer").GetString() ?? ""),
                    gap.GetProperty("name").GetString() ?? "",
                    KindOf(gap.GetProperty("kind").GetString() ?? "")
                )
            );
        return ReportSum.Restore(edition, reports, stored, gaps) ?? throw new FormatException("a sum is no number");
    }

    private static int Place(FormEdition edition, string pointer) =>
        edition.Cells.FindIndex(pointer) is >= 0 and var place
            ? place
            : throw new FormatException($"{pointer} is no cell of the edition of {edition}");

    private static SumGapKind KindOf(string word) =>
        Array.FindIndex(Kinds, kind => string.Equals(kind.Word, word, StringComparison.Ordinal)) is >= 0 and var place
            ? Kinds[place].Value
            : throw new FormatException($"{word} is no kind of gap");
}

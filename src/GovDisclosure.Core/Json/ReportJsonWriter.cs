using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>Writes a report by the contract.</summary>
internal static class ReportJsonWriter
{
    private static readonly JsonEncodedText Edition = JsonEncodedText.Encode(RootNames.Before[RootNames.Edition]);
    private static readonly JsonEncodedText Year = JsonEncodedText.Encode(RootNames.Before[RootNames.Year]);
    private static readonly JsonEncodedText Title = JsonEncodedText.Encode(RootNames.Before[RootNames.Title]);
    private static readonly JsonEncodedText Agency = JsonEncodedText.Encode(RootNames.Before[RootNames.Agency]);
    private static readonly JsonEncodedText PublishedOn = JsonEncodedText.Encode(RootNames.Before[RootNames.PublishedOn]);
    private static readonly JsonEncodedText Preamble = JsonEncodedText.Encode(RootNames.Before[RootNames.Preamble]);
    private static readonly JsonEncodedText Remarks = JsonEncodedText.Encode("remarks");
    private static readonly JsonEncodedText Notes = JsonEncodedText.Encode("notes");
    private static readonly SearchValues<char> EscapedChinese = SearchValues.Create([
        '\u3000',
        .. Enumerable.Range(0xD800, 0x800).Select(static c => (char)c),
    ]);

    public static void Write(Utf8JsonWriter writer, AnnualReport report, JsonForm form)
    {
        writer.WriteStartObject();
        writer.WriteString(Edition, form.Catalog.EditionOf(report).Id);
        if (report.Year is { } year)
        {
            if (year is < 1 or > ReportJsonReader.MaxYear)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The year {year} is not from 1 to {ReportJsonReader.MaxYear}; it could not be read back."
                    ),
                    nameof(report)
                );
            }

            writer.WriteNumber(Year, year);
        }
        else
        {
            writer.WriteNull(Year);
        }

        WriteText(writer, Title, report.Title, "/title");
        WriteAgency(writer, report.Agency);
        WriteText(writer, PublishedOn, report.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "/publishedOn");
        WriteText(writer, Preamble, report.Preamble, "/preamble");
        foreach (var section in form.Sections)
        {
            if (section.Shapes.IsEmpty)
            {
                WriteNarrative(writer, report, section);
            }
            else
            {
                WriteTable(writer, report, section);
            }
        }

        WriteTexts(writer, Remarks, report.Remarks);
        WriteTexts(writer, Notes, report.Notes);
        writer.WriteEndObject();
    }

    private static void WriteAgency(Utf8JsonWriter writer, Agency agency)
    {
        writer.WritePropertyName(Agency);
        WriteAgencyValue(writer, agency);
    }

    /// <summary>Writes an agency as the contract has it, without its name in the report.</summary>
    public static void WriteAgencyValue(Utf8JsonWriter writer, Agency agency)
    {
        var names = RootNames.Agencies;
        writer.WriteStartObject();
        WriteText(writer, names[0].Encoded, agency.Name, "/agency/name");
        WriteText(writer, names[1].Encoded, JsonWords.Of(JsonWords.Kinds, agency.Kind), "/agency/kind");
        WriteText(writer, names[2].Encoded, JsonWords.Of(JsonWords.Levels, agency.Level), "/agency/level");
        if (agency.Code is not null)
        {
            WriteText(writer, names[3].Encoded, agency.Code, "/agency/code");
        }

        writer.WriteEndObject();
    }

    private static void WriteNarrative(Utf8JsonWriter writer, AnnualReport report, JsonSection section)
    {
        if (section.Section.GetText(report) is not { } text)
        {
            writer.WriteNull(section.Name.Encoded);
            return;
        }

        writer.WritePropertyName(section.Name.Encoded);
        WriteNarrativeValue(writer, text, section.Section.Pointer + "/text");
    }

    /// <summary>Writes a narrative section, without its name in the report.</summary>
    public static void WriteNarrativeValue(Utf8JsonWriter writer, string text, string pointer)
    {
        writer.WriteStartObject();
        WriteText(writer, RootNames.Narrative[0].Encoded, text, pointer);
        writer.WriteEndObject();
    }

    /// <summary>Writes a table, group or row of a report, without its name.</summary>
    public static void WritePart(Utf8JsonWriter writer, AnnualReport report, JsonTable shape)
    {
        Span<Count> counts = stackalloc Count[shape.Table.CountCells];
        Span<Amount> amounts = [default, default, default, default];
        amounts = amounts[..shape.Table.AmountCells];
        shape.Table.Load(report, counts, amounts);
        WriteValue(writer, shape.Root, counts, amounts);
    }

    private static void WriteTable(Utf8JsonWriter writer, AnnualReport report, JsonSection section)
    {
        foreach (var shape in section.Shapes)
        {
            if (shape.Table.Fits(report))
            {
                writer.WritePropertyName(section.Name.Encoded);
                WritePart(writer, report, shape);
                return;
            }
        }

        if (section.Section.Table!.IsPresent(report))
        {
            throw new ArgumentException($"{section.Section.Pointer} is in a shape that no edition of the form declares.", nameof(report));
        }

        writer.WriteNull(section.Name.Encoded);
    }

    private static void WriteValue(Utf8JsonWriter writer, JsonObject node, ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts)
    {
        writer.WriteStartObject();
        foreach (var child in node.Children)
        {
            writer.WritePropertyName(child.Name.Encoded);
            WriteValue(writer, child, counts, amounts);
        }

        foreach (var cell in node.Cells)
        {
            if (!cell.IsAmount)
            {
                WriteCount(writer, cell.Name.Encoded, counts[cell.Slot]);
            }
            else if (!cell.IsUnit)
            {
                WriteAmount(writer, cell.Name.Encoded, amounts[cell.Slot]);
            }
            else if (amounts[cell.Slot].Unit is { } unit)
            {
                writer.WriteString(cell.Name.Encoded, JsonWords.Of(JsonWords.Units, (MonetaryUnit?)unit));
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter writer, JsonEncodedText name, Count count)
    {
        if (count.TryGetValue(out var number))
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            WriteState(writer, name, count.State);
        }
    }

    private static void WriteAmount(Utf8JsonWriter writer, JsonEncodedText name, Amount amount)
    {
        if (amount.TryGetValue(out var number))
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            WriteState(writer, name, amount.State);
        }
    }

    private static void WriteState(Utf8JsonWriter writer, JsonEncodedText name, CellState state)
    {
        if (state == CellState.NotApplicable)
        {
            writer.WriteString(name, CellText.NotApplicableUtf8);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, JsonEncodedText name, PointerTexts texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        writer.WritePropertyName(name);
        WriteTexts(writer, texts);
    }

    /// <summary>Writes texts by JSON Pointer, without their name in the report.</summary>
    /// <exception cref="ArgumentException">One of them holds half a surrogate pair.</exception>
    public static void WriteTexts(Utf8JsonWriter writer, PointerTexts texts)
    {
        writer.WriteStartObject();
        foreach (var (pointer, text) in texts)
        {
            ThrowIfBroken(pointer, pointer);
            ThrowIfBroken(text, pointer);
            writer.WritePropertyName(pointer);
            WriteValue(writer, text);
        }

        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, JsonEncodedText name, string? text, string pointer)
    {
        if (text is null)
        {
            writer.WriteNull(name);
            return;
        }

        ThrowIfBroken(text, pointer);
        writer.WritePropertyName(name);
        WriteValue(writer, text);
    }

    // The encoder that leaves Chinese as it is escapes the ideographic space, with which paragraphs begin, and the rare characters of names
    // beyond 16 bits all the same. With a host's own encoder the host decides.
    private static void WriteValue(Utf8JsonWriter writer, string text)
    {
        if (writer.Options.Encoder != JavaScriptEncoder.UnsafeRelaxedJsonEscaping || !HasEscapedChinese(text))
        {
            writer.WriteStringValue(text);
            return;
        }

        using var value = new PooledBufferWriter(text.Length * 2);
        value.Write("\""u8);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(EscapedChinese);
            value.Write(JsonEncodedText.Encode(end < 0 ? rest : rest[..end], JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
            rest = end < 0 ? [] : rest[end..];
            var plain = rest.IndexOfAnyExcept(EscapedChinese) is var next and >= 0 ? next : rest.Length;
            Encoding.UTF8.GetBytes(rest[..plain], value);
            rest = rest[plain..];
        }

        value.Write("\""u8);
        writer.WriteRawValue(value.WrittenSpan, skipInputValidation: true);
    }

    // Two searches for one value or range each are many times faster than one search for them all.
    private static bool HasEscapedChinese(ReadOnlySpan<char> text) =>
        text.Contains('\u3000') || text.ContainsAnyInRange('\uD800', '\uDFFF');

    // The writer would put a replacement character in place of half a surrogate pair, without a word.
    private static void ThrowIfBroken(string text, string pointer)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsSurrogatePair(text, i))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The text of {pointer} has half a surrogate pair at index {i}; it cannot be written."
                    ),
                    nameof(text)
                );
            }

            i++;
        }
    }
}

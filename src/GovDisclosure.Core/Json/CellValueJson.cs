using System.Globalization;
using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>The value of a cell as the contract has it: a number, <c>null</c> for blank, <c>"n/a"</c>.</summary>
internal static class CellValueJson
{
    public static readonly LocalizedText ExpectedCount = new(
        "64 位以内的整数（不带小数点）、null（空白）或 \"n/a\"（不适用）",
        "an integer within 64 bits without a decimal point, null (blank) or \"n/a\""
    );

    public static readonly LocalizedText ExpectedAmount = new(
        "28 位以内的小数（不用指数）、null（空白）或 \"n/a\"（不适用）",
        "a decimal number of up to 28 digits without an exponent, null (blank) or \"n/a\""
    );

    private const string AmountName = "amount";
    private const string UnitName = "amountUnit";

    public static void Write(Utf8JsonWriter writer, string name, CellValue value)
    {
        writer.WritePropertyName(name);
        WriteValue(writer, value);
    }

    public static void WriteValue(Utf8JsonWriter writer, CellValue value)
    {
        switch (value.State)
        {
            case CellState.Number:
                writer.WriteNumberValue(value.Number.GetValueOrDefault());
                break;
            case CellState.NotApplicable:
                writer.WriteStringValue(CellText.NotApplicableUtf8);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>Writes an amount by itself: with a printed unit, an object of the two members that the contract has.</summary>
    public static void WriteAmount(Utf8JsonWriter writer, Amount amount)
    {
        if (amount.Unit is not { } unit)
        {
            WriteValue(writer, amount);
            return;
        }

        writer.WriteStartObject();
        Write(writer, AmountName, amount);
        writer.WriteString(UnitName, JsonWords.Of(JsonWords.Units, (MonetaryUnit?)unit));
        writer.WriteEndObject();
    }

    public static Count ReadCount(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt64(out var number) && number >= Count.MinValue:
                return number;
            case JsonTokenType.Null:
                return Count.Blank;
            case JsonTokenType.String when ReportJsonReader.TextEquals(ref reader, CellText.NotApplicableUtf8):
                return Count.NotApplicable;
            default:
                throw Unexpected(ref reader, ExpectedCount);
        }
    }

    public static Amount ReadAmount(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number
                when Amount.TryParse(ReportJsonReader.Token(ref reader), CultureInfo.InvariantCulture, out var amount):
                return amount;
            case JsonTokenType.Null:
                return Amount.Blank;
            case JsonTokenType.String when ReportJsonReader.TextEquals(ref reader, CellText.NotApplicableUtf8):
                return Amount.NotApplicable;
            case JsonTokenType.StartObject:
                return ReadAmountWithUnit(ref reader);
            default:
                throw Unexpected(ref reader, ExpectedAmount);
        }
    }

    private static Amount ReadAmountWithUnit(ref Utf8JsonReader reader)
    {
        Amount? amount = null;
        MonetaryUnit? unit = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isUnit = ReportJsonReader.TextEquals(ref reader, "amountUnit"u8);
            if (isUnit ? unit is not null : amount is not null || !ReportJsonReader.TextEquals(ref reader, "amount"u8))
            {
                throw Unexpected(
                    ref reader,
                    new LocalizedText($"“{AmountName}”和“{UnitName}”各一次", $"\"{AmountName}\" and \"{UnitName}\", each once")
                );
            }

            reader.Read();
            if (!isUnit)
            {
                amount = reader.TokenType == JsonTokenType.Number ? ReadAmount(ref reader) : throw Unexpected(ref reader, ExpectedAmount);
            }
            else
            {
                unit = (reader.TokenType == JsonTokenType.String ? UnitOf(ref reader) : null)
                    ?? throw Unexpected(ref reader, new LocalizedText("“元”或“万元”", "\"元\" or \"万元\""));
            }
        }

        return amount is { } given && unit is { } printed
            ? Amount.FromDecimal(given.Value, printed)
            : throw Unexpected(ref reader, new LocalizedText($"“{AmountName}”和“{UnitName}”", $"\"{AmountName}\" and \"{UnitName}\""));
    }

    private static MonetaryUnit? UnitOf(ref Utf8JsonReader reader)
    {
        foreach (var (word, unit) in JsonWords.Units)
        {
            if (ReportJsonReader.TryGetString(ref reader, out var text) && string.Equals(text, word, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return null;
    }

    private static DisclosureJsonException Unexpected(ref Utf8JsonReader reader, LocalizedText expected)
    {
        var found = ReportJsonReader.Found(ref reader);
        return new DisclosureJsonException(
            new JsonProblem(
                "",
                0,
                0,
                new LocalizedText($"{ExpectedText.Zh(expected.Zh)}，实为 {found}", $"expected {expected.En}, found {found}")
            )
        );
    }
}

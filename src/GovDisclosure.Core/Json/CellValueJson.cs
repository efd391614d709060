using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>Writes the value of a cell as the contract does: a number, <c>null</c> for blank, <c>"n/a"</c>.</summary>
internal static class CellValueJson
{
    public static void Write(Utf8JsonWriter writer, string name, CellValue value)
    {
        writer.WritePropertyName(name);
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
}

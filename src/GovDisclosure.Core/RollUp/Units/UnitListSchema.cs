using System.Text.Json;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>
/// The schema of the unit list as a Table Schema (specs.frictionlessdata.io), which says of each column what it is called, may hold and
/// refers to.
/// </summary>
public static class UnitListSchema
{
    /// <summary>The schema as indented JSON, ended by a line end.</summary>
    public static string ToJson() =>
        SchemaParts.Printed(static writer =>
        {
            writer.WriteString("name", "unit-list");
            writer.WriteString("title", "单位名单");
            writer.WriteString(
                "description",
                "The units that report to an office, one a line, under English or Chinese heads; CSV in UTF-8 or GBK, or the first sheet of a workbook (.xlsx)."
            );
            writer.WriteStartArray("fields");
            foreach (var column in UnitColumn.All)
            {
                Write(writer, column);
            }

            writer.WriteEndArray();
            writer.WriteString("primaryKey", UnitColumn.Code.Name);
            writer.WriteStartArray("foreignKeys");
            foreach (var column in (ReadOnlySpan<UnitColumn>)[UnitColumn.Parent, UnitColumn.MergedInto, UnitColumn.ReportsFor])
            {
                writer.WriteStartObject();
                writer.WriteString("fields", column.Name);
                writer.WriteStartObject("reference");
                writer.WriteString("resource", "");
                writer.WriteString("fields", UnitColumn.Code.Name);
                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStrings("missingValues", [""]);
        });

    private static void Write(Utf8JsonWriter writer, UnitColumn column)
    {
        writer.WriteStartObject();
        writer.WriteString("name", column.Name);
        writer.WriteString("title", column.Zh);
        writer.WriteString("description", column.Description);
        if (!column.AlsoCalled.IsEmpty)
        {
            writer.WriteStrings("alsoCalled", column.AlsoCalled);
        }

        var (type, words) = TypeOf(column);
        writer.WriteString("type", type);
        if (type == "date")
        {
            writer.WriteString("format", "any");
        }
        else if (type == "boolean")
        {
            writer.WriteStrings("trueValues", UnitWords.Answers.Where(static answer => answer.Value).Select(static answer => answer.Word));
            writer.WriteStrings(
                "falseValues",
                UnitWords.Answers.Where(static answer => !answer.Value).Select(static answer => answer.Word)
            );
        }

        if (column.IsRequired || words.Length > 0)
        {
            writer.WriteStartObject("constraints");
            if (column.IsRequired)
            {
                writer.WriteBoolean("required", true);
            }

            if (column == UnitColumn.Code)
            {
                writer.WriteBoolean("unique", true);
            }

            if (words.Length > 0)
            {
                writer.WriteStrings("enum", words);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static (string Type, string[] Words) TypeOf(UnitColumn column) =>
        column == UnitColumn.Kind ? ("string", Words(UnitWords.Kinds))
        : column == UnitColumn.Level ? ("string", Words(UnitWords.Levels))
        : column == UnitColumn.Perimeter ? ("string", Words(UnitWords.Perimeters))
        : column == UnitColumn.Expected ? ("boolean", [])
        : column == UnitColumn.ValidFrom || column == UnitColumn.ValidTo ? ("date", [])
        : ("string", []);

    private static string[] Words<T>((string Word, T Value)[] words) => [.. words.Select(static pair => pair.Word)];
}

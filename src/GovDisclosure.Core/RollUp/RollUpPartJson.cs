using System.Text.Json;
using GovDisclosure.Json;
using static GovDisclosure.RollUp.RollUpJson;

namespace GovDisclosure.RollUp;

/// <summary>Writes the parts of a roll-up as JSON.</summary>
internal static class RollUpPartJson
{
    public static void Write(Utf8JsonWriter writer, LateUnit late)
    {
        writer.WriteStartObject();
        Pairs(writer, ("unit", late.Unit), ("publishedOn", Day(late.PublishedOn)));
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, RenamedUnit renamed)
    {
        writer.WriteStartObject();
        Pairs(writer, ("unit", renamed.Unit), ("nameInFile", renamed.NameInFile));
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, MergedUnit merged)
    {
        writer.WriteStartObject();
        Pairs(writer, ("unit", merged.Unit), ("into", merged.Into), ("file", merged.File));
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, UnitVersions versions)
    {
        writer.WriteStartObject();
        writer.WriteString("unit", versions.Unit);
        writer.WriteStrings("files", versions.Files.IsDefault ? [] : versions.Files);
        writer.WriteString("used", versions.Used);
        Mark(writer, "sameDay", versions.IsSameDay);
        Mark(writer, "undated", versions.IsUndated);
        writer.WriteParts("differing", versions.Differing);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, UnitBlank blank)
    {
        writer.WriteStartObject();
        Pairs(writer, ("unit", blank.Unit), ("pointer", blank.Cell.Pointer));
        NumberJson.Write(writer, "parentCounts", blank.ParentCounts);
        Mark(writer, "likely", blank.ParentCounts is not null && !blank.IsCertain);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, UnitError error)
    {
        writer.WriteStartObject();
        Pairs(writer, ("unit", error.Unit), ("pointer", error.Cell.Pointer));
        writer.WriteNumber("published", error.Published);
        writer.WriteNumber("shouldBe", error.ShouldBe);
        writer.WriteString(
            "parent",
            error.IsRecomputed switch
            {
                true => "recomputed",
                false => "summed",
                null => "unknown",
            }
        );
        Mark(writer, "likely", error.IsRecomputed is not null && !error.IsCertain);
        writer.WriteEndObject();
    }

    /// <summary>Writes what became of a file as an object; inside a roll-up its name is that of the member, and here the first
    /// member.</summary>
    public static void Write(Utf8JsonWriter writer, FileOutcome file)
    {
        writer.WriteStartObject();
        writer.WriteString("file", file.Name);
        WriteMembers(writer, file);
        writer.WriteEndObject();
    }

    public static void WriteMembers(Utf8JsonWriter writer, FileOutcome file)
    {
        Pairs(writer, ("unit", file.Unit), ("role", RollUpWords.Of(file.Role)));
        NumberJson.Write(writer, "year", file.Year);
        writer.WriteString("edition", file.Edition);
        writer.WritePart("reason", file.Reason);
    }

    public static void Write(Utf8JsonWriter writer, CellDifference difference)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", difference.Cell.Pointer);
        NumberJson.Write(writer, "published", difference.Published);
        NumberJson.Write(writer, "sum", difference.Sum);
        NumberJson.Write(writer, "difference", difference.Difference);
        writer.WriteParts("causes", difference.Causes);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CellCause cause)
    {
        writer.WriteStartObject();
        Pairs(writer, ("cause", RollUpWords.Of(cause.Kind)), ("unit", cause.Unit), ("file", cause.File));
        NumberJson.Write(writer, "amount", cause.Amount);
        Mark(writer, "rest", cause.IsRest);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Cause cause)
    {
        writer.WriteStartObject();
        Pairs(writer, ("cause", RollUpWords.Of(cause.Kind)), ("unit", cause.Unit), ("file", cause.File));
        if (!cause.EqualFiles.IsDefaultOrEmpty)
        {
            writer.WriteStrings("equalFiles", cause.EqualFiles);
        }

        Mark(writer, "rest", cause.IsRest);
        writer.WriteStartObject("amounts");
        foreach (var (cell, amount) in cause.Amounts.IsDefault ? [] : cause.Amounts)
        {
            writer.WriteNumber(cell.Pointer, amount);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes a unit as an object of the columns of a unit list (<see cref="UnitListSchema"/>); a column that the unit has nothing
    /// in is left out.</summary>
    public static void Write(Utf8JsonWriter writer, RollUpUnit unit)
    {
        writer.WriteStartObject();
        foreach (var (column, text) in Columns(unit))
        {
            if (column == UnitColumn.Expected)
            {
                writer.WriteBoolean(column.Name, unit.IsExpected);
            }
            else if (text is not null)
            {
                writer.WriteString(column.Name, text);
            }
        }

        writer.WriteEndObject();
    }

    private static IEnumerable<(UnitColumn Column, string? Text)> Columns(RollUpUnit unit) =>
        [
            (UnitColumn.Code, unit.Code),
            (UnitColumn.UnitName, unit.Name),
            (UnitColumn.Kind, JsonWords.Of(JsonWords.Kinds, unit.Kind)),
            (UnitColumn.Level, JsonWords.Of(JsonWords.Levels, unit.Level)),
            (UnitColumn.Parent, unit.Parent),
            (UnitColumn.Perimeter, RollUpWords.Of(unit.Perimeter)),
            (UnitColumn.ValidFrom, unit.ValidFrom is { } from ? Day(from) : null),
            (UnitColumn.ValidTo, unit.ValidTo is { } to ? Day(to) : null),
            (UnitColumn.Expected, null),
            (UnitColumn.FormerNames, unit.FormerNames.IsEmpty ? null : string.Join(';', unit.FormerNames)),
            (UnitColumn.MergedInto, unit.MergedInto),
            (UnitColumn.Note, unit.Note),
            (UnitColumn.ReportsFor, unit.ReportsFor),
            (UnitColumn.DivisionCode, unit.DivisionCode),
        ];

    // A member that is there only where it is true.
    private static void Mark(Utf8JsonWriter writer, string name, bool isSo)
    {
        if (isSo)
        {
            writer.WriteBoolean(name, true);
        }
    }
}

using System.Globalization;
using System.Text.Json;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>Writes a roll-up as JSON; <see cref="RollUpSchema"/> is the schema.</summary>
public static class RollUpJson
{
    /// <summary>Writes a roll-up as an object.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="result">The roll-up.</param>
    public static void Write(Utf8JsonWriter writer, RollUpResult result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        writer.WriteStartObject();
        writer.WriteNumber("year", result.Year);
        writer.WriteString("edition", result.Edition.Id);
        writer.WriteString("deadlineUnits", Day(result.Deadline));
        writer.WriteStrings("missing", result.Missing);
        writer.WriteParts("late", result.Late);
        writer.WriteStrings("undated", result.Undated);
        writer.WriteParts("duplicates", result.Duplicates);
        Objects(writer, "identicalCopies", result.IdenticalCopies, static (writer, versions) =>
        {
            writer.WriteString("unit", versions.Unit);
            writer.WriteStrings("files", versions.Files);
        });
        Files(writer, "foreign", result, FileRole.Foreign);
        Files(writer, "outsidePerimeterFiles", result, FileRole.Outside);
        Objects(writer, "wrongYear", result.FilesOf(FileRole.WrongYear), static (writer, file) =>
        {
            Pairs(writer, ("unit", file.Unit), ("file", file.Name));
            writer.WriteNumber("year", file.Year!.Value);
        });
        writer.WriteParts("renamed", result.Renamed);
        writer.WriteParts("merged", result.Merged);
        Files(writer, "unexpectedFiles", result, FileRole.AfterMerger, FileRole.NotThere);
        Files(writer, "ambiguous", result, FileRole.Ambiguous);
        Files(writer, "unreadable", result, FileRole.Unreadable);
        writer.WriteStrings("edition2019", result.OlderEdition);
        writer.WriteParts("blanks", result.Blanks);
        writer.WriteParts("childErrors", result.Errors);
        Objects(writer, "carriesParent", result.FilesOf(FileRole.CarriesParent), static (writer, file) =>
            Pairs(
                writer,
                ("unit", file.Unit),
                ("file", file.Name),
                ("perimeter", file.Carries is { } perimeter ? RollUpWords.Of(perimeter) : null)
            )
        );
        WriteMaps(writer, result);
        writer.WriteEndObject();
    }

    // By unit, by perimeter and by file.
    private static void WriteMaps(Utf8JsonWriter writer, RollUpResult result)
    {
        writer.WriteStartObject("units");
        foreach (var unit in result.Units.Units)
        {
            writer.WriteStrings(unit.Code, result.StatusesOf(unit.Code).Select(RollUpWords.Of));
        }

        writer.WriteEndObject();
        writer.WriteStartObject("perimeters");
        foreach (var perimeter in (ReadOnlySpan<PerimeterRollUp>)[result.Own, result.Region])
        {
            writer.WritePart(RollUpWords.Of(perimeter.Perimeter), perimeter);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("files");
        foreach (var file in result.Files)
        {
            writer.WriteStartObject(file.Name);
            RollUpPartJson.WriteMembers(writer, file);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, PerimeterRollUp perimeter)
    {
        writer.WriteStartObject();
        writer.WriteStrings("units", perimeter.Units);
        writer.WriteStrings("missing", perimeter.Missing);
        writer.WriteBoolean("compared", perimeter.IsCompared);
        writer.WriteIfAny("publishedProblem", perimeter.PublishedProblem);
        writer.WriteNumber("blankCells", perimeter.BlankCells);
        writer.WriteStartObject("notAssessable");
        foreach (var (cell, reason) in InOrder(perimeter, perimeter.NotAssessable))
        {
            writer.WriteString(cell.Pointer, reason.En);
        }

        writer.WriteEndObject();
        Objects(writer, "gaps", perimeter.Sum.Gaps.Where(static gap => gap.Kind != SumGapKind.NoPlace), static (writer, gap) =>
            Pairs(writer, ("unit", gap.Addend), ("pointer", gap.Cell.Pointer), ("state", SumGapWords.Of(gap.Kind)))
        );
        writer.WriteStartObject("repaired");
        foreach (var (cell, sum) in InOrder(perimeter, perimeter.Repaired))
        {
            NumberJson.Write(writer, cell.Pointer, sum);
        }

        writer.WriteEndObject();
        writer.WriteParts("differences", perimeter.Differences);
        writer.WriteStartArray("causes");
        var causes = perimeter.Attribution?.Causes ?? [];
        foreach (
            var (kind, unit) in causes
                .SelectMany(cause => Units(cause, perimeter.Missing))
                .Distinct()
                .OrderBy(static cause => cause.Kind, StringComparer.Ordinal)
                .ThenBy(static cause => cause.Unit, StringComparer.Ordinal)
        )
        {
            writer.WriteStartArray();
            writer.WriteStringValue(kind);
            writer.WriteStringValue(unit);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("certain", perimeter.IsCertain);
        if (perimeter.Attribution is { } attribution)
        {
            writer.WritePropertyName("certificate");
            Write(writer, perimeter, attribution);
        }

        writer.WriteEndObject();
    }

    // Several missing units share what is left over: each is named.
    private static IEnumerable<(string Kind, string? Unit)> Units(Cause cause, IEnumerable<string> missing) =>
        cause is { Kind: CauseKind.MissingUnit, Unit: null }
            ? missing.Select(unit => (RollUpWords.Of(cause.Kind), (string?)unit))
            : [(RollUpWords.Of(cause.Kind), cause.Unit)];

    // What was searched, so that others can judge how much the answer is worth, and the sets that did not win.
    private static void Write(Utf8JsonWriter writer, PerimeterRollUp perimeter, Attribution attribution)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("addends");
        foreach (var cell in perimeter.Differences.Select(static difference => difference.Cell))
        {
            writer.WriteStartObject(cell.Pointer);
            foreach (var (unit, amount) in perimeter.Addends(cell).Where(static addend => addend.Amount != 0))
            {
                NumberJson.Write(writer, unit, amount);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        NumberJson.Write(writer, "residue", perimeter.Residue);
        writer.WriteNumber("hypotheses", attribution.Hypotheses);
        writer.WriteNumber("searchedUpTo", attribution.SearchedUpTo);
        writer.WriteBoolean("exact", attribution.IsExact);
        writer.WriteBoolean("exhaustive", attribution.IsExhaustive);
        writer.WriteNumber("smallestSets", attribution.SmallestSets);
        writer.WriteIfAny("doubt", attribution.Doubt);
        writer.WriteStartArray("sets");
        foreach (var set in attribution.Sets)
        {
            writer.WriteParts(set);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static IEnumerable<KeyValuePair<FormCell, T>> InOrder<T>(
        PerimeterRollUp perimeter,
        IEnumerable<KeyValuePair<FormCell, T>> cells
    )
    {
        var places = perimeter.Sum.Edition.Cells;
        return cells.OrderBy(pair => places.IndexOf(pair.Key));
    }

    private static void Files(Utf8JsonWriter writer, string name, RollUpResult result, params FileRole[] roles) =>
        writer.WriteStrings(name, result.Files.Where(file => roles.Contains(file.Role)).Select(static file => file.Name));

    private static void Objects<T>(Utf8JsonWriter writer, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> members)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStartObject();
            members(writer, value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void Pairs(Utf8JsonWriter writer, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        foreach (var (name, value) in members)
        {
            writer.WriteString(name, value);
        }
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

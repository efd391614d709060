using System.Text.Json;

namespace GovDisclosure.Tables;

/// <summary>Writes <c>datapackage.json</c> (Data Package 2.0), which describes the tables to whoever loads them.</summary>
internal static class DataPackage
{
    /// <summary>All tables, in the order in which they are described.</summary>
    public static readonly TableSchema[] All =
    [
        ReportTables.Cells,
        ReportTables.Wide,
        ReportTables.Reports,
        ReportTables.Indicators,
        ReportTables.Units,
        ReportTables.Findings,
    ];

    // Which rows belong to which row of another table.
    private static readonly (TableSchema Of, string[] Fields, TableSchema To)[] References =
    [
        (ReportTables.Cells, ["report_id"], ReportTables.Reports),
        (ReportTables.Cells, ["edition", "pointer"], ReportTables.Indicators),
        (ReportTables.Wide, ["report_id"], ReportTables.Reports),
        (ReportTables.Findings, ["report_id"], ReportTables.Reports),
    ];

    public static void Write(
        Utf8JsonWriter writer,
        TableExportOptions options,
        string extension,
        IReadOnlyDictionary<string, List<string>> files
    )
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        writer.WriteString("name", options.Name);
        writer.WriteString("title", "政府信息公开工作年度报告数据");
        writer.WriteStartArray("resources");
        foreach (var schema in All)
        {
            if (files.TryGetValue(schema.Name, out var paths))
            {
                Write(writer, schema, extension, paths);
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TableSchema schema, string extension, List<string> paths)
    {
        writer.WriteStartObject();
        writer.WriteString("name", schema.Name);
        writer.WriteString("title", schema.Title);
        if (paths is [var only])
        {
            writer.WriteString("path", only);
        }
        else
        {
            writer.WriteStartArray("path");
            foreach (var path in paths.Order(StringComparer.Ordinal))
            {
                writer.WriteStringValue(path);
            }

            writer.WriteEndArray();
        }

        writer.WriteString("format", extension);
        writer.WriteString(
            "mediatype",
            extension switch
            {
                "csv" => "text/csv",
                "ndjson" => "application/x-ndjson",
                "parquet" => "application/vnd.apache.parquet",
                _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            }
        );
        writer.WriteString("encoding", "utf-8");
        writer.WriteStartObject("schema");
        WriteFields(writer, schema);
        Strings(writer, "primaryKey", schema.Key);
        WriteReferences(writer, schema);
        WriteMissingValues(writer, schema == ReportTables.Wide && HasMarks(extension));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, TableSchema schema)
    {
        writer.WriteStartArray("fields");
        foreach (var column in schema.Columns)
        {
            writer.WriteStartObject();
            writer.WriteString("name", column.Name);
            writer.WriteString("title", column.Title);
            writer.WriteString("type", Word(column.Type));
            if (!column.Words.IsEmpty)
            {
                writer.WriteStartObject("constraints");
                writer.WriteStartArray("enum");
                foreach (var word in column.Words)
                {
                    writer.WriteStringValue(word);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMissingValues(Utf8JsonWriter writer, bool hasMarks)
    {
        writer.WriteStartArray("missingValues");
        foreach (
            var (value, label) in hasMarks
                ?
                [
                    ("", "blank"),
                    (ReportTables.NotApplicable, "notApplicable"),
                    (ReportTables.NotFound, "notFound"),
                    (ReportTables.NotInForm, "notInForm"),
                ]
                : (ReadOnlySpan<(string Value, string? Label)>)[("", null)]
        )
        {
            if (label is null)
            {
                writer.WriteStringValue(value);
            }
            else
            {
                writer.WriteStartObject();
                writer.WriteString("value", value);
                writer.WriteString("label", label);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }

    // The other formats have types, and in a column of numbers nothing in place of a mark.
    private static bool HasMarks(string extension) => extension is "csv" or "xlsx";

    private static void WriteReferences(Utf8JsonWriter writer, TableSchema schema)
    {
        if (!References.Any(reference => reference.Of == schema))
        {
            return;
        }

        writer.WriteStartArray("foreignKeys");
        foreach (var (_, fields, to) in References.Where(reference => reference.Of == schema))
        {
            writer.WriteStartObject();
            Strings(writer, "fields", fields);
            writer.WriteStartObject("reference");
            writer.WriteString("resource", to.Name);
            Strings(writer, "fields", to.Key);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Word(ColumnType type) =>
        type switch
        {
            ColumnType.Integer => "integer",
            ColumnType.Number => "number",
            ColumnType.Boolean => "boolean",
            ColumnType.Date => "date",
            _ => "string",
        };

    private static void Strings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}

using System.Text.Json;
using GovDisclosure.Forms;

namespace GovDisclosure.Json;

/// <summary>The JSON Schema (draft 2020-12) of the contract, generated from the declaration of the form.</summary>
/// <remarks>
/// What a schema cannot say and strict reading checks all the same: no member occurs twice, a count has no decimal point (<c>1.0</c>), an
/// amount has at most 28 digits and no exponent, a unit is beside a number, and the edition is that of the tables.
/// </remarks>
public static class DisclosureSchema
{
    /// <summary>The permanent id of the schema.</summary>
    public const string Id = "urn:govdisclosure:schema:annual-report:1";

    /// <summary>The schema as indented JSON, ended by a line end.</summary>
    public static string ToJson() => ToJson(FormCatalog.Default);

    internal static string ToJson(FormCatalog catalog) =>
        SchemaParts.Printed(writer => new SchemaWriter(writer, JsonForm.Of(catalog)).Write());

    private sealed class SchemaWriter(Utf8JsonWriter writer, JsonForm form)
    {
        private readonly Dictionary<string, string> shapeNames = new(StringComparer.Ordinal);
        private readonly List<(string Name, FormNode Node)> shapes = [];

        public void Write()
        {
            SchemaParts.Begin(
                writer,
                Id,
                "政府信息公开工作年度报告",
                "Annual report on government information disclosure (Regulation on Open Government Information, Art. 49 and 50). A number is a number, blank is null, not applicable is \"n/a\"; a section or table that the document lacks is null."
            );
            writer.WriteString("type", "object");
            Required([.. RootNames.Before, .. form.Sections.Select(static section => section.Name.Text)]);
            writer.WriteBoolean("additionalProperties", false);
            writer.WriteStartObject("properties");
            WriteRootMembers();
            foreach (var section in form.Sections)
            {
                WriteSection(section);
            }

            WriteOptionalMembers();
            writer.WriteEndObject();
            WriteDefinitions();
        }

        private void WriteRootMembers()
        {
            Member(
                RootNames.Before[RootNames.Edition],
                "版式",
                "The edition of the form: that of section two's table, else of section three's, else the one in force for the year.",
                () => Words("enum", form.Catalog.Editions.Select(static edition => edition.Id))
            );
            Member(RootNames.Before[RootNames.Year], "年度", "The year that the report is on.", () =>
            {
                Types("integer", "null");
                writer.WriteNumber("minimum", 1);
                writer.WriteNumber("maximum", 9999);
            });
            Member(RootNames.Before[RootNames.Title], "标题", "The title as published.", () => Types("string", "null"));
            Member(RootNames.Before[RootNames.Agency], "机关", "The administrative agency that publishes the report.", WriteAgency);
            Member(RootNames.Before[RootNames.PublishedOn], "公布日期", "The day of publication. Legal dates: Art. 49.", () =>
            {
                Types("string", "null");
                writer.WriteString("format", "date");
                writer.WriteString("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            });
            Member(
                RootNames.Before[RootNames.Preamble],
                "前言",
                "The text between the title and section one; paragraphs are separated by \\n.",
                () => Types("string", "null")
            );
        }

        private void WriteAgency()
        {
            writer.WriteString("type", "object");
            Required(RootNames.Agencies.Take(RootNames.RequiredAgencies).Select(static name => name.Text));
            writer.WriteBoolean("additionalProperties", false);
            writer.WriteStartObject("properties");
            Member("name", "名称", "The name as published.", () => Types("string", "null"));
            Member(
                "kind",
                "类别",
                "What kind of agency: a government, its general office, a department, an office that a government dispatches, a zone, an organ of a system of its own, a branch, an authorised institution, the corps; null when not known.",
                () => WordsOrNull(JsonWords.Kinds.Select(static pair => pair.Word))
            );
            Member("level", "层级", "The administrative level; null when not known.", () =>
                WordsOrNull(JsonWords.Levels.Select(static pair => pair.Word))
            );
            Member("code", "代码", "The printed organisation or credit code; left out when none is printed.", () =>
                Types("string", "null")
            );
            writer.WriteEndObject();
        }

        private void WriteSection(JsonSection section)
        {
            var of = section.Section;
            Member(section.Name.Text, of.ToString(), $"{of.HeadingEn}. Art. {of.Article}. Null when the document lacks it.", () =>
            {
                writer.WriteStartArray("anyOf");
                if (section.Shapes.IsEmpty)
                {
                    Reference("narrative");
                }

                foreach (var shape in section.Shapes)
                {
                    Reference(ShapeName(shape.Table));
                }

                writer.WriteStartObject();
                writer.WriteString("type", "null");
                writer.WriteEndObject();
                writer.WriteEndArray();
            });
        }

        private void WriteOptionalMembers()
        {
            Member("$schema", "架构", "The schema that the report is written by; left out when not said.", () =>
                writer.WriteString("type", "string")
            );
            Member(
                "remarks",
                "单元格备注",
                "What is printed in a cell beside or instead of its number, by the JSON Pointer of the cell; left out when empty.",
                PointerTexts
            );
            Member("notes", "表注", "What is printed around a table, by the JSON Pointer of the table; left out when empty.", PointerTexts);
        }

        private void PointerTexts()
        {
            writer.WriteString("type", "object");
            writer.WriteStartObject("propertyNames");
            writer.WriteString("pattern", "^/");
            writer.WriteEndObject();
            writer.WriteStartObject("additionalProperties");
            writer.WriteString("type", "string");
            writer.WriteEndObject();
        }

        private void WriteDefinitions()
        {
            writer.WriteStartObject("$defs");
            Member(
                "count",
                "件数",
                "A number of things: an integer within 64 bits; null is blank, \"n/a\" is not applicable. The report may print a negative number by mistake; it is kept.",
                () =>
                    Value(() =>
                    {
                        writer.WriteString("type", "integer");
                        writer.WriteNumber("minimum", Count.MinValue);
                        writer.WriteNumber("maximum", Count.MaxValue);
                    })
            );
            Member(
                "amount",
                "金额",
                "An amount of money, with the decimals that are printed; null is blank, \"n/a\" is not applicable.",
                () => Value(() => writer.WriteString("type", "number"))
            );
            Member("amountUnit", "金额单位", "The printed unit of the amount beside it; left out when none is printed.", () =>
                WordsOrNull(JsonWords.Units.Select(static pair => pair.Word))
            );
            Member("narrative", "文字", "A narrative section.", () =>
            {
                writer.WriteString("type", "object");
                Required(RootNames.Narrative.Select(static name => name.Text));
                writer.WriteBoolean("additionalProperties", false);
                writer.WriteStartObject("properties");
                Member("text", "正文", "The text as published; paragraphs are separated by \\n.", () =>
                    writer.WriteString("type", "string")
                );
                writer.WriteEndObject();
            });

            // Writing a shape may call for more of them.
            for (var i = 0; i < shapes.Count; i++)
            {
                var (name, node) = shapes[i];
                writer.WriteStartObject(name);
                if (node is FormRow row)
                {
                    WriteRow(row);
                }
                else
                {
                    WriteGroup((FormGroup)node);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        private void WriteGroup(FormGroup group)
        {
            writer.WriteString("type", "object");
            Required(group.Children.Select(static child => child.Name));
            writer.WriteBoolean("additionalProperties", false);
            writer.WriteStartObject("properties");
            foreach (var child in group.Children)
            {
                writer.WriteStartObject(child.Name);
                if (child.LabelZh.Length > 0)
                {
                    Describe(
                        child.LabelZh,
                        child is FormRow { Article.Length: > 0 } row ? $"{child.LabelEn}. Art. {row.Article}." : child.LabelEn + "."
                    );
                }

                writer.WriteString("$ref", "#/$defs/" + ShapeName(child));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        private void WriteRow(FormRow row)
        {
            writer.WriteString("type", "object");
            Required(row.Columns.Select(static column => column.Name));
            writer.WriteBoolean("additionalProperties", false);
            writer.WriteStartObject("properties");
            foreach (var column in row.Columns)
            {
                writer.WriteStartObject(column.Name);
                Describe(column.PathZh, $"{column.LabelEn}. Unit: {(column.Unit.Length > 0 ? column.Unit : "as printed")}.");
                writer.WriteString("$ref", column.IsAmount ? "#/$defs/amount" : "#/$defs/count");
                writer.WriteEndObject();
                if (column.PrintsUnit)
                {
                    writer.WriteStartObject(column.Name + "Unit");
                    writer.WriteString("$ref", "#/$defs/amountUnit");
                    writer.WriteEndObject();
                }
            }

            writer.WriteEndObject();
        }

        // One definition for all nodes of one record with the same labels inside; a second shape of a record gets a number.
        private string ShapeName(FormNode node)
        {
            var key = node.RecordType.Name + "|" + Inside(node);
            if (!shapeNames.TryGetValue(key, out var name))
            {
                var record = JsonNamingPolicy.CamelCase.ConvertName(node.RecordType.Name);
                var earlier = shapes.Count(shape => shape.Node.RecordType.Name == node.RecordType.Name);
                name = earlier == 0 ? record : $"{record}-{earlier + 1}";
                shapeNames.Add(key, name);
                shapes.Add((name, node));
            }

            return name;
        }

        private static string Inside(FormNode node) =>
            node is FormRow row
                ? string.Join('|', row.Columns.Select(static column => column.Name + column.PathZh + column.Unit))
                : string.Join(
                    '|',
                    ((FormGroup)node).Children.Select(static child =>
                        child.Name + child.LabelZh + child.RecordType.Name + "(" + Inside(child) + ")"
                    )
                );

        private void Member(string name, string title, string description, Action write)
        {
            writer.WriteStartObject(name);
            Describe(title, description);
            write();
            writer.WriteEndObject();
        }

        private void Describe(string title, string description)
        {
            writer.WriteString("title", title);
            writer.WriteString("description", description);
        }

        private void Value(Action number)
        {
            writer.WriteStartArray("anyOf");
            writer.WriteStartObject();
            number();
            writer.WriteEndObject();
            writer.WriteStartObject();
            writer.WriteString("type", "null");
            writer.WriteEndObject();
            writer.WriteStartObject();
            writer.WriteString("const", CellText.NotApplicable);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        private void Reference(string definition)
        {
            writer.WriteStartObject();
            writer.WriteString("$ref", "#/$defs/" + definition);
            writer.WriteEndObject();
        }

        private void Required(IEnumerable<string> names) => Words("required", names);

        private void Types(params ReadOnlySpan<string> types)
        {
            writer.WriteStartArray("type");
            foreach (var type in types)
            {
                writer.WriteStringValue(type);
            }

            writer.WriteEndArray();
        }

        private void Words(string keyword, IEnumerable<string> words)
        {
            writer.WriteStartArray(keyword);
            foreach (var word in words)
            {
                writer.WriteStringValue(word);
            }

            writer.WriteEndArray();
        }

        private void WordsOrNull(IEnumerable<string> words)
        {
            writer.WriteStartArray("enum");
            foreach (var word in words)
            {
                writer.WriteStringValue(word);
            }

            writer.WriteNullValue();
            writer.WriteEndArray();
        }
    }
}

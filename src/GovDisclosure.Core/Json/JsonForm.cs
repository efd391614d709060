using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using GovDisclosure.Forms;

namespace GovDisclosure.Json;

/// <summary>The members of the contract in order, with their names in UTF-8: made once of a catalogue of the form.</summary>
internal sealed class JsonForm
{
    private static readonly ConditionalWeakTable<FormCatalog, JsonForm> Made = [];

    private JsonForm(FormCatalog catalog)
    {
        Catalog = catalog;
        Sections = [.. catalog.Newest.Sections.Select(section => new JsonSection(section, ShapesOf(catalog, section)))];
        Members =
        [
            .. RootNames.Before.Select(static name => new JsonName(name)),
            .. Sections.Select(static section => new JsonName(section.Name.Text)),
            .. RootNames.Optional.Select(static name => new JsonName(name)),
        ];
    }

    public FormCatalog Catalog { get; }

    public ImmutableArray<JsonSection> Sections { get; }

    /// <summary>All members of the root: those before the sections, the sections, the optional ones.</summary>
    public JsonName[] Members { get; }

    public static JsonForm Of(FormCatalog catalog) => Made.GetValue(catalog, static catalog => new JsonForm(catalog));

    private static ImmutableArray<JsonTable> ShapesOf(FormCatalog catalog, FormSection section) =>
        section.Table is null
            ? []
            :
            [
                .. catalog
                    .Shapes.Single(shapes => shapes.Pointer == section.Pointer)
                    .All.Select(shape => new JsonTable(
                        shape.Table,
                        new JsonObject(shape.Table),
                        [.. catalog.Editions.Where(edition => edition.Tables.Contains(shape.Table)).Select(static edition => edition.Id)]
                    )),
            ];
}

/// <summary>The names of the root's members that do not come from the form.</summary>
internal static class RootNames
{
    public const int Edition = 0;
    public const int Year = 1;
    public const int Title = 2;
    public const int Agency = 3;
    public const int PublishedOn = 4;
    public const int Preamble = 5;

    public static readonly string[] Before = ["edition", "year", "title", "agency", "publishedOn", "preamble"];
    public static readonly string[] Optional = ["$schema", "remarks", "notes"];
    public static readonly JsonName[] Agencies = [new("name"), new("kind"), new("level"), new("code")];
    public static readonly JsonName[] Narrative = [new("text")];

    public const int RequiredAgencies = 3;
}

/// <summary>A name as text, as UTF-8 and as a writer wants it.</summary>
internal sealed class JsonName(string text)
{
    public string Text { get; } = text;

    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(text);

    public JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(text);
}

/// <summary>A section with the shapes of its table, newest first; none for a narrative section.</summary>
internal sealed class JsonSection(FormSection section, ImmutableArray<JsonTable> shapes)
{
    public FormSection Section => section;

    public JsonName Name { get; } = new(section.Name);

    public ImmutableArray<JsonTable> Shapes => shapes;
}

/// <summary>A table in one shape.</summary>
internal sealed class JsonTable(FormTable table, JsonObject root, string[] editions)
{
    public FormTable Table => table;

    /// <summary>The object that is read and written: the table's own, or one inside it.</summary>
    public JsonObject Root => root;

    /// <summary>The same shape, of which one object alone is read and written.</summary>
    public JsonTable At(JsonObject part) => new(table, part, editions);

    /// <summary>Whether the edition has the table in this shape.</summary>
    public bool IsOf(string edition) => Array.IndexOf(editions, edition) >= 0;
}

/// <summary>An object of a table: a group, whose members are objects, or a row, whose members are cells.</summary>
internal sealed class JsonObject
{
    public JsonObject(FormNode node)
    {
        Node = node;
        Name = new JsonName(node.Name);
        if (node is FormRow row)
        {
            Cells =
            [
                .. row.Cells.SelectMany(static cell =>
                    cell.Column.PrintsUnit ? new[] { new JsonCell(cell, false), new JsonCell(cell, true) } : [new JsonCell(cell, false)]
                ),
            ];
            Names = [.. Cells.Select(static cell => cell.Name)];
        }
        else
        {
            Children = [.. ((FormGroup)node).Children.Select(static child => new JsonObject(child))];
            Names = [.. Children.Select(static child => child.Name)];
        }
    }

    public FormNode Node { get; }

    public JsonName Name { get; }

    public JsonName[] Names { get; }

    public JsonObject[] Children { get; } = [];

    public JsonCell[] Cells { get; } = [];

    public bool IsRow => Cells.Length > 0;
}

/// <summary>A member of a row: a cell, or the printed unit of one.</summary>
internal sealed class JsonCell(FormCell cell, bool isUnit)
{
    public FormCell Cell => cell;

    public JsonName Name { get; } = new(isUnit ? cell.Column.Name + "Unit" : cell.Column.Name);

    // The reader looks at these three for every cell, so each is one step away.
    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(isUnit ? cell.Column.Name + "Unit" : cell.Column.Name);

    public bool IsUnit => isUnit;

    public bool IsAmount { get; } = cell.IsAmount;

    public int Slot { get; } = cell.Slot;

    public string Pointer { get; } = isUnit ? cell.Pointer + "Unit" : cell.Pointer;
}

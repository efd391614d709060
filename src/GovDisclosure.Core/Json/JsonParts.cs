using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using GovDisclosure.Forms;

namespace GovDisclosure.Json;

/// <summary>The places of the form that a record may stand for: a section in words, or a table, group or row in each shape that has
/// it.</summary>
internal sealed class JsonParts
{
    private static readonly ConcurrentDictionary<Type, JsonParts> Known = new();

    private readonly Type type;

    private JsonParts(Type type)
    {
        this.type = type;
        var form = JsonForm.Of(FormCatalog.Default);
        Narratives =
        [
            .. form.Sections.Where(section => type.IsInstanceOfType(section.Section.GetNarrative(section.Section.WithNarrative("")))),
        ];
        Shapes = Narratives.IsEmpty ? [.. form.Sections.SelectMany(static section => section.Shapes).Select(Part).OfType<JsonTable>()] : [];
        if (Narratives.IsEmpty && Shapes.IsEmpty)
        {
            throw new NotSupportedException($"{type.Name} is no section, table, group or row of a report.");
        }
    }

    /// <summary>The sections in words that the record may be.</summary>
    public ImmutableArray<JsonSection> Narratives { get; }

    /// <summary>In each shape of a table, newest first, the first node that the record may be; rows of one kind have the same members
    /// wherever they are.</summary>
    public ImmutableArray<JsonTable> Shapes { get; }

    public static JsonParts Of(Type type) => Known.GetOrAdd(type, static type => new JsonParts(type));

    /// <summary>The part of a report that was read into one of its places.</summary>
    public object? Of(AnnualReport report) =>
        Narratives.IsEmpty
            ? Shapes.First(shape => shape.Table.Fits(report)).Root.Node.GetRecord(report)
            : Narratives[0].Section.GetNarrative(report);

    /// <summary>A pointer in a report as a pointer in the part.</summary>
    public string Inside(string pointer)
    {
        var places = Narratives
            .Select(static section => section.Section.Pointer)
            .Concat(Shapes.Select(static shape => shape.Root.Node.Pointer));
        return places.Where(place => pointer.StartsWith(place, StringComparison.Ordinal)).MaxBy(static place => place.Length) is { } longest
            ? pointer[longest.Length..]
            : pointer;
    }

    public void Write(Utf8JsonWriter writer, object value)
    {
        if (value is NarrativeSection narrative)
        {
            ReportJsonWriter.WriteNarrativeValue(writer, narrative.Text, "/text");
            return;
        }

        foreach (var shape in Shapes.Where(shape => shape.Root.Node.RecordType.IsInstanceOfType(value)))
        {
            var report = shape.Root.Node.WithRecord(shape.Table.InThisShape(new AnnualReport()), value);
            if (shape.Table.Fits(report))
            {
                ReportJsonWriter.WritePart(writer, report, shape);
                return;
            }
        }

        throw new ArgumentException($"The {type.Name} is in a shape that no edition of the form declares.", nameof(value));
    }

    private JsonTable? Part(JsonTable table) => Find(table.Root) is { } root ? table.At(root) : null;

    private JsonObject? Find(JsonObject node) =>
        node.Node.RecordType.IsAssignableTo(type) ? node : node.Children.Select(Find).FirstOrDefault(static found => found is not null);
}

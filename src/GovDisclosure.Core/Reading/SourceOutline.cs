using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Reading;

/// <summary>Headings, labels and texts of a document as printed, with their places: what rules about wording and structure look
/// at.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultPartConverter<SourceOutline>))]
public sealed class SourceOutline : IJsonPart
{
    /// <summary>Makes an outline.</summary>
    public SourceOutline(IEnumerable<OutlineEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Entries = ImmutableArray.CreateRange(entries);
    }

    /// <summary>The outline of a report that was read from no document.</summary>
    public static SourceOutline None { get; } = new([]);

    /// <summary>The entries in the order of the document.</summary>
    public ImmutableArray<OutlineEntry> Entries { get; }

    void IJsonPart.WriteTo(Utf8JsonWriter writer) =>
        throw new NotSupportedException("What stands around the cells of a document has no JSON; write the reading.");
}

/// <summary>A heading, label or text as printed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text as it is, line ends included.</param>
/// <param name="Position">Where in the source.</param>
/// <param name="Pointer">The JSON Pointer of what it stands for; null when it stands for nothing of the form.</param>
[JsonConverter(typeof(ResultPartConverter<OutlineEntry>))]
public sealed record OutlineEntry(OutlineKind Kind, string Text, SourcePosition Position, string? Pointer = null) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) =>
        throw new NotSupportedException("What stands around the cells of a document has no JSON; write the reading.");
}

/// <summary>What an entry of an outline is.</summary>
[JsonConverter(typeof(WordConverter<OutlineKind>))]
public enum OutlineKind
{
    /// <summary>The title of the report.</summary>
    Title = 0,

    /// <summary>The heading of a section.</summary>
    SectionHeading = 1,

    /// <summary>The label of a row, a group of rows, or a block of a table.</summary>
    RowLabel = 2,

    /// <summary>The label of a column.</summary>
    ColumnLabel = 3,

    /// <summary>A label of a table that the form does not have.</summary>
    UnknownLabel = 4,

    /// <summary>A paragraph of text.</summary>
    Paragraph = 5,

    /// <summary>An image; its text, when it has one, is what stands for it. The pointer is the section that it is in.</summary>
    Image = 6,
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Reading;

/// <summary>Where every cell that was found in a source came from.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultPartConverter<Provenance>))]
public sealed class Provenance : IJsonPart
{
    // Never written to after the constructor.
    private readonly Dictionary<string, CellSource> byPointer;

    /// <summary>Makes a provenance of the sources of cells.</summary>
    /// <exception cref="ArgumentException">A cell occurs twice.</exception>
    public Provenance(IEnumerable<CellSource> cells)
    {
        Cells = Given.AllOf(cells);
        byPointer = new Dictionary<string, CellSource>(Cells.Length, StringComparer.Ordinal);
        foreach (var cell in Cells)
        {
            byPointer.Add(cell.Pointer, cell);
            HasInferred |= cell.IsInferred;
        }
    }

    /// <summary>The provenance of a report that was read from no document.</summary>
    public static Provenance None { get; } = new([]);

    /// <summary>The cells in the order in which they were read.</summary>
    public ImmutableArray<CellSource> Cells { get; }

    /// <summary>Whether the number of any cell was recovered.</summary>
    internal bool HasInferred { get; }

    /// <summary>Finds the source of a cell.</summary>
    /// <returns>The source, or null when the cell was not found in the document.</returns>
    public CellSource? Find(string pointer) => byPointer.GetValueOrDefault(pointer);

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => writer.WriteParts(Cells);
}

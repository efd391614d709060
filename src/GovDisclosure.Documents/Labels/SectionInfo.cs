using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Labels;

/// <summary>A section of the form in all editions.</summary>
/// <param name="Index">The place among the sections.</param>
/// <param name="Section">The section of the newest edition that has it.</param>
/// <param name="Pointer">The JSON Pointer.</param>
/// <param name="HeadingKeys">The keys of its headings in all editions, without numerals.</param>
/// <param name="Shapes">The shapes of its table, newest first; empty for a narrative section.</param>
internal sealed record SectionInfo(
    int Index,
    FormSection Section,
    string Pointer,
    ImmutableArray<string> HeadingKeys,
    ImmutableArray<TableShape> Shapes
)
{
    public bool HasTable => !Shapes.IsEmpty;
}

using GovDisclosure.Documents.Labels;

namespace GovDisclosure.Documents.Sections;

/// <summary>A stretch of a document that a section takes.</summary>
/// <param name="Heading">The heading that starts it.</param>
/// <param name="Start">The first token after the heading.</param>
/// <param name="End">The token after the last one.</param>
/// <param name="Repeats">The heading that is first, when this one occurs again.</param>
internal readonly record struct SectionSpan(Heading Heading, int Start, int End, Heading? Repeats = null)
{
    public SectionInfo Section => Heading.Section;
}

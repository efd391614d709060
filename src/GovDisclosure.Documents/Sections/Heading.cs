using GovDisclosure.Documents.Labels;

namespace GovDisclosure.Documents.Sections;

/// <summary>A line that reads as the heading of a section.</summary>
/// <param name="Section">The section.</param>
/// <param name="First">The first token of the heading.</param>
/// <param name="Last">The last token of the heading; before the first one when the section starts without a heading.</param>
/// <param name="Strength">How sure it is.</param>
/// <param name="TextStart">Where in the source the section's text starts on the line of the heading; -1 when it starts on the next
/// line.</param>
internal readonly record struct Heading(SectionInfo Section, int First, int Last, HeadingStrength Strength, int TextStart = -1);

/// <summary>How sure it is that a line is a heading. Of a section's candidates the surest count.</summary>
internal enum HeadingStrength
{
    /// <summary>The section's table starts here, without a heading.</summary>
    TableOnly = 0,

    /// <summary>The heading without a numeral.</summary>
    NoNumeral = 1,

    /// <summary>A heading in other words, with the numeral.</summary>
    Similar = 2,

    /// <summary>The heading with another numeral, or with text after it.</summary>
    Near = 3,

    /// <summary>The heading as declared.</summary>
    Exact = 4,
}

using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Draft;

/// <summary>The period of the figures of a report.</summary>
/// <param name="Year">Its year.</param>
/// <param name="Text">The paragraph that states it, without spaces.</param>
/// <param name="Position">Where the paragraph is.</param>
internal readonly record struct Period(int Year, string Text, SourcePosition Position);

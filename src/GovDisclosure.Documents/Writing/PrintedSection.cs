using System.Collections.Immutable;

namespace GovDisclosure.Documents.Writing;

/// <summary>A section of a printed report.</summary>
/// <param name="Heading">The heading with its numeral.</param>
/// <param name="Paragraphs">The text of a narrative section.</param>
/// <param name="Table">The table; null when there is none.</param>
/// <param name="Notes">What is printed under the table.</param>
internal sealed record PrintedSection(string Heading, ImmutableArray<string> Paragraphs, PrintedTable? Table, ImmutableArray<string> Notes);

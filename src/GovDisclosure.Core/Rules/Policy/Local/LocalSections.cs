using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Policy.Local;

/// <summary>The sections that a local rule on a text may be about.</summary>
internal static class LocalSections
{
    /// <summary>Their JSON Pointers: of the narrative sections, and of the words before them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. FormCatalog
            .Default.Editions.SelectMany(static edition => edition.Sections)
            .Where(static section => section.Table is null)
            .Select(static section => section.Pointer)
            .Append(Places.Preamble)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The pointer that is set.</summary>
    /// <exception cref="ArgumentException">It is null, or of no such section.</exception>
    public static string Require(string? pointer, string name) =>
        All.Contains(Given.NotNull(pointer, name), StringComparer.Ordinal)
            ? pointer
            : throw new ArgumentException($"There is no narrative section \"{pointer}\"; there are {string.Join(", ", All)}.", name);
}

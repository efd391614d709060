using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>Sets the texts of two reports side by side.</summary>
internal static class TextComparer
{
    private const string Preamble = "/preamble";
    private const string TextOf = "/text";

    /// <summary>The preamble and the narrative sections, where both reports have them.</summary>
    public static IEnumerable<(string Pointer, string Before, string After)> Narratives(
        FormCatalog catalog,
        AnnualReport previous,
        AnnualReport current
    )
    {
        if (previous.Preamble is { } old && current.Preamble is { } now)
        {
            yield return (Preamble, old, now);
        }

        foreach (var section in catalog.Newest.Sections)
        {
            if (section.GetText(previous) is { } before && section.GetText(current) is { } after)
            {
                yield return (section.Pointer + TextOf, before, after);
            }
        }
    }

    public static ImmutableArray<TextChange> Changes(FormCatalog catalog, AnnualReport previous, AnnualReport current)
    {
        ImmutableArray<TextChange>.Builder? changes = null;
        Compare("/title", previous.Title, current.Title, ref changes);
        Compare(Preamble, previous.Preamble, current.Preamble, ref changes);
        foreach (var section in catalog.Newest.Sections)
        {
            if (section.Table is null)
            {
                Compare(section.Pointer + TextOf, section.GetText(previous), section.GetText(current), ref changes);
            }
        }

        Compare("/remarks", previous.Remarks, current.Remarks, ref changes);
        Compare("/notes", previous.Notes, current.Notes, ref changes);
        return changes?.DrainToImmutable() ?? [];
    }

    private static void Compare(string name, PointerTexts before, PointerTexts after, ref ImmutableArray<TextChange>.Builder? changes)
    {
        if (before.Equals(after))
        {
            return;
        }

        foreach (var pointer in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            Compare(
                $"{name}/{PointerTexts.Escape(pointer)}",
                before.GetValueOrDefault(pointer),
                after.GetValueOrDefault(pointer),
                ref changes
            );
        }
    }

    private static void Compare(string pointer, string? before, string? after, ref ImmutableArray<TextChange>.Builder? changes)
    {
        if (!string.Equals(before, after, StringComparison.Ordinal))
        {
            (changes ??= ImmutableArray.CreateBuilder<TextChange>()).Add(new TextChange(pointer, before, after));
        }
    }
}

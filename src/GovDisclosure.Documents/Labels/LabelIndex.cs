using System.Buffers;
using System.Collections.Immutable;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Labels;

/// <summary>All labels and headings of a catalogue by their keys. Made once for a catalogue; immutable and safe to share between
/// threads.</summary>
internal sealed class LabelIndex
{
    private const int ShortestName = 4;

    private const char FirstIdeograph = '\u4E00';

    private readonly SearchValues<char> lettersOfHeadings;
    private readonly Dictionary<string, LabelEntry>.AlternateLookup<ReadOnlySpan<char>> entries;

    public LabelIndex(FormCatalog catalog)
    {
        Catalog = catalog;
        Sections =
        [
            .. catalog
                .Editions.Reverse()
                .SelectMany(static edition => edition.Sections)
                .GroupBy(static section => section.Pointer, StringComparer.Ordinal)
                .Select((sections, index) => MakeSection(catalog, index, [.. sections])),
        ];
        var builder = new LabelIndexBuilder();
        foreach (var section in Sections)
        {
            builder.Add(section);
        }

        var dictionary = builder.Build();
        Tree = LabelNode.Build(dictionary);
        lettersOfHeadings = SearchValues.Create(
            string.Concat(dictionary.Where(static entry => entry.Value.Section is not null).Select(static entry => entry.Key))
        );
        LongestKey = dictionary.Keys.Max(static key => key.Length);
        entries = dictionary.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public FormCatalog Catalog { get; }

    public ImmutableArray<SectionInfo> Sections { get; }

    public int LongestKey { get; }

    /// <summary>All keys letter by letter.</summary>
    public LabelNode Tree { get; }

    public LabelEntry? Find(ReadOnlySpan<char> key) => entries.TryGetValue(key, out var entry) ? entry : null;

    /// <summary>Finds the labels of tables before a unit that the form does not print there: 采购总金额 of 采购总金额（万元）.</summary>
    public LabelEntry? FindBeforeUnit(ReadOnlySpan<char> key) =>
        PrintedUnit.Find(key) is { Stem: > 1 and var stem } && Find(key[..stem]) is { Meanings.Length: > 0 } entry ? entry : null;

    private static SectionInfo MakeSection(FormCatalog catalog, int index, ImmutableArray<FormSection> sections) =>
        new(
            index,
            sections[0],
            sections[0].Pointer,
            [.. sections.Select(static section => LabelKey.Of(section.HeadingZh)).Distinct(StringComparer.Ordinal)],
            [
                .. sections
                    .Select(static section => section.Table)
                    .OfType<FormTable>()
                    .Distinct()
                    .Select(table => new TableShape(table, [.. catalog.Editions.Where(edition => edition.Tables.Contains(table))])),
            ]
        );

    /// <summary>The heading of the only section that a text names, with all its words or some: 其他事项; null where it names none.</summary>
    public string? HeadingNamed(string text)
    {
        if (!MayNameHeading(text))
        {
            return null;
        }

        var key = LabelKey.Of(text);
        if (Find(key)?.Section is { } section)
        {
            return section.Section.ToString();
        }

        SectionInfo? named = null;
        foreach (var other in key.Length < ShortestName ? [] : Sections)
        {
            if (!HasHeadingWith(other, key))
            {
                continue;
            }

            if (named is not null)
            {
                return null;
            }

            named = other;
        }

        return named?.Section.ToString();
    }

    /// <summary>Whether a text may be a heading, or a part of one: nearly every sentence is distinguished from one by its first
    /// letters.</summary>
    public bool MayNameHeading(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (LabelKey.Fold(c) is >= FirstIdeograph and var letter && !lettersOfHeadings.Contains(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasHeadingWith(SectionInfo section, string key)
    {
        foreach (var heading in section.HeadingKeys)
        {
            if (Similarity.IsWithin(key, heading))
            {
                return true;
            }
        }

        return false;
    }
}

namespace GovDisclosure.Documents.Labels;

/// <summary>What a key means: the heading of a section, labels of tables, or the start of a longer key.</summary>
internal sealed class LabelEntry
{
    public LabelEntry(SectionInfo? section, bool hasNumeral, bool isAlias, LabelMeaning[] meanings, bool hasLonger)
    {
        Section = section;
        HasNumeral = hasNumeral;
        IsAlias = isAlias;
        Meanings = meanings;
        HasLonger = hasLonger;
        foreach (var meaning in meanings)
        {
            IsLabel |= meaning.IsExact;
        }
    }

    /// <summary>The section whose heading this is; null when it is none.</summary>
    public SectionInfo? Section { get; }

    /// <summary>Whether the heading has its numeral.</summary>
    public bool HasNumeral { get; }

    /// <summary>Whether it is the heading in other words than the form's.</summary>
    public bool IsAlias { get; }

    public LabelMeaning[] Meanings { get; }

    /// <summary>Whether a longer key starts with this one, so that the rest may be on the next line.</summary>
    public bool HasLonger { get; }

    /// <summary>Whether it is a whole label of some table.</summary>
    public bool IsLabel { get; }

    public bool MeansSomething => Section is not null || Meanings.Length > 0;

    public LabelMeaning? FindRow(TableShape shape)
    {
        foreach (var meaning in Meanings)
        {
            if (meaning.Kind == LabelKind.Row && ReferenceEquals(meaning.Shape, shape))
            {
                return meaning;
            }
        }

        return null;
    }

    public LabelMeaning? FindOther(TableShape shape)
    {
        foreach (var meaning in Meanings)
        {
            if (meaning.Kind != LabelKind.Row && ReferenceEquals(meaning.Shape, shape))
            {
                return meaning;
            }
        }

        return null;
    }

    /// <summary>What the whole label means in a shape, whatever a part of it may stand for.</summary>
    public LabelMeaning? FindExact(TableShape shape) =>
        FindRow(shape) is { IsExact: true } row ? row
        : FindOther(shape) is { IsExact: true } other ? other
        : null;

    public LabelMeaning? Find(TableShape shape) => FindRow(shape) ?? FindOther(shape);
}

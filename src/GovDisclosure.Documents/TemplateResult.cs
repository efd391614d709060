using System.Collections.Immutable;

namespace GovDisclosure.Documents;

/// <summary>A filled template, or what keeps it from being filled.</summary>
public sealed record TemplateResult
{
    /// <summary>The document; empty when there is a problem.</summary>
    public ImmutableArray<byte> Content
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>How many cells were filled.</summary>
    public int Cells { get; init; }

    /// <summary>How many cells of the form stay blank, because the report has nothing in them.</summary>
    public int BlankCells { get; init; }

    /// <summary>How many sections of text were filled.</summary>
    public int Sections { get; init; }

    /// <summary>What the report says and a template has no place for: its preamble, notes under its tables.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public ImmutableArray<LocalizedText> NotFilled
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>Words of the template that are read as the report's own and did not come from it: its preamble, notes under its tables, its
    /// year. To be looked at before the document is published.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public ImmutableArray<LocalizedText> Kept
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>What keeps it from being filled; null when it was.</summary>
    public LocalizedText? Problem { get; init; }

    internal static TemplateResult Failed(LocalizedText problem) => new() { Problem = problem };
}

using GovDisclosure.Documents.Labels;

namespace GovDisclosure.Documents.Tables;

/// <summary>A piece of a section that has a table: one or more tokens with what they seem to be.</summary>
/// <param name="Kind">What it seems to be.</param>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="Entry">The meanings of a label; null for anything else.</param>
internal readonly record struct TableItem(TableItemKind Kind, int First, int Last, LabelEntry? Entry = null);

/// <summary>What a piece of a table seems to be.</summary>
internal enum TableItemKind
{
    /// <summary>Any text that is no label of the form.</summary>
    Text = 0,

    /// <summary>A label of the form.</summary>
    Label = 1,

    /// <summary>A number or a mark.</summary>
    Figure = 2,

    /// <summary>A cell with nothing in it.</summary>
    Empty = 3,

    /// <summary>The number of a page.</summary>
    PageNumber = 4,
}

using GovDisclosure.Documents.Labels;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>A piece of a line of a table: a label, a figure, or any other text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Token">The token of the line.</param>
/// <param name="Start">Where it starts in the token.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Column">Where it starts in the line, counted from 1.</param>
/// <param name="Entry">The meaning of a label; of a beginning, what it means when nothing goes on with it.</param>
internal sealed record LinePiece(LinePieceKind Kind, int Token, int Start, int End, int Column, LabelEntry? Entry = null)
{
    private List<LinePiece>? continuations;

    /// <summary>Whether a figure is against a label or another figure, so that it may be several.</summary>
    public bool IsRun { get; init; }

    /// <summary>Whether words are beside a figure; the reading of the cell tells what they do to it.</summary>
    public bool HasWords { get; init; }

    /// <summary>The pieces on other lines that go on with a label.</summary>
    public IReadOnlyList<LinePiece> Continuations => continuations ?? (IReadOnlyList<LinePiece>)[];

    /// <summary>A piece on another line goes on with the label.</summary>
    public void GoOnWith(LinePiece piece) => (continuations ??= []).Add(piece);

    /// <summary>The words on a line above that leave a bracket open over a figure; null where there are none.</summary>
    public LinePiece? WordsBefore { get; init; }

    /// <summary>Whether another piece has taken this one, or it says nothing.</summary>
    public bool IsDropped { get; set; }

    /// <summary>The meaning that the piece has together with its continuations.</summary>
    public LabelEntry? WholeEntry { get; set; }
}

/// <summary>What a piece of a line is.</summary>
internal enum LinePieceKind
{
    /// <summary>Any other text.</summary>
    Text = 0,

    /// <summary>A label of the table.</summary>
    Label = 1,

    /// <summary>A number or a mark.</summary>
    Figure = 2,
}

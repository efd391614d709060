using System.Collections.Immutable;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>
/// Puts labels together that a page's layout has broken over lines: the rest is under the beginning, with other columns, or a row's
/// figures, between them. Only what makes a label of the form is put together.
/// </summary>
internal sealed class WrappedLabels(LabelScanner scanner, ImmutableArray<TableShape> shapes, Judgement judgement)
{
    private readonly List<Beginning> beginnings = [];

    /// <summary>Puts the labels of a section together.</summary>
    /// <param name="lines">The pieces of the lines, in order.</param>
    /// <param name="document">The document.</param>
    public void Join(List<List<LinePiece>> lines, SourceDocument document)
    {
        for (var line = 0; line < lines.Count; line++)
        {
            beginnings.RemoveAll(beginning => line - beginning.Line > judgement.MostLinesApart);
            Divide(lines[line], line, document);
            foreach (var piece in lines[line])
            {
                if (piece.Kind != LinePieceKind.Figure)
                {
                    Join(piece, line, lines, LabelKey.Of(document.Span(document.Tokens[piece.Token])[piece.Start..piece.End]));
                }
            }
        }

        foreach (var pieces in lines)
        {
            DropRestOfGroup(pieces);
            foreach (var piece in pieces)
            {
                Settle(piece, document);
            }
        }
    }

    // Before the rest of a row's label a part of another, as 其他 of （六）其他处理, is what is left of its group's: a line has the label of one
    // row.
    private void DropRestOfGroup(List<LinePiece> pieces)
    {
        if (
            pieces
                is [
                    { Kind: LinePieceKind.Label, IsDropped: false, WholeEntry: null, Entry: { } entry } first,
                    { IsDropped: true, Kind: not LinePieceKind.Figure },
                    ..,
                ]
            && pieces[^1].Kind == LinePieceKind.Figure
            && shapes.All(shape => entry.FindRow(shape) is not { IsExact: true })
        )
        {
            first.IsDropped = true;
        }
    }

    // The end of a label may be one space behind what is left of its group's: 理结果 其他情形）.
    private void Divide(List<LinePiece> pieces, int line, SourceDocument document)
    {
        if (pieces is not [{ Kind: LinePieceKind.Text } piece, ..])
        {
            return;
        }

        var text = document.Span(document.Tokens[piece.Token])[piece.Start..piece.End];
        var space = text.IndexOf(' ');
        if (space <= 0 || !IsLeftover(LabelKey.Of(text[..space])))
        {
            return;
        }

        var rest = LabelKey.Of(text[space..]);
        if (
            rest.Length > 0
            && beginnings.Exists(beginning =>
                beginning.Line < line && scanner.FindKey(beginning.Key + rest) is { } entry && LabelScanner.Means(entry, shapes)
            )
        )
        {
            var at = space + 1;
            pieces[0] = new LinePiece(piece.Kind, piece.Token, piece.Start, piece.Start + space, piece.Column);
            pieces.Insert(1, new LinePiece(piece.Kind, piece.Token, piece.Start + at, piece.End, piece.Column + at));
        }
    }

    // The nearest beginning of a label above that a piece goes on with.
    private Beginning? FindBeginning(LinePiece piece, int line, string key)
    {
        Beginning? best = null;
        foreach (var beginning in beginnings)
        {
            var apart = Math.Abs(beginning.Column - piece.Column);
            if (
                beginning.Line < line
                && (piece.Kind == LinePieceKind.Label ? apart == 0 : apart <= judgement.MostColumnsApart || IsOver(beginning.First, piece))
                && (best is null || apart <= Math.Abs(best.Column - piece.Column))
                && Find(beginning.Key + key) is { } entry
                && (entry.HasLonger || LabelScanner.Means(entry, shapes))
            )
            {
                best = beginning;
            }
        }

        return best;
    }

    private void GoOn(Beginning beginning, LinePiece piece, int line, string key)
    {
        beginning.Key += key;
        beginning.Line = line;
        beginning.First.GoOnWith(piece);
        var entry = Find(beginning.Key)!;
        if (LabelScanner.Means(entry, shapes))
        {
            beginning.First.WholeEntry = entry;
            foreach (var part in beginning.First.Continuations)
            {
                part.IsDropped = true;
            }
        }

        if (!entry.HasLonger)
        {
            beginnings.Remove(beginning);
        }
    }

    private void Join(LinePiece piece, int line, List<List<LinePiece>> lines, string key)
    {
        if (key.Length == 0)
        {
            piece.IsDropped = true;
            return;
        }

        if (FindBeginning(piece, line, key) is { } beginning)
        {
            GoOn(beginning, piece, line, key);
            return;
        }

        if (IsUnit(piece, key) && line > 0 && lines[line - 1].Find(label => IsColumn(label) && IsOver(label, piece)) is { } above)
        {
            above.GoOnWith(piece);
            above.WholeEntry = above.Entry;
            piece.IsDropped = true;
            return;
        }

        if (piece.Kind == LinePieceKind.Text && scanner.FindKey(key) is { HasLonger: true })
        {
            if (beginnings.Count == Judgement.MostBeginnings)
            {
                beginnings.RemoveAt(0);
            }

            beginnings.Add(new Beginning(piece, key) { Line = line });
        }
    }

    private LabelEntry? Find(string key) => scanner.FindKey(key) ?? scanner.FindBeforeUnit(key);

    private static bool IsUnit(LinePiece piece, ReadOnlySpan<char> key) =>
        piece.Kind == LinePieceKind.Text && PrintedUnit.Find(key) is { Stem: 0 };

    private bool IsColumn(LinePiece piece) =>
        piece is { Kind: LinePieceKind.Label, IsDropped: false, Entry: { } entry }
        && shapes.Any(shape => entry.FindOther(shape)?.Kind == LabelKind.Column);

    // Lines of a label that are set in the middle start at different columns, and are over each other.
    private static bool IsOver(LinePiece upper, LinePiece lower) =>
        upper.Column < lower.Column + (lower.End - lower.Start) && lower.Column < upper.Column + (upper.End - upper.Start);

    // What is left of a column's or a group's label, and nothing else, is neither a row nor a note.
    private void Settle(LinePiece piece, SourceDocument document)
    {
        if (piece.WholeEntry is not null || piece.IsDropped || piece.Kind != LinePieceKind.Text || piece.Entry is not null)
        {
            return;
        }

        var printed = document.Span(document.Tokens[piece.Token])[piece.Start..piece.End];
        if (printed.Length <= Judgement.LongestPrintedLeftover)
        {
            Span<char> letters = stackalloc char[Judgement.LongestPrintedLeftover];
            var key = letters[..LabelKey.Write(printed, letters)];
            piece.IsDropped = IsLeftover(key) && !IsUnit(piece, key);
        }
    }

    private bool IsLeftover(ReadOnlySpan<char> key)
    {
        if (key.Length == 0 || key.Length > judgement.LongestLeftover)
        {
            return false;
        }

        foreach (var shape in shapes)
        {
            foreach (var label in shape.HeaderKeys)
            {
                if (label.AsSpan().IndexOf(key) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private sealed class Beginning(LinePiece first, string key)
    {
        public LinePiece First => first;

        public string Key { get; set; } = key;

        public int Column => first.Column;

        public int Line { get; set; }
    }
}

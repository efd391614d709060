using System.Buffers;
using System.Collections.Immutable;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using static GovDisclosure.Documents.Tables.Lines.LineSigns;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>Divides a line of a table into labels and figures. A sentence is left whole, whatever numbers it has.</summary>
internal sealed class LineSplitter(LabelScanner scanner, Judgement judgement)
{
    private static readonly SearchValues<char> NotInFragments = SearchValues.Create("（）()，,。");
    private static readonly SearchValues<char> NotInLabels = SearchValues.Create("。；;！？：");

    private readonly List<LinePiece> pieces = [];
    private ImmutableArray<TableShape> shapes;
    private int token;

    // Where the words start that are not closed yet; −1 for none.
    private int text;
    private bool isBoundary;
    private SourcePosition position;

    /// <summary>Divides a line.</summary>
    /// <returns>The pieces; a list that the next call writes to.</returns>
    public List<LinePiece> Split(ReadOnlySpan<char> line, int ofToken, SourcePosition at, ImmutableArray<TableShape> ofShapes)
    {
        pieces.Clear();
        (token, position, shapes) = (ofToken, at, ofShapes);
        if (!IsLineOfPage(line, judgement.DigitsOfPage))
        {
            Scan(line);
        }

        if (pieces.Count == 0 || (line.Length <= judgement.LongestRow && HasSentence(line) && !IsRowWithSigns()))
        {
            pieces.Clear();
            Add(LinePieceKind.Text, 0, line.Length);
        }

        return pieces;
    }

    // Where nothing but labels and figures is on a line, a full stop is a misprint beside a figure and ends no sentence.
    private bool IsRowWithSigns()
    {
        foreach (var piece in pieces)
        {
            if (piece.Kind == LinePieceKind.Text)
            {
                return false;
            }
        }

        return true;
    }

    private void Scan(ReadOnlySpan<char> line)
    {
        (text, isBoundary) = (-1, true);
        for (var i = 0; i < line.Length; )
        {
            var end =
                Padding.Is(line[i]) ? PassPadding(line, i)
                : text < 0 && IsBetweenCells(line[i]) ? i + 1
                : AddBracketed(line, i) is > 0 and var bracketed ? bracketed
                : AddLabel(line, i) is > 0 and var label ? label
                : AddFigure(line, i);
            if (end == 0)
            {
                text = text < 0 ? i : text;
                isBoundary = false;
            }

            i = end == 0 ? i + 1 : end;
        }

        Close(line, line.Length);
        MarkRuns(line);
    }

    private int PassPadding(ReadOnlySpan<char> line, int start)
    {
        var end = start;
        while (end < line.Length && Padding.Is(line[end]))
        {
            end++;
        }

        if (end - start >= judgement.WideSpace)
        {
            Close(line, start);
        }

        isBoundary = true;
        return end;
    }

    private int AddBracketed(ReadOnlySpan<char> line, int start)
    {
        if (!isBoundary || text >= 0 || pieces.Count == 0 || LineFigure.AfterBracketedFigure(line, start) is not (> 0 and var end))
        {
            return 0;
        }

        Add(LinePieceKind.Figure, start, end);
        pieces[^1] = pieces[^1] with { HasWords = true };
        return end;
    }

    private int AddLabel(ReadOnlySpan<char> line, int start)
    {
        if (!(isBoundary || StartsEnumeration(line, start)) || FindLabel(line, start) is not { } label)
        {
            return 0;
        }

        Close(line, start);
        var end = label.Kind == LinePieceKind.Label ? AfterBracket(line, label.End) : label.End;
        Add(label.Kind, start, PrintedUnit.NameOf(line[label.End..end]) is null ? label.End : end, label.Entry);
        isBoundary = true;
        return end;
    }

    private int AddFigure(ReadOnlySpan<char> line, int start)
    {
        if (
            !(isBoundary || MayStartRun(line, start, text))
            || LineFigure.End(line, start, judgement.WideSpace, out var isEnded) is not (> 0 and var end)
            || !(isEnded || scanner.Find(line, end, shapes).Entry is not null)
            || !(text < 0 || IsLabelLike(line[text..start]))
        )
        {
            return 0;
        }

        Close(line, start);
        Add(LinePieceKind.Figure, start, end);
        if (IsEndOfSentence(line[end - 1]))
        {
            pieces[^1] = pieces[^1] with { HasWords = true };
        }

        isBoundary = true;
        return end;
    }

    // A figure against a label or another figure may be several; where one is, spaces tell nothing for sure on the whole line.
    private void MarkRuns(ReadOnlySpan<char> line)
    {
        var isRun = line.Length > judgement.LongestRow;
        foreach (var piece in pieces)
        {
            isRun |=
                piece.Kind == LinePieceKind.Figure
                && ((piece.Start > 0 && IsWord(line[piece.Start - 1])) || (piece.End < line.Length && IsWord(line[piece.End])));
        }

        for (var i = 0; i < pieces.Count && isRun; i++)
        {
            pieces[i] = pieces[i].Kind == LinePieceKind.Figure ? pieces[i] with { IsRun = true } : pieces[i];
        }
    }

    private void Close(ReadOnlySpan<char> line, int end)
    {
        if (text < 0)
        {
            return;
        }

        var (first, last) = Padding.Trim(line, text, end);
        text = -1;
        if (first == last)
        {
            return;
        }

        if (!AddFragments(line, first, last))
        {
            Add(LinePieceKind.Text, first, last);
        }
    }

    // The parts of labels that are side by side, as 商业 科研 over 企业 机构.
    private bool AddFragments(ReadOnlySpan<char> line, int first, int last)
    {
        var longest = 0;
        var start = first;
        for (var i = first; i <= last; i++)
        {
            if (i == last || Padding.Is(line[i]))
            {
                longest = Math.Max(longest, i - start);
                start = i + 1;
            }
        }

        if (longest > judgement.LongestFragment || longest == last - first || line[first..last].ContainsAny(NotInFragments))
        {
            return false;
        }

        start = first;
        for (var i = first; i <= last; i++)
        {
            if (i == last || Padding.Is(line[i]))
            {
                if (i > start)
                {
                    Add(LinePieceKind.Text, start, i);
                }

                start = i + 1;
            }
        }

        return true;
    }

    private void Add(LinePieceKind kind, int start, int end, LabelEntry? entry = null) =>
        pieces.Add(new LinePiece(kind, token, start, end, position.Column + start, entry));

    private (LinePieceKind Kind, int End, LabelEntry? Entry)? FindLabel(ReadOnlySpan<char> line, int start)
    {
        var match = scanner.Find(line, start, shapes);
        var reach = AfterPause(line, match.Reach);
        if (
            (match.Reach > match.End || (reach > match.Reach && match.Entry is { HasLonger: true }))
            && match.Reach - start > 1
            && EndsPiece(line, reach)
        )
        {
            // The beginning of a label whose rest is on another line, even where it is a label by itself.
            return (LinePieceKind.Text, reach, match.Entry);
        }

        return
            match.Entry is not null
            && (
                EndsPiece(line, match.End)
                || IsFigureStart(line, match.End)
                || line[match.End] is '(' or '（' or '['
                || scanner.Find(line, match.End, shapes).Entry is not null
            )
            ? (LinePieceKind.Label, match.End, match.Entry)
            : null;
    }

    // A label is often broken after a pause: 2.申请人逾期未按收费通知要求缴纳费用、
    private static int AfterPause(ReadOnlySpan<char> line, int start) =>
        start < line.Length && line[start] is '、' or '，' or ',' ? start + 1 : start;

    // The unit in brackets after a label: 行政事业性收费(万元).
    private static int AfterBracket(ReadOnlySpan<char> line, int start)
    {
        if (start >= line.Length || line[start] is not ('(' or '（'))
        {
            return start;
        }

        var close = Bracket(line, start).IndexOfAny(')', '）');
        if (close < 0)
        {
            return start;
        }

        foreach (var c in line.Slice(start, close))
        {
            if (PrintedDigit.Is(c) || LabelKey.IsNumeral(c))
            {
                return start;
            }
        }

        return start + close + 1;
    }

    // In a line of several rows a figure may stand against a label that is not the form's.
    private bool MayStartRun(ReadOnlySpan<char> line, int at, int text) =>
        PrintedDigit.Is(line[at])
        && text >= 0
        && !PrintedDigit.Is(line[at - 1])
        && (line.Length > judgement.LongestRow || LabelKey.StartsWithEnumeration(line[text..]));

    private bool IsLabelLike(ReadOnlySpan<char> text) =>
        text.Length <= judgement.LongestLabel && !text.ContainsAny(NotInLabels) && text[0] is not ('注' or '备');

    private static bool HasSentence(ReadOnlySpan<char> line) => line.IndexOfAny("。；;！？") >= 0;
}

using System.Buffers;
using System.Collections.Immutable;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>Divides a line of a table into labels and figures. A sentence is left whole, whatever numbers it has.</summary>
internal sealed class LineSplitter(LabelScanner scanner)
{
    // A line that is longer holds several rows; in a shorter one a number inside a text is no cell.
    private const int LongestRow = 120;
    private const int LongestLabel = 60;
    private const int LongestFragment = 4;
    private const int LongestBracket = 30;
    private const int WideSpace = 2;

    // No row has so many digits; a longer stretch is none, and is not walked through again and again.
    private const int LongestFigure = 512;
    private const int LongestMark = 16;
    private const int MostDigitsOfPage = 4;

    private static readonly SearchValues<char> NotInFragments = SearchValues.Create("（）()，,。");
    private static readonly SearchValues<char> NotInLabels = SearchValues.Create("。；;！？：");

    private readonly List<LinePiece> pieces = [];
    private ImmutableArray<TableShape> shapes;
    private int token;
    private SourcePosition position;

    /// <summary>Divides a line.</summary>
    /// <returns>The pieces; a list that the next call writes to.</returns>
    public List<LinePiece> Split(ReadOnlySpan<char> line, int ofToken, SourcePosition at, ImmutableArray<TableShape> ofShapes)
    {
        pieces.Clear();
        (token, position, shapes) = (ofToken, at, ofShapes);
        if (!IsLineOfPage(line))
        {
            Scan(line);
        }

        if (pieces.Count == 0 || (line.Length <= LongestRow && HasSentence(line) && !IsRowWithSigns()))
        {
            pieces.Clear();
            Add(LinePieceKind.Text, 0, line.Length);
        }

        return pieces;
    }

    // Where nothing but labels and figures stands on a line, a full stop is a misprint beside a figure and ends no sentence.
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
        var text = -1;
        var isBoundary = true;
        for (var i = 0; i < line.Length; )
        {
            if (Padding.Is(line[i]))
            {
                var gap = i;
                while (i < line.Length && Padding.Is(line[i]))
                {
                    i++;
                }

                if (i - gap >= WideSpace)
                {
                    Close(line, ref text, gap);
                }

                isBoundary = true;
                continue;
            }

            if (text < 0 && line[i] is '[' or ']' or ',' or '，' or '|')
            {
                i++;
                continue;
            }

            if (isBoundary && text < 0 && pieces.Count > 0 && AfterBracketedFigure(line, i) is var bracketEnd and > 0)
            {
                Add(LinePieceKind.Figure, i, bracketEnd);
                pieces[^1] = pieces[^1] with { HasWords = true };
                i = bracketEnd;
                continue;
            }

            if ((isBoundary || StartsEnumeration(line, i)) && FindLabel(line, i) is { } label)
            {
                Close(line, ref text, i);
                var end = label.Kind == LinePieceKind.Label ? AfterBracket(line, label.End) : label.End;
                Add(label.Kind, i, PrintedUnit.NameOf(line[label.End..end]) is null ? label.End : end, label.Entry);
                i = end;
                isBoundary = true;
                continue;
            }

            if (
                (isBoundary || MayStartRun(line, i, text))
                && FindFigure(line, i) is var figureEnd and > 0
                && (text < 0 || IsLabelLike(line[text..i]))
            )
            {
                Close(line, ref text, i);
                Add(LinePieceKind.Figure, i, figureEnd);
                if (IsEndOfSentence(line[figureEnd - 1]))
                {
                    pieces[^1] = pieces[^1] with { HasWords = true };
                }

                i = figureEnd;
                isBoundary = true;
                continue;
            }

            text = text < 0 ? i : text;
            isBoundary = false;
            i++;
        }

        Close(line, ref text, line.Length);
        MarkRuns(line);
    }

    // A figure against a label or another figure may be several; where one is, spaces tell nothing for sure on the whole line.
    private void MarkRuns(ReadOnlySpan<char> line)
    {
        var isRun = line.Length > LongestRow;
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

    private static bool IsWord(char c) => !Padding.Is(c) && c is not ('[' or ']' or ',' or '，' or '|');

    private void Close(ReadOnlySpan<char> line, ref int text, int end)
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

    // The parts of labels that stand side by side, as 商业 科研 over 企业 机构.
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

        if (longest > LongestFragment || longest == last - first || line[first..last].ContainsAny(NotInFragments))
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

    private static bool EndsPiece(ReadOnlySpan<char> line, int end) => end >= line.Length || Padding.Is(line[end]);

    private static bool IsFigureStart(ReadOnlySpan<char> line, int at) =>
        at < line.Length
        && (IsDigit(line[at]) || (IsSign(line[at]) && (at + 1 >= line.Length || IsDigit(line[at + 1]) || Padding.Is(line[at + 1]))));

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
            if (IsDigit(c) || LabelKey.IsNumeral(c))
            {
                return start;
            }
        }

        return start + close + 1;
    }

    // （ 22 ）: brackets set off by spaces are no number of a label and belong to the figure. 0 where there are none.
    private static int AfterBracketedFigure(ReadOnlySpan<char> line, int start)
    {
        if (line[start] is not ('(' or '（') || start + 1 >= line.Length || !Padding.Is(line[start + 1]))
        {
            return 0;
        }

        var close = Bracket(line, start).IndexOfAny(')', '）');
        var inner = close < 0 ? default : Padding.Trim(line.Slice(start + 1, close - 1));
        foreach (var c in inner)
        {
            if (!IsDigit(c))
            {
                return 0;
            }
        }

        return !inner.IsEmpty && EndsPiece(line, start + close + 1) ? start + close + 1 : 0;
    }

    // In a line of several rows a figure may stand against a label that is not the form's.
    private static bool MayStartRun(ReadOnlySpan<char> line, int at, int text) =>
        IsDigit(line[at])
        && text >= 0
        && !IsDigit(line[at - 1])
        && (line.Length > LongestRow || LabelKey.StartsWithEnumeration(line[text..]));

    private static bool IsLabelLike(ReadOnlySpan<char> text) =>
        text.Length <= LongestLabel && !text.ContainsAny(NotInLabels) && text[0] is not ('注' or '备');

    // Where the figure ends that starts here; 0 when what follows makes it none.
    private int FindFigure(ReadOnlySpan<char> line, int start)
    {
        var i = AfterCurrency(line, start);
        var digits = 0;
        while (
            i < line.Length
            && (IsDigit(line[i]) || IsSign(line[i]) || line[i] is '.' or '．' || (line[i] is ',' or '，' && IsGrouping(line, i, start)))
        )
        {
            if (
                IsDigit(line[i])
                && i + 1 < line.Length
                && LabelKey.IsPoint(line[i + 1])
                && line[i + 1] is not (',' or '，' or ')' or '）' or ']')
                && !(i + 2 < line.Length && IsDigit(line[i + 2]))
                && !(IsEndOfSentence(line[i + 1]) && EndsPiece(line, i + 2))
            )
            {
                // The number of a label: 00000002.其他…
                break;
            }

            digits += IsDigit(line[i]) ? 1 : 0;
            if (++i - start > LongestFigure)
            {
                return 0;
            }
        }

        if (digits == 0)
        {
            return FindMark(line, start);
        }

        i = AfterUnit(line, i);
        i = AfterRemark(line, i);
        if (i < line.Length && IsEndOfSentence(line[i]) && EndsPiece(line, i + 1))
        {
            // 22。 is told by the reading of its cell, when the line is a row.
            return i + 1;
        }

        return
            i > start
            && (
                EndsPiece(line, i)
                || line[i] is ']' or ',' or '，' or '|'
                || StartsEnumeration(line, i)
                || scanner.Find(line, i, shapes).Entry is not null
            )
            ? i
            : 0;
    }

    // 人民币 380元: the figure starts with the currency.
    private static int AfterCurrency(ReadOnlySpan<char> line, int start)
    {
        var length = PrintedUnit.CurrencyLength(line[start..]);
        return length > 0 && start + length < line.Length && Padding.Is(line[start + length]) ? start + length + 1 : start + length;
    }

    // A comma between three digits and three digits; the groups are checked when the cell is read.
    private static bool IsGrouping(ReadOnlySpan<char> line, int comma, int start) =>
        comma > start
        && IsDigit(line[comma - 1])
        && comma + 3 < line.Length
        && IsDigit(line[comma + 1])
        && IsDigit(line[comma + 2])
        && IsDigit(line[comma + 3])
        && !(comma + 4 < line.Length && IsDigit(line[comma + 4]));

    private static int FindMark(ReadOnlySpan<char> line, int start)
    {
        var end = start;
        while (end < line.Length && end - start <= LongestMark && !Padding.Is(line[end]) && line[end] is not (']' or ',' or '，'))
        {
            end++;
        }

        // At the beginning of a line only a mark that stands alone is one.
        return (start > 0 || end == line.Length) && end > start && FigureText.Is(line[start..end]) ? end : 0;
    }

    private static int AfterUnit(ReadOnlySpan<char> line, int start)
    {
        var length = PrintedUnit.Length(line[start..]);
        return length > 0 ? start + length : AfterMoney(line, start);
    }

    // 1063.50 万元: without its unit the amount would be another. A page sets a space between Chinese and figures, and more before the end of
    // a line.
    private static int AfterMoney(ReadOnlySpan<char> line, int start)
    {
        var unit = start;
        while (unit < line.Length && Padding.Is(line[unit]))
        {
            unit++;
        }

        var end = unit + PrintedUnit.MoneyLength(line[unit..]);
        return end > unit && (unit - start < WideSpace || end == line.Length) && (EndsPiece(line, end) || line[end] is '(' or '（')
            ? end
            : start;
    }

    private static int AfterRemark(ReadOnlySpan<char> line, int start)
    {
        if (start >= line.Length || line[start] is not ('(' or '（'))
        {
            return start;
        }

        var close = Bracket(line, start).IndexOfAny(')', '）');
        return close > 1 && !IsNumeral(line.Slice(start + 1, close - 1)) ? start + close + 1 : start;
    }

    private static ReadOnlySpan<char> Bracket(ReadOnlySpan<char> line, int start) =>
        line.Slice(start, Math.Min(line.Length - start, LongestBracket + 1));

    private static bool IsNumeral(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!LabelKey.IsNumeral(c) && !IsDigit(c) && !Padding.Is(c))
            {
                return false;
            }
        }

        return true;
    }

    // （三）, 三、, 3. before a word.
    private static bool StartsEnumeration(ReadOnlySpan<char> line, int at)
    {
        var rest = line[at..];
        if (rest is ['（' or '(', var inner, '）' or ')', ..])
        {
            return LabelKey.IsNumeral(inner);
        }

        return rest is [var first, var point, ..]
            && (LabelKey.IsNumeral(first) || IsDigit(first))
            && LabelKey.IsPoint(point)
            && point is not (',' or '，' or ')' or '）' or ']')
            && !(rest.Length > 2 && IsDigit(rest[2]));
    }

    private static bool IsEndOfSentence(char c) => c is '。' or '；' or ';' or '！' or '？';

    private static bool HasSentence(ReadOnlySpan<char> line) => line.IndexOfAny("。；;！？") >= 0;

    // - 4 -, 第 4 页, 4/12: nothing of a table.
    private static bool IsLineOfPage(ReadOnlySpan<char> line)
    {
        if (line is ['第', .., '页'] || line.Contains("共", StringComparison.Ordinal) && line is [.., '页'])
        {
            return true;
        }

        return (line.Length >= 3 && IsDash(line[0]) && IsDash(line[^1])) || IsPageOfPages(line);
    }

    private static bool IsPageOfPages(ReadOnlySpan<char> line) =>
        line.IndexOfAny('/', '／') is var stroke and > 0
        && IsPage(Padding.Trim(line[..stroke]))
        && IsPage(Padding.Trim(line[(stroke + 1)..]));

    private static bool IsPage(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsDigit(c))
            {
                return false;
            }
        }

        return text.Length is > 0 and <= MostDigitsOfPage;
    }

    private static bool IsDash(char c) => c is '-' or '－' or '—' or '–' or '―' or '─';

    private static bool IsSign(char c) => c is '+' or '＋' or '-' or '－' or '\u2212';

    private static bool IsDigit(char c) => char.IsAsciiDigit(LabelKey.FoldWidth(c));
}

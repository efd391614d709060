using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>What the words of a section say: which piece is the label of a row, of a column or of a block, which names a unit, and which is
/// a note.</summary>
/// <remarks>It decides nothing about figures; a row's label may be where no figure follows, and twice.</remarks>
internal sealed class TableLabels
{
    private readonly ReportReading reading;
    private readonly TableItems items;
    private readonly TableShape shape;
    private readonly Judgement judgement;
    private readonly LabelledRows labelled;
    private readonly SimilarLabels similar;
    private readonly TableWord[] words;

    // The rows whose labels were seen, by their places in the form.
    private readonly bool[] seen;
    private FormNode? group;
    private bool hasFigures;

    public TableLabels(ReportReading reading, TableItems items, TableShape shape, Judgement judgement)
    {
        (this.reading, this.items, this.shape, this.judgement) = (reading, items, shape, judgement);
        (labelled, similar, words) = (new LabelledRows(items, shape), new SimilarLabels(shape), new TableWord[items.Count]);
        seen = new bool[shape.Table.Rows.Length];
        for (var i = 0; i < items.Count; i++)
        {
            reading.Clock.Tick();
            words[i] = items[i].Kind switch
            {
                TableItemKind.Label => OfLabel(i),
                TableItemKind.Text => OfText(i),
                _ => default,
            };
            Note(words[i], i);
            for (var last = words[i].Last; i < last; )
            {
                words[++i] = new TableWord(WordKind.Continuation, null, last);
            }
        }
    }

    public TableWord this[int item] => words[item];

    private void Note(in TableWord word, int item)
    {
        if (word.Kind == WordKind.Group)
        {
            group = FindGroup(shape.Table, word.Meaning!.Pointer) ?? group;
        }
        else if (word.Kind == WordKind.Row)
        {
            group = word.Meaning!.Row!.Parent;
            seen[shape.IndexOf(word.Meaning.Row)] = true;
            hasFigures |= items.FigureFollows(word.Last);
        }

        hasFigures |= shape.Table.RowsRunAcross && items[item].Kind == TableItemKind.Figure && !items.IsPageNumber(item);
    }

    private TableWord OfLabel(int item)
    {
        var entry = items[item].Entry!;
        if (shape.Table.RowsRunAcross)
        {
            return entry.Find(shape) is { } meaning ? OfMeaning(meaning, item) : OfText(item);
        }

        return FindRow(item, entry) is { } row ? new TableWord(WordKind.Row, row, item)
            : entry.FindOther(shape) is { } other ? OfMeaning(other, item)
            : OfText(item);
    }

    private static TableWord OfMeaning(LabelMeaning meaning, int item) =>
        new(
            meaning.Kind switch
            {
                LabelKind.Row => WordKind.Row,
                LabelKind.Group => WordKind.Group,
                _ => WordKind.Column,
            },
            meaning,
            item
        );

    // The same words may be a column's label, or are in two groups: then the group that is being read decides.
    private LabelMeaning? FindRow(int item, LabelEntry entry)
    {
        LabelMeaning? only = null;
        var isOther = entry.FindOther(shape) is not null;
        foreach (var meaning in entry.Meanings)
        {
            if (meaning.Kind != LabelKind.Row || !ReferenceEquals(meaning.Shape, shape))
            {
                continue;
            }

            var isInGroup = ReferenceEquals(meaning.Row!.Parent, group);
            if (isOther && (!(isInGroup && items.FigureFollows(item)) || (!meaning.IsExact && labelled.Contains(meaning.Row))))
            {
                continue;
            }

            if (isInGroup && !IsSeen(meaning.Row))
            {
                return meaning;
            }

            if (only is null || IsSeen(only.Row!))
            {
                only = meaning;
            }
        }

        return only;
    }

    private bool IsSeen(FormRow row) => seen[shape.IndexOf(row)];

    private static FormGroup? FindGroup(FormGroup parent, string pointer)
    {
        for (var i = 0; i < parent.Children.Count; i++)
        {
            if (
                parent.Children[i] is FormGroup child
                && (string.Equals(child.Pointer, pointer, StringComparison.Ordinal) ? child : FindGroup(child, pointer)) is { } found
            )
            {
                return found;
            }
        }

        return null;
    }

    private TableWord OfText(int item)
    {
        if ((!hasFigures || items.IsCell(item)) && !items.FigureFollows(item) && PrintedUnit.Find(items.Key(item)) is { Stem: 0 })
        {
            return new TableWord(WordKind.Unit, null, item);
        }

        return shape.Table.RowsRunAcross ? OfTextAcross(item)
            : FindEndOfRow(item) is >= 0 and var last ? OfRow(item, last)
            : items.IsCell(item) && items.FigureFollows(item) && FindWithoutRemark(item) is { } explained
                ? new TableWord(WordKind.Row, explained, item)
            : OfTextWithoutFigures(item);
    }

    private TableWord OfTextAcross(int item) =>
        new(
            items.IsCell(item) && LooksLikeLabel(item) && !items.FigureFollows(item) && !hasFigures
                ? WordKind.UnknownColumn
                : WordKind.Note,
            null,
            item
        );

    private TableWord OfRow(int item, int last)
    {
        var meaning = similar.Find(reading.Matches.Key(items[item].First, items[last].Last), isRow: true, labelled.Contains);
        if (meaning is null && last == item)
        {
            if (FindWithoutRemark(item) is { } remarked)
            {
                return new TableWord(WordKind.Row, remarked, item);
            }

            meaning = ShortLabels.Find(
                shape,
                items.CellText(item),
                items.Key(item),
                row => IsSeen(row) || labelled.Contains(row),
                judgement
            );
        }

        if (meaning is not null && OpensWithOther(meaning.Row!, reading.Matches.Key(items[item].First, items[last].Last)))
        {
            meaning = null;
        }

        // Of several lines without a row's label only the last is what is before the figures.
        return meaning is null
            ? last > item
                ? OfTextWithoutFigures(item)
                : new TableWord(WordKind.UnknownRow, null, item)
            : new TableWord(labelled.MayStandAt(item, meaning.Row!) ? WordKind.Row : WordKind.RowOutOfPlace, meaning, last)
            {
                IsReworded = true,
            };
    }

    // （七）总计四、结转下年度继续办理: the labels of two rows in one cell, and the figures may be of either.
    private bool OpensWithOther(FormRow row, ReadOnlySpan<char> key)
    {
        for (var i = 0; i < shape.RowKeys.Length; i++)
        {
            if (!ReferenceEquals(shape.Table.Rows[i], row) && key.StartsWith(shape.RowKeys[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A label with a remark in brackets: 规章（县级无此项）. An earlier bracket may hold the reading of a character: 規(guī)章(縣級無此項).
    private LabelMeaning? FindWithoutRemark(int item)
    {
        var text = items.CellText(item);
        if (text is not [.., '）' or ')'])
        {
            return null;
        }

        for (var at = 1; at < text.Length && at <= Judgement.LatestRemark; at++)
        {
            if (
                text[at] is '（' or '('
                && reading.Index.Find(LabelKey.Of(text[..at]))?.FindRow(shape) is { Row: { } row } meaning
                && !IsSeen(row)
                && !labelled.Contains(row)
            )
            {
                return meaning;
            }
        }

        return null;
    }

    // The item before the figures that follow a text of one or more lines; -1 when none follow.
    private int FindEndOfRow(int item)
    {
        var last = item;
        while (!items.FigureFollows(last))
        {
            last++;
            if (
                last >= items.Count
                || last - item >= judgement.LongestSplit
                || items[last].Kind != TableItemKind.Text
                || items.IsCell(last)
                || items.StartsRow(last)
            )
            {
                return -1;
            }
        }

        return LooksLikeLabel(item) ? last : -1;
    }

    private TableWord OfTextWithoutFigures(int item)
    {
        if (!LooksLikeLabel(item))
        {
            return new TableWord(WordKind.Note, null, item);
        }

        if (similar.FindColumn(items.Key(item), labelled.Contains) is { } meaning)
        {
            // The beginning of a column's label is what the layout left of it.
            return OfMeaning(meaning, item) with
            {
                IsReworded = !LabelKey.Of(meaning.Label).AsSpan().StartsWith(items.Key(item), StringComparison.Ordinal),
            };
        }

        return new TableWord(items.IsCell(item) && !hasFigures ? WordKind.UnknownColumn : WordKind.Note, null, item);
    }

    private bool LooksLikeLabel(int item) =>
        items.Key(item).Length > 0
        && items.Key(item).Length <= judgement.LongestLabel
        && items.CellText(item).IndexOfAny("。；;！？") < 0
        && !items.CellText(item).StartsWith('注')
        && !items.CellText(item).StartsWith('备')
        && !NamesRelation(items.Key(item));

    // 勾稽说明: words on the relations between figures explain the table and name no column.
    private static bool NamesRelation(ReadOnlySpan<char> key) => key.IndexOf("勾稽") >= 0 || key.IndexOf("钩稽") >= 0;
}

/// <summary>What a piece of a section says.</summary>
/// <param name="Kind">As what it counts.</param>
/// <param name="Meaning">The label of the form that it is taken for; null for anything else.</param>
/// <param name="Last">The last item of it.</param>
internal readonly record struct TableWord(WordKind Kind, LabelMeaning? Meaning, int Last)
{
    /// <summary>Whether it is no label of the form and was taken for the one that it is like.</summary>
    public bool IsReworded { get; init; }
}

/// <summary>As what words in a section count.</summary>
internal enum WordKind
{
    /// <summary>No words: a figure, an empty cell, the number of a page.</summary>
    None = 0,

    /// <summary>The label of a row.</summary>
    Row = 1,

    /// <summary>The label of a column, of several, or of a corner.</summary>
    Column = 2,

    /// <summary>The label of a block of rows.</summary>
    Group = 3,

    /// <summary>A label that figures follow, and that is none of the form's.</summary>
    UnknownRow = 4,

    /// <summary>A label like a row's that is where the form's order has no place for that row.</summary>
    RowOutOfPlace = 5,

    /// <summary>A cell of the header that is no label of the form.</summary>
    UnknownColumn = 6,

    /// <summary>A line that states a unit and nothing else.</summary>
    Unit = 7,

    /// <summary>A note.</summary>
    Note = 8,

    /// <summary>The next line of a label.</summary>
    Continuation = 9,
}

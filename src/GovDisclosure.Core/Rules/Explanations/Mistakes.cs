using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Explanations;

/// <summary>Recognises in a set of changes the ways in which clerks err.</summary>
internal sealed class Mistakes
{
    private readonly Neighbours neighbours;
    private readonly Count[] printed;
    private readonly long?[] lastYear;

    /// <param name="neighbours">Which cells are beside each other.</param>
    /// <param name="printed">The figures of the report, by slot.</param>
    /// <param name="previous">Last year's report of the same agency; null when there is none.</param>
    public Mistakes(Neighbours neighbours, Count[] printed, AnnualReport? previous)
    {
        this.neighbours = neighbours;
        this.printed = printed;
        lastYear = new long?[printed.Length];
        if (previous is not null)
        {
            for (var slot = 0; slot < lastYear.Length; slot++)
            {
                lastYear[slot] = neighbours.Cells[slot].Get(previous).TryGetCount(out var count) ? count.Number : null;
            }
        }
    }

    /// <summary>Finds the mistakes that would account for changes, the likeliest first.</summary>
    public void Find(FoundSet set, List<Mistake> mistakes)
    {
        mistakes.Clear();
        for (var i = 0; i < set.Size; i++)
        {
            FindExchange(set, i, neighbours.Right, MistakeKind.NeighbouringCell, mistakes);
            FindExchange(set, i, neighbours.Below, MistakeKind.NeighbouringRow, mistakes);
        }

        for (var i = 0; i < set.Size; i++)
        {
            if (!mistakes.Exists(mistake => mistake.Partner >= 0 && mistake.Covers(i)))
            {
                FindAlone(set, i, mistakes);
            }
        }

        mistakes.Sort(static (one, other) => Order(one).CompareTo(Order(other)));
    }

    // What accounts for two changes at once comes first.
    private static (bool, MistakeKind, int) Order(Mistake mistake) => (mistake.Partner < 0, mistake.Kind, mistake.Change);

    private void FindAlone(FoundSet set, int index, List<Mistake> mistakes)
    {
        FindCopy(set, index, neighbours.Right, neighbours.Left, MistakeKind.NeighbouringCell, mistakes);
        FindCopy(set, index, neighbours.Below, neighbours.Above, MistakeKind.NeighbouringRow, mistakes);
        FindSlipOfDigits(set, index, mistakes);
        if (neighbours.Cells[set[index].Slot].Kind == CellKind.Total)
        {
            mistakes.Add(new Mistake(MistakeKind.StaleTotal, index, -1, -1));
        }

        if (From(set, index) is not 0 and var from && lastYear[set[index].Slot] == from)
        {
            mistakes.Add(new Mistake(MistakeKind.KeptFromLastYear, index, -1, -1));
        }
    }

    public LikelyMistake Describe(FoundSet set, Mistake mistake)
    {
        var cell = neighbours.Cells[set[mistake.Change].Slot];
        var from = Text(From(set, mistake.Change));
        var to = Text(set[mistake.Change].To);
        var beside = mistake.Beside >= 0 ? neighbours.Cells[mistake.Beside] : null;
        var isExchange = mistake.Partner >= 0;
        var message = mistake.Kind switch
        {
            MistakeKind.NeighbouringCell when isExchange => new LocalizedText(
                $"“{cell.Row.PathZh}”行：“{cell.Column.PathZh}”与相邻的“{beside!.Column.PathZh}”填错了栏",
                $"Row \"{cell.Row.LabelEn}\": the figures of \"{cell.Column.LabelEn}\" and of \"{beside.Column.LabelEn}\" beside it have changed places"
            ),
            MistakeKind.NeighbouringCell => new LocalizedText(
                $"“{cell.LabelZh}”的 {from} 与相邻的“{beside!.Column.PathZh}”相同，可能是重复填写",
                $"{cell.LabelEn}: {from} is also the figure of \"{beside.Column.LabelEn}\" beside it, perhaps entered twice"
            ),
            MistakeKind.NeighbouringRow when isExchange => new LocalizedText(
                $"“{cell.Column.PathZh}”列：“{cell.Row.PathZh}”与相邻的“{beside!.Row.PathZh}”填错了行",
                $"Column \"{cell.Column.LabelEn}\": the figures of \"{cell.Row.LabelEn}\" and of \"{beside.Row.LabelEn}\" next to it have changed places"
            ),
            MistakeKind.NeighbouringRow => new LocalizedText(
                $"“{cell.LabelZh}”的 {from} 与相邻的“{beside!.Row.PathZh}”相同，可能是重复填写",
                $"{cell.LabelEn}: {from} is also the figure of \"{beside.Row.LabelEn}\" next to it, perhaps entered twice"
            ),
            MistakeKind.TransposedDigits => new LocalizedText(
                $"“{cell.LabelZh}”：{to} 的相邻两位数字颠倒，填成了 {from}",
                $"{cell.LabelEn}: two digits of {to} have changed places in {from}"
            ),
            MistakeKind.DroppedDigit => new LocalizedText(
                $"“{cell.LabelZh}”：{to} 漏填一位数字，填成了 {from}",
                $"{cell.LabelEn}: a digit of {to} is missing in {from}"
            ),
            MistakeKind.DoubledDigit => new LocalizedText(
                $"“{cell.LabelZh}”：{to} 的一位数字重复，填成了 {from}",
                $"{cell.LabelEn}: a digit of {to} occurs twice in {from}"
            ),
            MistakeKind.StaleTotal => new LocalizedText(
                $"“{cell.LabelZh}”是合计数，可能未随分项更新",
                $"{cell.LabelEn} is a total, perhaps not brought up to date with its parts"
            ),
            _ => new LocalizedText(
                $"“{cell.LabelZh}”的 {from} 与上年报告相同，可能沿用了上年数字",
                $"{cell.LabelEn}: {from} is also last year's figure, perhaps kept from there"
            ),
        };
        return new LikelyMistake(mistake.Kind, message);
    }

    private long From(FoundSet set, int index) => printed[set[index].Slot].Raw;

    // Two cells next to each other that give each other their figures; one of them may be zero.
    private void FindExchange(FoundSet set, int index, int[] next, MistakeKind kind, List<Mistake> mistakes)
    {
        for (var other = 0; other < set.Size; other++)
        {
            if (next[set[index].Slot] == set[other].Slot && set[index].To == From(set, other) && set[other].To == From(set, index))
            {
                mistakes.Add(new Mistake(kind, index, other, set[other].Slot));
            }
        }
    }

    private void FindCopy(FoundSet set, int index, int[] after, int[] before, MistakeKind kind, List<Mistake> mistakes)
    {
        var from = From(set, index);
        if (from == 0)
        {
            return;
        }

        foreach (var beside in (ReadOnlySpan<int>)[before[set[index].Slot], after[set[index].Slot]])
        {
            if (beside >= 0 && printed[beside].TryGetValue(out var number) && number == from && !IsChanged(set, beside))
            {
                mistakes.Add(new Mistake(kind, index, -1, beside));
                return;
            }
        }
    }

    private static bool IsChanged(FoundSet set, int slot)
    {
        for (var i = 0; i < set.Size; i++)
        {
            if (set[i].Slot == slot)
            {
                return true;
            }
        }

        return false;
    }

    private void FindSlipOfDigits(FoundSet set, int index, List<Mistake> mistakes)
    {
        Span<char> wrongBuffer = stackalloc char[20];
        Span<char> rightBuffer = stackalloc char[20];
        var (from, to) = (From(set, index), set[index].To);
        if (from < 0 || to < 0)
        {
            return;
        }

        var wrong = Digits(from, wrongBuffer);
        var right = Digits(to, rightBuffer);
        if (wrong.Length == right.Length && IsTransposed(wrong, right))
        {
            mistakes.Add(new Mistake(MistakeKind.TransposedDigits, index, -1, -1));
        }
        else if (wrong.Length + 1 == right.Length && IsLonger(right, wrong, isDoubled: false))
        {
            mistakes.Add(new Mistake(MistakeKind.DroppedDigit, index, -1, -1));
        }
        else if (wrong.Length == right.Length + 1 && IsLonger(wrong, right, isDoubled: true))
        {
            mistakes.Add(new Mistake(MistakeKind.DoubledDigit, index, -1, -1));
        }
    }

    private static ReadOnlySpan<char> Digits(long number, Span<char> buffer)
    {
        number.TryFormat(buffer, out var written, default, CultureInfo.InvariantCulture);
        return buffer[..written];
    }

    private static bool IsTransposed(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var at = one.CommonPrefixLength(other);
        return at + 1 < one.Length
            && one[at] == other[at + 1]
            && one[at + 1] == other[at]
            && one[(at + 2)..].SequenceEqual(other[(at + 2)..]);
    }

    // Whether the longer number is the shorter one and one digit more; that digit is first where the two part, or among its like.
    private static bool IsLonger(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter, bool isDoubled)
    {
        var at = longer.CommonPrefixLength(shorter);
        return longer[(at + 1)..].SequenceEqual(shorter[at..]) && (!isDoubled || (at > 0 && longer[at] == longer[at - 1]));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A mistake that would account for a change of a set, or for two.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Change">The place of the change in the set.</param>
/// <param name="Partner">The place of the other change; −1 when there is none.</param>
/// <param name="Beside">The slot of the cell beside; −1 when the mistake has none.</param>
internal readonly record struct Mistake(MistakeKind Kind, int Change, int Partner, int Beside)
{
    /// <summary>Whether the mistake accounts for a change of the set.</summary>
    public bool Covers(int change) => change == Change || change == Partner;
}

using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// The rows whose witnesses do not agree, judged over the whole table: which of the witnesses is believed where they differ, and what the
/// sums leave of rows that are
/// open.
/// </summary>
internal sealed class Ballot(TableMarks marks, Proof proof)
{
    private readonly List<Conflict> conflicts = [];
    private readonly List<(OpenRow Row, int[] Order, int Kept)> byOrderAlone = [];
    private readonly List<(OpenRow Row, int[] Grid)> byGridAlone = [];
    private readonly List<OpenRow> open = [];
    private readonly List<OpenRow> settled = [];
    private readonly List<(OpenRow Row, int[] Reading)> read = [];
    private readonly List<OpenRow> left = [];

    // Of the rows that were read: how many keep their own sums, and how many break them.
    private Votes sums;

    // Whether the sums of the table were with the order of the marks and against the labels over them.
    private bool gridIsOutvoted;

    /// <summary>A row was read.</summary>
    public void Count(IReadOnlyList<FormCell> cells, int[] reading, int label)
    {
        sums = sums.With(proof.Own(cells, reading));
        settled.Add(new OpenRow(cells, [reading], Doubt.NothingPrinted) { Label = label, Marks = reading });
    }

    public void Add(Conflict conflict) => conflicts.Add(conflict);

    /// <summary>A row in order of which some labels over the figures say another place.</summary>
    /// <param name="row">The row.</param>
    /// <param name="order">Its marks in their order.</param>
    /// <param name="kept">How many sums beside its own it keeps, where it is a whole table.</param>
    public void AddByOrder(OpenRow row, int[] order, int kept = 0) => byOrderAlone.Add((row, order, kept));

    /// <summary>A row that has another number of marks, each cell with one under its label.</summary>
    public void AddByGrid(OpenRow row, int[] grid) => byGridAlone.Add((row, grid));

    public void Add(OpenRow row) => open.Add(row);

    /// <summary>Judges all rows.</summary>
    /// <returns>Those that are read, and those that stay open.</returns>
    public (IReadOnlyList<(OpenRow Row, int[] Reading)> Read, IReadOnlyList<OpenRow> Left) Judge()
    {
        Vote();
        SettleByOrder();
        var isChanged = SettleByColumn();
        var before = open.Count;
        SettleByGrid();
        if (isChanged || open.Count > before)
        {
            SettleByColumn();
        }

        SettleByRow();
        SettleTogether();
        left.AddRange(open);
        return (read, left);
    }

    private void Accept(OpenRow row, int[] reading)
    {
        Count(row.Cells, reading, row.Label);
        read.Add((row, reading));
        for (var k = 0; k < reading.Length; k++)
        {
            proof.Know(row.Cells[k], reading[k]);
        }
    }

    // Order against grid: over the whole table the sums are with one and against the other. Where they do not tell, the order of the
    // labels is a third witness;
    // spans are what is most often wrong.
    private void Vote()
    {
        var (order, grid) = (default(Votes), default(Votes));
        foreach (var conflict in conflicts)
        {
            order = order.With(proof.Own(conflict.Row.Cells, conflict.ByOrder));
            grid = grid.With(proof.Own(conflict.Row.Cells, conflict.ByGrid));
        }

        gridIsOutvoted = order.For > 0 && order.For > 2 * grid.For;
        foreach (var conflict in conflicts)
        {
            if (gridIsOutvoted || (conflict.LabelsAreComplete && grid.For == 0))
            {
                Accept(conflict.Row, conflict.ByOrder);
            }
            else if (
                (grid.For > 0 && grid.For > 2 * order.For)
                || ((conflict.HasForeign || conflict.AllLabelsAreMoved) && order.For == 0 && proof.HasOwn(conflict.Row.Cells))
            )
            {
                // A column more than the form's is over the figures: of that their order knows nothing. Without sums it is one witness
                // against the other.
                Accept(conflict.Row, conflict.ByGrid);
            }
            else
            {
                left.Add(conflict.Row with { Readings = [conflict.ByOrder, conflict.ByGrid] });
            }
        }
    }

    // In a table that keeps its sums a row that breaks its own is not read against labels.
    private void SettleByOrder()
    {
        var own = byOrderAlone.Aggregate(sums, (votes, pair) => votes.With(proof.Own(pair.Row.Cells, pair.Order)));
        foreach (var (row, order, kept) in byOrderAlone)
        {
            var isTable = row.Cells.Count > row.Cells[0].Row.Cells.Count;
            var isAgainst =
                row.Why == Doubt.LooksShifted ? own.For + kept > 0
                : row.Why == Doubt.ColumnsMoved ? proof.Own(row.Cells, order) < 0 || !SumsStand(own)
                : row.Why == Doubt.LabelsMissing && proof.Own(row.Cells, order) < 1 && own.For == 0 ? true
                : proof.Own(row.Cells, order) < 0 && (isTable || own.For >= own.Against);
            if (isAgainst)
            {
                left.Add(row);
            }
            else
            {
                Accept(row, order);
            }
        }
    }

    // A label too many is a mistake of the header's where nearly all rows that say something keep their sums without its column.
    private bool SumsStand(Votes own) =>
        own.For >= marks.Judgement.LeastRows && marks.Judgement.AreNearlyAll(own.For, own.For + own.Against);

    // Where the order tells nothing, the labels do, unless another choice among the marks, the same in all rows, keeps the sums better.
    private void SettleByGrid()
    {
        if (byGridAlone.Count == 0)
        {
            return;
        }

        var own = byGridAlone.Count(pair => proof.Own(pair.Row.Cells, pair.Grid) > 0);
        var best = VotesOfChoices(byGridAlone.Select(static pair => pair.Row)).Values.DefaultIfEmpty().Max();
        var rows = byGridAlone.Select(static pair => pair.Row).Concat(open).ToList();
        foreach (var (row, grid) in byGridAlone)
        {
            if (
                IsOutvoted(row, grid, rows)
                || (gridIsOutvoted && proof.Own(row.Cells, grid) < 1)
                || (best >= marks.Judgement.LeastVotes && best > own)
                || (proof.Own(row.Cells, grid) < 0 && sums.For + own > sums.Against)
            )
            {
                open.Add(row);
            }
            else
            {
                Accept(row, grid);
            }
        }

        byGridAlone.Clear();
    }

    // Rows right beside it that no label tells have a say too, and those of its block that were read: where they start before the labels
    // over them, so does this one.
    private bool IsOutvoted(OpenRow row, int[] grid, List<OpenRow> rows)
    {
        var block = row.Cells[0].Row.BlockZh;
        var beside = rows.FindAll(other => IsBeside(row, other));
        beside.AddRange(
            settled.Where(other => IsBeside(row, other) && string.Equals(other.Cells[0].Row.BlockZh, block, StringComparison.Ordinal))
        );
        if (beside.Count < marks.Judgement.LeastVotes)
        {
            return false;
        }

        var votes = VotesOfChoices(beside, ColumnsOf);
        return votes.Values.DefaultIfEmpty().Max() is var best
            && best >= marks.Judgement.LeastVotes
            && best > votes.GetValueOrDefault(ColumnsOf(row, grid));
    }

    private bool IsBeside(OpenRow row, OpenRow other) =>
        row.Label >= 0
        && other.Label >= 0
        && marks.Items.Position(row.Label) is var own
        && marks.Items.Position(other.Label) is var next
        && own.Table == next.Table
        && own.Cell == next.Cell
        && Math.Abs(own.Row - next.Row) <= marks.Judgement.LeastRows;

    private string ColumnsOf(OpenRow row, int[] reading) =>
        string.Join(',', reading.Select(mark => mark >= 0 && marks.Items.Grid(mark, out var cell) is not null ? cell.Column : -1));

    // A column that is not the form's: the one choice among the marks that keeps the sums of the rows. Says whether a row was read.
    private bool SettleByColumn()
    {
        if (open.Count == 0)
        {
            return false;
        }

        var before = open.Count;
        foreach (
            var rows in open.Where(static row => row.Marks.Length > 0 && !row.IsPaddedAlone)
                .GroupBy(static row => row.Marks.Length)
                .ToList()
        )
        {
            var choices = VotesOfChoices(rows).OrderByDescending(static choice => choice.Value).ToList();
            if (
                choices is not [var best, ..]
                || best.Value < marks.Judgement.LeastRows
                || (choices.Count > 1 && choices[1].Value * 2 > best.Value)
            )
            {
                continue;
            }

            foreach (var row in rows)
            {
                if (
                    row.Readings.Find(reading => string.Equals(ChoiceOf(row, reading), best.Key, StringComparison.Ordinal)) is { } reading
                    && proof.Own(row.Cells, reading) >= 0
                )
                {
                    Accept(row, reading);
                    open.Remove(row);
                }
            }
        }

        return open.Count < before;
    }

    private Dictionary<string, int> VotesOfChoices(IEnumerable<OpenRow> rows, Func<OpenRow, int[], string>? choiceOf = null)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows.Where(static row => row.Marks.Length > 0))
        {
            foreach (
                var choice in row
                    .Readings.Where(reading => proof.Own(row.Cells, reading) > 0)
                    .Select(reading => (choiceOf ?? ChoiceOf)(row, reading))
                    .Distinct(StringComparer.Ordinal)
            )
            {
                votes[choice] = votes.GetValueOrDefault(choice) + 1;
            }
        }

        return votes;
    }

    private static string ChoiceOf(OpenRow row, int[] reading) => string.Join(',', reading.Select(mark => Array.IndexOf(row.Marks, mark)));

    private void SettleByRow()
    {
        for (var isChanged = open.Count > 0; isChanged; )
        {
            isChanged = false;
            foreach (var row in open.ToList())
            {
                if (proof.Decide(row) is { } reading)
                {
                    Accept(row, reading);
                    open.Remove(row);
                    isChanged = true;
                }
            }
        }
    }

    // Rows that are in one another's columns: all that have one reading with a sum of its own, if then all columns hold.
    private void SettleTogether()
    {
        var rows = new List<(OpenRow Row, int[] Reading)>();
        foreach (var row in open)
        {
            var kept = row.Readings.FindAll(reading => proof.Own(row.Cells, reading) > 0);
            if (kept.Count > 0 && kept.TrueForAll(reading => proof.Same(reading, kept[0])))
            {
                rows.Add((row, kept[0]));
            }
        }

        if (rows.Count > 1 && proof.AllStand(rows))
        {
            foreach (var (row, reading) in rows)
            {
                Accept(row, reading);
                open.Remove(row);
            }
        }
    }

    private readonly record struct Votes(int For, int Against)
    {
        public Votes With(int own) => new(For + (own > 0 ? 1 : 0), Against + (own < 0 ? 1 : 0));
    }
}

/// <summary>A row whose order says other cells than the labels over its figures.</summary>
/// <param name="Row">The row.</param>
/// <param name="ByOrder">The marks of the cells by their order.</param>
/// <param name="ByGrid">The marks of the cells by the labels over them.</param>
internal sealed record Conflict(OpenRow Row, int[] ByOrder, int[] ByGrid)
{
    /// <summary>Whether the labels of all columns are in the form's order.</summary>
    public bool LabelsAreComplete { get; init; }

    /// <summary>Whether the labels of all columns are there, in another order.</summary>
    public bool AllLabelsAreMoved { get; init; }

    /// <summary>Whether a figure is under words that are not the form's.</summary>
    public bool HasForeign { get; init; }
}

using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>The labels of columns that were printed over the rows that follow.</summary>
/// <remarks>A header of two lines prints the columns under a common label after the others, so each kind is looked at by itself.</remarks>
internal sealed class ColumnOrder
{
    private readonly List<string> labels = [];
    private readonly List<string> printed = [];
    private bool isClosed;
    private bool isEnded;
    private IReadOnlyList<FormColumn>? fitting;

    public bool IsEmpty => labels.Count == 0;

    /// <summary>A label of a column was printed; after a row it starts a new header.</summary>
    public void Add(string label)
    {
        Reopen();
        labels.Add(label);
        printed.Add(label);
    }

    /// <summary>A label over several columns was printed.</summary>
    public void AddGroup(string label)
    {
        Reopen();
        printed.Add(label);
    }

    private void Reopen()
    {
        if (isEnded)
        {
            labels.Clear();
            printed.Clear();
            fitting = null;
            (isClosed, isEnded) = (false, false);
        }
    }

    /// <summary>A row was read under these labels.</summary>
    /// <returns>Whether this is the first row under them.</returns>
    public bool Close()
    {
        var isFirst = !isClosed;
        (isClosed, isEnded) = (true, true);
        return isFirst;
    }

    /// <summary>A row that is not the form's was read under these labels; it says nothing of them.</summary>
    public void End() => isEnded = !IsEmpty;

    /// <summary>Whether the labels stand in the order of the row's columns.</summary>
    public bool Fits(FormRow row)
    {
        // Rows of one kind share their columns.
        if (isClosed && ReferenceEquals(fitting, row.Columns))
        {
            return true;
        }

        var fits = Fits(row, grouped: false) && Fits(row, grouped: true);
        fitting = fits ? row.Columns : null;
        return fits;
    }

    /// <summary>The labels of the row's columns that were not printed.</summary>
    public IEnumerable<string> Missing(FormRow row) =>
        row.Columns.Select(static column => column.LabelZh).Where(label => !labels.Contains(label, StringComparer.Ordinal));

    /// <summary>What the labels say of the order of the row's columns.</summary>
    public PrintedOrder OrderOf(FormRow row)
    {
        var heads = row.Columns.Select(static column => column.GroupZh ?? column.LabelZh).Distinct(StringComparer.Ordinal).ToList();
        var members = row.Columns.Where(static column => column.GroupZh is not null).Select(static column => column.LabelZh).ToList();
        var (printedHeads, printedMembers) = (printed.FindAll(heads.Contains), printed.FindAll(members.Contains));
        return printedHeads.SequenceEqual(heads) && printedMembers.SequenceEqual(members) ? PrintedOrder.OfForm
            : IsWhole(printedHeads, heads) && IsWhole(printedMembers, members) ? PrintedOrder.Other
            : PrintedOrder.Unknown;
    }

    private static bool IsWhole(List<string> labels, List<string> wanted) => labels.Count == wanted.Count && !wanted.Except(labels).Any();

    private bool Fits(FormRow row, bool grouped)
    {
        var previous = -1;
        var columns = row.Columns;
        foreach (var label in labels)
        {
            var column = Find(columns, label, grouped);
            if (column >= 0 && column <= previous)
            {
                return false;
            }

            previous = column >= 0 ? column : previous;
        }

        return true;
    }

    private static int Find(IReadOnlyList<FormColumn> columns, string label, bool grouped)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].GroupZh is not null == grouped && string.Equals(columns[i].LabelZh, label, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>The order of the columns as their labels tell it.</summary>
internal enum PrintedOrder
{
    /// <summary>A label is missing, or stands twice.</summary>
    Unknown = 0,

    /// <summary>All labels stand in the form's order.</summary>
    OfForm = 1,

    /// <summary>All labels stand in another order.</summary>
    Other = 2,
}

using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>The labels of columns that were printed over the rows that follow.</summary>
/// <remarks>A header of two lines prints the columns under a common label after the others, so each kind is looked at by itself.</remarks>
internal sealed class ColumnOrder
{
    private readonly List<string> labels = [];
    private bool isClosed;
    private bool isEnded;
    private IReadOnlyList<FormColumn>? fitting;

    public bool IsEmpty => labels.Count == 0;

    /// <summary>A label of a column was printed; after a row it starts a new header.</summary>
    public void Add(string label)
    {
        if (isEnded)
        {
            labels.Clear();
            fitting = null;
            (isClosed, isEnded) = (false, false);
        }

        labels.Add(label);
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

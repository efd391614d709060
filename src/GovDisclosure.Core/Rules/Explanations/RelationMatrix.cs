using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Explanations;

/// <summary>The relations of a table as a sparse matrix, by rows and by columns; the columns are the counts, by their slots.</summary>
internal sealed class RelationMatrix
{
    private RelationMatrix(FormTable table, ImmutableArray<Identity> identities)
    {
        Table = table;
        Identities = identities;
        Rows = [.. identities.Select(static identity => identity.Left.Concat(identity.Right).Select(static cell => cell.Slot).ToArray())];
        var columns = new List<Entry>[table.CountCells];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = [];
        }

        for (var row = 0; row < identities.Length; row++)
        {
            Add(identities[row].Left, row, 1);
            Add(identities[row].Right, row, -1);
        }

        Columns = [.. columns.Select(static column => column.ToArray())];
        MaxWeight = Columns.Max(static column => (int?)column.Length) ?? 0;

        void Add(ImmutableArray<FormCell> cells, int row, int coefficient)
        {
            foreach (var cell in cells)
            {
                columns[cell.Slot].Add(new Entry(row, coefficient));
            }
        }
    }

    public FormTable Table { get; }

    /// <summary>The relations, one for each row.</summary>
    public ImmutableArray<Identity> Identities { get; }

    /// <summary>The slots of the cells of each relation.</summary>
    public int[][] Rows { get; }

    /// <summary>The relations that each cell is in, with its coefficient.</summary>
    public Entry[][] Columns { get; }

    /// <summary>The most relations that a cell is in.</summary>
    public int MaxWeight { get; }

    public static RelationMatrix Of(FormTable table) => new(table, table.Identities);

    /// <summary>The matrix of some of the relations.</summary>
    public RelationMatrix Without(ImmutableArray<Identity> identities) =>
        identities.IsEmpty ? this : new RelationMatrix(Table, Identities.RemoveRange(identities));

    /// <summary>A cell's part in a relation.</summary>
    public readonly record struct Entry(int Row, int Coefficient);
}

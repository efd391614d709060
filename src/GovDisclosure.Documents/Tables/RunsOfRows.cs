using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>Finds the figures of a row, or of a whole table whose rows are side by side, that are printed with nothing between them: only
/// the relations of the form divide them.</summary>
internal sealed class RunsOfRows(
    TableMarks marks,
    FormTable table,
    RowAnchors anchors,
    Candidates candidates,
    RowReadings readings,
    RowWitnesses witnesses,
    FusedFigures fused
)
{
    /// <summary>Takes the run of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isOfNeighbour">Whether it may be another row's, and was not taken.</param>
    /// <returns>Whether there is one.</returns>
    public bool Take(RowWitness row, out bool isOfNeighbour)
    {
        isOfNeighbour = false;
        var position = default(GovDisclosure.Reading.SourcePosition);
        FusedFigures.Range? run = null;
        if (candidates.Form.IsAcross)
        {
            for (var i = 1; i < marks.Count && run is null; i++)
            {
                if (marks.IsFigure(i))
                {
                    run = Find(i - 1, i, row.Cells.Count);
                    position = marks.Items.Position(i);
                    if (run is null)
                    {
                        return false;
                    }
                }
            }
        }
        else if (
            row.Label >= 0
            && !witnesses.EndsWithFigure(row.Label, row.Cells[0].Row)
            && !(table.Identities.IsEmpty && witnesses.MayHaveOtherColumn(row.Label, row.Cells[0].Row))
        )
        {
            var start = marks.Words[row.Label].Last + 1;
            while (table.RowsRunAcross && start < marks.Count && marks.Words[start].Kind == WordKind.Column)
            {
                start++;
            }

            run = Find(start - 1, start, row.Cells.Count);
            position = marks.Items.Position(row.Label);
            if (run is null && !table.RowsRunAcross && start < marks.Count && marks.IsBoundary(start))
            {
                fused.NoteVanishedBlanks();
            }
        }

        if (run is not { Length: > 0 } found)
        {
            return false;
        }

        if (found.Length >= row.Cells.Count && readings.FollowsOtherLabel(row.Label))
        {
            isOfNeighbour = true;
            return true;
        }

        fused.OthersAreLonger |= anchors.Usual.SomeAreLonger(row.Cells[0].Row);
        fused.Add(candidates.Form.IsAcross ? table : row.Cells[0].Row, [.. row.Cells], found, position);
        return true;
    }

    private FusedFigures.Range? Find(int label, int start, int cells)
    {
        var run = fused.Find(label, start, cells, out var blanksVanished);
        if (blanksVanished)
        {
            fused.NoteVanishedBlanks();
        }

        return run;
    }
}

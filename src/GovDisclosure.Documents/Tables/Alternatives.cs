using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>What the cells of a row that stays blank may be: the first figure that may be in several of them, and how many readings keep
/// the row's sum.</summary>
internal static class Alternatives
{
    /// <summary>Adds the alternatives to what is said of a row.</summary>
    public static Diagnostic Add(Diagnostic diagnostic, in RowLeft row, TableMarks marks)
    {
        var readings = row.Readings.Count > 1 ? row.Readings : ByCount(row, marks);
        if (readings.Count < 2 || Find(row.Cells, readings, marks) is not ({ } figure, { } places))
        {
            return diagnostic;
        }

        var proof = new Proof(row.Cells[0].Table, marks);
        var cells = row.Cells;
        var kept = readings
            .Where(reading => proof.Own(cells, reading) > 0)
            .Select(reading => string.Join('\t', reading.Select(marks.Printed)))
            .Distinct(StringComparer.Ordinal)
            .Count();
        return Messages.WithAlternatives(diagnostic, figure, places, proof.HasOwn(cells), kept);
    }

    // Of a row that has fewer figures than cells, or more, whatever keeps their order; none where those are too many to be told.
    private static List<int[]> ByCount(in RowLeft row, TableMarks marks)
    {
        var all = new List<int[]>();
        var printed = row.Marks.Where(mark => marks.Printed(mark).Length > 0).ToArray();
        if (row.Why == Doubt.OtherCount && printed.Length > 0 && printed.Length != row.Cells.Count)
        {
            Place(printed, new int[row.Cells.Count], 0, 0, all, marks.Judgement.MostReadings);
        }

        return all.Count > marks.Judgement.MostReadings ? [] : all;
    }

    private static void Place(int[] printed, int[] row, int figure, int cell, List<int[]> all, int most)
    {
        if (all.Count > most)
        {
            return;
        }

        var (figures, cells) = (printed.Length - figure, row.Length - cell);
        if (cells == 0)
        {
            all.Add([.. row]);
            return;
        }

        for (var next = figure; next < printed.Length && (next == figure || printed.Length - next >= cells); next++)
        {
            row[cell] = printed[next];
            Place(printed, row, next + 1, cell + 1, all, most);
        }

        if (figures < cells)
        {
            row[cell] = TableMarks.None;
            Place(printed, row, figure, cell + 1, all, most);
        }
    }

    private static (string Figure, List<FormCell> Places)? Find(
        IReadOnlyList<FormCell> cells,
        IReadOnlyList<int[]> readings,
        TableMarks marks
    )
    {
        var places = new SortedDictionary<int, SortedSet<int>>();
        foreach (var reading in readings)
        {
            for (var place = 0; place < reading.Length; place++)
            {
                if (!places.TryGetValue(reading[place], out var ofMark))
                {
                    places[reading[place]] = ofMark = [];
                }

                ofMark.Add(place);
            }
        }

        foreach (var (mark, ofMark) in places)
        {
            if (ofMark.Count > 1 && marks.Printed(mark).Length > 0)
            {
                return (marks.Printed(mark), [.. ofMark.Take(marks.Judgement.MostPlaces).Select(place => cells[place])]);
            }
        }

        return null;
    }
}

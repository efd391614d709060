using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>What the cells of a row that stays blank may be: the first figure that may be in several of them, and how many readings keep
/// the row's sum.</summary>
internal static class Alternatives
{
    // More cells say no more.
    private const int MostPlaces = 4;

    /// <summary>Adds the alternatives to what is said of a row.</summary>
    public static Diagnostic Add(Diagnostic diagnostic, in RowLeft row, TableMarks marks)
    {
        if (row.Readings.Count < 2 || Find(row, marks) is not ({ } figure, { } places))
        {
            return diagnostic;
        }

        var proof = new Proof(row.Cells[0].Table, marks);
        var cells = row.Cells;
        var kept = row
            .Readings.Where(reading => proof.Own(cells, reading) > 0)
            .Select(reading => string.Join('\t', reading.Select(marks.Printed)))
            .Distinct(StringComparer.Ordinal)
            .Count();
        return Messages.WithAlternatives(diagnostic, figure, places, proof.HasOwn(cells), kept);
    }

    private static (string Figure, List<FormCell> Places)? Find(in RowLeft row, TableMarks marks)
    {
        var places = new SortedDictionary<int, SortedSet<int>>();
        foreach (var reading in row.Readings)
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
                var cells = row.Cells;
                return (marks.Printed(mark), [.. ofMark.Take(MostPlaces).Select(place => cells[place])]);
            }
        }

        return null;
    }
}

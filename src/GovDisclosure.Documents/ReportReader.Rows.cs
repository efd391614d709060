using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Sources.Csv;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents;

/// <summary>Tables of pages as crawlers export them.</summary>
public static partial class ReportReader
{
    // Each row of an export is a source of its own; the time holds for all of them.
    private static ReadResult ReadRows(
        CsvTable table,
        ReadOptions options,
        ReadClock clock,
        bool isDamaged,
        CancellationToken cancellationToken
    )
    {
        // Of whom and on which year each is, it says itself, where one of them is asked for.
        var own = options.EveryReport is null ? options with { Year = null, Agency = null } : options;
        var every = new List<ReadResult>();
        var rowOf = new List<CsvRow>();
        var (others, failed) = (new List<CsvRow>(), default(ReadResult));
        foreach (var row in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ofRow = new List<ReadResult>();
            var first = ReadOne(row.Text, own with { EveryReport = ofRow }, isDamaged, cancellationToken, clock, row.Facts);
            if (ofRow.Count == 0 && IsNoReport(first))
            {
                // A notice among the pages is no report that could not be read.
                others.Add(row);
                failed ??= first;
            }
            else
            {
                every.AddRange(ofRow.Count > 0 ? ofRow : [first]);
            }

            rowOf.AddRange(Enumerable.Repeat(row, every.Count - rowOf.Count));
            if (clock.IsOver)
            {
                every.Add(Refuse(Messages.RowsNotRead(table.Rows.Count - table.Rows.IndexOf(row) - 1, options.MaxTime)));
                rowOf.Add(row);
                break;
            }
        }

        if (every.Count == 0)
        {
            return failed!;
        }

        if (others.Count > 0)
        {
            every[0] = every[0].With(Messages.RowsWithoutReport(others.ConvertAll(static row => (row.Number, row.Title))));
        }

        if (table.Broken > 0)
        {
            every[0] = every[0].With(Messages.RowsBroken(table.Broken));
        }

        if (options.EveryReport is { } all)
        {
            all.AddRange(every);
            return every[0];
        }

        return SeveralReports.Take(every, options, i =>
            ReadOne(rowOf[i].Text, options, isDamaged, cancellationToken, clock, rowOf[i].Facts)
        );
    }
}

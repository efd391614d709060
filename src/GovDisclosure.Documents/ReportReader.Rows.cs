using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Front;
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
            else if (
                ofRow.Count <= 1
                && every.Count > 0
                && IsSamePage(rowOf[^1], row)
                && SeveralReports.GoesOn(every[^1], first)
                && (rowOf[^1] with { Text = rowOf[^1].Text + "\n" + row.Content }) is var joined
                && SeveralReports.ReadTogether(every[^1], first, own, both =>
                    ReadOne(joined.Text, both, isDamaged, cancellationToken, clock, joined.Facts)
                )
                    is { } whole
            )
            {
                (every[^1], rowOf[^1]) = (whole, joined);
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

    // A crawler cuts a long text, or takes each page of one apart; a title that names no agency and year is that of many reports.
    private static bool IsSamePage(CsvRow row, CsvRow next) =>
        (row.Address.Length > 0 && string.Equals(row.Address, next.Address, StringComparison.Ordinal))
        || (
            string.Equals(row.Title, next.Title, StringComparison.Ordinal)
            && TitleText.YearOf(row.Title, out _) is not null
            && TitleText.AgencyOf(row.Title) is not null
        );
}

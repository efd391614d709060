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
        ReadResult Read(CsvRow row, ReadOptions asked) => ReadOne(row.Text, asked, isDamaged, cancellationToken, clock, row.Facts);
        foreach (var row in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ofRow = new List<ReadResult>();
            var first = Read(row, own with { EveryReport = ofRow });
            if (ofRow.Count == 0 && IsNoReport(first))
            {
                // A notice among the pages is no report that could not be read.
                others.Add(row);
                failed ??= first;
            }
            else if (ofRow.Count <= 1 && every.Count > 0 && Join((every[^1], rowOf[^1]), (first, row), own, Read) is { } joined)
            {
                (every[^1], rowOf[^1]) = joined;
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

        every[0] = WithRemarks(every[0], others, table.Broken);
        if (options.EveryReport is { } all)
        {
            all.AddRange(every);
            return every[0];
        }

        return SeveralReports.Take(every, options, i => Read(rowOf[i], options));
    }

    private static ReadResult WithRemarks(ReadResult first, List<CsvRow> others, int broken)
    {
        first =
            others.Count == 0 ? first : first.With(Messages.RowsWithoutReport(others.ConvertAll(static row => (row.Number, row.Title))));
        return broken == 0 ? first : first.With(Messages.RowsBroken(broken));
    }

    private static (ReadResult Read, CsvRow Row)? Join(
        (ReadResult Read, CsvRow Row) before,
        (ReadResult Read, CsvRow Row) next,
        ReadOptions options,
        Func<CsvRow, ReadOptions, ReadResult> read
    )
    {
        if (!IsSamePage(before.Row, next.Row) || !SeveralReports.GoesOn(before.Read, next.Read))
        {
            return null;
        }

        var joined = before.Row with { Text = before.Row.Text + "\n" + next.Row.Content };
        return SeveralReports.ReadTogether(before.Read, next.Read, options, both => read(joined, both)) is { } whole
            ? (whole, joined)
            : null;
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

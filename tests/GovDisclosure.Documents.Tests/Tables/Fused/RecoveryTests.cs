using System.Globalization;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Tables.Fused;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Tables.Fused;

/// <summary>Compares the search with one that tries everything.</summary>
public sealed class RecoveryTests
{
    private const int MostChoices = 3_000;

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void A_run_is_recovered_exactly_when_trying_everything_leaves_one_division(string edition)
    {
        var table = FormCatalog.Default.Find(edition)!.Tables[1];
        var (judged, ambiguous, recovered) = (0, 0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var report = Small(table, new Random(seed));
            var runs = table
                .Rows.Select(row => new FigureRun([.. row.Cells], [string.Concat(row.Cells.Select(cell => cell.Get(report).ToString()))]))
                .ToList();
            var divisions = runs.ConvertAll(run =>
                Divisions(run.Text, run.Cells.Length).FindAll(values => values[..^1].Sum() == values[^1])
            );
            if (divisions.Aggregate(1L, (product, list) => Math.Min(product * list.Count, MostChoices + 1)) > MostChoices)
            {
                continue;
            }

            judged++;
            var seen = TryAll(table, divisions);
            var outcomes = TableRecovery.Recover(
                table,
                new CellValue[table.Cells.Length],
                [.. runs],
                BlankCells.ArePrinted,
                zerosAreSeen: false
            );
            for (var row = 0; row < runs.Count; row++)
            {
                Assert.Equal(seen[row].Count, outcomes[row].Candidates);
                Assert.Equal(seen[row].Count == 1 ? RunOutcomeKind.Recovered : RunOutcomeKind.Ambiguous, outcomes[row].Kind);
                Assert.Contains(string.Join(' ', runs[row].Cells.Select(cell => cell.Get(report).ToString())), seen[row]);
                ambiguous += seen[row].Count > 1 ? 1 : 0;
                recovered += seen[row].Count == 1 && divisions[row].Count > 1 ? 1 : 0;
                Assert.True(outcomes[row].Split is null || seen[row].Contains(string.Join(' ', outcomes[row].Split!.Values)));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{judged} tables, {ambiguous} ambiguous runs, {recovered} runs that the other rows decide"
        );
        Assert.True(judged >= 30 && recovered > 0, $"{judged} tables, {recovered} runs that the other rows decide");
    }

    [Theory]
    [InlineData("0000000", nameof(RunOutcomeKind.Recovered))]
    [InlineData("4000004", nameof(RunOutcomeKind.Recovered))]
    [InlineData("4000005", nameof(RunOutcomeKind.Contradictory))]
    [InlineData("0000005", nameof(RunOutcomeKind.Recovered))]
    [InlineData("22", nameof(RunOutcomeKind.BlanksVanished))]
    [InlineData("640020470", nameof(RunOutcomeKind.Ambiguous))]
    [InlineData("40000a4", nameof(RunOutcomeKind.Contradictory))]
    public void A_row_alone_is_taken_where_its_digits_can_be_divided_in_one_way(string figures, string kind)
    {
        var row = FormCatalog.Default.Newest.Tables[1].Rows[0];
        var outcome = Assert.Single(
            TableRecovery.Recover(
                row.Table,
                new CellValue[row.Table.Cells.Length],
                [new FigureRun([.. row.Cells], [figures])],
                BlankCells.ArePrinted,
                zerosAreSeen: false
            )
        );
        var own = figures.All(char.IsAsciiDigit) ? Divisions(figures, 7).FindAll(values => values[..^1].Sum() == values[^1]).Count : 0;
        Assert.Equal(own > 1 ? nameof(RunOutcomeKind.Ambiguous) : kind, outcome.Kind.ToString());
    }

    [Fact]
    public void Figures_do_not_go_over_a_gap()
    {
        Assert.Equal([20, 0, 0, 0, 0, 1, 21], RecoverFirstRow([20, 0, 0, 0, 0, 1, 21], "200", "000121").Split!.Values);
    }

    /// <summary>Two wrong totals, or a blank cell that has vanished, may leave a row another division that keeps its sum.</summary>
    [Theory]
    [InlineData("1200011100111012231")]
    [InlineData("161323135")]
    public void A_row_that_no_relation_between_rows_stands_behind_is_not_taken(string figures) =>
        Assert.Null(RecoverFirstRow(null, figures).Split);

    // The first row beside zeros and a last one that its columns add up to; null for blank cells.
    private static RunOutcome RecoverFirstRow(long[]? last, params string[] figures)
    {
        var table = FormCatalog.Default.Newest.Tables[1];
        var (first, carried) = (table.Rows[0], table.Rows[^1]);
        CellValue[] known =
        [
            .. table.Cells.Select(cell =>
                last is null || ReferenceEquals(cell.Row, first)
                    ? CellValue.Blank
                    : Count.FromInt64(ReferenceEquals(cell.Row, carried) ? last[carried.Cells.ToList().IndexOf(cell)] : 0)
            ),
        ];
        return Assert.Single(
            TableRecovery.Recover(table, known, [new FigureRun([.. first.Cells], [.. figures])], BlankCells.ArePrinted, zerosAreSeen: false)
        );
    }

    /// <summary>All rows of section four of small figures, with every choice of up to two zeros or totals left out; the same of the whole
    /// section, by chance.</summary>
    [Fact]
    public void No_figure_of_section_four_is_wrong_where_cells_were_left_out()
    {
        var table = FormCatalog.Default.Newest.Tables[2];
        long[] numbers = [0, 1, 2, 10, 11, 112];
        var rows = (
            from first in numbers
            from second in numbers
            from third in numbers
            from fourth in numbers
            select new[] { first, second, third, fourth, first + second + third + fourth }
        ).ToList();
        var cells = table.Rows[0].Cells.ToArray();
        foreach (var row in rows)
        {
            foreach (var printed in LeavingOut(row, 2))
            {
                AssertNotWrong(table, cells, printed, zerosAreSeen: false);
            }
        }

        var random = new Random(4);
        var recovered = 0;
        for (var i = 0; i < 400; i++)
        {
            var row = Enumerable
                .Range(0, 3)
                .SelectMany(_ => rows[random.Next(3) == 0 ? random.Next(rows.Count) : random.Next(3)])
                .ToArray();
            foreach (
                var printed in LeavingOut(row, 2)
                    .Where(_ => random.Next(8) == 0)
                    .Prepend(Array.ConvertAll(row, static number => (long?)number))
            )
            {
                AssertNotWrong(table, [.. table.Cells], printed, zerosAreSeen: false);
            }

            // Where the source leaves no zero out, one that it does leave out makes nothing wrong either.
            foreach (
                var printed in LeavingOut(row, 1)
                    .Where(printed => Enumerable.Range(0, row.Length).All(cell => printed[cell] is not null || row[cell] == 0))
            )
            {
                recovered += AssertNotWrong(table, [.. table.Cells], printed, zerosAreSeen: true) ? 1 : 0;
            }
        }

        Assert.True(recovered > 50, $"{recovered}");
    }

    private static IEnumerable<long?[]> LeavingOut(long[] row, int most)
    {
        for (var blanks = 0; blanks < 1 << row.Length; blanks++)
        {
            var mask = blanks;
            if (
                int.PopCount(mask) <= most
                && Enumerable.Range(0, row.Length).All(cell => (mask & (1 << cell)) == 0 || row[cell] == 0 || cell % 5 == 4)
            )
            {
                yield return [.. row.Select((number, cell) => (mask & (1 << cell)) == 0 ? number : (long?)null)];
            }
        }
    }

    private static bool AssertNotWrong(FormTable table, FormCell[] cells, long?[] printed, bool zerosAreSeen)
    {
        var outcome = Assert.Single(
            TableRecovery.Recover(
                table,
                new CellValue[table.Cells.Length],
                [new FigureRun([.. cells], [string.Concat(printed)])],
                BlankCells.ArePrinted,
                zerosAreSeen
            )
        );
        Assert.True(
            outcome.Split is not { } split || split.Values.SequenceEqual(printed.Select(static number => number ?? -1)),
            $"{string.Join('|', printed)} is read as {string.Join('|', outcome.Split?.Values ?? [])}"
        );
        return outcome.Split is not null;
    }

    // Few figures that are not zero, up to 12, and totals that hold.
    private static AnnualReport Small(FormTable table, Random random)
    {
        var report = new AnnualReport();
        foreach (var cell in table.Cells)
        {
            report = cell.With(report, Count.FromInt64(random.Next(16) == 0 && IsFree(table, cell) ? random.Next(1, 13) : 0));
        }

        // Sums down the columns, then the new requests that balance them, then sums along the rows.
        foreach (
            var identity in table
                .Identities.OrderBy(static identity => !identity.IsPerColumn)
                .ThenBy(static identity => IsBalance(identity))
        )
        {
            var cell = IsBalance(identity) ? identity.Left[0] : identity.Anchor;
            var number = cell.Get(report).ToCount().TryGetValue(out var held) ? held : 0;
            var difference = (long)identity.Evaluate(report).Difference;
            report = cell.With(report, Count.FromInt64(identity.Left.Contains(cell) ? number - difference : number + difference));
        }

        return report;
    }

    // The first row, the carried-over requests and what is a sum follow from the rest.
    private static bool IsFree(FormTable table, FormCell cell) =>
        table.Identities.All(identity => IsBalance(identity) ? !identity.Left.Contains(cell) : !ReferenceEquals(identity.Anchor, cell));

    private static bool IsBalance(Identity identity) => identity.Left.Length > 1 && identity.Right.Length > 1;

    private static List<HashSet<string>> TryAll(FormTable table, List<List<long[]>> divisions)
    {
        var seen = divisions.ConvertAll(_ => new HashSet<string>(StringComparer.Ordinal));
        var choice = new int[divisions.Count];
        while (true)
        {
            var values = choice
                .SelectMany((index, row) => divisions[row][index])
                .Select(number => (CellValue)Count.FromInt64(number))
                .ToArray();
            var report = table.With(new AnnualReport(), values);
            if (table.Identities.All(identity => identity.Evaluate(report).Holds))
            {
                for (var row = 0; row < choice.Length; row++)
                {
                    seen[row].Add(string.Join(' ', divisions[row][choice[row]]));
                }
            }

            var next = 0;
            while (next < choice.Length && ++choice[next] == divisions[next].Count)
            {
                choice[next++] = 0;
            }

            if (next == choice.Length)
            {
                return seen;
            }
        }
    }

    private static List<long[]> Divisions(string text, int cells)
    {
        if (cells == 0)
        {
            return text.Length == 0
                ?
                [
                    [],
                ]
                : [];
        }

        var found = new List<long[]>();
        for (var length = 1; length <= text.Length && (length == 1 || text[0] != '0'); length++)
        {
            var first = long.Parse(text.AsSpan(0, length), CultureInfo.InvariantCulture);
            found.AddRange(Divisions(text[length..], cells - 1).Select(rest => (long[])[first, .. rest]));
        }

        return found;
    }
}

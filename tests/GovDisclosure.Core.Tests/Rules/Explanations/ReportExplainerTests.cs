using FsCheck;
using FsCheck.Fluent;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Testing;
using Check = GovDisclosure.Testing.Check;

namespace GovDisclosure.Core.Tests.Rules.Explanations;

/// <summary>What the search for repairs finds.</summary>
public sealed class ReportExplainerTests
{
    private static readonly FormTable Requests = Reports.Table(Reports.Edition2021, "/requests");

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    public static TheoryData<string, string> Tables =>
        new()
        {
            { "2021", "/requests" },
            { "2019", "/requests" },
            { "2021", "/reviewAndLitigation" },
        };

    [Fact]
    public void Where_everything_holds_there_is_nothing_to_explain() =>
        Check.That(GeneratedReports.Consistent, static report => ReportExplainer.Default.Explain(report).IsEmpty);

    [Theory]
    [InlineData("2021", 175)]
    [InlineData("2019", 161)]
    public void A_wrong_cell_of_table_three_is_located_and_sized_in_every_position(string edition, int positions)
    {
        var table = Reports.Table(FormCatalog.Default.Find(edition)!, "/requests");
        Assert.Equal(positions, table.Cells.Length);
        Check.That(
            Seeds,
            seed =>
            {
                var random = new Random(seed);
                var report = Make(table, random);
                foreach (var cell in table.Cells)
                {
                    var explanation = Assert.Single(ReportExplainer.Default.Explain(Spoil(report, cell, random)));
                    var candidate = Assert.Single(explanation.Candidates);
                    var change = Assert.Single(candidate.Changes);
                    Assert.Equal((ExplanationKind.Unique, 1, 1), (explanation.Kind, explanation.Count, explanation.Size));
                    Assert.Equal((cell, (decimal)change.To), (change.Cell, cell.Get(report).Number));
                }
            },
            times: 20
        );
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_candidate_restores_every_relation_and_the_truth_is_among_them(string edition, string pointer)
    {
        var table = Reports.Table(FormCatalog.Default.Find(edition)!, pointer);
        Check.That(
            Seeds,
            seed =>
            {
                var random = new Random(seed);
                var report = Make(table, random);
                var cells = table.Cells.ToArray();
                random.Shuffle(cells);
                var wrong = cells.Take(random.Next(1, 3)).Aggregate(report, (spoilt, cell) => Spoil(spoilt, cell, random));
                var changed = cells.Count(cell => cell.Get(wrong) != cell.Get(report));
                var explanations = ReportExplainer.Default.Explain(wrong, null, Slips.Patient, CancellationToken.None);
                foreach (var explanation in explanations)
                {
                    Assert.InRange(explanation.Size, 1, changed);
                    Assert.Equal(explanation.Count, explanation.Candidates.Length);
                    Assert.All(explanation.Candidates, candidate => AssertRestores(candidate, explanation, wrong));
                    Assert.Distinct(explanation.Candidates.Select(static candidate => candidate.ToString()));
                    if (explanation.Size == changed && explanation.Undetermined == 0)
                    {
                        Assert.Contains(explanation.Candidates, candidate => candidate.ApplyTo(wrong) == report);
                    }
                }
            },
            times: 200
        );
    }

    [Fact]
    public void The_search_finds_what_trying_every_set_finds()
    {
        var table = Reports.Table(Reports.Edition2021, "/reviewAndLitigation");
        Check.That(
            Seeds,
            seed =>
            {
                // Figures so small, negative ones and blanks among them, that every way out occurs.
                var random = new Random(seed);
                var report = Reports.Fill(new AnnualReport(), [table], _ =>
                    random.Next(12) == 0 ? CellValue.Blank : (Count)random.Next(-2, 4)
                );
                var explanation = ReportExplainer.Default.Explain(report, null, Slips.Patient, CancellationToken.None).SingleOrDefault();
                Assert.Equal(
                    EverySet.Of(table, report, 24),
                    explanation is null ? default : (explanation.Size, explanation.Count, explanation.Undetermined)
                );
            },
            times: 200
        );
    }

    [Fact]
    public void The_search_finds_what_trying_every_pair_finds_in_table_three() =>
        Check.That(
            Seeds,
            static seed =>
            {
                var random = new Random(seed);
                var report = GeneratedReports.WithSparseTables(new AnnualReport(), [Requests], seed % 1000);

                // Figures that are spoilt by little, so that no set has to change by much.
                var cells = Requests.Cells.Where(cell => cell.Get(report).Number < 20).ToArray();
                random.Shuffle(cells);
                report = cells.Take(2).Aggregate(report, (spoilt, cell) => cell.With(spoilt, (Count)random.Next(0, 4)));
                report = cells.Skip(2).Take(random.Next(12)).Aggregate(report, static (spoilt, cell) => cell.With(spoilt, CellValue.Blank));
                var explanation = ReportExplainer.Default.Explain(report, null, Slips.Patient, CancellationToken.None).SingleOrDefault();
                Assert.Equal(
                    EverySet.Of(Requests, report, 50),
                    explanation is null or { Size: 3 } ? default : (explanation.Size, explanation.Count, explanation.Undetermined)
                );
            },
            times: 15
        );

    [Fact]
    public void Relations_over_blank_cells_are_left_out_and_said_so()
    {
        var report = GeneratedReports.WithConsistentTables(new AnnualReport(), [Requests], 1);
        var granted = Requests.Find("/requests/outcomes/granted/naturalPersons")!;
        var blank = Requests.Find("/requests/outcomes/granted/otherOrganizations")!;
        var wrong = blank.With(granted.With(report, (Count)(long)(granted.Get(report).Number! + 1)), CellValue.Blank);
        var explanation = Assert.Single(ReportExplainer.Default.Explain(wrong));
        Assert.Equal(["GD2102", "GD2103"], explanation.LeftOut.Select(static identity => identity.Rule).Distinct());
        Assert.All(explanation.LeftOut, identity => Assert.Contains(blank, identity.Left.Concat(identity.Right)));
        Assert.Contains(explanation.Candidates, candidate => candidate.Changes.Single().Cell == granted);
        Assert.DoesNotContain(explanation.Candidates, candidate => candidate.Changes.Any(change => change.Cell == blank));
        Assert.Equal(ExplanationKind.Unique, explanation.Kind);
    }

    [Fact]
    public void Sums_beyond_64_bits_are_exact()
    {
        var table = Reports.Table(Reports.Edition2021, "/reviewAndLitigation");
        var row = table.Rows[0];
        var report = Reports.Fill(new AnnualReport(), [table], cell => cell.Row == row ? (Count)Count.MaxValue : Count.Zero);
        var explanation = Assert.Single(ReportExplainer.Default.Explain(report));

        // Four times the greatest figure in the parts, once in the total: three parts must be zero.
        Assert.Equal((3, 4), (explanation.Size, explanation.Count));
        Assert.All(explanation.Candidates, candidate => AssertRestores(candidate, explanation, report));
    }

    [Fact]
    public void More_than_three_wrong_cells_are_not_explained()
    {
        var report = Requests
            .Cells.Where(static cell => cell.Column.Name == "total")
            .Take(9)
            .Aggregate(Reports.Zero(Reports.Edition2021), static (spoilt, cell) => cell.With(spoilt, (Count)(7 + cell.Index)));
        var explanation = Assert.Single(ReportExplainer.Default.Explain(report, null, Slips.Patient, CancellationToken.None));
        Assert.Equal(
            (ExplanationKind.NotFound, 0, 0, false),
            (explanation.Kind, explanation.Count, explanation.Size, explanation.IsTruncated)
        );
        Assert.Empty(explanation.Candidates);
        Assert.Null(explanation.Favoured);
    }

    [Fact]
    public void The_list_is_bounded_and_the_count_is_not()
    {
        var table = Reports.Table(Reports.Edition2021, "/reviewAndLitigation");
        var report = Reports.Fill(new AnnualReport(), [table], static cell => cell.Kind == CellKind.Total ? (Count)9 : (Count)1);
        var all = Assert.Single(ReportExplainer.Default.Explain(report));
        Assert.Equal((125, 100, 3), (all.Count, all.Candidates.Length, all.Size));
        var few = Assert.Single(
            ReportExplainer.Default.Explain(report, null, new ExplanationOptions { MaxCandidates = 4 }, CancellationToken.None)
        );
        Assert.Equal(125, few.Count);
        Assert.Equal(
            all.Candidates.Take(4).Select(static candidate => candidate.ToString()),
            few.Candidates.Select(static candidate => candidate.ToString())
        );
    }

    [Fact]
    public void A_search_that_ends_early_says_so()
    {
        var cell = Requests.Cells[0];
        var report = cell.With(Reports.Zero(Reports.Edition2021), (Count)3);
        var noTime = Assert.Single(
            ReportExplainer.Default.Explain(report, null, new ExplanationOptions { TimeLimit = TimeSpan.Zero }, CancellationToken.None)
        );
        Assert.Equal((ExplanationKind.Truncated, true, 0), (noTime.Kind, noTime.IsTruncated, noTime.Count));
        var cancelled = Assert.Single(
            ReportExplainer.Default.Explain(report, null, ExplanationOptions.Default, new CancellationToken(canceled: true))
        );
        Assert.Equal((ExplanationKind.Truncated, true, 0), (cancelled.Kind, cancelled.IsTruncated, cancelled.Count));
    }

    [Fact]
    public void The_time_is_that_of_the_clock_given_and_what_was_found_by_then_is_told()
    {
        // Without totals no row can be assessed, so that any outcome of a column explains its wrong sum: thousands of sets of three.
        var report = GeneratedReports.WithConsistentTables(new AnnualReport(), [Requests], 7);
        report = Requests
            .Cells.Where(static cell => cell.Column.Kind == CellKind.Total)
            .Aggregate(report, static (blank, cell) => cell.With(blank, CellValue.Blank));
        report = Requests
            .Cells.Where(static cell => cell.Row.Name == "granted")
            .Take(3)
            .Aggregate(report, static (wrong, cell) => cell.With(wrong, (Count)(long)(cell.Get(wrong).Number! + 1)));
        var all = Assert.Single(ReportExplainer.Default.Explain(report, null, Slips.Patient, CancellationToken.None));
        Assert.Equal((ExplanationKind.Ambiguous, 3, 21 * 21 * 21, false), (all.Kind, all.Size, all.Count, all.IsTruncated));
        var options = new ExplanationOptions { TimeProvider = new SteppingClock(), TimeLimit = TimeSpan.FromSeconds(4) };
        var some = Assert.Single(ReportExplainer.Default.Explain(report, null, options, CancellationToken.None));
        Assert.Equal((ExplanationKind.Ambiguous, 3, true), (some.Kind, some.Size, some.IsTruncated));
        Assert.InRange(some.Count, 500, all.Count - 1);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ExplanationOptions { TimeLimit = TimeSpan.FromSeconds(-2) });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ExplanationOptions { MaxCandidates = 0 });
        Assert.Throws<ArgumentNullException>(static () => new ExplanationOptions { TimeProvider = null! });
        Assert.Throws<ArgumentNullException>(static () => ReportExplainer.Default.Explain(null!));
    }

    [Fact]
    public void Any_report_can_be_explained() => Check.That(GeneratedReports.Any, static report =>
        {
            foreach (var explanation in ReportExplainer.Default.Explain(report))
            {
                Assert.All(explanation.Candidates, candidate => AssertRestores(candidate, explanation, report));
                var findings = FiguresOnly
                    .Checker.Check(report)
                    .Findings.Where(static finding => finding is { Status: FindingStatus.Fail, Left: not null });
                Assert.Equal(
                    explanation.Violated.Select(static identity => (identity.Rule, identity.Anchor.Pointer)).Order(),
                    findings
                        .Where(finding => finding.Pointer.StartsWith(explanation.Table.Pointer + "/", StringComparison.Ordinal))
                        .Select(static finding => (finding.Rule.Id, finding.Pointer))
                        .Order()
                );
            }
        });

    [Fact]
    public void A_made_up_edition_is_explained_by_its_declaration()
    {
        var explainer = new ReportExplainer(MadeUpEdition.Catalog);
        var random = new Random(1);
        foreach (var table in MadeUpEdition.Edition.Tables.Where(static table => !table.Identities.IsEmpty))
        {
            var report = GeneratedReports.WithConsistentTables(new AnnualReport(), [table], 2);
            foreach (var cell in table.Identities.SelectMany(static identity => identity.Left.Concat(identity.Right)).Distinct())
            {
                var wrong = Spoil(report, cell, random);
                var explanation = Assert.Single(explainer.Explain(wrong));
                Assert.Contains(explanation.Candidates, candidate => candidate.ApplyTo(wrong) == report);
            }
        }
    }

    [Fact]
    public void Threads_can_share_the_explainer()
    {
        var report = Requests
            .Cells[^1]
            .With(Requests.Cells[30].With(GeneratedReports.WithConsistentTables(new AnnualReport(), [Requests], 5), (Count)0), (Count)0);
        var texts = Enumerable
            .Range(0, 16)
            .AsParallel()
            .Select(_ =>
                string.Join('\n', ReportExplainer.Default.Explain(report).SelectMany(static explanation => explanation.Candidates))
            );
        Assert.Single(texts.Distinct(StringComparer.Ordinal));
    }

    private static AnnualReport Make(FormTable table, Random random) =>
        random.Next(2) == 0
            ? GeneratedReports.WithConsistentTables(new AnnualReport(), [table], random.Next())
            : GeneratedReports.WithSparseTables(new AnnualReport(), [table], random.Next());

    private static AnnualReport Spoil(AnnualReport report, FormCell cell, Random random)
    {
        var right = (long)cell.Get(report).Number!;
        var wrong = random.NextInt64(0, (2 * right) + 5);
        return cell.With(report, (Count)(wrong == right ? wrong + 1 : wrong));
    }

    private static void AssertRestores(RepairCandidate candidate, Explanation explanation, AnnualReport report)
    {
        Assert.Equal(explanation.Size, candidate.Changes.Length);
        Assert.All(candidate.Changes, change =>
        {
            Assert.NotEqual(change.From, change.To);
            Assert.Equal(change.From, change.Cell.Get(report).Number);
            Assert.True(change.To >= 0 || change.Cell.Kind == CellKind.Delta);
        });
        Assert.Equal(
            candidate.Changes.Select(static change => change.Cell).OrderBy(static cell => cell.Index),
            candidate.Changes.Select(static change => change.Cell)
        );
        var repaired = candidate.ApplyTo(report);
        Assert.All(explanation.Table.Identities, identity =>
            Assert.True(explanation.LeftOut.Contains(identity) || identity.Evaluate(repaired).Holds, identity.ToString())
        );
    }

    private sealed class SteppingClock : TimeProvider
    {
        private int looks;

        // A second passes from one look to the next.
        public override long GetTimestamp() => TimestampFrequency * looks++;
    }
}

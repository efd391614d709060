using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovDisclosure.Comparison;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Comparison;

public sealed class ReportComparisonTests
{
    private static readonly FormCell Issued = Reports.Edition2021.Find("/proactiveDisclosure/rules/issued")!;

    private static readonly FormCell Fee = Reports.Edition2021.Find("/proactiveDisclosure/administrativeFees/amount")!;

    private static readonly FormCell Procurement = Reports.Edition2019.Find("/proactiveDisclosure/centralizedProcurement/amount")!;

    [Fact]
    public void A_report_does_not_differ_from_itself() => Check.That(GeneratedReports.Any, static report =>
        {
            var result = ReportComparison.Compare(report, report with { Year = report.Year });
            Assert.True(result.IsEmpty);
            Assert.Empty(result.Changes);
            Assert.Empty(result.Texts);
            Assert.Equal(FormCatalog.Default.CellsOf(report), result.Cells.Select(static cell => cell.Cell));
            Assert.DoesNotContain(result.Cells, static cell => cell.IsChange);
        });

    [Fact]
    public void Cells_hold_each_cell_of_either_report_and_changes_are_those_that_differ() =>
        Check.That(
            GeneratedReports.AnyOf(MadeUpEdition.Catalog),
            GeneratedReports.AnyOf(MadeUpEdition.Catalog),
            static (previous, current) =>
            {
                var result = ReportComparison.Compare(previous, current, MadeUpEdition.Catalog);
                var cells = result.Cells.ToList();
                Assert.Equal(cells.Count, cells.DistinctBy(static cell => cell.Pointer).Count());
                Assert.Equal(cells.Where(static cell => cell.IsChange), result.Changes);

                // Alone, or against one other, every cell stands once; beside that, sums stand for their parts.
                Assert.Equal(
                    MadeUpEdition.Catalog.CellsOf(previous),
                    cells
                        .Where(static cell => cell.CurrentCells.Length <= 1 || cell.PreviousCells.Length == 1)
                        .SelectMany(static cell => cell.PreviousCells.Length == 1 ? cell.PreviousCells : [])
                        .OrderBy(cell => MadeUpEdition.Catalog.TablesOf(previous).ToList().IndexOf(cell.Table))
                        .ThenBy(static cell => cell.Index)
                );
                Assert.Equal(
                    MadeUpEdition.Catalog.CellsOf(current),
                    cells
                        .SelectMany(static cell => cell.CurrentCells.Length == 1 ? cell.CurrentCells : [])
                        .OrderBy(cell => MadeUpEdition.Catalog.TablesOf(current).ToList().IndexOf(cell.Table))
                        .ThenBy(static cell => cell.Index)
                );
                foreach (var cell in cells)
                {
                    if (cell.PreviousCells is [var old])
                    {
                        Assert.Equal(old.Get(previous), cell.Before);
                    }

                    if (cell.CurrentCells is [var now])
                    {
                        Assert.Equal(now.Get(current), cell.After);
                        Assert.Same(now, cell.Cell);
                    }

                    Assert.Equal(cell.PreviousCells.IsEmpty, cell.Before is null);
                    Assert.Equal(cell.CurrentCells.IsEmpty, cell.After is null);
                    Assert.Equal(cell.PreviousCells.IsEmpty, cell.Verdict == ComparisonVerdict.Added);
                    Assert.Equal(cell.CurrentCells.IsEmpty, cell.Verdict == ComparisonVerdict.Removed);
                    Assert.Equal(cell.Before != cell.After || cell.Verdict == ComparisonVerdict.NotComparable, cell.IsChange);
                    Assert.NotEmpty(cell.Reason.Zh);
                    Assert.Equal(
                        cell.Class is ChangeClass.None or ChangeClass.CopiedForward
                            || (cell.Class == ChangeClass.ProbableRestatement && !cell.IsChange),
                        !cell.IsChange
                    );
                }
            }
        );

    [Fact]
    public void The_other_way_round_the_deltas_have_the_other_sign() =>
        Check.That(GeneratedReports.Any, GeneratedReports.Any, static (a, b) =>
        {
            var there = ReportComparison.Compare(a, b);
            var back = ReportComparison.Compare(b, a).Cells.ToDictionary(Sides, StringComparer.Ordinal);
            Assert.Equal(there.Cells.Count(), back.Count);
            foreach (var cell in there.Cells)
            {
                var other = back[string.Join('>', Sides(cell).Split('>').Reverse())];
                Assert.Equal((cell.Before, cell.After), (other.After, other.Before));
                Assert.Equal(-cell.Delta, other.Delta);
                Assert.Equal(-cell.Share?.Points, other.Share?.Points);
                Assert.Equal(
                    cell.Reason == other.Reason,
                    cell.Verdict is not (ComparisonVerdict.Added or ComparisonVerdict.Removed) || cell.Reason == other.Reason
                );
                _ = (cell.RelativeChange, cell.ToString(), cell.Direction);
            }

            var texts = ReportComparison.Compare(b, a).Texts;
            Assert.Equal(
                there.Texts.Select(static text => (text.Pointer, text.After, text.Before)),
                texts.Select(static text => (text.Pointer, text.Before, text.After))
            );

            static string Sides(CellComparison cell) =>
                string.Join('|', cell.PreviousCells.Select(static cell => cell.Pointer))
                + ">"
                + string.Join('|', cell.CurrentCells.Select(static cell => cell.Pointer));
        });

    [Fact]
    public void Deltas_of_three_years_add_up() =>
        Check.That(
            GeneratedReports.Consistent,
            GeneratedReports.Consistent,
            static (a, c) =>
            {
                var b = FormCatalog
                    .Default.CellsOf(a)
                    .Aggregate(a, static (report, cell) =>
                        cell.IsAmount ? report : cell.With(report, (Count)(long)(cell.Get(report).Number!.Value / 2))
                    );
                var (first, second, whole) = (
                    ReportComparison.Compare(a, b),
                    ReportComparison.Compare(b, c),
                    ReportComparison.Compare(a, c)
                );
                foreach (var cell in whole.Cells.Where(static cell => cell.Delta is not null))
                {
                    Assert.Equal(
                        cell.Delta,
                        cell.PreviousCells.Sum(old => first.Find(old.Pointer)!.Value.Delta) + second.Find(cell.Pointer)!.Value.Delta
                    );
                }
            },
            times: 20
        );

    [Fact]
    public void One_cell_that_changed_is_told_once()
    {
        foreach (var report in FormCatalog.Default.Editions.Select(Reports.Numbered).Append(Reports.Mixed()))
        {
            foreach (var cell in FormCatalog.Default.CellsOf(report))
            {
                var before = cell.Get(report);
                CellValue after = cell.IsAmount
                    ? Amount.FromDecimal(before.Number!.Value + 5, before.Unit)
                    : (Count)(long)(before.Number!.Value + 5);
                var result = ReportComparison.Compare(report, cell.With(report, after));
                var change = Assert.Single(result.Changes);
                Assert.Same(cell, change.Cell);
                Assert.Equal((before, after, 5m), (change.Before, change.After, change.Delta));
                Assert.Equal(5m / Math.Abs(before.Number.Value), change.RelativeChange);
                Assert.Equal(change, result.Find(cell.Pointer));
                Assert.Empty(result.Texts);

                var blanked = Assert.Single(ReportComparison.Compare(report, cell.With(report, CellValue.Blank)).Changes);
                Assert.Equal((before, CellValue.Blank), (blanked.Before, blanked.After));
                Assert.Null(blanked.Delta);
                Assert.Null(blanked.RelativeChange);
            }
        }
    }

    [Fact]
    public void Tables_of_two_shapes_meet_in_the_cells_that_both_have()
    {
        var (old, now) = (Reports.Numbered(Reports.Edition2019), Reports.Numbered(Reports.Edition2021));
        var cells = ReportComparison.Compare(old, now).Cells.ToDictionary(static cell => cell.Pointer, StringComparer.Ordinal);
        Assert.Equal(ComparisonVerdict.Comparable, cells["/proactiveDisclosure/administrativePenalties/decisions"].Verdict);
        Assert.NotNull(cells["/proactiveDisclosure/administrativePenalties/decisions"].Delta);
        Assert.Equal(ComparisonVerdict.Approximate, cells["/proactiveDisclosure/rules/issued"].Verdict);
        Assert.DoesNotContain("/proactiveDisclosure/rules/newlyMade", cells.Keys);
        Assert.Equal(ComparisonVerdict.Added, cells["/requests/outcomes/otherHandling/feeOverdue/total"].Verdict);
        Assert.Equal(ComparisonVerdict.Comparable, cells["/requests/outcomes/otherHandling/undivided/total"].Verdict);
        Assert.Equal(ComparisonVerdict.Comparable, cells["/requests/outcomes/granted/total"].Verdict);

        var mixed = ReportComparison.Compare(Reports.Mixed(), now).Cells.ToList();
        Assert.Equal(7, mixed.Count(static cell => cell.CurrentCells.Length == 3 && cell.Verdict == ComparisonVerdict.Comparable));
        Assert.DoesNotContain(mixed, static cell => cell.Verdict == ComparisonVerdict.Removed);
        Assert.Equal(21, mixed.Count(static cell => cell.Verdict == ComparisonVerdict.Added));
    }

    [Fact]
    public void A_table_that_one_report_lacks_is_added_or_removed()
    {
        var report = Reports.Numbered(Reports.Edition2021);
        var without = report with { Requests = null };
        var removed = ReportComparison.Compare(report, without);
        Assert.Equal(Reports.Table(Reports.Edition2021, "/requests").Cells.Length, removed.Changes.Length);
        Assert.All(removed.Changes, static cell => Assert.True(cell is { Verdict: ComparisonVerdict.Removed, After: null, Delta: null }));
        Assert.All(ReportComparison.Compare(without, report).Changes, static cell =>
            Assert.True(cell is { Verdict: ComparisonVerdict.Added, Before: null, Delta: null })
        );
        Assert.DoesNotContain(ReportComparison.Compare(without, without).Cells, static cell =>
            cell.Pointer.StartsWith("/requests", StringComparison.Ordinal)
        );
        Assert.Empty(ReportComparison.Compare(new AnnualReport(), new AnnualReport()).Cells);

        // Blank cells that are added are changes too: a blank cell is not an absent one.
        Assert.Equal(
            15,
            ReportComparison
                .Compare(new AnnualReport(), new AnnualReport { ReviewAndLitigation = new ReviewAndLitigation() })
                .Changes.Length
        );
    }

    [Theory]
    [InlineData(0L, 0L, 0L, 0.0)]
    [InlineData(0L, 5L, 5L, null)]
    [InlineData(4L, 5L, 1L, 0.25)]
    [InlineData(-4L, -5L, -1L, -0.25)]
    [InlineData(4L, 0L, -4L, -1.0)]
    [InlineData(null, 0L, null, null)]
    [InlineData(0L, null, null, null)]
    public void Deltas_and_ratios(long? before, long? after, long? delta, double? ratio)
    {
        var report = Reports.Zero(Reports.Edition2021);
        var result = ReportComparison.Compare(Issued.With(report, Value(before)), Issued.With(report, Value(after)));
        var cell = result.Find(Issued.Pointer)!.Value;
        Assert.Equal(delta, cell.Delta);
        Assert.Equal((decimal?)ratio, cell.RelativeChange);
        Assert.Equal(before != after, cell.IsChange);
        Assert.Equal(before != after ? 1 : 0, result.Changes.Length);
    }

    [Fact]
    public void Blank_zero_and_not_applicable_are_three_things()
    {
        var report = Reports.Zero(Reports.Edition2021);
        var blank = ReportComparison.Compare(report, Issued.With(report, CellValue.Blank)).Changes[0];
        Assert.Equal("/proactiveDisclosure/rules/issued: 0 → blank", blank.ToString());
        var inapplicable = ReportComparison
            .Compare(Issued.With(report, CellValue.Blank), Issued.With(report, CellValue.NotApplicable))
            .Changes[0];
        Assert.Equal("/proactiveDisclosure/rules/issued: blank → n/a", inapplicable.ToString());
    }

    [Fact]
    public void Amounts_in_two_units_have_no_delta()
    {
        var report = Reports.Zero(Reports.Edition2019);
        AnnualReport With(decimal number, MonetaryUnit? unit) => Procurement.With(report, Amount.FromDecimal(number, unit));
        var shift = Assert.Single(ReportComparison.Compare(With(5, MonetaryUnit.Yuan), With(5, MonetaryUnit.TenThousandYuan)).Changes);
        Assert.Null(shift.Delta);
        Assert.Null(shift.RelativeChange);
        Assert.Null(Assert.Single(ReportComparison.Compare(With(5, null), With(6, MonetaryUnit.TenThousandYuan)).Changes).Delta);
        Assert.Equal(1m, Assert.Single(ReportComparison.Compare(With(5, MonetaryUnit.Yuan), With(6, MonetaryUnit.Yuan)).Changes).Delta);
        Assert.Empty(ReportComparison.Compare(With(4.00m, null), With(4m, null)).Changes);
    }

    [Fact]
    public void Extreme_amounts_do_not_throw()
    {
        var report = Reports.Zero(Reports.Edition2021);
        decimal[] extremes =
        [
            decimal.MaxValue,
            decimal.MinValue,
            0m,
            0.0000000000000000000000000001m,
            -0.0000000000000000000000000001m,
            1m,
        ];
        foreach (var (before, after) in from a in extremes from b in extremes select (a, b))
        {
            var result = ReportComparison.Compare(
                Fee.With(report, Amount.FromDecimal(before)),
                Fee.With(report, Amount.FromDecimal(after))
            );
            var cell = result.Find(Fee.Pointer)!.Value;
            _ = (cell.Delta, cell.RelativeChange);
            Assert.NotNull(JsonNode.Parse(Write(result)));
        }

        var counts = ReportComparison
            .Compare(Issued.With(report, (Count)Count.MinValue), Issued.With(report, (Count)Count.MaxValue))
            .Changes[0];
        Assert.Equal((decimal)Count.MaxValue - Count.MinValue, counts.Delta);
    }

    [Fact]
    public void Texts_are_named_by_their_pointers_in_the_contract()
    {
        var before = new AnnualReport
        {
            Title = "甲",
            Preamble = "同",
            Overview = new Overview { Text = "旧" },
            OtherMatters = new OtherMatters(),
            Remarks = [new("/a~b", "旧"), new("/c", "同")],
            Notes = [new("/requests", "旧")],
        };
        var after = new AnnualReport
        {
            Preamble = "同",
            Overview = new Overview { Text = "新" },
            ProblemsAndImprovements = new ProblemsAndImprovements { Text = "增" },
            Remarks = [new("/a~b", "新"), new("/c", "同"), new("/d/e", "增")],
        };
        Assert.Equal(
            [
                new("/title", "甲", null),
                new("/overview/text", "旧", "新"),
                new("/problemsAndImprovements/text", null, "增"),
                new("/otherMatters/text", "", null),
                new("/remarks/~1a~0b", "旧", "新"),
                new("/remarks/~1d~1e", null, "增"),
                new("/notes/~1requests", "旧", null),
            ],
            ReportComparison.Compare(before, after).Texts
        );
    }

    [Fact]
    public void Continuity_is_the_rules_between_the_years()
    {
        var (previous, current) = Pair();
        var continuity = ReportComparison.Compare(previous, current).Continuity;
        Assert.Equal(
            "/requests/carriedOver/total",
            Assert.Single(continuity.Findings, static finding => finding.Rule.Id == "GD5001").Pointer
        );
        Assert.All(continuity.Findings, static finding => Assert.Equal(RuleScope.Years, finding.Rule.Scope));

        var years = RuleCatalog.All.Where(static rule => rule.Scope == RuleScope.Years).ToList();
        var other = ReportComparison.Compare(previous, current with { Year = 2029 });
        Assert.Same(other.Continuity, other.Continuity);
        Assert.Equal(years, other.Continuity.NotRun.Select(static notRun => notRun.Rule));
        Assert.Contains(RuleCatalog.CarriedContinuity, ReportComparison.Compare(previous, previous with { Year = 2022 }).Continuity.Passed);
    }

    [Fact]
    public void A_comparison_is_the_approved_text()
    {
        var (previous, current) = Pair();
        var old = Reports.Numbered(Reports.Edition2019) with { Requests = null, Year = 2020 };
        GoldenFile.Matches(
            Write(ReportComparison.Compare(previous, current)),
            "tests",
            "GovDisclosure.Core.Tests",
            "Comparison",
            "comparison.json"
        );
        GoldenFile.Matches(
            Write(ReportComparison.Compare(old, current with { Requests = null, Overview = null })),
            "tests",
            "GovDisclosure.Core.Tests",
            "Comparison",
            "comparison-of-editions.json"
        );
    }

    [Fact]
    public void Any_comparison_is_valid_json() => Check.That(GeneratedReports.Any, GeneratedReports.Any, static (a, b) =>
        {
            var result = ReportComparison.Compare(a, b);
            var root = JsonNode.Parse(Write(result))!;
            Assert.Equal(result.Cells.Count(), root["cells"]!.AsArray().Count);
            Assert.Equal(result.Changes.Length, root["summary"]!["changes"]!.GetValue<int>());
            foreach (var (cell, node) in result.Cells.Zip(root["cells"]!.AsArray()))
            {
                Assert.Equal(
                    (cell.Before is not null, cell.After is not null),
                    (node!.AsObject().ContainsKey("before"), node.AsObject().ContainsKey("after"))
                );
            }
        });

    [Fact]
    public void Misuse_is_an_argument_exception()
    {
        Assert.Throws<ArgumentNullException>(() => ReportComparison.Compare(null!, Reports.Mixed()));
        Assert.Throws<ArgumentNullException>(() => ReportComparison.Compare(Reports.Mixed(), null!));
        Assert.Null(ReportComparison.Compare(Reports.Mixed(), Reports.Mixed()).Find("/no/such"));
    }

    private static CellValue Value(long? number) => number is { } given ? (Count)given : CellValue.Blank;

    private static (AnnualReport Previous, AnnualReport Current) Pair()
    {
        var previous = Reports.Zero(Reports.Edition2021);
        var current = Reports.Edition2021.Find("/requests/carriedOver/total")!.With(previous, (Count)2) with
        {
            Year = 2022,
            Overview = new Overview { Text = "新的总体情况。" },
        };
        current = Issued.With(current, CellValue.Blank);
        return (previous, Fee.With(current, Amount.FromDecimal(4.00m)));
    }

    private static string Write(ComparisonResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (
            var writer = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            ComparisonResultJson.Write(writer, result);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>A stream of ten thousand pairs: nothing of what was compared is kept, so its memory is flat.</summary>
    [Fact]
    public void A_stream_of_ten_thousand_pairs_keeps_nothing()
    {
        var kept = Compared();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal(10_000, kept.Count);
        Assert.DoesNotContain(kept, static reference => reference.IsAlive);

        // In a method of its own, so that no local variable of this one keeps the last of them.
        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static List<WeakReference> Compared()
        {
            var (before, after) = (
                Reports.Numbered(Reports.Edition2021) with
                {
                    Year = 2023,
                },
                Reports.Zero(Reports.Edition2021) with
                {
                    Year = 2024,
                }
            );
            return [.. Enumerable.Range(0, 10_000).Select(_ => new WeakReference(ReportComparison.Compare(before, after)))];
        }
    }
}

using GovDisclosure.Generators;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules;

/// <summary>Reports checked as they come.</summary>
public sealed class CheckManyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Results_are_those_of_each_by_itself_in_order(int degree)
    {
        List<AnnualReport> reports = [];
        Check.That(GeneratedErrors.Of(1), wrong => reports.Add(wrong.Report), 40);
        var inputs = reports.Select(static report => new CheckInput { Report = report }).ToList();
        var found = await ReportChecker.Default.CheckAsync(inputs.ToAsyncEnumerable(), degree, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(inputs, found.Select(static pair => pair.Input), ReferenceEqualityComparer.Instance);
        Assert.Equal(
            inputs.Select(static input => ReportChecker.Default.Check(input).ToJson()),
            found.Select(static pair => pair.Result.ToJson())
        );
        Assert.Contains(found, static pair => pair.Result.HasErrors);
    }

    /// <summary>The same words beside other figures, then other words: what was read of one report is never that of another.</summary>
    [Fact]
    public void Reports_one_after_the_other_have_the_results_of_each_by_itself()
    {
        var report = ExampleReports.Clean;
        AnnualReport[] reports =
        [
            report,
            report with
            {
                Requests = Reports.Zero(Reports.Edition2021).Requests,
            },
            report,
            report with
            {
                Overview = report.Overview! with { Text = "2023年共收到政府信息公开申请7件。" },
            },
            report with
            {
                Year = report.Year - 1,
            },
        ];
        var inputs = reports.Select(static one => new CheckInput { Report = one }).ToList();
        var alone = inputs.ConvertAll(static input => ReportChecker.Default.Check(input).ToJson());
        Assert.Equal(alone, ReportChecker.Default.CheckEach(inputs, Cancellation).Select(static result => result.ToJson()));
        Assert.Equal(alone.Count - 1, alone.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Words_that_stay_the_same_are_read_once()
    {
        var report = ExampleReports.Clean;
        var other = report with { Overview = report.Overview! with { Text = report.Overview.Text + " " } };
        Assert.True(BytesOf(report, report) < BytesOf(report, other));

        static long BytesOf(AnnualReport first, AnnualReport second)
        {
            CheckInput[] inputs = [new() { Report = first }, new() { Report = second }];
            var least = long.MaxValue;
            for (var i = 0; i < 20; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                Assert.Equal(2, ReportChecker.Default.CheckEach(inputs, Cancellation).Count());
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            return least;
        }
    }

    [Fact]
    public async Task Whoever_stops_early_leaves_no_work_behind()
    {
        var taken = 0;
        async IAsyncEnumerable<CheckInput> Endless()
        {
            await Task.Yield();
            while (true)
            {
                taken++;
                yield return new CheckInput { Report = Reports.Zero(Reports.Edition2021) };
            }
        }

        Assert.Equal(5, await ReportChecker.Default.CheckAsync(Endless(), 2, Cancellation).Take(5).CountAsync(Cancellation));
        var after = taken;
        await Task.Delay(50, Cancellation);
        Assert.Equal(after, taken);
        Assert.InRange(taken, 5, 5 + (2 * 5) + 2);
        Assert.Throws<ArgumentOutOfRangeException>(static () =>
            ReportChecker.Default.CheckAsync(AsyncEnumerable.Empty<CheckInput>(), 0, Cancellation)
        );
    }
}

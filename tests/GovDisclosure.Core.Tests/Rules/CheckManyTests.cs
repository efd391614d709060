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

using System.Text;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Documents.Tests.Recognition;

/// <summary>Many files, read on several cores.</summary>
public sealed class ManyFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("govdisclosure-many-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Each_file_is_read_in_order_and_one_that_cannot_be_stops_no_other(int degree)
    {
        List<string> files = [.. Enumerable.Range(0, 40).Select(Write)];
        files.Insert(7, Path.Combine(folder, "missing.txt"));
        files.Insert(9, folder);
        files.Insert(11, "\0");
        var read = await ReportReader.ReadAllAsync(files, ReadOptions.Default, degree, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(files, read.Select(static reading => reading.Path));
        Assert.Equal([7, 9, 11], Enumerable.Range(0, read.Count).Where(place => read[place].Result.Report is null));
        Assert.All((int[])[7, 9, 11], place =>
            Assert.Equal(DiagnosticCodes.NotOpened, ReadAssert.Single(read[place].Result, DiagnosticCodes.NotOpened).Code)
        );
        Assert.Equal(
            Enumerable.Range(0, 40).Select(static number => $"公开信息{number}条。"),
            read.Select(static reading => reading.Result.Report?.Overview?.Text).OfType<string>()
        );
    }

    [Fact]
    public async Task A_file_of_several_reports_yields_each()
    {
        var file = Path.Combine(folder, "two.txt");
        await File.WriteAllTextAsync(file, Text(2022) + Text(2023), Cancellation);
        var read = await ReportReader.ReadAllAsync([file, Write(71)], Cancellation).ToListAsync(Cancellation);
        Assert.Equal(
            [(file, 1, 2022), (file, 2, 2023), (read[2].Path, 1, 2020)],
            read.Select(static reading => (reading.Path, reading.Number, reading.Result.Report!.Year!.Value))
        );
    }

    [Fact]
    public async Task No_more_is_taken_than_is_worked_on_or_waits()
    {
        var taken = 0;
        async IAsyncEnumerable<string> Endless()
        {
            await Task.Yield();
            while (true)
            {
                taken++;
                yield return Path.Combine(folder, "none");
            }
        }

        Assert.Equal(3, await ReportReader.ReadAllAsync(Endless(), ReadOptions.Default, 2, Cancellation).Take(3).CountAsync(Cancellation));
        Assert.InRange(taken, 3, 3 + (2 * 5) + 2);
    }

    [Fact]
    public async Task Reading_can_be_ended_and_misuse_is_told_at_once()
    {
        using var ending = new CancellationTokenSource();
        var number = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (
                var reading in ReportReader.ReadAllAsync(Enumerable.Repeat(Write(0), 1000), ReadOptions.Default, 2, ending.Token)
            )
            {
                if (++number == 3)
                {
                    await ending.CancelAsync();
                }
            }
        });
        Assert.InRange(number, 3, 20);
        Assert.Throws<ArgumentOutOfRangeException>(static () => ReportReader.ReadAllAsync([], ReadOptions.Default, 0, Cancellation));
    }

    [Fact]
    public async Task Files_are_read_and_checked_in_one_stream()
    {
        Write(1);
        Write(2);
        var cancellationToken = Cancellation;
        var wrong = 0;
        var unread = 0;
        var readings = ReportReader.ReadAllAsync(Directory.EnumerateFiles(folder, "*.txt"), cancellationToken);
        var inputs = readings
            .Where(reading => reading.Result.Report is not null || unread++ < 0)
            .Select(reading => new CheckInput { Report = reading.Result.Report!, Source = reading.Result });
        await foreach (var (input, result) in ReportChecker.Default.CheckAsync(inputs, cancellationToken))
        {
            wrong += result.HasErrors ? 1 : 0;
        }

        Assert.Equal((2, 0), (wrong, unread));
    }

    private string Write(int number)
    {
        var file = Path.Combine(folder, FormattableString.Invariant($"{number}.txt"));
        File.WriteAllText(file, Text(2020, number), Encoding.UTF8);
        return file;
    }

    private static string Text(int year, int number = 15) =>
        $"清河县水务局{year}年政府信息公开工作年度报告\n一、总体情况\n公开信息{number}条。\n五、存在的主要问题及改进情况\n不够。\n六、其他需要报告的事项\n无。\n";
}

namespace GovDisclosure.Core.Tests.Rules;

/// <summary>Work on several cores whose consumer breaks off.</summary>
public sealed class OrderedParallelTests
{
    // With one worker four results wait in the queue; the work on the next one is begun before there is room for it.
    private const int OnesInQueue = 4;

    [Fact]
    public async Task What_was_begun_ends_before_the_caller_goes_on()
    {
        using var release = new SemaphoreSlim(0);
        var isBegun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = false;
        var leaving = Task.Run(
            async () =>
            {
                await foreach (
                    var _ in OrderedParallel.SelectAsync(AsyncEnumerable.Range(0, 100), WorkAsync, 1, TestContext.Current.CancellationToken)
                )
                {
                    await isBegun.Task;
                    break;
                }

                return Volatile.Read(ref ended);
            },
            TestContext.Current.CancellationToken
        );
        await isBegun.Task;
        Assert.NotSame(leaving, await Task.WhenAny(leaving, Task.Delay(200, TestContext.Current.CancellationToken)));
        release.Release();
        Assert.True(await leaving);

        // The first is taken, four wait, and the sixth has no room.
        async Task<int> WorkAsync(int item, CancellationToken cancellationToken)
        {
            if (item == OnesInQueue + 1)
            {
                isBegun.SetResult();
                await release.WaitAsync(CancellationToken.None);
                Volatile.Write(ref ended, true);
            }

            return item;
        }
    }
}

using GovDisclosure.Cli.Output;

namespace GovDisclosure.Cli.Input;

/// <summary>A line on the terminal that says how far the work is: how many, how fast, and how long it will take. Nothing where there is no
/// terminal.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Session session;
    private readonly long start;
    private readonly CancellationTokenSource ending = new();
    private readonly Task<long?> total;
    private long shown;
    private long bytes;
    private int done;
    private bool isShown;
    private bool isCleared;

    public Progress(Session session, InputFiles inputs)
    {
        this.session = session;
        session.Progress = this;
        start = session.Host.Time.GetTimestamp();
        shown = start;
        total = session.Host.IsErrorTerminal ? Task.Run(() => inputs.Length(ending.Token)) : Task.FromResult<long?>(null);
    }

    /// <summary>A piece of the inputs is done.</summary>
    public void Step(long length)
    {
        done++;
        bytes += length;
        var time = session.Host.Time;
        if (session.Host.IsErrorTerminal && (isCleared || time.GetElapsedTime(shown) > Pause))
        {
            shown = time.GetTimestamp();
            (isShown, isCleared) = (true, false);
            var elapsed = time.GetElapsedTime(start);
            session.Host.Error.Write("\r\u001B[K" + session.In(InputTexts.Progress(done, done / elapsed.TotalSeconds, Left(elapsed))));
        }
    }

    /// <summary>Clears the line, so that another may be written.</summary>
    public void Clear()
    {
        if (isShown)
        {
            (isShown, isCleared) = (false, true);
            session.Host.Error.Write("\r\u001B[K");
        }
    }

    public void Dispose()
    {
        Clear();
        session.Progress = null;
        ending.Cancel();
        ending.Dispose();
    }

    // By the bytes: a stream of lines may be one file, and pages differ in length.
    private TimeSpan? Left(TimeSpan elapsed) =>
        total is { IsCompletedSuccessfully: true, Result: { } all } && bytes > 0
            ? elapsed * (Math.Max(all - bytes, 0) / (double)bytes)
            : null;
}

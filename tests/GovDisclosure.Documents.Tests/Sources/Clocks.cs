using GovDisclosure.Documents.Sources;

namespace GovDisclosure.Documents.Tests.Sources;

/// <summary>Clocks that go as a test wants it.</summary>
internal sealed class Clocks(long ticksPerLook) : TimeProvider
{
    private long now;

    /// <summary>A clock that never reaches a limit.</summary>
    public static ReadClock Stopped => new(ReadOptions.Default, new Clocks(0), CancellationToken.None);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now += ticksPerLook;
}

namespace GovDisclosure.Testing;

/// <summary>
/// How long a test waits before it calls hostile input a hang. It tells work that grows with the square of the input from work that does
/// not; it is no measure of speed, so a busy machine never fails a test.
/// </summary>
public static class Patience
{
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(60);
}

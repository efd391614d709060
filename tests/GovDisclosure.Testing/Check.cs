using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace GovDisclosure.Testing;

/// <summary>
/// Checks a law on generated values. The values are the same in every run; the environment variable GOVDISCLOSURE_SEED asks for
/// others.
/// </summary>
public static class Check
{
    private static readonly ulong Seed = ulong.TryParse(
        Environment.GetEnvironmentVariable("GOVDISCLOSURE_SEED"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var seed
    )
        ? seed
        : 20210930;

    public static void That<T>(Arbitrary<T> values, Action<T> law, int times = 100) => Run(Prop.ForAll(values, law), times);

    public static void That<T>(Arbitrary<T> values, Func<T, bool> law, int times = 100) => Run(Prop.ForAll(values, law), times);

    public static void That<T1, T2>(Arbitrary<T1> first, Arbitrary<T2> second, Action<T1, T2> law, int times = 100) =>
        Run(Prop.ForAll(first, second, law), times);

    // The second number of a replay must be odd.
    private static void Run(Property property, int times) =>
        property.Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(times).WithReplay(Seed, 1));
}

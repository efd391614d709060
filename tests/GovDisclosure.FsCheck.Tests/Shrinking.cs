using FsCheck;
using FsCheck.Fluent;

namespace GovDisclosure.Generators.Tests;

/// <summary>Follows a shrinker as FsCheck does.</summary>
internal static class Shrinking
{
    // A shrinker that goes in circles would never end.
    private const int MostSteps = 1_000;

    /// <summary>Checks every smaller value, and those of the last of them, some steps deep.</summary>
    public static void Follow<T>(Arbitrary<T> arbitrary, T value, Action<T> check)
    {
        for (var depth = 0; depth < 4; depth++)
        {
            var smaller = arbitrary.Shrinker(value).ToList();
            smaller.ForEach(check);
            if (smaller.Count == 0)
            {
                return;
            }

            value = smaller[^1];
        }
    }

    /// <summary>The smallest value by the shrinker for which a law does not hold.</summary>
    public static T Smallest<T>(Arbitrary<T> arbitrary, Func<T, bool> law)
    {
        var found = arbitrary.Generator.Sample(100).First(value => !law(value));
        for (var step = 0; step < MostSteps; step++)
        {
            var smaller = arbitrary.Shrinker(found).Where(value => !law(value)).Take(1).ToList();
            if (smaller.Count == 0)
            {
                return found;
            }

            found = smaller[0];
        }

        throw new InvalidOperationException("The shrinker does not end.");
    }
}

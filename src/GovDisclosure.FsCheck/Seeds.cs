using FsCheck;
using FsCheck.Fluent;
using GovDisclosure.Generators.Random;

namespace GovDisclosure.Generators;

internal static class Seeds
{
    /// <summary>A generator that makes its value of a number that FsCheck chooses, so that FsCheck's replay makes the same value.</summary>
    public static Gen<T> Gen<T>(Func<RandomValues, T> make) =>
        global::FsCheck.Fluent.Gen.Choose(0, int.MaxValue).Select(seed => make(new RandomValues(seed)));
}

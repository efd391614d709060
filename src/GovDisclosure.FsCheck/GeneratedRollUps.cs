using FsCheck;
using FsCheck.Fluent;
using GovDisclosure.Forms;
using GovDisclosure.Generators.Random;
using GovDisclosure.Generators.Shrinking;

namespace GovDisclosure.Generators;

/// <summary>A body's report with those of the bodies under it, whose sum it is.</summary>
public static class GeneratedRollUps
{
    // A province has fewer townships.
    private const int MostChildren = 2_000;

    /// <summary>Roll-ups of some bodies. Shrinking takes fewer.</summary>
    /// <param name="children">The number of bodies under the parent, 1 to 2,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of bodies is below 1 or above 2,000.</exception>
    public static Arbitrary<ParentWithChildren> Of(int children) => Of(FormCatalog.Default, children);

    /// <summary>Roll-ups over the editions of a catalogue.</summary>
    /// <param name="catalog">The editions.</param>
    /// <param name="children">The number of bodies under the parent, 1 to 2,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of bodies is below 1 or above 2,000.</exception>
    public static Arbitrary<ParentWithChildren> Of(FormCatalog catalog, int children)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentOutOfRangeException.ThrowIfLessThan(children, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(children, MostChildren);
        return Arb.From(Seeds.Gen(random => random.RollUp(catalog, children)), rollUp => RollUpShrinker.Smaller(rollUp, catalog));
    }
}

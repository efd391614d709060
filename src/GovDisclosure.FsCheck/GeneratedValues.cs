using FsCheck;
using FsCheck.Fluent;

namespace GovDisclosure.Generators;

/// <summary>Values of cells, and texts.</summary>
public static class GeneratedValues
{
    /// <summary>Counts in every state, small, negative and huge; two of them may have no sum.</summary>
    public static Arbitrary<Count> Counts { get; } = Seeds.Gen(static random => random.Count()).ToArbitrary();

    /// <summary>Counts in every state, whose sums stay in range.</summary>
    public static Arbitrary<Count> SmallCounts { get; } = Seeds.Gen(static random => random.SmallCount()).ToArbitrary();

    /// <summary>Amounts in every state, with and without decimals, unit and size.</summary>
    public static Arbitrary<Amount> Amounts { get; } = Seeds.Gen(static random => random.Amount(mayHaveUnit: true)).ToArbitrary();

    /// <summary>Texts, with every character that JSON can hold; no lone surrogates.</summary>
    public static Arbitrary<string> Texts { get; } = Seeds.Gen(static random => random.NastyText()).ToArbitrary();
}

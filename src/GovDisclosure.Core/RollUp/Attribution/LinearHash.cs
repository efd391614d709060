namespace GovDisclosure.RollUp;

/// <summary>
/// A hash of amounts over cells that is linear: the hash of a sum is the sum of the hashes, modulo 2^64. Two vectors of the same hash are
/// most likely equal, and are compared before anything is said.
/// </summary>
internal sealed class LinearHash
{
    private readonly List<int> places;
    private readonly ulong[] coefficients;
    private readonly int decimals;

    public LinearHash(AttributionInput input, List<int> places, List<Hypothesis> vectors)
    {
        this.places = places;
        coefficients = new ulong[input.Gap.Length];
        var state = 0x9E3779B97F4A7C15UL;
        for (var i = 0; i < coefficients.Length; i++)
        {
            coefficients[i] = Next(ref state) | 1;
        }

        // All amounts as whole numbers of the smallest decimal that any of them has.
        decimals = vectors
            .Select(static vector => vector.Amounts)
            .Append(input.Gap)
            .SelectMany(static amounts => amounts)
            .Max(static amount => (int)amount.Scale);
    }

    public ulong Of(decimal[] amounts)
    {
        ulong hash = 0;
        foreach (var place in places)
        {
            if (amounts[place] != 0)
            {
                hash += Whole(amounts[place]) * coefficients[place];
            }
        }

        return hash;
    }

    // splitmix64: the same coefficients in every run.
    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    // The last 64 bits of the amount in units of the smallest decimal.
    private ulong Whole(decimal amount)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        var whole = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        for (var i = (int)amount.Scale; i < decimals; i++)
        {
            whole *= 10;
        }

        return bits[3] < 0 ? 0 - whole : whole;
    }
}

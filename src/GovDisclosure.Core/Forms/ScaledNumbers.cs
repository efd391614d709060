using System.Globalization;
using System.Numerics;

namespace GovDisclosure.Forms;

/// <summary>Decimals as whole numbers of a smallest unit, so that sums and products of any size are exact.</summary>
internal static class ScaledNumbers
{
    /// <summary>The most decimal places of a decimal.</summary>
    public const int MostDecimals = 28;

    /// <summary>A number in units of 10 to the power of minus so many decimals.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">No fewer than it has.</param>
    public static BigInteger Of(decimal number, int decimals)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        BigInteger magnitude = ((UInt128)(uint)bits[2] << 64) | ((UInt128)(uint)bits[1] << 32) | (uint)bits[0];
        var scaled = magnitude * BigInteger.Pow(10, decimals - ((bits[3] >> 16) & 0xFF));
        return bits[3] < 0 ? -scaled : scaled;
    }

    /// <summary>The number as a whole one; null where it is none, or is beyond 128 bits.</summary>
    public static Int128? Whole(BigInteger scaled, int decimals)
    {
        var whole = BigInteger.DivRem(scaled, BigInteger.Pow(10, decimals), out var rest);
        return rest.IsZero && whole >= Int128.MinValue && whole <= Int128.MaxValue ? (Int128)whole : null;
    }

    /// <summary>The number with all its decimals, without zeros at its end.</summary>
    public static string Print(BigInteger scaled, int decimals)
    {
        var whole = BigInteger.DivRem(BigInteger.Abs(scaled), BigInteger.Pow(10, decimals), out var rest);
        var fraction = rest.IsZero ? "" : "." + rest.ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0').TrimEnd('0');
        return (scaled.Sign < 0 ? "-" : "") + whole.ToString(CultureInfo.InvariantCulture) + fraction;
    }
}

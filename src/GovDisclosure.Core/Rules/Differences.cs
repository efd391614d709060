using System.Globalization;
using System.Numerics;

namespace GovDisclosure.Rules;

/// <summary>Says by how much the first of two figures differs from the second: a clerk reads higher and lower, not signs.</summary>
internal static class Differences
{
    public static string Zh<T>(T difference)
        where T : INumber<T> => (T.IsNegative(difference) ? "前者少 " : "前者多 ") + Size(difference);

    public static string En<T>(T difference)
        where T : INumber<T> => $"the first is {Size(difference)} {(T.IsNegative(difference) ? "lower" : "higher")}";

    private static string Size<T>(T difference)
        where T : INumber<T> => T.Abs(difference).ToString(null, CultureInfo.InvariantCulture);
}

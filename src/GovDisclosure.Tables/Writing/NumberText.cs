using System.Globalization;

namespace GovDisclosure.Tables;

/// <summary>Numbers as a format of lines has them.</summary>
internal static class NumberText
{
    /// <summary>The most bytes of a number.</summary>
    public const int Longest = 64;

    /// <summary>Writes a number. Where its column may have fractions it has one itself: an engine guesses the type of a column by its first
    /// rows, and where all of them are whole it would take whole numbers and round what comes later.</summary>
    /// <param name="number">The number.</param>
    /// <param name="column">What its column holds.</param>
    /// <param name="bytes">Takes the letters; at least <see cref="Longest"/>.</param>
    /// <returns>How many bytes it has.</returns>
    public static int Write(decimal number, ColumnType column, Span<byte> bytes)
    {
        number.TryFormat(bytes, out var length, provider: CultureInfo.InvariantCulture);
        if (column != ColumnType.Number || bytes[..length].Contains((byte)'.'))
        {
            return length;
        }

        ".0"u8.CopyTo(bytes[length..]);
        return length + 2;
    }
}

using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GovDisclosure.Documents.Labels;

/// <summary>How much two keys have in common.</summary>
internal static class Similarity
{
    private const int Longest = 96;
    private const int Padded = 128;

    /// <summary>The length of the longest common subsequence; 0 for keys that are too long to be labels.</summary>
    public static int CommonLength(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > Longest || right.Length > Longest)
        {
            return 0;
        }

        // A bit for each character of the right one: those that begin a step of the table's last row are zero (Hyyrö 2004).
        Span<ushort> padded = stackalloc ushort[Padded];
        padded[right.Length..].Clear();
        MemoryMarshal.Cast<char, ushort>(right).CopyTo(padded);
        var used = (UInt128.One << right.Length) - 1;
        var row = used;
        foreach (var c in left)
        {
            var matched = row & Places(padded, right.Length, c);
            row = (row + matched) | (row - matched);
        }

        var steps = ~row & used;
        return BitOperations.PopCount((ulong)steps) + BitOperations.PopCount((ulong)(steps >> 64));
    }

    /// <summary>Whether all letters of a key are in another one, in their order.</summary>
    public static bool IsWithin(ReadOnlySpan<char> key, ReadOnlySpan<char> other)
    {
        var found = 0;
        for (var i = 0; i < other.Length && found < key.Length && key.Length - found <= other.Length - i; i++)
        {
            found += other[i] == key[found] ? 1 : 0;
        }

        return found == key.Length;
    }

    // Where a character is, bit by bit.
    private static UInt128 Places(ReadOnlySpan<ushort> text, int length, char c)
    {
        var (places, sought) = (UInt128.Zero, Vector128.Create((ushort)c));
        for (var at = 0; at < length; at += Vector128<ushort>.Count)
        {
            var same = Vector128.Equals(Vector128.Create(text[at..]), sought).ExtractMostSignificantBits();
            places |= (UInt128)same << at;
        }

        return places;
    }
}

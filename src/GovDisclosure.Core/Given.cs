using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GovDisclosure;

/// <summary>What is set on a record.</summary>
internal static class Given
{
    /// <summary>The value that is set.</summary>
    /// <exception cref="ArgumentNullException">It is null; the message names the member.</exception>
    public static T NotNull<T>([NotNull] T? value, [CallerMemberName] string name = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    /// <summary>The items that are given.</summary>
    /// <exception cref="ArgumentNullException">They are null.</exception>
    /// <exception cref="ArgumentException">They are an array that was never made.</exception>
    public static IEnumerable<T> Items<T>([NotNull] IEnumerable<T>? items, [CallerArgumentExpression(nameof(items))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(items, name);
        return items is ImmutableArray<T> { IsDefault: true }
            ? throw new ArgumentException("The array is the default one, which holds nothing; give an empty one.", name)
            : items;
    }

    /// <summary>A figure that is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is farther from zero than the most.</exception>
    public static decimal Within(decimal value, decimal most, [CallerMemberName] string name = "") =>
        Math.Abs(value) <= most ? value : throw new ArgumentOutOfRangeException(name, value, $"It is between -{most} and {most}.");

    /// <summary>A list that is set; the default one is empty.</summary>
    /// <exception cref="ArgumentException">An item is null; the message names the member and the item.</exception>
    public static ImmutableArray<T> NoNulls<T>(ImmutableArray<T> items, [CallerMemberName] string name = "")
    {
        if (items.IsDefault)
        {
            return [];
        }

        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is null)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The item {i + 1} of {name} is null."), name);
            }
        }

        return items;
    }

    /// <summary>The items that are given, read once.</summary>
    /// <exception cref="ArgumentNullException">They are null.</exception>
    /// <exception cref="ArgumentException">They are an array that was never made, or an item is null.</exception>
    public static ImmutableArray<T> AllOf<T>(
        [NotNull] IEnumerable<T>? items,
        [CallerArgumentExpression(nameof(items))] string? name = null
    ) => NoNulls([.. Items(items, name)], name ?? "");

    /// <summary>A list of which each item is a text that says something; the default one is empty.</summary>
    /// <exception cref="ArgumentException">An item is null, or blank.</exception>
    public static ImmutableArray<string> Said(ImmutableArray<string> items, [CallerMemberName] string name = "")
    {
        var given = NoNulls(items, name);
        return given.Any(string.IsNullOrWhiteSpace) ? throw new ArgumentException($"An item of {name} is blank.", name) : given;
    }

    /// <summary>A text that is set, or null.</summary>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public static string? SaidOrNull(string? value, [CallerMemberName] string name = "") =>
        value is null || !string.IsNullOrWhiteSpace(value) ? value : throw new ArgumentException($"The {name} is blank.", name);

    /// <summary>A value of an enumeration that is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such value.</exception>
    public static T Defined<T>(T value, [CallerMemberName] string name = "")
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"There is no such {typeof(T).Name}.");

    /// <summary>A value of an enumeration that is set, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such value.</exception>
    public static T? Defined<T>(T? value, [CallerMemberName] string name = "")
        where T : struct, Enum => value is { } given ? Defined(given, name) : null;

    /// <summary>A whole number that is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public static int Between(int least, int value, int most, [CallerMemberName] string name = "") =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                value,
                string.Create(CultureInfo.InvariantCulture, $"It is a whole number from {least} to {most}.")
            );
}

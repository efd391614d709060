using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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
}

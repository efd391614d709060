using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>Texts by JSON Pointer (RFC 6901), in ordinal order of the pointers, with equality by value.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(PointerTextsConverter))]
[CollectionBuilder(typeof(PointerTexts), nameof(Create))]
[SuppressMessage(
    "Naming",
    "CA1710:Identifiers should have correct suffix",
    Justification = "The report's own word reads better: report.Remarks is PointerTexts."
)]
public sealed class PointerTexts : IReadOnlyDictionary<string, string>, IEquatable<PointerTexts>
{
    private readonly KeyValuePair<string, string>[] sorted;

    private PointerTexts(KeyValuePair<string, string>[] sorted) => this.sorted = sorted;

    /// <summary>No text.</summary>
    public static PointerTexts Empty { get; } = new([]);

    /// <summary>Makes a set of texts.</summary>
    /// <param name="texts">Pairs of pointer and text.</param>
    /// <exception cref="ArgumentException">A pointer does not start with <c>/</c>, occurs twice, or a text is null.</exception>
    public static PointerTexts Create(params ReadOnlySpan<KeyValuePair<string, string>> texts)
    {
        if (texts.IsEmpty)
        {
            return Empty;
        }

        var sorted = texts.ToArray();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 0; i < sorted.Length; i++)
        {
            var (pointer, text) = sorted[i];
            if (pointer is null || !pointer.StartsWith('/'))
            {
                throw new ArgumentException($"'{pointer}' is not a JSON Pointer: expected a text that starts with '/'.", nameof(texts));
            }

            if (text is null)
            {
                throw new ArgumentException($"The text at '{pointer}' is null; leave the pointer out instead.", nameof(texts));
            }

            if (i > 0 && string.Equals(sorted[i - 1].Key, pointer, StringComparison.Ordinal))
            {
                throw new ArgumentException($"'{pointer}' occurs twice.", nameof(texts));
            }
        }

        return new PointerTexts(sorted);
    }

    /// <inheritdoc/>
    public int Count => sorted.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => sorted.Select(static pair => pair.Key);

    /// <inheritdoc/>
    public IEnumerable<string> Values => sorted.Select(static pair => pair.Value);

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">There is no text at the pointer.</exception>
    public string this[string key] =>
        TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"There is no text at '{key}'.");

    /// <summary>The same texts, with one added or replaced.</summary>
    /// <exception cref="ArgumentException">The pointer does not start with <c>/</c>.</exception>
    public PointerTexts With(string pointer, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Create([.. sorted.Where(pair => !string.Equals(pair.Key, pointer, StringComparison.Ordinal)), new(pointer, text)]);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Find(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var index = Find(key);
        value = index >= 0 ? sorted[index].Value : null;
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)sorted).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether the pointers and the texts are the same, ordinal.</summary>
    public bool Equals(PointerTexts? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || other.sorted.Length != sorted.Length)
        {
            return false;
        }

        for (var i = 0; i < sorted.Length; i++)
        {
            if (
                !string.Equals(sorted[i].Key, other.sorted[i].Key, StringComparison.Ordinal)
                || !string.Equals(sorted[i].Value, other.sorted[i].Value, StringComparison.Ordinal)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PointerTexts);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (pointer, text) in sorted)
        {
            hash.Add(pointer, StringComparer.Ordinal);
            hash.Add(text, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>A name, or a whole pointer, as it stands inside another pointer (RFC 6901).</summary>
    internal static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private int Find(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        var low = 0;
        var high = sorted.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(sorted[middle].Key, pointer);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}

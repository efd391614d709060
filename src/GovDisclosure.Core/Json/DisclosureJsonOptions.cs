using GovDisclosure.Forms;

namespace GovDisclosure.Json;

/// <summary>How JSON is read and written. Immutable; the default is strict.</summary>
public sealed record DisclosureJsonOptions
{
    /// <summary>The default: strict, up to 16 MiB, compact.</summary>
    public static DisclosureJsonOptions Default { get; } = new();

    /// <summary>As <see cref="Default"/>, but tolerant.</summary>
    public static DisclosureJsonOptions TolerantDefault { get; } = new() { Tolerant = true };

    /// <summary>
    /// Whether unknown, duplicate and missing members and values of a wrong kind are reported as problems of a report that is read all
    /// the same: an unknown member is passed over, of a duplicate one the first counts, what is missing or wrong is blank or null. When
    /// not tolerant (the default) the first of these ends the reading.
    /// </summary>
    public bool Tolerant { get; init; }

    /// <summary>The most bytes of UTF-8 of one report; a longer one is refused before it is parsed. The default is 16 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public int MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 16 * 1024 * 1024;

    /// <summary>The most levels of objects and arrays; the contract itself needs five. The default is 16.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 16;

    /// <summary>Whether to write with line ends (<c>\n</c>) and two spaces a level.</summary>
    public bool WriteIndented { get; init; }

    internal FormCatalog Catalog { get; init; } = FormCatalog.Default;
}

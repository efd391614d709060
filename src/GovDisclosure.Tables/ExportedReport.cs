using System.Globalization;
using GovDisclosure.Reading;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;

namespace GovDisclosure.Tables;

/// <summary>A report that is exported, with what is known around it. Immutable.</summary>
public sealed record ExportedReport
{
    /// <summary>What was read; it must have a report.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public required ReadResult Reading
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>The name of its file.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public required string SourceFile
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>The SHA-256 of its file as 64 hexadecimal digits; its first 16 are the report's id.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public required string SourceSha256
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>Which report of its file it is, from 1, where the file holds several; the id then ends with it.</summary>
    public int Number { get; init; } = 1;

    /// <summary>How often it was exported before it, and once more: 2 for the second of two equal reports; the id then ends with
    /// it.</summary>
    public int Occurrence { get; init; } = 1;

    /// <summary>The result of a check; null where it was not checked.</summary>
    public CheckResult? Check { get; init; }

    /// <summary>Its unit; null where no unit list was given, or it is of none.</summary>
    public RollUpUnit? Unit { get; init; }

    /// <summary>What became of it in a roll-up; null where there was none.</summary>
    public FileRole? Role { get; init; }

    /// <summary>The id under which its rows are in all tables.</summary>
    public string Id =>
        SourceSha256[..Math.Min(16, SourceSha256.Length)]
        + (Number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{Number}"))
        + (Occurrence == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"_{Occurrence}"));
}

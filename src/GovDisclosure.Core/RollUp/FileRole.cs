using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>What became of a file of the folder.</summary>
[JsonConverter(typeof(WordConverter<FileRole>))]
public enum FileRole
{
    /// <summary>It is the report of its unit, and counts in the sums of the unit's perimeter.</summary>
    Used = 0,

    /// <summary>A later version of the same unit's report counts.</summary>
    Superseded = 1,

    /// <summary>It is equal to the file that counts.</summary>
    IdenticalCopy = 2,

    /// <summary>It is the unit's report on another year.</summary>
    WrongYear = 3,

    /// <summary>Its unit was taken in by another before the year ended.</summary>
    AfterMerger = 4,

    /// <summary>Its figures are in those of the unit above it, such as a zone's.</summary>
    InZone = 5,

    /// <summary>Its unit is in no perimeter.</summary>
    Outside = 6,

    /// <summary>Its agency is not in the list.</summary>
    Foreign = 7,

    /// <summary>It is on a unit's page, but is the report of the government that sums up; it is never summed.</summary>
    CarriesParent = 8,

    /// <summary>It is the report of the government that sums up.</summary>
    Parent = 9,

    /// <summary>Its unit or its year is not certain: the name is that of several units, or the year is not stated. It is not
    /// summed.</summary>
    Ambiguous = 10,

    /// <summary>It could not be read.</summary>
    Unreadable = 11,

    /// <summary>By the list its unit was not there at the end of the year, and none took it in: whether its figures belong in the sum is
    /// not known. It is not summed.</summary>
    NotThere = 12,

    /// <summary>It is what a roll-up wrote itself, a draft or a stored sum. To sum it would count its reports twice.</summary>
    Draft = 13,
}

/// <summary>What became of a file, and whose report it is.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Role">What became of it.</param>
/// <param name="Unit">The code of its unit; null where it is of none, or it is not certain of which.</param>
/// <param name="Year">The year reported on; null where it is not known.</param>
/// <param name="Edition">The edition of its form; null where it could not be read.</param>
/// <param name="Reason">Why it has this role, in words.</param>
[JsonConverter(typeof(ResultPartConverter<FileOutcome>))]
public sealed record FileOutcome(string Name, FileRole Role, string? Unit, int? Year, string? Edition, LocalizedText Reason) : IJsonPart
{
    /// <summary>The perimeter whose published figures it carries; null where it carries none, or none was given to compare with.</summary>
    public UnitPerimeter? Carries { get; init; }

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => RollUpPartJson.Write(writer, this);
}

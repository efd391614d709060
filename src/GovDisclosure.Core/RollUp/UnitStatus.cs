using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>What is to be said of a unit of the list; several may hold at once.</summary>
[JsonConverter(typeof(WordConverter<UnitStatus>))]
public enum UnitStatus
{
    /// <summary>Its report is there, and nothing else is to be said.</summary>
    Ok = 0,

    /// <summary>Its report is expected and not there.</summary>
    Missing = 1,

    /// <summary>Its report was published after the last day.</summary>
    Late = 2,

    /// <summary>There are versions of its report that differ; one counts.</summary>
    Duplicate = 3,

    /// <summary>There are equal copies of its report.</summary>
    IdenticalCopy = 4,

    /// <summary>There is a report of it on another year.</summary>
    WrongYear = 5,

    /// <summary>Its report bears a former name.</summary>
    Renamed = 6,

    /// <summary>It was taken in by another unit before the year ended.</summary>
    Merged = 7,

    /// <summary>Its page carries the report of the government that sums up, which is never summed.</summary>
    CarriesParent = 8,

    /// <summary>Its report is of another edition of the form.</summary>
    OlderEdition = 9,

    /// <summary>No report of it is expected, and none is there.</summary>
    NotExpected = 10,

    /// <summary>It is the government that sums up.</summary>
    Parent = 11,

    /// <summary>By the list it was not there at the end of the year, and yet there is a report of it on that year.</summary>
    NotThere = 12,
}

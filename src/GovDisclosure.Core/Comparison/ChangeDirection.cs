using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>Which way a figure went.</summary>
[JsonConverter(typeof(WordConverter<ChangeDirection>))]
public enum ChangeDirection
{
    /// <summary>It cannot be known: a cell is blank, not applicable or absent, or the two cannot be compared.</summary>
    Unknown = 0,

    /// <summary>It is the same.</summary>
    Unchanged = 1,

    /// <summary>It rose.</summary>
    Increased = 2,

    /// <summary>It fell.</summary>
    Decreased = 3,

    /// <summary>It rose from zero, so there is no relative change.</summary>
    FromZero = 4,

    /// <summary>It fell to zero.</summary>
    ToZero = 5,
}

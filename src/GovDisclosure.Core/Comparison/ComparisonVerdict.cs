using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>How a figure of last year's report and one of this year's can be set side by side.</summary>
[JsonConverter(typeof(WordConverter<ComparisonVerdict>))]
public enum ComparisonVerdict
{
    /// <summary>Both reports have the cell, and it means the same.</summary>
    Comparable = 0,

    /// <summary>Only this year's report has the cell: its form or table is another.</summary>
    Added = 1,

    /// <summary>Only last year's report has the cell: its form or table is another.</summary>
    Removed = 2,

    /// <summary>The cells of the two editions mean nearly the same: a difference may come from the definition.</summary>
    Approximate = 3,

    /// <summary>The cells of the two editions look alike and do not mean the same: there is no difference to tell.</summary>
    NotComparable = 4,
}

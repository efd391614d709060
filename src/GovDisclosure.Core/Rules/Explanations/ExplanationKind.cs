using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Explanations;

/// <summary>What the search for the smallest repairs of a table came to.</summary>
[JsonConverter(typeof(WordConverter<ExplanationKind>))]
public enum ExplanationKind
{
    /// <summary>There is exactly one smallest set of changes that restores every relation of the table.</summary>
    Unique = 0,

    /// <summary>There are several smallest sets of changes; the relations alone cannot tell which of them is meant.</summary>
    Ambiguous = 1,

    /// <summary>No set of at most <see cref="ReportExplainer.MaxChanges"/> changes restores every relation.</summary>
    NotFound = 2,

    /// <summary>The search ended at its time limit, or was cancelled, before it could tell.</summary>
    Truncated = 3,
}

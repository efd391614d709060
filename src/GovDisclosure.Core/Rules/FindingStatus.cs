using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules;

/// <summary>What a finding says of its rule.</summary>
[JsonConverter(typeof(WordConverter<FindingStatus>))]
public enum FindingStatus
{
    /// <summary>The rule is violated.</summary>
    Fail = 0,

    /// <summary>The rule could not be assessed here, for the reason that the message gives.</summary>
    NotAssessable = 1,

    /// <summary>The rule is violated, and the policy lets it pass.</summary>
    Waived = 2,
}

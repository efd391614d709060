using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules;

/// <summary>A rule of the catalogue: what it demands, by which law, and how much it matters.</summary>
public sealed record RuleDescriptor
{
    /// <summary>The permanent id, such as <c>GD2103</c>; never given a second meaning.</summary>
    public required string Id { get; init; }

    /// <summary>The permanent name, such as <c>applicants-total</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How much a violation matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What the rule looks at.</summary>
    public required RuleScope Scope { get; init; }

    /// <summary>What the rule demands.</summary>
    public required LocalizedText Statement { get; init; }

    /// <summary>Where the rule comes from: the form, the Regulation or another law.</summary>
    public required LocalizedText Basis { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Name}";
}

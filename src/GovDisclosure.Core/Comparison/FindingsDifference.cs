using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;
using GovDisclosure.Rules;

namespace GovDisclosure.Comparison;

/// <summary>A part of what became of findings.</summary>
/// <param name="Name">What the part is called.</param>
/// <param name="Findings">Its findings.</param>
[JsonConverter(typeof(ResultPartConverter<FindingsPart>))]
public sealed record FindingsPart(LocalizedText Name, ImmutableArray<Finding> Findings) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) =>
        throw new NotSupportedException(
            "A part of what became of findings has no JSON of its own; write its FindingsDifference, or its Findings."
        );
}

/// <summary>What became of the findings from one check to another: before and after a correction, or last year and this year.</summary>
/// <remarks>
/// Findings are distinguished by their <see cref="Finding.Fingerprint"/>, which figures of tables do not change. In each part violations
/// are before what could not be assessed and what is waived, and errors before warnings.
/// </remarks>
[JsonConverter(typeof(ResultConverter<FindingsDifference>))]
public sealed class FindingsDifference : IJsonResult
{
    private FindingsDifference(ImmutableArray<Finding> appeared, ImmutableArray<Finding> resolved, ImmutableArray<Finding> remaining)
    {
        Appeared = ByWeight(appeared);
        Resolved = ByWeight(resolved);
        Remaining = ByWeight(remaining);
    }

    /// <summary>Findings of the later check alone.</summary>
    public ImmutableArray<Finding> Appeared { get; }

    /// <summary>Findings of the earlier check alone.</summary>
    public ImmutableArray<Finding> Resolved { get; }

    /// <summary>Findings of both, as the later check has them.</summary>
    public ImmutableArray<Finding> Remaining { get; }

    /// <summary>The three parts under their names, in the order of interest.</summary>
    public ImmutableArray<FindingsPart> Parts =>
        [
            new(new LocalizedText("新出现", "New"), Appeared),
            new(new LocalizedText("已消除", "Resolved"), Resolved),
            new(new LocalizedText("仍存在", "Still there"), Remaining),
        ];

    /// <summary>Compares the findings of two checks.</summary>
    /// <param name="before">The earlier check.</param>
    /// <param name="after">The later check.</param>
    public static FindingsDifference Between(CheckResult before, CheckResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        // The same finding may be several times: of each, as many remain as both checks have.
        var open = before
            .Findings.GroupBy(static finding => finding.Fingerprint, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => new Queue<Finding>(group), StringComparer.Ordinal);
        var appeared = ImmutableArray.CreateBuilder<Finding>();
        var remaining = ImmutableArray.CreateBuilder<Finding>();
        foreach (var finding in after.Findings)
        {
            var isOld = open.TryGetValue(finding.Fingerprint, out var same) && same.TryDequeue(out _);
            (isOld ? remaining : appeared).Add(finding);
        }

        var resolved = before.Findings.Where(finding => open[finding.Fingerprint].Contains(finding, ReferenceEqualityComparer.Instance));
        return new FindingsDifference(appeared.DrainToImmutable(), [.. resolved], remaining.DrainToImmutable());
    }

    private static ImmutableArray<Finding> ByWeight(ImmutableArray<Finding> findings) =>
        [.. findings.OrderBy(static finding => finding.Status).ThenByDescending(static finding => finding.Severity)];

    /// <summary>Writes the difference as <see cref="FindingsDifferenceJson"/> does.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    public void WriteTo(Utf8JsonWriter writer) => FindingsDifferenceJson.Write(writer, this);

    /// <inheritdoc/>
    public string ToJson() => ResultText.Of(this, static (writer, result) => result.WriteTo(writer));
}

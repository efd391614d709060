using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules;

/// <summary>What a rule found in a report. Immutable.</summary>
[JsonConverter(typeof(ResultConverter<Finding>))]
public sealed record Finding : IJsonResult
{
    /// <summary>The rule.</summary>
    public required RuleDescriptor Rule
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>How much it matters.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Whether the rule is violated, or could not be assessed.</summary>
    public required FindingStatus Status { get; init; }

    /// <summary>The JSON Pointer of the cell or the table.</summary>
    public required string Pointer
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>What is wrong, with table, row, column and figures.</summary>
    public required LocalizedText Message
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>The left side of the relation, exact; null when there is none or it cannot be assessed.</summary>
    public Int128? Left { get; init; }

    /// <summary>The right side of the relation, exact; null when there is none or it cannot be assessed.</summary>
    public Int128? Right { get; init; }

    /// <summary>The left side less the right side; null when there are no sides, or when it is beyond what an <see cref="Int128"/> holds,
    /// as only a rule of one's own can make it.</summary>
    public Int128? Difference => Left is { } left && Right is { } right ? Subtracted(left, right) : null;

    /// <summary>
    /// Every cell of the relation; of a finding that could not be assessed, the cells that hold no number.
    /// </summary>
    public ImmutableArray<Operand> Operands
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>The sentence that the finding is about; null for a finding about figures or structure.</summary>
    public TextQuote? Quote { get; init; }

    /// <summary>Where it is in the source document; null when that is not known.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>The rule whose findings keep this one from being assessed, such as GD2002 for blank cells; null when there is
    /// none.</summary>
    public RuleDescriptor? BlockedBy { get; init; }

    /// <summary>The waiver that covers the finding; with the status Fail, one that has ended. Null when there is none.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>What tells the finding from others of its rule at the same place, such as a printed label or the name of a body; null where
    /// the place does.</summary>
    public string? Subject { get; init; }

    /// <summary>Whether the finding is that the rule itself threw.</summary>
    internal bool IsRuleFailure { get; init; }

    /// <summary>
    /// Tells the same finding in two checks: made of rule, pointer, subject, quoted sentence and its figure, and whether it could be
    /// assessed, not of
    /// figures of tables. Stable across runs, machines and versions.
    /// </summary>
    public string Fingerprint
    {
        get
        {
            // A waiver must not make another finding of it.
            var status = Status == FindingStatus.NotAssessable ? Status : FindingStatus.Fail;
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    $"{Rule.Id}\n{status}\n{Pointer}{(Quote is null ? "" : "\n" + Quote.Text + "\n" + Left?.ToString(CultureInfo.InvariantCulture))}{(Subject is null ? "" : "\n" + Subject)}"
                ),
                hash
            );
            return Convert.ToHexStringLower(hash[..8]);
        }
    }

    // A difference of numbers of unlike signs that has not the sign of the first has wrapped.
    private static Int128? Subtracted(Int128 left, Int128 right)
    {
        var difference = left - right;
        var hasWrapped = Int128.IsNegative(left) != Int128.IsNegative(right) && Int128.IsNegative(left) != Int128.IsNegative(difference);
        return hasWrapped ? null : difference;
    }

    /// <summary>Whether two findings are the same, operands included.</summary>
    public bool Equals(Finding? other) =>
        other is not null
        && Rule == other.Rule
        && Severity == other.Severity
        && Status == other.Status
        && string.Equals(Pointer, other.Pointer, StringComparison.Ordinal)
        && Message == other.Message
        && Left == other.Left
        && Right == other.Right
        && Quote == other.Quote
        && string.Equals(Subject, other.Subject, StringComparison.Ordinal)
        && Position == other.Position
        && BlockedBy == other.BlockedBy
        && Waiver == other.Waiver
        && Operands.SequenceEqual(other.Operands);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule.Id, Status, Pointer, Left, Right);

    /// <inheritdoc/>
    public override string ToString() => $"{Rule.Id} {Pointer}: {Message.En}";

    /// <summary>Writes the finding as it stands in the JSON of a check.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    public void WriteTo(Utf8JsonWriter writer) => CheckResultJson.Write(writer, this);

    /// <inheritdoc/>
    public string ToJson() => ResultText.Of(this, static (writer, result) => result.WriteTo(writer));
}

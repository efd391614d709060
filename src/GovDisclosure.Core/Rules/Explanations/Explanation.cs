using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Explanations;

/// <summary>
/// Why the relations of a table do not hold: the smallest sets of cell changes that would restore every one of them. Immutable.
/// </summary>
[JsonConverter(typeof(ResultConverter<Explanation>))]
public sealed class Explanation : IJsonResult
{
    internal Explanation(
        FormTable table,
        ImmutableArray<Identity> violated,
        ImmutableArray<Identity> leftOut,
        SearchResult result,
        ImmutableArray<RepairCandidate> candidates
    )
    {
        Table = table;
        Violated = violated;
        LeftOut = leftOut;
        Size = result.Size;
        Count = result.Found.Count;
        Undetermined = result.Undetermined;
        IsTruncated = result.IsTruncated;
        Candidates = candidates;
        Kind =
            Count + Undetermined > 1 ? ExplanationKind.Ambiguous
            : IsTruncated ? ExplanationKind.Truncated
            : Count == 1 ? ExplanationKind.Unique
            : Undetermined == 1 ? ExplanationKind.Ambiguous
            : ExplanationKind.NotFound;
    }

    /// <summary>The table.</summary>
    public FormTable Table { get; }

    /// <summary>The relations that do not hold, in the order of the form.</summary>
    public ImmutableArray<Identity> Violated { get; }

    /// <summary>
    /// The relations that cannot be assessed since a cell is blank or not applicable; the search leaves them out, so a candidate says
    /// nothing of them.
    /// </summary>
    public ImmutableArray<Identity> LeftOut { get; }

    /// <summary>What the search came to.</summary>
    public ExplanationKind Kind { get; }

    /// <summary>The number of changes in each of the smallest sets; 0 when none was found.</summary>
    public int Size { get; }

    /// <summary>
    /// The number of smallest sets of changes, whether they are listed or not; where <see cref="IsTruncated"/>, of those found so far.
    /// </summary>
    public int Count { get; }

    /// <summary>
    /// The number of sets of as many cells that would also do, but whose figures the relations leave open (ten too many in two cells of
    /// one sum). It is 0 unless cells of the table hold no number.
    /// </summary>
    public int Undetermined { get; }

    /// <summary>Whether the search ended at its time limit or was cancelled; then there may be more candidates than were counted.</summary>
    public bool IsTruncated { get; }

    /// <summary>The candidates, the likeliest first, at most <see cref="ExplanationOptions.MaxCandidates"/>.</summary>
    public ImmutableArray<RepairCandidate> Candidates { get; }

    /// <summary>
    /// The candidate that independent figures single out where the relations alone cannot (<see cref="RepairCandidate.Witnesses"/>); null
    /// when they do not.
    /// </summary>
    public RepairCandidate? Favoured => Candidates.FirstOrDefault(static candidate => candidate.IsFavoured);

    /// <summary>The candidate to name first: the favoured one, else the likeliest; null when there is none.</summary>
    internal RepairCandidate? Best => Favoured ?? Candidates.FirstOrDefault();

    /// <summary>What most likely went wrong, in a sentence or two.</summary>
    public LocalizedText Message => ExplanationWords.Of(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Table.Pointer}: {Kind}, {Count} of {Size} changes";

    /// <summary>Writes the explanation as it stands in the JSON of a check.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    public void WriteTo(Utf8JsonWriter writer) => ExplanationJson.Write(writer, this);

    /// <inheritdoc/>
    public string ToJson() => ResultText.Of(this, static (writer, result) => result.WriteTo(writer));
}

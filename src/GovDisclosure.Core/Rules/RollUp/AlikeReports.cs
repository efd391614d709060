using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GovDisclosure.Rules.RollUp;

/// <summary>The sketches of many reports, in which those that are alike are found without comparing each with each.</summary>
/// <remarks>Immutable and safe to share between threads. For 10,000 reports some 30 MB; a report is compared only with those that share
/// pieces with it.</remarks>
public sealed class AlikeReports
{
    // So few shared hashes of 256 are less than a tenth of the text.
    private const int FewestShared = 12;

    // A piece that so many reports share is the phrase of a template that was given to all; it finds nothing that others do not.
    private const int MostHolders = 1000;

    private readonly FrozenDictionary<ulong, ImmutableArray<int>> holders;

    /// <summary>Takes the sketches of all reports that are to be compared, those themselves that are checked among them.</summary>
    public AlikeReports(IEnumerable<NarrativeSketch> sketches)
    {
        ArgumentNullException.ThrowIfNull(sketches);
        Sketches = [.. sketches];
        var all = new Dictionary<ulong, ImmutableArray<int>.Builder>();
        for (var i = 0; i < Sketches.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(Sketches[i], nameof(sketches));
            foreach (var hash in Sketches[i].IsComparable ? Sketches[i].Hashes : [])
            {
                if (!all.TryGetValue(hash, out var list))
                {
                    all.Add(hash, list = ImmutableArray.CreateBuilder<int>(1));
                }

                if (list.Count <= MostHolders)
                {
                    list.Add(i);
                }
            }
        }

        holders = all.Where(static entry => entry.Value.Count is > 1 and <= MostHolders)
            .ToFrozenDictionary(static entry => entry.Key, static entry => entry.Value.ToImmutable());
    }

    /// <summary>The sketches, in the order given.</summary>
    public ImmutableArray<NarrativeSketch> Sketches { get; }

    /// <summary>Finds the reports of other agencies that share words with one.</summary>
    /// <param name="sketch">The report.</param>
    /// <param name="least">The least share, above 0.1.</param>
    /// <returns>The reports and the shares, the largest first; each agency once.</returns>
    public ImmutableArray<(NarrativeSketch Other, double Share)> Find(NarrativeSketch sketch, double least)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        var shared = new Dictionary<int, int>();
        foreach (var hash in sketch.Hashes)
        {
            foreach (var holder in holders.GetValueOrDefault(hash, []))
            {
                shared[holder] = shared.GetValueOrDefault(holder) + 1;
            }
        }

        return
        [
            .. shared
                .Where(static entry => entry.Value >= FewestShared)
                .Select(entry => (Other: Sketches[entry.Key], Share: sketch.ShareWith(Sketches[entry.Key])))
                .Where(pair => pair.Share > least && !IsSameAgency(sketch, pair.Other))
                .OrderByDescending(static pair => pair.Share)
                .ThenBy(static pair => pair.Other.Agency ?? pair.Other.Label, StringComparer.Ordinal)
                .DistinctBy(static pair => pair.Other.Agency ?? pair.Other.Label, StringComparer.Ordinal),
        ];
    }

    // One agency's reports on several years are alike, and so is a report with itself. An agency that is not known may be the same.
    private static bool IsSameAgency(NarrativeSketch left, NarrativeSketch right) =>
        left.Agency is { } one && right.Agency is { } other
            ? string.Equals(one, other, StringComparison.Ordinal)
            : string.Equals(left.Label, right.Label, StringComparison.Ordinal);
}

using System.Collections.Immutable;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.RollUp;

/// <summary>
/// A sketch of what a report tells in words, of a fixed size whatever its length, from which the share of the words that another report has
/// too is estimated. Sentences that quote the law, the name of the agency and numbers are left out: all reports share those.
/// </summary>
/// <remarks>The smallest hashes of all runs of eight letters (bottom-k). Immutable and safe to share between threads.</remarks>
public sealed class NarrativeSketch
{
    /// <summary>The length of the runs of letters that are compared.</summary>
    internal const int RunLength = 8;

    /// <summary>The most hashes that a sketch keeps.</summary>
    internal const int Size = 256;

    /// <summary>The fewest runs of a text that can be compared: shorter ones say what all reports say.</summary>
    internal const int FewestRuns = 120;

    private NarrativeSketch(string? agency, string label, int runs, ImmutableArray<ulong> hashes)
    {
        Agency = agency;
        Label = label;
        Runs = runs;
        Hashes = hashes;
    }

    /// <summary>The agency's name; null when it is not known.</summary>
    public string? Agency { get; }

    /// <summary>What the report is called where its agency is not known, such as its file.</summary>
    public string Label { get; }

    /// <summary>How many different runs of eight letters the words have.</summary>
    internal int Runs { get; }

    /// <summary>The smallest of their hashes, in order.</summary>
    internal ImmutableArray<ulong> Hashes { get; }

    /// <summary>Whether the report has words enough to be compared.</summary>
    public bool IsComparable => Runs >= FewestRuns;

    /// <summary>Makes the sketch of a report.</summary>
    /// <param name="report">The report; its sections one and five are looked at.</param>
    /// <param name="label">What to call it where its agency is not known, such as its file.</param>
    public static NarrativeSketch Of(AnnualReport report, string label)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(label);
        var hashes = new HashSet<ulong>();
        foreach (var text in (ReadOnlySpan<string?>)[report.Overview?.Text, report.ProblemsAndImprovements?.Text])
        {
            Add(hashes, text, report.Agency.Name);
        }

        return new NarrativeSketch(report.Agency.Name, label, hashes.Count, [.. hashes.Order().Take(Size)]);
    }

    /// <summary>The share of the shorter text's runs that are in the other too, from 0 to 1; an estimate, within about 0.05.</summary>
    public double ShareWith(NarrativeSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!IsComparable || !other.IsComparable)
        {
            return 0;
        }

        // Of the smallest hashes of both texts together, how many are in both.
        var (i, j, taken, shared) = (0, 0, 0, 0);
        while (taken < Size && (i < Hashes.Length || j < other.Hashes.Length))
        {
            var (left, right) = (
                i < Hashes.Length ? Hashes[i] : ulong.MaxValue,
                j < other.Hashes.Length ? other.Hashes[j] : ulong.MaxValue
            );
            shared += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
            taken++;
        }

        var ofBoth = taken == 0 ? 0 : (double)shared / taken;
        var inBoth = ofBoth / (1 + ofBoth) * (Runs + (double)other.Runs);
        return Math.Min(1, inBoth / Math.Min(Runs, other.Runs));
    }

    private static void Add(HashSet<ulong> hashes, string? text, string? agency)
    {
        if (text is null)
        {
            return;
        }

        var folded = FoldedText.Fold(text.Length > ReportText.MaxLength ? text[..ReportText.MaxLength] : text);
        var letters = new List<char>(folded.Length);
        foreach (var sentence in folded.Split(['。', '；', ';', '！']))
        {
            if (!sentence.AsSpan().Contains('《') && !Lexicon.Default.Has(sentence, WordRole.CommonSentence))
            {
                var words = agency is { Length: > 1 } ? sentence.Replace(agency, "", StringComparison.Ordinal) : sentence;
                letters.AddRange(words.Where(Words.IsHan));
            }
        }

        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(letters);
        for (var i = 0; i + RunLength <= span.Length; i++)
        {
            hashes.Add(Hash(span.Slice(i, RunLength)));
        }
    }

    // FNV-1a with a last mixing: the same on every machine and in every run.
    private static ulong Hash(ReadOnlySpan<char> run)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in run)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }
}

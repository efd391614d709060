using GovDisclosure.Documents.Printed;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Labels;

/// <summary>Finds the label that a misprinted or shortened one stands for, when there is no doubt which.</summary>
internal sealed class SimilarLabels(TableShape shape)
{
    // 其他法律行政止公开 has 9 of 12 characters of its label: 2·9 / (9 + 12) = 0.857. 其他行政许可 against 行政许可 has 0.8.
    private const double LeastLikeness = 0.82;
    private const double LeastLead = 0.1;
    private const double LeastOfLabel = 0.6;
    private const int ShortestKey = 4;
    private const int ShortestBeginning = 3;

    // Without one of these a label says the opposite.
    private const string Negations = "不未无非";

    // Comparing is dear; no table has so many labels that are not the form's.
    private const int MostComparisons = 500;

    private int comparisonsLeft = MostComparisons;

    /// <summary>Finds the label of a column or group that a key stands for, whatever unit follows it.</summary>
    public LabelMeaning? FindColumn(ReadOnlySpan<char> key, Predicate<FormRow> isTaken) =>
        Find(key, isRow: false, isTaken)
        ?? (PrintedUnit.Find(key) is { Stem: > 0 and var stem } ? Find(key[..stem], isRow: false, isTaken, beforeUnit: true) : null);

    /// <summary>Finds the label that a key stands for.</summary>
    /// <param name="key">The key of what is printed.</param>
    /// <param name="isRow">Whether it must be a row, since figures follow, or must be none.</param>
    /// <param name="isTaken">Tells the rows that are in the table under their own label.</param>
    public LabelMeaning? Find(ReadOnlySpan<char> key, bool isRow, Predicate<FormRow> isTaken) =>
        Find(key, isRow, isTaken, beforeUnit: false);

    private LabelMeaning? Find(ReadOnlySpan<char> key, bool isRow, Predicate<FormRow> isTaken, bool beforeUnit)
    {
        var plain = LabelKey.WithoutNumeral(key);
        if (plain.Length < (isRow ? ShortestKey : ShortestBeginning) || comparisonsLeft-- <= 0)
        {
            return null;
        }

        LabelMeaning? best = null;
        var (bestLikeness, second) = (0.0, 0.0);
        foreach (var (whole, stem, meaning) in shape.PlainLabels)
        {
            var label = beforeUnit ? stem : whole;
            if (isRow != meaning.Kind is LabelKind.Row || (meaning.Row is { } row && isTaken(row)))
            {
                continue;
            }

            var likeness = !isRow && label.AsSpan().StartsWith(plain, StringComparison.Ordinal) ? 1 : LikenessOf(plain, label);
            if (likeness > bestLikeness)
            {
                (best, second, bestLikeness) = (meaning, bestLikeness, likeness);
            }
            else if (likeness > second)
            {
                second = likeness;
            }
        }

        return bestLikeness >= LeastLikeness && bestLikeness - second >= LeastLead ? best : null;
    }

    /// <summary>Whether what is printed for a label differs from it by 年度 for 年 at most, and by the unit.</summary>
    /// <param name="key">The key of what is printed, without a unit.</param>
    /// <param name="meaning">The label that it was taken for.</param>
    public bool SaysTheSame(ReadOnlySpan<char> key, LabelMeaning meaning)
    {
        var words = WithYear(LabelKey.WithoutNumeral(key).ToString());
        return shape.PlainLabels.Any(label =>
            string.Equals(label.Meaning.Pointer, meaning.Pointer, StringComparison.Ordinal)
            && (
                string.Equals(WithYear(label.Stem), words, StringComparison.Ordinal)
                || string.Equals(WithYear(label.Key), words, StringComparison.Ordinal)
            )
        );
    }

    private static string WithYear(string key) => key.Replace("年度", "年", StringComparison.Ordinal);

    /// <summary>
    /// Whether what is printed for a label only leaves letters of it out, so that nothing in it says something else, and what is left is
    /// not
    /// within another label too.
    /// </summary>
    /// <param name="key">The key of what is printed.</param>
    /// <param name="meaning">The label that it was taken for.</param>
    public bool OnlyLeavesOut(ReadOnlySpan<char> key, LabelMeaning meaning)
    {
        var words = LabelKey.WithoutNumeral(key);
        if (!KeepsMeaning(words, LabelKey.Of(meaning.Label)))
        {
            return false;
        }

        foreach (var (label, _, other) in shape.PlainLabels)
        {
            if (!string.Equals(other.Pointer, meaning.Pointer, StringComparison.Ordinal) && Similarity.IsWithin(words, label))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a key is a label whose beginning was left out.</summary>
    public static bool IsEndOf(ReadOnlySpan<char> key, string label) =>
        label.AsSpan().EndsWith(key, StringComparison.Ordinal) && key.Length >= label.Length * LeastOfLabel;

    // All letters are in the label in their order, and no 不 before one that was kept was left out.
    private static bool KeepsMeaning(ReadOnlySpan<char> key, ReadOnlySpan<char> label)
    {
        var (kept, isAfterNegation) = (0, false);
        foreach (var c in label)
        {
            var isKept = kept < key.Length && c == key[kept];
            if (isKept && isAfterNegation)
            {
                return false;
            }

            kept += isKept ? 1 : 0;
            isAfterNegation = !isKept && Negations.Contains(c, StringComparison.Ordinal);
        }

        return kept == key.Length;
    }

    // A column's label may be cut short, as 本年增/ is. A label whose beginning was left out counts as wholly alike: 规范性文件 for 行政规范性文件.
    private static double LikenessOf(ReadOnlySpan<char> key, string label) =>
        IsEndOf(key, label) ? 1
        : IsFar(key.Length, label.Length) ? 0
        : 2.0 * Similarity.CommonLength(key, label) / (key.Length + label.Length);

    // A label so much longer or shorter neither is the one that is meant nor comes near it, whatever its letters.
    private static bool IsFar(int key, int label) => 2.0 * Math.Min(key, label) / (key + label) < LeastLikeness - (2 * LeastLead);
}

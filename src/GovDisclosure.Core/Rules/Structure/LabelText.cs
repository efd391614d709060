using System.Text;

namespace GovDisclosure.Rules.Structure;

/// <summary>Labels without what may differ: width, spaces, punctuation and ordinals.</summary>
internal static class LabelText
{
    /// <summary>The letters and digits of a label, at half width.</summary>
    public static string Fold(string label)
    {
        var folded = new StringBuilder(label.Length);
        foreach (var letter in Wellformed(label).Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }

    /// <summary>A folded label without the ordinal before it, such as 1, 一 or （三）.</summary>
    public static string WithoutOrdinal(string folded)
    {
        var rest = folded.AsSpan().TrimStart("0123456789一二三四五六七八九十");
        return rest.IsEmpty ? folded : rest.ToString();
    }

    // A lone surrogate cannot be normalised.
    private static string Wellformed(string text) => text.Any(char.IsSurrogate) ? string.Concat(text.Where(static letter => !char.IsSurrogate(letter))) : text;
}

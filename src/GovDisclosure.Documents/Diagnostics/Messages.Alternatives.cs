using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Diagnostics;

internal static partial class Messages
{
    /// <summary>Adds to what is said of cells that stay blank where one of their figures may be, and what would tell.</summary>
    /// <param name="diagnostic">What is said of the cells.</param>
    /// <param name="figure">A figure that may be in several cells.</param>
    /// <param name="places">The cells.</param>
    /// <param name="hasSum">Whether the form has a sum of the row.</param>
    /// <param name="kept">How many of the readings keep that sum.</param>
    public static Diagnostic WithAlternatives(Diagnostic diagnostic, string figure, IReadOnlyList<FormCell> places, bool hasSum, int kept)
    {
        // A table whose rows are side by side has the same columns again and again.
        var isRow = places[0].Row.Cells.Contains(places[^1]);
        var zh = string.Join("、", places.Select(cell => $"“{(isRow ? cell.Column.PathZh : cell.LabelZh)}”"));
        var en = string.Join(
            " or in ",
            places.Select(cell => isRow ? $"{cell.Column.PathZh} ({cell.Column.LabelEn})" : $"{cell.LabelZh} ({cell.LabelEn})")
        );
        var (whyZh, whyEn) = (hasSum, kept) switch
        {
            (false, _) => ("表式中没有能判定该行的等式。", "the form has no sum that would decide."),
            (_, 0) => ("该行的合计本可判定，但没有一种读法使其成立。", "the row's sum would decide, but no reading keeps it."),
            (_, 1) => ("该行的合计只支持一种读法，但没有别的证据印证。", "the row's sum keeps one reading, but nothing else bears it out."),
            _ => ($"该行的合计本可判定，但有 {kept} 种读法使其成立。", $"the row's sum would decide, but {kept} readings keep it."),
        };
        return diagnostic with
        {
            Message = new LocalizedText(
                $"{diagnostic.Message.Zh}“{Quote(figure)}”可能在{zh}中的任一格；{whyZh}",
                $"{diagnostic.Message.En} '{Quote(figure)}' may be in {en}; {whyEn}"
            ),
        };
    }
}

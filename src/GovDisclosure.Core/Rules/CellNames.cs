using GovDisclosure.Forms;

namespace GovDisclosure.Rules;

/// <summary>Names cells in a sentence: the first few, and that there are more.</summary>
internal static class CellNames
{
    public const int MostToName = 3;

    /// <param name="cells">The cells; the first few are enough.</param>
    /// <param name="number">How many there are.</param>
    public static LocalizedText Of(IReadOnlyCollection<FormCell> cells, int number)
    {
        var more = number > MostToName;
        var zh = string.Join("、", cells.Take(MostToName).Select(static cell => $"“{cell.LabelZh}”"));
        var en = string.Join("; ", cells.Take(MostToName).Select(static cell => cell.LabelEn));
        return new LocalizedText(more ? zh + "等" : zh, more ? en + "; …" : en);
    }

    /// <param name="number">How many cells there are.</param>
    /// <param name="of">Of what they are cells.</param>
    public static string Are(int number, string of = "") => number == 1 ? $"cell{of} is" : $"cells{of} are";
}

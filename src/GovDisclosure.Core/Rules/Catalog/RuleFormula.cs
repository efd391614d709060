using GovDisclosure.Forms;

namespace GovDisclosure.Rules;

/// <summary>The formula of a rule of arithmetic, in the labels of the form's newest edition.</summary>
internal static class RuleFormula
{
    /// <summary>Writes the first relation that the form declares under a rule's id; the others say the same of the other columns or
    /// rows.</summary>
    public static string Of(string rule)
    {
        var identity = FormCatalog.Default.NewestIdentity(rule);
        return Side(identity, identity.Left) + " = " + Side(identity, identity.Right);
    }

    // The rows of a group are named by its label once.
    private static string Side(Identity identity, IEnumerable<FormCell> cells) =>
        string.Join(
            " + ",
            cells.Select(cell => identity.IsPerColumn ? cell.Row.OutermostLabelZh : cell.Column.LabelZh).Distinct(StringComparer.Ordinal)
        );
}

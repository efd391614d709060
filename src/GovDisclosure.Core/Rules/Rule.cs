using GovDisclosure.Forms;

namespace GovDisclosure.Rules;

/// <summary>A rule that can be run: a pure function of the context.</summary>
internal abstract class Rule(RuleDescriptor descriptor)
{
    public static readonly LocalizedText NoPrevious = new("没有上一年度的报告", "no previous report");

    public RuleDescriptor Descriptor => descriptor;

    /// <summary>Runs the rule.</summary>
    /// <returns>Why the rule could not be run at all; null when it ran, and then it passed unless it added findings.</returns>
    public abstract LocalizedText? Run(RuleContext context, List<Finding> findings);

    protected static LocalizedText TableAbsent(string labelZh, string labelEn) =>
        new($"报告中没有“{labelZh}”表", $"the report has no table of \"{labelEn}\"");
}

using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules.Structure;

/// <summary>What a report has of a section: its content, or at least a heading or words where its table should be.</summary>
internal static class SectionPresence
{
    public static bool HasContent(RuleContext context, FormSection section) =>
        section.Table is { } table ? table.IsPresent(context.Report) : section.GetText(context.Report) is not null;

    public static bool HasTrace(RuleContext context, FormSection section)
    {
        if (context.Report.Notes.ContainsKey(section.Pointer))
        {
            return true;
        }

        foreach (var entry in context.Source is { } source ? source.Outline.Entries : [])
        {
            if (entry.Kind == OutlineKind.SectionHeading && string.Equals(entry.Pointer, section.Pointer, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

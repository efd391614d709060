using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules.Structure;

/// <summary>What a report has of a section: its content, or at least a heading or words where its table should be.</summary>
internal static class SectionPresence
{
    public static bool HasContent(RuleContext context, FormSection section) =>
        section.Table is { } table ? table.IsPresent(context.Report) : section.GetText(context.Report) is not null;

    public static bool HasTrace(RuleContext context, FormSection section) =>
        context.Report.Notes.ContainsKey(section.Pointer)
        || (
            context.Source is { } source
            && source.Outline.Entries.Any(entry =>
                entry.Kind == OutlineKind.SectionHeading && string.Equals(entry.Pointer, section.Pointer, StringComparison.Ordinal)
            )
        );
}

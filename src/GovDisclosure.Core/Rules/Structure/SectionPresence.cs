using GovDisclosure.Forms;
using GovDisclosure.Forms.Editions;
using GovDisclosure.Reading;
using GovDisclosure.Statements;

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

    /// <summary>
    /// Whether words that may be a section's are where it belongs, under no heading of their own: numbered paragraphs before section two,
    /// or problems or fees after a table. Such a section cannot be distinguished from its neighbour, so it is not known to be absent.
    /// </summary>
    public static bool MayBeUnheaded(RuleContext context, FormSection section) =>
        section.Pointer == SharedForm.Overview.Pointer ? HasNumberedLine(context.Report.Preamble)
        : section.Pointer == SharedForm.ProblemsAndImprovements.Pointer ? AfterTables(context.Report, WordRole.Problem)
        : section.Pointer == SharedForm.OtherMatters.Pointer && AfterTables(context.Report, WordRole.Fee);

    private static bool AfterTables(AnnualReport report, WordRole role) =>
        report.Notes.Values.Any(note => Lexicon.Default.Has(FoldedText.Fold(note), role));

    private static bool HasNumberedLine(string? preamble)
    {
        foreach (var line in preamble.AsSpan().EnumerateLines())
        {
            if (LabelKey.StartsWithEnumeration(line.Trim()))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Buffers;
using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Structure;

/// <summary>Whether what was read is the beginning of a document only: it ends in mid-sentence or in mid-table and the sections after that
/// are absent, or none of the sections after the tables is there.</summary>
/// <remarks>What is not said in such a document may be said in the part that is not there, so no rule may hold it against the
/// report.</remarks>
internal sealed class DocumentCut
{
    /// <summary>The first year whose reports must have the six sections.</summary>
    public const int FirstYearOfSections = 2019;

    // Web pages print a few words under a report (who keeps the page, say). A line of words without punctuation is such a one, not a
    // sentence cut short.
    private const int LongestLineBelow = 40;

    private const string Ends = "。．.！!？?）)】]》”\"";
    private static readonly SearchValues<char> Marks = SearchValues.Create("，,、；;：:。！？");

    private readonly int last;
    private readonly FormEdition edition;

    private DocumentCut(FormEdition edition, int last)
    {
        this.edition = edition;
        this.last = last;
    }

    /// <summary>The section in which the document ends; null when it ends before the first.</summary>
    public FormSection? Section => last < 0 ? null : edition.Sections[last];

    /// <summary>Where the document is cut off; null when it is whole, or when nothing tells that it is not.</summary>
    public static DocumentCut? Of(RuleContext context)
    {
        if (context.Report.Year < FirstYearOfSections)
        {
            return null;
        }

        var sections = context.Edition.Sections;
        var last = sections.Length - 1;
        while (last >= 0 && !SectionPresence.HasContent(context, sections[last]) && !SectionPresence.HasTrace(context, sections[last]))
        {
            last--;
        }

        var isCut =
            last < sections.Length - 1
            && (IsBeginning(context, sections, last) || (last < 0 ? IsCutShort(context.Report.Preamble) : IsCut(context, sections[last])));
        return isCut ? new DocumentCut(context.Edition, last) : null;
    }

    /// <summary>Whether the document ends before or in a section, so that all of it may stand in the part that is not there.</summary>
    public bool IsAtOrBefore(FormSection section) => edition.Sections.IndexOf(section) >= last;

    /// <summary>Whether the document ends before a section begins.</summary>
    public bool IsBefore(FormSection section) => edition.Sections.IndexOf(section) > last;

    // A document without the last table and all that follows it is an excerpt, whatever its last sentence ends with.
    private static bool IsBeginning(RuleContext context, ImmutableArray<FormSection> sections, int last) =>
        IsOfDocument(context) && last >= 0 && sections.Skip(last + 1).Any(static section => section.Table is not null);

    private static bool IsCut(RuleContext context, FormSection section)
    {
        if (section.Table is not { } table)
        {
            return section.GetText(context.Report) is { Length: > 0 } text ? IsCutShort(text) : IsOfDocument(context);
        }

        if (table.IsPresent(context.Report))
        {
            return !context.Shown.HasRow(table.Rows[^1]);
        }

        return context.Report.Notes.TryGetValue(section.Pointer, out var note) ? IsCutShort(note) : IsOfDocument(context);
    }

    // JSON has no headings: what it lacks was not cut off.
    private static bool IsOfDocument(RuleContext context) => context.Source is { Outline.Entries.IsEmpty: false };

    private static bool IsCutShort(string? text)
    {
        var rest = text.AsSpan().TrimEnd();
        if (rest.IsEmpty)
        {
            return false;
        }

        var start = rest.LastIndexOf('\n') + 1;
        var line = rest[start..].Trim();
        return !IsEnd(line) && !(start > 0 && IsLineBelow(line) && IsEnd(rest[..start].TrimEnd()));
    }

    private static bool IsEnd(ReadOnlySpan<char> text) =>
        !text.IsEmpty
        && !text.EndsWith("..", StringComparison.Ordinal)
        && (Ends.Contains(text[^1], StringComparison.Ordinal) || text[^1] == '日');

    private static bool IsLineBelow(ReadOnlySpan<char> line) =>
        line.Length <= LongestLineBelow && line.IndexOfAny(Marks) < 0 && !LabelKey.StartsWithEnumeration(line);
}

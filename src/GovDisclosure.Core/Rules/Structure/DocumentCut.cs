using System.Buffers;
using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules.Structure;

/// <summary>Whether what was read is a part of a document only. It is the beginning when it ends in mid-sentence or in mid-table and the
/// sections after that are absent, or when none of the sections after the tables is there. It begins in the middle when its first heading
/// is of a later section and nothing before that opens a report.</summary>
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

    // No text begins with one of these.
    private const string Closes = "，,、；;：:。．！？）)】]》”…";
    private static readonly SearchValues<char> Marks = SearchValues.Create("，,、；;：:。！？");

    // The number of the first section that is whole at its beginning; none is wanting before -1, the words before section one.
    private readonly int first;

    // The number of the section in which the document ends; all are there up to the number of sections.
    private readonly int last;
    private readonly FormEdition edition;

    private DocumentCut(FormEdition edition, int first, int last)
    {
        this.edition = edition;
        this.first = first;
        this.last = last;
    }

    /// <summary>Whether the end is not there.</summary>
    public bool IsAtEnd => last < edition.Sections.Length;

    /// <summary>The section in which the document ends; null when it ends before the first, or its end is there.</summary>
    public FormSection? Section => IsAtEnd && last >= 0 ? edition.Sections[last] : null;

    /// <summary>The section whose heading is the first of a document that begins in the middle; null when its beginning is there.</summary>
    public FormSection? FirstHeading => first < 0 ? null : edition.Sections[first];

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
        var first = FirstIn(context, sections);
        return isCut || first >= 0 ? new DocumentCut(context.Edition, first, isCut ? last : sections.Length) : null;
    }

    /// <summary>Whether some of a section, or of the words before section one, may be in the part that is not there.</summary>
    /// <param name="section">The section; null for the words before section one.</param>
    public bool MayLackSomeOf(FormSection? section) => NumberOf(section) >= last || BeginsAfter(section);

    /// <summary>Whether all of a section may be in the part that is not there.</summary>
    public bool MayLackAllOf(FormSection section) => NumberOf(section) > last || BeginsAfter(section);

    /// <summary>Whether a section, or the words before section one, is before the place where the document begins.</summary>
    /// <param name="section">The section; null for the words before section one.</param>
    public bool BeginsAfter(FormSection? section) => NumberOf(section) < first;

    private int NumberOf(FormSection? section) => section is null ? -1 : edition.Sections.IndexOf(section);

    // The section whose heading is the first in a document that begins in the middle; -1 for any other document. A report opens with its
    // title and section one. Where section one is only nameless, there are words in its place.
    private static int FirstIn(RuleContext context, ImmutableArray<FormSection> sections)
    {
        if (!IsOfDocument(context) || FirstHeadingIn(context, sections) is not (>= 1 and var heading))
        {
            return -1;
        }

        var report = context.Report;
        var opening = report.Preamble.AsSpan().Trim();
        var isOpen =
            report.Overview is not null
            || (report.Title is null ? opening.IndexOf(['一', '、']) >= 0 : !opening.IsEmpty || heading == 1)
            || (heading == 1 && !opening.IsEmpty && !Closes.AsSpan().Contains(opening[0]));
        return isOpen ? -1 : heading;
    }

    private static int FirstHeadingIn(RuleContext context, ImmutableArray<FormSection> sections)
    {
        foreach (var entry in context.Source!.Outline.Entries)
        {
            if (entry.Kind == OutlineKind.SectionHeading)
            {
                for (var i = 0; i < sections.Length; i++)
                {
                    if (string.Equals(sections[i].Pointer, entry.Pointer, StringComparison.Ordinal))
                    {
                        return i;
                    }
                }
            }
        }

        return -1;
    }

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

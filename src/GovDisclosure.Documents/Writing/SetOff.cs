using System.Collections.Immutable;
using GovDisclosure.Documents.Front;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Documents.Sources;

namespace GovDisclosure.Documents.Writing;

/// <summary>Sets the marks before texts that a reader would take for something else; all others stay as they are.</summary>
internal static class SetOff
{
    private static readonly string[] StartsOfNotes = ["注", "备注"];

    /// <summary>The title.</summary>
    public static string Title(string title) =>
        title.Length == 0
        || (
            TitleText.IsTitle(title)
            && TitleText.WithoutLabel(title, out _).Length == title.Length
            && !FormWords.Find(FormRecognizer.Default.Index, [title])[0]
        )
            ? title
            : TextMarks.Title + title;

    /// <summary>The paragraphs of a section.</summary>
    public static ImmutableArray<string> Section(ImmutableArray<string> paragraphs) =>
        Mark(paragraphs, static paragraph =>
            PageLines.Is(paragraph) || SignatureReader.IsOfTail(paragraph) || TitleText.IsTitle(paragraph)
        );

    /// <summary>The paragraphs between the title and section one, where a reader looks for the title and the day of publication
    /// too.</summary>
    public static ImmutableArray<string> Preamble(ImmutableArray<string> paragraphs) =>
        Mark(paragraphs, static paragraph =>
            (TitleText.MayBePart(paragraph) && TitleText.HasSubject(paragraph))
            || PublicationDateReader.MayTell(paragraph)
            || PublicationDateReader.IsDateLine(paragraph)
            || PageLines.Is(paragraph)
            || TitleText.EndOfGlued(paragraph) > 0
        );

    /// <summary>What is under a table, where a figure, a mark or an unknown label would be a part of it.</summary>
    public static ImmutableArray<string> Notes(ImmutableArray<string> paragraphs) =>
        Mark(paragraphs, static paragraph => !Array.Exists(StartsOfNotes, start => paragraph.StartsWith(start, StringComparison.Ordinal)));

    private static ImmutableArray<string> Mark(ImmutableArray<string> paragraphs, Predicate<string> isOther)
    {
        var ofForm = FormWords.Find(FormRecognizer.Default.Index, paragraphs);
        return [.. paragraphs.Select((paragraph, i) => ofForm[i] || isOther(paragraph) ? TextMarks.Paragraph + paragraph : paragraph)];
    }
}

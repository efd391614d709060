using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Statements;

/// <summary>The words of a report: cut into sentences, folded and looked through for words and numbers once for all rules.</summary>
/// <remarks>Its letters are in arrays that are lent: nothing of it but the strings of quotes may be kept when it is disposed.</remarks>
internal sealed class ReportText : IDisposable
{
    /// <summary>How much of a section's text is looked at. What is beyond is no report's narrative, and must not cost the checker its
    /// time.</summary>
    public const int MaxLength = 200_000;

    private const int UsualSentence = 40;

    private readonly TextStore store;

    public ReportText(AnnualReport report, FormEdition edition, TextClock clock)
        : this([.. PartsOf(report, edition)], Lexicon.Default, clock) { }

    /// <summary>Reads texts by a lexicon.</summary>
    public ReportText(ImmutableArray<TextPart> parts, Lexicon lexicon, TextClock clock)
    {
        AllParts = parts;
        var length = AllParts.Sum(static part => part.Text.Length);
        store = new TextStore(length);
        Parts = AllParts.Any(static part => part.IsNote) ? AllParts.RemoveAll(static part => part.IsNote) : AllParts;
        CutPart = Parts.FirstOrDefault(static part => part.IsCut);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(length / UsualSentence);
        foreach (var part in AllParts)
        {
            var cutter = new SentenceCutter(part.Text);
            while (cutter.MoveNext())
            {
                clock.Tick();
                sentences.Add(new Sentence(part, cutter.Current, store, lexicon));
            }
        }

        AllSentences = sentences.DrainToImmutable();
        Sentences = Parts.Length == AllParts.Length ? AllSentences : AllSentences.RemoveAll(static sentence => sentence.Part.IsNote);
    }

    /// <summary>The preamble and the sections of words.</summary>
    public ImmutableArray<TextPart> Parts { get; }

    /// <summary>Their sentences.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The parts with the words around tables, in the order of the form.</summary>
    public ImmutableArray<TextPart> AllParts { get; }

    /// <summary>The sentences with those around tables.</summary>
    public ImmutableArray<Sentence> AllSentences { get; }

    /// <summary>The first part that is longer than what is looked at; null when all is.</summary>
    public TextPart? CutPart { get; }

    /// <summary>What the sentences state, each with its sentence and its place in the text; null until it was read.</summary>
    public List<(Stated Stated, TextQuote Quote, (int Start, int End) Place)>? Stated { get; set; }

    /// <summary>Whether a word of a role is in a sentence.</summary>
    public bool Has(WordRole phrase)
    {
        foreach (var sentence in Sentences)
        {
            if (sentence.Has(phrase))
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => store.Dispose();

    private static IEnumerable<TextPart> PartsOf(AnnualReport report, FormEdition edition)
    {
        if (report.Preamble is { Length: > 0 } preamble)
        {
            yield return Part(Places.Preamble, preamble);
        }

        foreach (var section in edition.Sections)
        {
            if (section.Table is null && section.GetText(report) is { Length: > 0 } text)
            {
                yield return Part(section.Pointer + Places.Text, text);
            }
            else if (section.Table is not null && report.Notes.TryGetValue(section.Pointer, out var note))
            {
                yield return Part(Places.NoteOf(section), note) with
                {
                    IsNote = true,
                };
            }
        }
    }

    private static TextPart Part(string pointer, string text) =>
        text.Length > MaxLength ? new TextPart(pointer, text[..MaxLength], IsCut: true) : new TextPart(pointer, text);
}

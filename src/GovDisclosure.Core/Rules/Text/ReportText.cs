using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>The words of a report, cut into sentences once for all rules.</summary>
internal sealed class ReportText
{
    /// <summary>How much of a section's text is looked at. What is beyond is no report's narrative, and must not cost the checker its time.</summary>
    public const int MaxLength = ReportStatements.MaxLength;

    public ReportText(AnnualReport report, FormEdition edition)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        Add(parts, Places.Preamble, report.Preamble);
        foreach (var section in edition.Sections.Where(static section => section.Table is null))
        {
            Add(parts, section.Pointer + Places.Text, section.GetText(report));
        }

        Parts = parts.ToImmutable();
        CutPart = Parts.FirstOrDefault(static part => part.IsCut);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var part in Parts)
        {
            Cut(part, sentences);
        }

        Sentences = sentences.DrainToImmutable();
    }

    public ImmutableArray<TextPart> Parts { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The first part that is longer than what is looked at; null when all is.</summary>
    public TextPart? CutPart { get; }

    public bool Has(params ReadOnlySpan<string> words)
    {
        foreach (var part in Parts)
        {
            if (Words.HasAny(part.Text, words))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(ImmutableArray<TextPart>.Builder parts, string pointer, string? text)
    {
        if (text is { Length: > 0 })
        {
            parts.Add(text.Length > MaxLength ? new TextPart(pointer, text[..MaxLength], IsCut: true) : new TextPart(pointer, text));
        }
    }

    private static void Cut(TextPart part, ImmutableArray<Sentence>.Builder sentences)
    {
        var cutter = new SentenceCutter(part.Text);
        while (cutter.MoveNext())
        {
            sentences.Add(new Sentence(part, cutter.Current.Start, cutter.Current.Length));
        }
    }
}

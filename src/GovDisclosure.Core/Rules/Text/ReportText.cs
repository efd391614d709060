using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Text;

/// <summary>The words of a report, cut into sentences once for all rules.</summary>
internal sealed class ReportText
{
    // What is beyond is no report's narrative, and must not cost the checker its time.
    private const int MaxLength = 200_000;

    public ReportText(AnnualReport report, FormEdition edition)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        Add(parts, "/preamble", report.Preamble);
        foreach (var section in edition.Sections.Where(static section => section.Table is null))
        {
            Add(parts, section.Pointer + "/text", section.GetText(report));
        }

        Parts = parts.ToImmutable();
        Sentences = [.. Parts.SelectMany(Cut)];
    }

    public ImmutableArray<TextPart> Parts { get; }

    public ImmutableArray<Sentence> Sentences { get; }

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
            parts.Add(new TextPart(pointer, text.Length > MaxLength ? text[..MaxLength] : text));
        }
    }

    private static IEnumerable<Sentence> Cut(TextPart part)
    {
        var start = 0;
        for (var i = 0; i < part.Text.Length; i++)
        {
            if (Ends(part.Text, i))
            {
                var length = i - start + (part.Text[i] == '\n' ? 0 : 1);
                if (!part.Text.AsSpan(start, length).IsWhiteSpace())
                {
                    yield return new Sentence(part, start, length);
                }

                start = i + 1;
            }
        }

        if (!part.Text.AsSpan(start).IsWhiteSpace())
        {
            yield return new Sentence(part, start, part.Text.Length - start);
        }
    }

    // A line that breaks off after a digit or a comma goes on in the next one.
    private static bool Ends(string text, int i) => text[i] switch
    {
        '。' or '！' or '？' or '!' or '?' => true,
        '\n' => i == 0 || !(char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '，' or '、'),
        _ => false,
    };
}

using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Text;

/// <summary>The words of a report, cut into sentences once for all rules.</summary>
internal sealed class ReportText
{
    /// <summary>How much of a section's text is looked at. What is beyond is no report's narrative, and must not cost the checker its time.</summary>
    public const int MaxLength = 200_000;

    public ReportText(AnnualReport report, FormEdition edition)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        Add(parts, "/preamble", report.Preamble);
        foreach (var section in edition.Sections.Where(static section => section.Table is null))
        {
            Add(parts, section.Pointer + "/text", section.GetText(report));
        }

        Parts = parts.ToImmutable();
        CutPart = Parts.FirstOrDefault(static part => part.IsCut);
        Sentences = [.. Parts.SelectMany(Cut)];
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

    private static IEnumerable<Sentence> Cut(TextPart part)
    {
        var (start, line) = (0, 0);
        for (var i = 0; i <= part.Text.Length; i++)
        {
            if (i == part.Text.Length || Ends(part.Text, line, i))
            {
                if (Trimmed(part, start, Math.Min(i + 1, part.Text.Length)) is { } sentence)
                {
                    yield return sentence;
                }

                start = i + 1;
            }

            line = i < part.Text.Length && part.Text[i] == '\n' ? i + 1 : line;
        }
    }

    private static Sentence? Trimmed(TextPart part, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(part.Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(part.Text[end - 1]))
        {
            end--;
        }

        return end > start ? new Sentence(part, start, end - start) : null;
    }

    private static bool Ends(string text, int line, int i) => text[i] switch
    {
        '。' or '！' or '？' or '!' or '?' => true,
        '\n' => !GoesOn(text, line, i),
        _ => false,
    };

    // A line that breaks off after a digit or a comma goes on in the next one, and so does a full line without an end, unless the next
    // begins with a numeral of its own.
    private static bool GoesOn(string text, int line, int i)
    {
        const int FullLine = 20;
        if (i == 0 || i + 1 >= text.Length || text[i + 1] == '\n')
        {
            return false;
        }

        if (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '，' or '、')
        {
            return true;
        }

        return i - line >= FullLine && text[i - 1] is not ('；' or ';' or '：' or ':') && !(text[i + 1] is '（' or '(' or '第' or '#' or '　') && !IsNumbered(text, i + 1);
    }

    private static bool IsNumbered(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 3 && (char.IsAsciiDigit(text[end]) || ChineseNumeral.IsPart(text[end])))
        {
            end++;
        }

        return end > at && end < text.Length && text[end] is '、' or '.' or '．' or '是';
    }
}

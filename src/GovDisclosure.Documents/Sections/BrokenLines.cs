using System.Buffers;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Sections;

/// <summary>
/// Tells where a paragraph goes on in the next line of a text whose lines are as wide as a page: the text of a PDF, a narrow page. Real
/// paragraphs end a sentence,
/// or leave the line unfilled, or open with an indent or a numeral.
/// </summary>
internal readonly struct BrokenLines
{
    // In half-width columns: a page has twenty to eighty characters in a line, and more than one line fills it.
    private const int Narrowest = 32;
    private const int Widest = 170;
    private const int LeastFullLines = 2;
    private const double Full = 0.85;
    private const double NearlyFull = 0.75;
    private const int Indent = 2;
    private const char FirstWide = '\u2E80';

    private static readonly SearchValues<char> EndsOfSentences = SearchValues.Create("。！？；：!?;:");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    private readonly SourceDocument? document;
    private readonly int width;
    private readonly bool hasIndents;

    /// <summary>Measures the lines of a stretch.</summary>
    public BrokenLines(SourceDocument document, int start, int end)
    {
        var (indented, flush) = (false, false);
        for (var i = start; i < end; i++)
        {
            var token = document.Tokens[i];
            if (token.IsCell || token.IsEmpty || !IsLine(document, i))
            {
                continue;
            }

            width = Math.Max(width, WidthOf(document.Span(token)));
            indented |= IsIndented(document, token);
            flush |= !IsIndented(document, token);
        }

        var full = 0;
        for (var i = start; i < end && width is >= Narrowest and <= Widest; i++)
        {
            full += !document.Tokens[i].IsCell && IsLine(document, i) && WidthOf(document.Span(document.Tokens[i])) >= width * Full ? 1 : 0;
        }

        this.document = full >= LeastFullLines ? document : null;
        hasIndents = indented && flush;
    }

    /// <summary>Whether a line may go on in the next one: it ends no sentence.</summary>
    public static bool MayGoOn(ReadOnlySpan<char> line) => !line.IsEmpty && !EndsOfSentences.Contains(line[^1]);

    /// <summary>Whether the paragraph of a line goes on in another one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The next one that holds text.</param>
    /// <param name="isPageBetween">Whether the number of a page stood between them.</param>
    public bool GoesOn(int line, int next, bool isPageBetween)
    {
        if (
            document is null
            || document.Tokens[line].IsCell
            || document.Tokens[next].IsCell
            || document.IsSetOff(next)
            || (document.HasLines ? document.Tokens[next].StartsRow && !isPageBetween : !document.Tokens[next].FollowsBreak)
        )
        {
            return false;
        }

        var text = document.Span(document.Tokens[line]);
        var other = document.Span(document.Tokens[next]);
        if (
            (LabelKey.StartsWithEnumeration(other) && !StartsWithFigure(other))
            || IsIndented(document, document.Tokens[next])
            || BareNumber.Of(document.Tokens[line], document.Text) >= 0
            || BareNumber.Of(document.Tokens[next], document.Text) >= 0
        )
        {
            return false;
        }

        var filled = WidthOf(text);
        return MayGoOn(text) ? filled >= width * NearlyFull : hasIndents && filled >= width * Full;
    }

    // 12.5万人次 is no numeral of a list.
    private static bool StartsWithFigure(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExcept(Digits);
        return digits > 0 && text[digits] is '.' or ',' && digits + 1 < text.Length && Digits.Contains(text[digits + 1]);
    }

    /// <summary>Two lines as one: letters of Latin script keep a space between, Chinese characters none.</summary>
    public static string Join(string line, ReadOnlySpan<char> next) =>
        line.Length > 0 && char.IsAsciiLetter(line[^1]) && !next.IsEmpty && char.IsAsciiLetter(next[0])
            ? $"{line} {next}"
            : string.Concat(line, next);

    // A text is all lines; of a page those that only breaks part.
    private static bool IsLine(SourceDocument document, int token) =>
        document.HasLines
        || document.Tokens[token].FollowsBreak
        || (token + 1 < document.Tokens.Length && document.Tokens[token + 1].FollowsBreak);

    private static int WidthOf(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var c in text)
        {
            columns += c < FirstWide ? 1 : 2;
        }

        return columns;
    }

    // Spaces alone indent: marks without width are there too.
    private static bool IsIndented(SourceDocument document, in SourceToken token)
    {
        var columns = 0;
        foreach (var c in document.Text.AsSpan(token.RawStart, token.Start - token.RawStart))
        {
            columns += c switch
            {
                ' ' or '\u00A0' => 1,
                '\u3000' or '\t' => 2,
                _ => 0,
            };
        }

        return columns >= Indent;
    }
}

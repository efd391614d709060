using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Sections;

/// <summary>Tells the headings of sections from other lines, rows of tables among them.</summary>
internal sealed class HeadingMatcher(LabelIndex index, SourceDocument document, TokenMatches matches)
{
    // A heading of the form may lack a third of its characters or have as many again added: 存在问题及改进情况, 因政府信息公开工作被申请….
    private const double LeastOfHeading = 0.7;
    private const double LeastOfLine = 0.5;

    // Nearly all of a line's own words are the heading's: 二、存在的问题, three parts being all that the report has.
    private const int LeastOfShort = 4;
    private const double LeastOfShortLine = 0.75;
    private const int LongestInlineHeading = 40;
    private const int LongestKey = 40;

    private static readonly string[] Parts = ["部分", "章", "篇", "节"];

    // Comparing is dear; no report has so many numbered lines.
    private int comparisonsLeft = 2_000;

    public Heading? Match(int token)
    {
        if (document.IsSetOff(token))
        {
            return null;
        }

        ref readonly var match = ref matches[token];
        var source = document.Tokens[token];
        if (match.Entry is { } entry)
        {
            return entry.Section is { } section && (entry.HasNumeral ? !StartsWithBracket(source) : !source.IsCell)
                ? new Heading(
                    section,
                    token,
                    match.Last,
                    entry.IsAlias ? HeadingStrength.Similar
                        : entry.HasNumeral ? HeadingStrength.Exact
                        : HeadingStrength.NoNumeral
                )
                : null;
        }

        var text = document.Span(source);
        if (MatchPart(token, source, text) is { } part)
        {
            return part;
        }

        if (text.IsEmpty || !LabelKey.StartsWithEnumeration(text))
        {
            return null;
        }

        // 1、总体情况: digits number much else, so only the form's own words count.
        if (!LabelKey.IsNumeral(text[0]))
        {
            return PrintedDigit.Is(text[0]) ? MatchOtherNumeral(token, source) : null;
        }

        return MatchOtherNumeral(token, source) ?? MatchInline(token, source, text) ?? MatchSimilar(token, text[0]);
    }

    /// <summary>The heading with its numeral in brackets, as （一）总体情况, which heads a section only where none has another heading.</summary>
    public Heading? MatchBracketed(int token)
    {
        var source = document.Tokens[token];
        var text = document.Span(source);
        return !source.IsCell && !document.IsSetOff(token) && text is ['（' or '(', var numeral, '）' or ')', ..]
            ? MatchWords(token, numeral, text[3..])
            : null;
    }

    // 第一部分 总体情况, 第一章：总体情况
    private Heading? MatchPart(int token, in SourceToken source, ReadOnlySpan<char> text)
    {
        if (source.IsCell || text.Length > LongestKey || text is not ['第', var numeral, ..] || !LabelKey.IsNumeral(numeral))
        {
            return null;
        }

        foreach (var part in Parts)
        {
            if (text[2..].StartsWith(part, StringComparison.Ordinal))
            {
                return MatchWords(token, numeral, text[(2 + part.Length)..]);
            }
        }

        return null;
    }

    // The form's own words alone, behind the section's own numeral.
    private Heading? MatchWords(int token, char numeral, ReadOnlySpan<char> words) =>
        index.MayNameHeading(words)
        && index.Find(numeral + LabelKey.Of(words)) is { Section: { } section, HasNumeral: true }
        && section.Section.Numeral[0] == numeral
            ? new Heading(section, token, token, HeadingStrength.Near)
            : null;

    private bool StartsWithBracket(in SourceToken token) => document.Span(token)[0] is '（' or '(' or '〔' or '[';

    private Heading? MatchOtherNumeral(int token, in SourceToken source) =>
        !source.IsCell && index.Find(LabelKey.WithoutNumeral(matches.Key(token)))?.Section is { } section
            ? new Heading(section, token, token, HeadingStrength.Near)
            : null;

    private Heading? MatchInline(int token, in SourceToken source, ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, LongestInlineHeading)];
        Span<char> key = stackalloc char[LongestInlineHeading];
        for (var i = 2; i < head.Length; i++)
        {
            if (!IsEndOfHeading(head[i]))
            {
                continue;
            }

            if (index.Find(key[..LabelKey.Write(head[..i], key)]) is { Section: { } section, HasNumeral: true, IsAlias: false })
            {
                var (start, _) = Padding.Trim(text, i + 1, text.Length);
                return new Heading(section, token, token, HeadingStrength.Near, source.Start + start);
            }
        }

        return null;
    }

    private static bool IsEndOfHeading(char c) => c is '。' or '：' or ':' or '.' or '．' || Padding.Is(c);

    private Heading? MatchSimilar(int token, char numeral)
    {
        var key = LabelKey.WithoutNumeral(matches.Key(token));
        if (key.Length is 0 or > LongestKey || comparisonsLeft-- <= 0)
        {
            return null;
        }

        SectionInfo? best = null;
        var bestShare = 0.0;
        foreach (var section in index.Sections)
        {
            foreach (var heading in section.HeadingKeys)
            {
                var common = Similarity.CommonLength(key, heading);
                var isNumbered = section.Section.Numeral[0] == numeral;
                var share = (double)common / heading.Length;
                var isShort = !isNumbered && !section.HasTable && common >= LeastOfShort && common >= key.Length * LeastOfShortLine;
                if ((share < (isNumbered ? LeastOfHeading : 1) && !isShort) || common < key.Length * LeastOfLine || share <= bestShare)
                {
                    continue;
                }

                (best, bestShare) = (section, share);
            }
        }

        return best is null ? null : new Heading(best, token, token, HeadingStrength.Similar);
    }
}

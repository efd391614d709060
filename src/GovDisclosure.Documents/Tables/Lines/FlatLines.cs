using System.Buffers;
using GovDisclosure.Documents.Front;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>
/// Divides lines that hold several headings, or whole sections, as stored pages have them that lost their line ends: before and after the
/// headings, and where
/// a paragraph is indented.
/// </summary>
internal sealed class FlatLines(LabelIndex index, SourceDocument document, Judgement judgement)
{
    private const string Opening = "报告如下";
    private const char Indent = '\u3000';

    // 五、存在的问题, 五、存在的主要问题及改进措施: how headings in other words end, and go on.
    private static readonly string[] EndsOfHeadings = ["情况", "问题", "事项", "措施"];
    private static readonly string[] EndsOfSecondHalves =
    [
        .. EndsOfHeadings,
        "打算",
        "建议",
        "安排",
        "方向",
        "对策",
        "思路",
        "计划",
        "不足",
    ];
    private static readonly SearchValues<char> Stops = SearchValues.Create("。，；：！");
    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十");
    private static readonly SearchValues<char> Joints = SearchValues.Create("及和与");

    private readonly LabelScanner scanner = new(index);

    // Comparing is dear; no report has so many numbered headings.
    private int comparisonsLeft = 2_000;

    /// <summary>Divides the lines of a document.</summary>
    /// <returns>The document itself where no line holds a heading with its table after it.</returns>
    public SourceDocument Divide()
    {
        var (signed, titled) = (FindSigned(), FindTitled());
        if (signed < 0 && titled < 0 && !HasFlatLine())
        {
            return document;
        }

        var rewriter = new DocumentRewriter(document);
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            var token = document.Tokens[i];
            var (headings, _) = token.IsCell || token.IsEmpty || document.IsSetOff(i) ? ([], false) : FindHeadings(document.Span(token));
            if (headings.Count == 0 && i != signed && i != titled)
            {
                rewriter.Copy(i);
                continue;
            }

            rewriter.StartToken(i);
            Write(rewriter, token, headings, i == titled ? TitleText.EndOfGlued(document.Span(token)) : 0);
        }

        return rewriter.ToDocument();
    }

    // The line that starts with the title: …年度报告根据《条例》，….
    private int FindTitled()
    {
        for (var (i, lines) = (0, 0); i < document.Tokens.Length && lines < judgement.MostLinesToTitle; i++)
        {
            var token = document.Tokens[i];
            lines += token.IsEmpty ? 0 : 1;
            if (!token.IsCell && !document.IsSetOff(i) && TitleText.EndOfGlued(document.Span(token)) > 0)
            {
                return i;
            }
        }

        return -1;
    }

    // The line that ends with a signature: the last one that holds a sentence.
    private int FindSigned()
    {
        for (var i = document.Tokens.Length - 1; i >= 0 && document.Tokens.Length - i <= judgement.MostLinesBelow; i--)
        {
            var token = document.Tokens[i];
            if (!token.IsCell && !document.IsSetOff(i) && SignatureReader.FindBehindSentence(document.Span(token)) >= 0)
            {
                return i;
            }
        }

        return -1;
    }

    private bool HasFlatLine()
    {
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (IsFlat(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line holds a heading with its table after it.</summary>
    public bool IsFlat(int line)
    {
        ref readonly var token = ref document.Tokens.ItemRef(line);
        return !token.IsCell
            && token.Length >= judgement.ShortestFlatLine
            && MayBeFlat(document.Span(token))
            && !document.IsSetOff(line)
            && FindHeadings(document.Span(token)).IsFlat;
    }

    // Looking for a heading's words is cheap; no other line is looked at closely.
    private bool MayBeFlat(ReadOnlySpan<char> line)
    {
        if (OpeningOf(line) >= 0)
        {
            return true;
        }

        foreach (var section in index.Sections)
        {
            foreach (var heading in section.HeadingKeys)
            {
                if (line.IndexOf(heading.AsSpan(Math.Max(0, heading.Length - judgement.LastWords))) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // …报告如下: 一、2022年工作完成情况 （一）…: what the opening announces starts with section one, whatever its heading says.
    private static int OpeningOf(ReadOnlySpan<char> line)
    {
        var at = line.IndexOf(Opening, StringComparison.Ordinal);
        var start = at < 0 ? -1 : at + Opening.Length;
        while (start >= 0 && start < line.Length && (Padding.Is(line[start]) || line[start] is ':' or '：' or '。'))
        {
            start++;
        }

        return start >= 0 && start + 1 < line.Length && line[start] == '一' && LabelKey.IsPoint(line[start + 1]) ? start : -1;
    }

    // To the next numeral or gap; a sentence is no heading.
    private int EndOfOther(ReadOnlySpan<char> line, int start)
    {
        for (var i = start + 2; i < line.Length && i - start <= judgement.LongestHeading; i++)
        {
            if (Padding.Is(line[i]) || (line[i] is '（' or '(' && i + 2 < line.Length && LabelKey.IsNumeral(line[i + 1])))
            {
                return i;
            }

            if (line[i] is '。' or '，' or '；')
            {
                return -1;
            }
        }

        return -1;
    }

    // The headings in a line, and whether it holds more than one: two of them, or one with a sentence before it, or with a table after it.
    private (List<(int Start, int End)> Headings, bool IsFlat) FindHeadings(ReadOnlySpan<char> line)
    {
        var headings = new List<(int Start, int End)>();
        var (isFlat, opening) = (false, OpeningOf(line));
        SectionInfo? last = null;
        for (var i = 0; i < line.Length - 1; i++)
        {
            i = NextNumeral(line, i);
            if (
                i == line.Length - 1
                || !LabelKey.IsPoint(line[i + 1])
                || line[i + 1] is '）' or ')'
                || (i > 0 && LabelKey.IsNumeral(line[i - 1]))
            )
            {
                continue;
            }

            if (i == opening && EndOfOther(line, i) is var stop and > 0 && FindHeading(line, i) is null)
            {
                headings.Add((i, stop));
                isFlat = true;
                i = stop - 1;
                continue;
            }

            if (
                (FindHeading(line, i) ?? FindByPlace(line, i, last)) is not var (section, end)
                || (end < line.Length && line[end] is '、' or '，' or ',' or '；' or ';')
            )
            {
                continue;
            }

            headings.Add((i, end));
            last = section;
            var (next, _) = Padding.Trim(line, end, line.Length);
            isFlat |= headings.Count > 1 || (i > 0 && IsEndOfSentence(line, i));
            isFlat |= section.HasTable && scanner.Find(line, next, section.Shapes).Entry is not null;
            i = end - 1;
        }

        return (headings, isFlat);
    }

    // The next numeral that a character follows; else the last character.
    private static int NextNumeral(ReadOnlySpan<char> line, int start) =>
        line[start..^1].IndexOfAny(Numerals) is var next and >= 0 ? start + next : line.Length - 1;

    private static bool IsEndOfSentence(ReadOnlySpan<char> line, int at)
    {
        while (at > 0 && Padding.Is(line[at - 1]))
        {
            at--;
        }

        return at > 0 && line[at - 1] is '。' or '：' or ':' or '；' or '！' or '”' or '）';
    }

    private (SectionInfo Section, int End)? FindHeading(ReadOnlySpan<char> line, int start)
    {
        if (scanner.Find(line, start, []) is { Entry.Section: { } section, End: var end })
        {
            return (section, end);
        }

        // A heading in other words ends as the form's does.
        foreach (var other in index.Sections)
        {
            if (other.Section.Numeral[0] != line[start])
            {
                continue;
            }

            foreach (var heading in other.HeadingKeys)
            {
                var window = line.Slice(start + 2, Math.Min(judgement.LongestHeading, line.Length - start - 2));
                var at = window.IndexOf(heading.AsSpan(heading.Length - judgement.EndOfHeading), StringComparison.Ordinal);
                if (at < 0 || HasEnumeration(window[..at]) || comparisonsLeft-- <= 0)
                {
                    continue;
                }

                var key = LabelKey.Of(window[..(at + judgement.EndOfHeading)]);
                var common = Similarity.CommonLength(key, heading);
                if (common * 10 >= heading.Length * judgement.HeadingOfTen && common * 10 >= key.Length * judgement.LineOfTen)
                {
                    return (other, start + 2 + at + judgement.EndOfHeading);
                }
            }
        }

        return null;
    }

    // Behind a sentence of one section, the numeral of a later one with words that end as those of headings do.
    private (SectionInfo Section, int End)? FindByPlace(ReadOnlySpan<char> line, int start, SectionInfo? last)
    {
        if (last is null || !IsEndOfSentence(line, start) || SectionBehind(last, line[start]) is not { } section)
        {
            return null;
        }

        var window = line.Slice(start + 2, Math.Min(judgement.LongestByPlace, line.Length - start - 2));
        var stop = window.IndexOfAny(Stops);
        window = stop < 0 ? window : window[..stop];
        var end = EndOfWords(window, EndsOfHeadings);
        while (end >= 0 && end < window.Length && Joints.Contains(window[end]))
        {
            // 五、存在的问题和…: where the second half ends nobody can tell.
            var more = EndOfWords(window[end..Math.Min(window.Length, end + judgement.LongestMore)], EndsOfSecondHalves);
            end = more < 0 ? -1 : end + more;
        }

        return end < 0 ? null : (section, start + 2 + end);
    }

    private SectionInfo? SectionBehind(SectionInfo last, char numeral)
    {
        foreach (var section in index.Sections)
        {
            if (section.Index > last.Index && section.Section.Numeral[0] == numeral)
            {
                return section;
            }
        }

        return null;
    }

    private static int EndOfWords(ReadOnlySpan<char> text, string[] words)
    {
        var first = -1;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            first = at >= 0 && (first < 0 || at + word.Length < first) ? at + word.Length : first;
        }

        return first;
    }

    // What starts before the next numeral ends there: 四、结转下年度继续办理四、政府信息公开行政复议….
    private static bool HasEnumeration(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            i = NextNumeral(text, i);
            if (i + 1 < text.Length && LabelKey.IsPoint(text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private void Write(DocumentRewriter rewriter, in SourceToken token, List<(int Start, int End)> headings, int endOfTitle)
    {
        var line = document.Span(token);
        var at = endOfTitle;
        WritePiece(rewriter, token, line, 0, endOfTitle);
        foreach (var (start, end) in headings)
        {
            WriteParagraphs(rewriter, token, line, at, start);
            WritePiece(rewriter, token, line, start, end);
            at = end;
        }

        var signed = SignatureReader.FindBehindSentence(line);
        WriteParagraphs(rewriter, token, line, at, signed < at ? line.Length : signed);
        WritePiece(rewriter, token, line, signed < at ? line.Length : signed, line.Length);
    }

    private static void WriteParagraphs(DocumentRewriter rewriter, in SourceToken token, ReadOnlySpan<char> line, int start, int end)
    {
        var at = start;
        for (var i = start; i + 1 < end; i++)
        {
            if (line[i] == Indent && line[i + 1] == Indent)
            {
                WritePiece(rewriter, token, line, at, i);
                at = i;
            }
        }

        WritePiece(rewriter, token, line, at, end);
    }

    private static void WritePiece(DocumentRewriter rewriter, in SourceToken token, ReadOnlySpan<char> line, int start, int end)
    {
        (start, end) = Padding.Trim(line, start, end);
        if (start < end)
        {
            rewriter.Add(line[start..end], token.Position with { Column = token.Position.Column + start }, isCell: false, startsRow: false);
        }
    }
}

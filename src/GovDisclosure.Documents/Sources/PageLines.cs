using System.Buffers;
using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Sources;

/// <summary>
/// Tells the lines that a page prints around a report from the report's own: where it comes from, how often it was read, how large its
/// letters are, and the like.
/// </summary>
internal static class PageLines
{
    private const int LongestLine = 160;
    private const int LongestValue = 40;
    private const int ShortestStamp = 8;
    private const int LongestStamp = 24;
    private const char FirstIdeograph = '\u3400';

    private static readonly SearchValues<char> Bullets = SearchValues.Create("•·●-—*|｜/>【[");
    private static readonly SearchValues<char> Strokes = SearchValues.Create("•·●|｜ ");
    private static readonly SearchValues<char> OfStamps = SearchValues.Create("0123456789-/.: ");
    private static readonly SearchValues<char> Sentences = SearchValues.Create("。；！");

    private static readonly SearchValues<string> OfFooters = SearchValues.Create(PageWords.OfFooters, StringComparison.OrdinalIgnoreCase);

    // No other line starts with a label or a button.
    private static readonly SearchValues<char> Starts = SearchValues.Create([
        .. PageWords.Labels.Concat(PageWords.Buttons).Select(static word => word[0]).Distinct(),
    ]);

    /// <summary>Whether a line is the page's: labels with their values, or words that one clicks on, and no sentence.</summary>
    public static bool Is(ReadOnlySpan<char> text) => IsFacts(text) || IsStamp(text) || IsPageNumber(text, out _) || IsFooter(text);

    /// <summary>Whether a line behind a report opens what the page has besides: 相关文章, 【打印】, 责任编辑：甲, 附件1.</summary>
    public static bool OpensTail(ReadOnlySpan<char> text)
    {
        if (IsSentence(text))
        {
            return false;
        }

        text = TraditionalText.Simplify(WithoutBullets(text));
        foreach (var word in PageWords.OfTails)
        {
            if (Match(text, word) is var at and > 0 && (text[at..].Trim("：:】]》> ").IsEmpty || text[at] is '：' or ':'))
            {
                return true;
            }
        }

        foreach (var word in PageWords.OfEnds)
        {
            if (Match(text, word) > 0 && IsFacts(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line is a label of a page without its value, which is on the next line: 发布日期：.</summary>
    public static bool IsLabelOnly(ReadOnlySpan<char> text)
    {
        text = TraditionalText.Simplify(WithoutBullets(text));
        foreach (var label in PageWords.Labels)
        {
            if (Match(text, label) is var at and > 0 && text[at..].Trim("：:|｜ \u3000").IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line may be the value of a label on the line before: short, and no sentence.</summary>
    public static bool MayBeValue(ReadOnlySpan<char> text) =>
        text.Length <= LongestValue && text is not [.., ':' or '：'] && text.IndexOfAny("。；，！") < 0 && !Is(text);

    /// <summary>Whether a page shows that its text is still to come: 正在加载.</summary>
    public static bool WaitsForScript(ReadOnlySpan<char> text)
    {
        foreach (var word in PageWords.OfWaiting)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text opens with a label of a page and its colon: 发布时间：2024-01-20.</summary>
    public static bool StartsWithLabel(ReadOnlySpan<char> text) => StartsWithLabel(text, PageWords.Labels);

    private static bool StartsWithLabel(ReadOnlySpan<char> text, string[] labels)
    {
        foreach (var label in labels)
        {
            if (Match(text, label) is var at and > 0 && Padding.Trim(text[at..]) is [':' or '：', ..])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line is the mark of a page at its turn: Page 8 -, P. 8, 第8页, — 8 —.</summary>
    /// <param name="text">The line.</param>
    /// <param name="length">The length of the mark, where the line goes on behind it: Page 8 - 云岭县….</param>
    public static bool IsPageNumber(ReadOnlySpan<char> text, out int length)
    {
        length = MarkLength(text);
        return length > 0 && Padding.Trim(text[length..]).IsEmpty;
    }

    /// <summary>A line without the mark of a page that it opens with.</summary>
    public static ReadOnlySpan<char> WithoutMark(ReadOnlySpan<char> text) =>
        MarkLength(text) is var length and > 0 && Padding.Trim(text[length..]) is { IsEmpty: false } rest ? rest : text;

    // 2023-01-31 12:19:21
    private static bool IsStamp(ReadOnlySpan<char> text) =>
        text.Length is >= ShortestStamp and <= LongestStamp
        && text[0] == '2'
        && text[4] is '-' or '/' or '.'
        && text.IndexOfAnyExcept(OfStamps) < 0;

    // 主办：清河县人民政府, 京ICP备0号, 版权所有 清河县人民政府: who keeps the site and by which licence.
    private static bool IsFooter(ReadOnlySpan<char> text)
    {
        if (IsSentence(text))
        {
            return false;
        }

        text = TraditionalText.Simplify(WithoutBullets(text));
        return text.ContainsAny(OfFooters) || StartsWithLabel(text, PageWords.KeepersOfSites);
    }

    // No line of a page is so long, or ends as a sentence does.
    private static bool IsSentence(ReadOnlySpan<char> text) => text.Length > LongestLine || text.IndexOfAny(Sentences) >= 0;

    private static bool IsFacts(ReadOnlySpan<char> text)
    {
        if (IsSentence(text))
        {
            return false;
        }

        if (text.IndexOfAnyExcept(Strokes) < 0)
        {
            return true;
        }

        text = WithoutBullets(text);
        if (text.IsEmpty || !Starts.Contains(TraditionalText.Simplify(text[0])))
        {
            return false;
        }

        text = TraditionalText.Simplify(text);
        var parts = 0;
        while (!text.IsEmpty)
        {
            if (!TakeFact(ref text))
            {
                return parts > 0 && text.Length <= LongestValue && text.IndexOf('，') < 0 && text.IndexOf(',') < 0;
            }

            parts++;
            text = WithoutBullets(text);
        }

        return parts > 0;
    }

    private static bool TakeFact(ref ReadOnlySpan<char> text)
    {
        foreach (var label in PageWords.Labels)
        {
            var at = Match(text, label);
            if (at <= 0)
            {
                continue;
            }

            var rest = text[at..];
            var value = Padding.Trim(rest);
            if (
                value.IsEmpty
                || value[0] is ':' or '：' or '|' or '｜' or '/' or '>'
                || (label.Length > 2 && rest.Length > 0 && Padding.Is(rest[0]))
            )
            {
                text = value.TrimStart("：:|｜/> ");
                text = AfterValue(text);
                return true;
            }
        }

        foreach (var button in PageWords.Buttons)
        {
            if (
                Match(text, button) is var at and > 0
                && (at == text.Length || Padding.Is(text[at]) || Bullets.Contains(text[at]) || text[at] is ']' or '】' or '）' or ')')
            )
            {
                text = text[at..].TrimStart("]】）)");
                return true;
            }
        }

        return false;
    }

    // The value goes to the next label; where none follows, to the end.
    private static ReadOnlySpan<char> AfterValue(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (
                (i > 0 && !Padding.Is(text[i - 1]) && !char.IsAsciiDigit(text[i - 1]) && !Bullets.Contains(text[i - 1]))
                || text[i] < FirstIdeograph
            )
            {
                continue;
            }

            foreach (var label in PageWords.Labels)
            {
                if (Match(text[i..], label) > 0)
                {
                    return text[i..];
                }
            }
        }

        return [];
    }

    // 索 引 号: labels are spaced out too.
    private static int Match(ReadOnlySpan<char> text, string word)
    {
        var (at, matched) = (0, 0);
        while (at < text.Length && matched < word.Length)
        {
            if (text[at] == word[matched])
            {
                matched++;
            }
            else if (matched == 0 || !Padding.Is(text[at]))
            {
                return 0;
            }

            at++;
        }

        return matched == word.Length ? at : 0;
    }

    private static ReadOnlySpan<char> WithoutBullets(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && (Padding.Is(text[0]) || Bullets.Contains(text[0])))
        {
            text = text[1..];
        }

        return Padding.Trim(text);
    }

    private static int MarkLength(ReadOnlySpan<char> text)
    {
        if (text is not ['P' or 'p' or '第' or '-' or '—' or '–' or '－' or '―' or '─', ..])
        {
            return 0;
        }

        var at = 0;
        var isNamed = false;
        foreach (var word in (ReadOnlySpan<string>)["Page", "page", "PAGE", "P.", "p.", "第"])
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                (at, isNamed) = (word.Length, true);
                break;
            }
        }

        var dashes = 0;
        while (!isNamed && at < text.Length && text[at] is '-' or '—' or '–' or '－' or '―' or '─')
        {
            at++;
            dashes++;
        }

        at = Skip(text, at);
        var digits = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - digits < 4)
        {
            at++;
        }

        if (at == digits || (!isNamed && dashes == 0))
        {
            return 0;
        }

        var end = Skip(text, at);
        if (text[0] == '第')
        {
            return end < text.Length && text[end] == '页' ? EndOfTotal(text, end + 1) : 0;
        }

        var closing = end;
        while (closing < text.Length && text[closing] is '-' or '—' or '–' or '－' or '―' or '─')
        {
            closing++;
        }

        if (isNamed && EndOfEnglishTotal(text, end) is var total and > 0)
        {
            return total;
        }

        return isNamed ? (closing > end || end == text.Length || end > at ? closing : 0)
            : closing > end ? closing
            : 0;
    }

    // Page 2 of 8, Page 2/8
    private static int EndOfEnglishTotal(ReadOnlySpan<char> text, int at)
    {
        var word =
            text[at..].StartsWith("of", StringComparison.Ordinal) ? 2
            : at < text.Length && text[at] == '/' ? 1
            : 0;
        var start = Skip(text, at + word);
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return word > 0 && end > start ? end : 0;
    }

    // 第3页 共8页
    private static int EndOfTotal(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        var total = Padding.Trim(rest);
        return
            total.StartsWith("共", StringComparison.Ordinal)
            || total.StartsWith("，共", StringComparison.Ordinal)
            || total.StartsWith("/", StringComparison.Ordinal)
            ? rest.IndexOf('页') is var end and >= 0
                ? at + end + 1
                : at
            : at;
    }

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Padding.Is(text[at]))
        {
            at++;
        }

        return at;
    }
}

using System.Buffers;
using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Statements;

/// <summary>Finds the numbers of a sentence: ASCII or full-width digits, Chinese numerals before a unit, 万 and 亿, percentages.</summary>
/// <remarks>One pass; a number of more than eighteen digits, an ordinal (第二十条) and a number within a word in Latin letters are passed
/// over.</remarks>
internal static class Numbers
{
    private const int MaxDigits = 18;
    private const int Whole = 100;
    private const string Units = "件宗起例份次条篇个项部类人元年月日号场期处家封户名幅批套";
    private static readonly string[] UnitNames = ["件次", "人次", "篇次", "条次", .. Units.Select(static unit => unit.ToString())];

    /// <summary>The letters with one of which every number begins.</summary>
    public static readonly SearchValues<char> Letters = SearchValues.Create(
        "0123456789０１２３４５６７８９零〇○一二两三四五六七八九十百千万亿"
    );

    private const string RoughBefore = "约近超逾";
    private const string RoughAfter = "余多几";

    private static readonly List<Figure> None = [];

    /// <summary>The numbers of a text, in their order; the list is not to be changed.</summary>
    public static List<Figure> Scan(ReadOnlySpan<char> text)
    {
        List<Figure>? figures = null;
        var i = 0;
        while (i < text.Length)
        {
            if (text[i..].IndexOfAny(Letters) is var next and >= 0)
            {
                i += next;
            }
            else
            {
                break;
            }

            if (LabelKey.IsDigit(text[i]))
            {
                ScanDigits(text, ref i, ref figures);
            }
            else if (text[i] == '百' && ReadShare(text, i) is { } share)
            {
                (figures ??= []).Add(share);
                i = share.End;
            }
            else if (ChineseNumeral.IsPart(text[i]))
            {
                ScanNumeral(text, ref i, ref figures);
            }
            else
            {
                i++;
            }
        }

        return figures ?? None;
    }

    private static void ScanDigits(ReadOnlySpan<char> text, ref int i, ref List<Figure>? figures)
    {
        var start = i;
        i = SkipNumber(text, i);

        // 3 511件, and a number that a line breaks off before blanks: nothing says whether they are one number or two.
        if (NextPart(text, i) is var part and > 0)
        {
            while (part > 0)
            {
                i = SkipNumber(text, part);
                part = NextPart(text, i);
            }
        }
        else if (!IsPartOfWord(text, start, i) && TryRead(text[start..i], out var value, out var decimals))
        {
            Add(figures ??= [], text, start, ref i, value, decimals);
        }
    }

    private static void ScanNumeral(ReadOnlySpan<char> text, ref int i, ref List<Figure>? figures)
    {
        var start = i;
        while (i < text.Length && ChineseNumeral.IsPart(text[i]))
        {
            i++;
        }

        // Without a unit after it, a Chinese numeral may be a piece of any word.
        if (
            i < text.Length
            && !IsOneOfASeries(text, start, i)
            && UnitLength(text[i..]) > 0
            && !IsPartOfWord(text, start, i)
            && ChineseNumeral.TryParse(text[start..i], out var value)
        )
        {
            Add(figures ??= [], text, start, ref i, value, 0);
        }
    }

    // 百分之百, 百分之九十八; null where it is no share.
    private static Figure? ReadShare(ReadOnlySpan<char> text, int start)
    {
        const int Lead = 3;
        if (text[start..] is not ['百', '分', '之', ..])
        {
            return null;
        }

        var end = start + Lead;
        while (end < text.Length && ChineseNumeral.IsPart(text[end]))
        {
            end++;
        }

        // 百分之九十八点三: how much more than 98 is not read.
        var isExact = end == text.Length || text[end] is not ('点' or '余' or '多');
        long value = Whole;
        return text[(start + Lead)..end] is ['百'] || ChineseNumeral.TryParse(text[(start + Lead)..end], out value)
            ? new Figure(start, end, value, "%", isExact, 0)
            : null;
    }

    private static void Add(List<Figure> figures, ReadOnlySpan<char> text, int start, ref int i, decimal value, int decimals)
    {
        var rough = start > 0 && RoughBefore.Contains(text[start - 1], StringComparison.Ordinal);
        var next = SkipSpace(text, i);
        var step = 0m;
        for (var more = true; more && next < text.Length; )
        {
            more = false;
            if (RoughAfter.Contains(text[next], StringComparison.Ordinal))
            {
                (rough, more) = (true, true);
                next++;
            }
            else if (text[next] is '万' or '亿' && value < 1_000_000_000m)
            {
                var scale = text[next] == '万' ? 10_000m : 100_000_000m;
                step = (step == 0 ? LastPlace(decimals) : step) * scale;
                (value, more) = (value * scale, true);
                decimals = value == decimal.Truncate(value) ? 0 : decimals;
                next++;
            }
        }

        var unit = "";
        if (next < text.Length && UnitLength(text[next..]) is var length and > 0)
        {
            unit = UnitOf(text.Slice(next, length));
            i = next + length;
            rough |= IsRoughAfter(text[i..]);
        }

        figures.Add(new Figure(start, i, value, unit, !rough, decimals, step));
    }

    // 件次 and 人次 are units of their own; 5个月, 3部门 and 2处罚 count something else.
    private static int UnitLength(ReadOnlySpan<char> text) =>
        text switch
        {
            ['件' or '人' or '篇' or '条', '次', ..] => 2,
            ['个', '人' or '月' or '部' or '方', ..] or ['个', '工', '作', ..] => 0,
            ['部', '分' or '门' or '委' or '署', ..] => 0,
            ['处', '罚' or '理' or '置', ..] => 0,
            ['类', '别', ..] => 0,
            ['%' or '％', ..] => 1,
            [var c, ..] => Units.Contains(c, StringComparison.Ordinal) ? 1 : 0,
            [] => 0,
        };

    private static string UnitOf(ReadOnlySpan<char> unit)
    {
        foreach (var name in UnitNames)
        {
            if (unit.SequenceEqual(name))
            {
                return name;
            }
        }

        return "%";
    }

    private static bool IsRoughAfter(ReadOnlySpan<char> text) => text is ['左', '右', ..] or ['以', '上' or '下' or '内', ..];

    private static decimal LastPlace(int decimals)
    {
        var place = 1m;
        for (var i = 0; i < decimals; i++)
        {
            place /= 10;
        }

        return place;
    }

    // Line ends inside a number come from the layout of the page; a comma belongs to it when three digits follow.
    private static int SkipNumber(ReadOnlySpan<char> text, int i)
    {
        var afterPoint = false;
        while (i < text.Length)
        {
            if (LabelKey.IsDigit(text[i]) || (text[i] == '\n' && i + 1 < text.Length && LabelKey.IsDigit(text[i + 1])))
            {
                i++;
            }
            else if (text[i] is '.' or '．' && !afterPoint && i + 1 < text.Length && LabelKey.IsDigit(text[i + 1]))
            {
                afterPoint = true;
                i++;
            }
            else if (
                text[i] is ',' or '，'
                && !afterPoint
                && i + 3 < text.Length
                && LabelKey.IsDigit(text[i + 1])
                && LabelKey.IsDigit(text[i + 2])
                && LabelKey.IsDigit(text[i + 3])
                && (i + 4 == text.Length || !LabelKey.IsDigit(text[i + 4]))
            )
            {
                i += 4;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out decimal value, out int decimals)
    {
        Span<char> digits = stackalloc char[MaxDigits + 1];
        var length = 0;
        var point = -1;
        (value, decimals) = (0, 0);
        foreach (var c in text)
        {
            if (c is ',' or '，' or '\n')
            {
                continue;
            }

            if (length - (point < 0 ? 0 : 1) == MaxDigits && c is not ('.' or '．'))
            {
                return false;
            }

            if (c is '.' or '．')
            {
                point = length;
                digits[length++] = '.';
            }
            else
            {
                digits[length++] = c >= '０' ? (char)(c - '０' + '0') : c;
            }
        }

        decimals = point < 0 ? 0 : length - point - 1;
        return decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    // 第3条, 〔2021〕, A4, 每一件, 统一部 are no figures.
    private static bool IsPartOfWord(ReadOnlySpan<char> text, int start, int end) =>
        (
            start > 0
            && (
                text[start - 1] is '第' or '每' or '任' or '逐' or '某' or '统' or '唯' or '同' or '〔' or '[' or '-' or '—' or '/'
                || char.IsAsciiLetter(text[start - 1])
            )
        ) || (end < text.Length && char.IsAsciiLetter(text[end]));

    // 下一年, 上一期, 这一次 count nothing.
    private static bool IsOneOfASeries(ReadOnlySpan<char> text, int start, int end) =>
        end - start == 1 && text[start] == '一' && start > 0 && text[start - 1] is ('上' or '下' or '这' or '该');

    private static int SkipSpace(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\u3000' or '\n')
        {
            i++;
        }

        return i;
    }

    // Where digits go on after blanks; 0 where they do not.
    private static int NextPart(ReadOnlySpan<char> text, int i)
    {
        var next = i;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next > i && next < text.Length && LabelKey.IsDigit(text[next]) ? next : 0;
    }
}

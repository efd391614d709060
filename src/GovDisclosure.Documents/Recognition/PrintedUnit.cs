using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Recognition;

/// <summary>
/// Units as agencies print them, beside a figure and in a label: 元, 万 元, 人民币亿元, 件, 万件. A unit's name is the plain one, such as 万元
/// for 人民币 万 元 整.
/// </summary>
internal static class PrintedUnit
{
    private const string Yuan = "元";
    private const string TenThousandYuan = "万元";
    private const int MostMultipliers = 3;

    // What agencies count one by one; which of these words they take says nothing about the number.
    private const string Counters = "件项条个份起宗次";
    private static readonly string[] Currencies = ["人民币", "RMB", "CNY", "¥", "￥"];
    private static readonly string[] Introductions = ["单位为", "单位"];

    /// <summary>Whether a unit is one of money.</summary>
    public static bool IsMoney(string name) => name[^1] == '元';

    /// <summary>Whether a unit counts one by one.</summary>
    public static bool IsPlainCounter(string name) => name.Length == 1 && Counters.Contains(name[0], StringComparison.Ordinal);

    /// <summary>The unit of an amount; null for one that the report has no member for, as 亿元.</summary>
    public static MonetaryUnit? ToMonetary(string? name) => name switch
    {
        Yuan => MonetaryUnit.Yuan,
        TenThousandYuan => MonetaryUnit.TenThousandYuan,
        _ => null,
    };

    /// <summary>The name of an amount's unit.</summary>
    public static string? NameOf(MonetaryUnit? unit) => unit switch
    {
        MonetaryUnit.Yuan => Yuan,
        MonetaryUnit.TenThousandYuan => TenThousandYuan,
        _ => null,
    };

    /// <summary>The length of the name or sign of the currency that a text starts with; 0 when it starts with none.</summary>
    public static int CurrencyLength(ReadOnlySpan<char> text)
    {
        foreach (var currency in Currencies)
        {
            if (text.StartsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                return currency.Length;
            }
        }

        return 0;
    }

    /// <summary>The length of the unit that may stand right after a number: a counter or one of money; 0 when the text starts with none.</summary>
    public static int Length(ReadOnlySpan<char> text) =>
        !text.IsEmpty && Counters.Contains(LabelKey.Fold(text[0]), StringComparison.Ordinal) ? 1 : MoneyLength(text);

    /// <summary>The length of the unit of money that a text starts with: 元, 万 元, 亿元整, 人民币元, 元人民币; 0 when it starts with none.</summary>
    public static int MoneyLength(ReadOnlySpan<char> text)
    {
        var at = CurrencyLength(text);
        for (var multipliers = 0; at < text.Length && IsMultiplier(LabelKey.Fold(text[at])); multipliers++)
        {
            at = AfterSpace(text, at + 1);
            if (multipliers == MostMultipliers)
            {
                return 0;
            }
        }

        if (at >= text.Length || text[at] != '元')
        {
            return 0;
        }

        at++;
        foreach (var suffix in new ReadOnlySpan<string>(["整", "人民币"]))
        {
            var next = AfterSpace(text, at);
            at = text[next..].StartsWith(suffix, StringComparison.Ordinal) ? next + suffix.Length : at;
        }

        return at;
    }

    /// <summary>The name of the unit that a text is and nothing else, with or without brackets and 单位; null when it is none.</summary>
    public static string? NameOf(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[text.Length is > 0 and <= 32 ? text.Length : 0];
        return key.IsEmpty || Find(key[..LabelKey.Write(text, key)]) is not { Stem: 0 } found ? null : found.Name;
    }

    /// <summary>Finds the unit at the end of the key of a label.</summary>
    /// <returns>The unit with the length of the key before it; null when there is none.</returns>
    public static LabelUnit? Find(ReadOnlySpan<char> key)
    {
        if (key.IsEmpty || !MayEnd(key[^1]))
        {
            return null;
        }

        var end = key.EndsWith("整", StringComparison.Ordinal) ? key.Length - 1 : key.Length;
        end = WithoutCurrency(key, end);
        if (end == 0 || !(key[end - 1] == '元' || Counters.Contains(key[end - 1], StringComparison.Ordinal)))
        {
            return null;
        }

        var start = end - 1;
        while (start > 0 && end - start <= MostMultipliers && IsMultiplier(key[start - 1]))
        {
            start--;
        }

        var name = Simplify(key[start..end]);
        start = WithoutCurrency(key, start);
        foreach (var introduction in Introductions)
        {
            if (key[..start].EndsWith(introduction, StringComparison.Ordinal))
            {
                // 金额 may end a label, or say what a line of its own is about.
                var stem = key[..(start - introduction.Length)];
                return new LabelUnit(name, stem is "计量" or "金额" or "货币" ? 0 : stem.Length, true);
            }
        }

        return new LabelUnit(name, start, false);
    }

    private static int WithoutCurrency(ReadOnlySpan<char> key, int end)
    {
        foreach (var currency in Currencies)
        {
            if (key[..end].EndsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                return end - currency.Length;
            }
        }

        return end;
    }

    private static string Simplify(ReadOnlySpan<char> name) => name switch
    {
        "元" => Yuan,
        "万元" => TenThousandYuan,
        _ => name.ToString().Replace('億', '亿'),
    };

    // Most texts are told from a unit by their last character.
    private static bool MayEnd(char c) => c is '元' or '整' or '币' or '幣' or 'B' or 'b' or 'Y' or 'y' || Counters.Contains(c, StringComparison.Ordinal);

    private static bool IsMultiplier(char c) => c is '十' or '百' or '千' or '万' or '亿' or '億';

    private static int AfterSpace(ReadOnlySpan<char> text, int at) => at < text.Length && Padding.Is(text[at]) ? at + 1 : at;
}

/// <summary>The unit at the end of a label.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Stem">The length of the key before it.</param>
/// <param name="IsIntroduced">Whether 单位 stands before it.</param>
internal readonly record struct LabelUnit(string Name, int Stem, bool IsIntroduced);

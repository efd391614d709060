using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Printed;

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
    private static readonly string[] Introductions = ["单位为", "单位"];
    private static readonly string[] Endings = ["为单位", "作单位", "计"];
    private const string Before = "以";

    // 美元, 港元: money that no figure of the form is in.
    private const string Abroad = "美欧港日澳加台韩";
    private const char Separator = '、';
    private const int MostUnits = 3;

    /// <summary>Whether a unit is one of money.</summary>
    public static bool IsMoney(string name) => name[^1] == '元';

    /// <summary>Whether a unit counts one by one.</summary>
    public static bool IsPlainCounter(string name) => name.Length == 1 && Counters.Contains(name[0], StringComparison.Ordinal);

    /// <summary>The unit of an amount; null for one that the report has no member for, as 亿元.</summary>
    public static MonetaryUnit? ToMonetary(string? name) =>
        name switch
        {
            Yuan => MonetaryUnit.Yuan,
            TenThousandYuan => MonetaryUnit.TenThousandYuan,
            _ => null,
        };

    /// <summary>The name of an amount's unit.</summary>
    public static string? NameOf(MonetaryUnit? unit) =>
        unit switch
        {
            MonetaryUnit.Yuan => Yuan,
            MonetaryUnit.TenThousandYuan => TenThousandYuan,
            _ => null,
        };

    /// <summary>The length of the unit that may be right after a number: a counter or one of money; 0 when the text starts with
    /// none.</summary>
    public static int Length(ReadOnlySpan<char> text) =>
        !text.IsEmpty && Counters.Contains(LabelKey.Fold(text[0]), StringComparison.Ordinal) ? 1 : MoneyLength(text);

    /// <summary>The length of the unit of money that a text starts with: 元, 万 元, 亿元整, 人民币元, 元人民币; 0 when it starts with none.</summary>
    public static int MoneyLength(ReadOnlySpan<char> text)
    {
        var at = MoneyText.CurrencyLength(text);
        for (var multipliers = 0; at < text.Length && MoneyText.IsMultiplier(LabelKey.Fold(text[at])); multipliers++)
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

        foreach (var ending in Endings)
        {
            // 以元为单位, 以元计: nothing else that ends so is a unit.
            if (key.EndsWith(ending, StringComparison.Ordinal))
            {
                return FindLast(key[..^ending.Length], isAlone: false) is { } named
                    ? Introduced(key, named.Name, named.Start, [Before])
                    : null;
            }
        }

        if (FindLast(key, isAlone: true) is not { } last)
        {
            return null;
        }

        if (Introduced(key, last.Name, last.Start, Introductions) is { } only)
        {
            return only;
        }

        // 单位：件、元 names a unit for each kind of figure. Without 单位 they may be letters of a word: 条件.
        var (names, start) = last;
        for (var more = 0; more < MostUnits && FindLast(key[..start], isAlone: false) is { } other; more++)
        {
            names = other.Name + Separator + names;
            start = other.Start;
            if (Introduced(key, names, start, Introductions) is { } several)
            {
                return several;
            }
        }

        return MoneyText.IsMultiplier(key[^1]) ? null : new LabelUnit(last.Name, last.Start, false);
    }

    /// <summary>What a name of one or more units says of one kind of figure: the only unit of its kind, else the whole name.</summary>
    public static string For(string name, bool isAmount)
    {
        string? only = null;
        foreach (var unit in name.Split(Separator))
        {
            if (IsMoney(unit) == isAmount)
            {
                if (only is not null)
                {
                    return name;
                }

                only = unit;
            }
        }

        return only ?? name;
    }

    /// <summary>Whether a name holds a unit that a kind of figure may be in; 万 alone may be either's.</summary>
    public static bool MayBeOf(string name, bool isAmount)
    {
        foreach (var unit in name.Split(Separator))
        {
            if (IsMoney(unit) == isAmount || MoneyText.IsMultiplier(unit[^1]))
            {
                return true;
            }
        }

        return false;
    }

    private static (string Name, int Start)? FindLast(ReadOnlySpan<char> key, bool isAlone)
    {
        var end = key.EndsWith("整", StringComparison.Ordinal) ? key.Length - 1 : key.Length;
        end = WithoutCurrency(key, end);
        if (end == 0)
        {
            return null;
        }

        var start = end - 1;
        if (key[start] == '元')
        {
            start -= start > 0 && Abroad.Contains(key[start - 1], StringComparison.Ordinal) ? 1 : 0;
        }
        else if (!Counters.Contains(key[start], StringComparison.Ordinal))
        {
            if (!isAlone || !MoneyText.IsMultiplier(key[start]))
            {
                return null;
            }
        }

        var first = start;
        while (start > 0 && first - start < MostMultipliers && MoneyText.IsMultiplier(key[start - 1]))
        {
            start--;
        }

        return (Simplify(key[start..end]), WithoutCurrency(key, start));
    }

    private static LabelUnit? Introduced(ReadOnlySpan<char> key, string name, int start, ReadOnlySpan<string> introductions)
    {
        foreach (var introduction in introductions)
        {
            if (key[..start].EndsWith(introduction, StringComparison.Ordinal))
            {
                // 金额 may end a label, or say what a line of its own is about.
                var stem = key[..(start - introduction.Length)];
                return new LabelUnit(name, stem is "计量" or "金额" or "货币" ? 0 : stem.Length, true);
            }
        }

        return null;
    }

    private static int WithoutCurrency(ReadOnlySpan<char> key, int end) => end - MoneyText.CurrencyLengthAtEnd(key[..end]);

    private static string Simplify(ReadOnlySpan<char> name) =>
        name switch
        {
            "元" => Yuan,
            "万元" => TenThousandYuan,
            _ => name.ToString().Replace('億', '亿'),
        };

    // Most texts are distinguished from a unit by their last character.
    private static bool MayEnd(char c) =>
        c is '元' or '整' or '币' or '幣' or 'B' or 'b' or 'Y' or 'y' or '位' or '计'
        || MoneyText.IsMultiplier(c)
        || Counters.Contains(c, StringComparison.Ordinal);

    private static int AfterSpace(ReadOnlySpan<char> text, int at) => at < text.Length && Padding.Is(text[at]) ? at + 1 : at;
}

/// <summary>The unit at the end of a label.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Stem">The length of the key before it.</param>
/// <param name="IsIntroduced">Whether 单位 is before it.</param>
internal readonly record struct LabelUnit(string Name, int Stem, bool IsIntroduced);

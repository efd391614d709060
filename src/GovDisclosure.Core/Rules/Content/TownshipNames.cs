using GovDisclosure.Rules.Text;

namespace GovDisclosure.Rules.Content;

/// <summary>How the text of a township's or a street office's report names places, its own and others.</summary>
internal static class TownshipNames
{
    private const int LongestName = 3;

    // 全镇, 各乡镇, 本街道 and the like are no names.
    private const string NoNames =
        "全各本我该每些多的村镇县市区域城小特建在两一二三四五六七八九十几数和与及由为对向按将使了着过已把被从等其此是有";

    private static readonly string[] Kinds = ["街道", "镇", "乡"];

    /// <summary>The letters without one of which a sentence names no township.</summary>
    public const string KindLetters = "街镇乡村";

    private const string HigherLetters = "全我";

    // 重点镇, 主要街道: any of them, and no name.
    private static readonly string[] Adjectives =
    [
        "主要",
        "重点",
        "偏远",
        "部分",
        "相关",
        "有关",
        "周边",
        "其他",
        "其它",
        "试点",
        "中心",
        "所有",
        "不少",
        "示范",
        "经济",
        "卫星",
        "文明",
        "旅游",
        "工业",
        "农业",
        "古",
        "新",
        "老",
        "同",
    ];

    // What is said of a visit or a meeting happened elsewhere.
    private static readonly string[] Elsewhere = ["赴", "参观", "学习", "考察", "召开", "全县", "全市", "全区", "交流", "经验"];

    // What an agency does itself: a name before it, at the beginning of a clause, is the agency's.
    private static readonly string[] Acts =
    [
        "人民政府",
        "政府",
        "党委",
        "党工委",
        "办事处",
        "主动公开",
        "依申请",
        "共",
        "全年",
        "认真",
        "严格",
        "坚持",
        "高度重视",
        "按照",
        "积极",
        "收到",
        "未收到",
        "未发生",
        "依法",
        "制发",
        "公开",
        "通过",
        "深入",
        "扎实",
        "加强",
        "进一步",
        "政务公开",
        "政府信息",
        "信息公开",
        "持续",
        "不断",
        "紧紧围绕",
        "围绕",
        "始终",
        "切实",
        "全面",
        "严格按照",
        "结合",
    ];

    // The agency's own: 推进乡政府信息公开 in the report of a town.
    private static readonly string[] Before =
    [
        "推进",
        "推动",
        "提高",
        "提升",
        "加强",
        "规范",
        "做好",
        "由",
        "对",
        "向",
        "在",
        "到",
        "经",
        "以",
        "将",
        "为",
        "促进",
        "完善",
        "落实",
        "确保",
        "保障",
        "围绕",
        "根据",
        "按照",
    ];
    private static readonly string[] OwnForms = ["我", "本", "全"];
    private static readonly string[] Bodies = ["政府", "人民政府", "党委", "党政办"];

    private static readonly string[] Higher =
    [
        "全国",
        "全省",
        "全市",
        "全州",
        "全县",
        "全区",
        "全旗",
        "全自治区",
        "我省",
        "我市",
        "我县",
        "我区",
    ];
    private static readonly string[] Leading =
    [
        "组织推动",
        "组织推进",
        "组织指导",
        "组织实施",
        "组织开展",
        "推动",
        "推进",
        "指导",
        "统筹",
        "牵头",
        "负责",
        "协调",
        "监督",
        "领导",
        "主管",
    ];
    private static readonly string[] Works = ["政府信息公开", "政务公开", "信息公开", "公开工作"];

    /// <summary>街道, 镇 or 乡: of which kind the place of an agency is; null when its name names none.</summary>
    public static string? KindOf(string agency)
    {
        var (last, kind) = (-1, (string?)null);
        foreach (var candidate in Kinds)
        {
            if (agency.LastIndexOf(candidate, StringComparison.Ordinal) is var at && at > last)
            {
                (last, kind) = (at, candidate);
            }
        }

        return kind;
    }

    public static bool IsOfElsewhere(ReadOnlySpan<char> text) => Words.HasAny(text, Elsewhere);

    /// <summary>Whether words of a clause go on with what an agency does itself.</summary>
    public static bool StartsWithAct(ReadOnlySpan<char> text) => Words.StartsWithAny(text, Acts);

    /// <summary>Whether letters before a kind are a verb and no name: 推进 before 乡政府.</summary>
    public static bool IsVerb(ReadOnlySpan<char> letters) =>
        Words.HasAny(letters, Before) || letters is "强化" or "优化" or "深化" or "建强";

    /// <summary>Whether what follows is the agency's own: 推进, or the beginning of a clause.</summary>
    public static bool IsOwnBefore(ReadOnlySpan<char> before) =>
        before.IsEmpty || before[^1] is '，' or '。' or '；' || EndsWithAny(before, Before) is not null;

    /// <summary>Whether what is at a place opens a clause, or follows its year only, and so may be its subject.</summary>
    public static bool IsSubjectAt(ReadOnlySpan<char> text, int at) =>
        at == 0 || text[at - 1] is '，' or '。' or '；' or '：' or '年' or '度';

    /// <summary>Another place that the text tells of as the agency's own: 在青石镇, or 青石乡主动公开 at the beginning of a clause.</summary>
    public static string? FindOther(ReadOnlySpan<char> text, string own)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isSubject = IsSubjectAt(text, i);
            if (
                (isSubject || text[i - 1] == '在')
                && PlaceAt(text, i, own) is { } place
                && (!isSubject || Words.StartsWithAny(text[(i + place.Length)..], Acts))
            )
            {
                return isSubject ? place : "在" + place;
            }
        }

        return null;
    }

    /// <summary>A township of another kind that the text takes for the agency's own: 我乡, or 推进乡政府… in the report of a town.</summary>
    public static string? FindOtherKind(ReadOnlySpan<char> text, string own)
    {
        if (text.Contains("我村", StringComparison.Ordinal))
        {
            return "我村";
        }

        foreach (var kind in Kinds)
        {
            if (kind == own)
            {
                continue;
            }

            for (var at = Words.Next(text, kind, 0); at >= 0; at = Words.Next(text, kind, at + 1))
            {
                var before = text[..at];
                var after = text[(at + kind.Length)..];
                if (IsPartOfPair(before, after))
                {
                    continue;
                }

                if (EndsWithAny(before, OwnForms) is { } form)
                {
                    return form + kind;
                }

                if (StartsWithAny(after, Bodies) is { } body && IsOwnBefore(before))
                {
                    return kind + body;
                }
            }
        }

        return null;
    }

    /// <summary>A higher place whose work the text tells of as the agency's own: 组织推动全省政府信息公开工作.</summary>
    public static string? FindHigher(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(HigherLetters))
        {
            return null;
        }

        foreach (var place in Higher)
        {
            for (var at = Words.Next(text, place, 0); at >= 0; at = Words.Next(text, place, at + 1))
            {
                if (EndsWithAny(text[..at], Leading) is { } verb && StartsWithAny(text[(at + place.Length)..], Works) is { } work)
                {
                    return verb + place + work;
                }
            }
        }

        return null;
    }

    private static string? PlaceAt(ReadOnlySpan<char> text, int start, string own)
    {
        for (var length = 2; length <= LongestName && start + length < text.Length; length++)
        {
            var name = text.Slice(start, length);
            var rest = text[(start + length)..];
            if (
                StartsWithAny(rest, Kinds) is { } kind
                && !IsAnyTownship(name, rest)
                && !Words.HasAny(name, Adjectives)
                && !name.ContainsAny(NoNames.AsSpan())
                && !name.ContainsAnyExceptInRange('\u4e00', '\u9fff')
                && !rest[kind.Length..].StartsWith("村", StringComparison.Ordinal)
                && string.Concat(name, kind) is var place
                && !own.Contains(place, StringComparison.Ordinal)
            )
            {
                return place;
            }
        }

        return null;
    }

    // 各地乡镇, 边远乡镇: townships of both kinds, and no name; but 南乡镇 is the town of 南乡.
    private static bool IsAnyTownship(ReadOnlySpan<char> name, ReadOnlySpan<char> rest) =>
        rest.StartsWith("乡镇", StringComparison.Ordinal) || (name.Length > 2 && name[^1] == '乡' && rest[0] == '镇');

    // 乡镇, 镇街道, 镇（街道）, 城乡: townships in general.
    private static bool IsPartOfPair(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before is [.., '镇' or '乡' or '城' or '、' or '（' or '(' or '/']
        || after is ['镇' or '乡' or '、' or '（' or '(' or '/' or '村' or '街', ..];

    private static string? StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }

    private static string? EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }
}

using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4005: another township named as the place of the agency's own work.</summary>
internal sealed class ForeignNameRule() : TextRule(RuleCatalog.ForeignName)
{
    private const int LongestName = 3;

    // 全镇, 各乡镇, 本街道 and the like are no names.
    private const string NoNames = "全各本我该每些多的村镇县市区域城小特建在两一二三四五六七八九十几数";

    // 重点镇, 主要街道: any of them, and no name.
    private static readonly string[] Adjectives = ["主要", "重点", "偏远", "部分", "相关", "有关", "周边", "其他", "其它", "试点", "中心", "所有", "不少", "示范", "经济"];

    private static readonly string[] Kinds = ["街道", "镇", "乡"];

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Agency is not { Name: { } name } agency || (agency.Level is { } level && level != AgencyLevel.Township) || !Words.HasAny(name, Kinds))
        {
            return RuleOutcome.NotRun(new LocalizedText("不是乡镇、街道的报告（或机关名称不详）", "not the report of a township (or its name is not known)"));
        }

        if (context.Agency.Kind is not (null or AgencyKind.Government or AgencyKind.Dispatched or AgencyKind.Office))
        {
            return RuleOutcome.NotRun(new LocalizedText("是部门的报告，文中可提及其他地方", "the report of a department, which may speak of other places"));
        }

        // What is told of a visit or a meeting happened elsewhere.
        foreach (var sentence in context.Text.Sentences.Where(static sentence => !sentence.Has("赴", "参观", "学习", "考察", "召开", "全县", "全市", "全区", "交流", "经验")))
        {
            if (FindPlace(sentence.Text, name) is { } place)
            {
                findings.Add(Found(sentence, $"文中写“在{place}”，而报告机关是“{name}”；请核对是否沿用了他处的文字。", $"The text speaks of {place} as if it were its own place; the agency is {name}. Check whether the words were taken from elsewhere."));
            }
        }

        return RuleOutcome.Ran;
    }

    private static string? FindPlace(string text, string own)
    {
        for (var i = text.IndexOf('在', StringComparison.Ordinal); i >= 0; i = text.IndexOf('在', i + 1))
        {
            for (var length = 2; length <= LongestName && i + 1 + length < text.Length; length++)
            {
                var name = text.AsSpan(i + 1, length);
                var rest = text.AsSpan(i + 1 + length);
                var kind = FindKind(rest);
                if (kind is null || IsAnyTownship(name, rest) || Words.HasAny(name.ToString(), Adjectives) || name.ContainsAny(NoNames.AsSpan()) || name.ContainsAnyExceptInRange('\u4e00', '\u9fff') || rest[kind.Length..].StartsWith("村", StringComparison.Ordinal))
                {
                    continue;
                }

                var place = string.Concat(name, kind);
                if (!own.Contains(place, StringComparison.Ordinal))
                {
                    return place;
                }
            }
        }

        return null;
    }

    // 各地乡镇, 边远乡镇: townships of both kinds, and no name; but 南乡镇 is the town of 南乡.
    private static bool IsAnyTownship(ReadOnlySpan<char> name, ReadOnlySpan<char> rest) => rest.StartsWith("乡镇", StringComparison.Ordinal) || (name.Length > 2 && name[^1] == '乡' && rest[0] == '镇');

    private static string? FindKind(ReadOnlySpan<char> text)
    {
        foreach (var kind in Kinds)
        {
            if (text.StartsWith(kind, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }
}

using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Front;

/// <summary>The words by which the title of a notice carries that of a report: 关于公布…年度报告的公告, 关于印发《…年度报告》的通知, …年度报告公示.</summary>
internal static class TitleNotice
{
    private const string About = "关于";

    private static readonly string[] Reports = ["报告", "年报"];
    private static readonly string[] Notices = ["公示", "公告", "通告", "公布", "通知", "函", "表"];

    // What the notice does with the report, or wants to be done.
    private static readonly string[] Acts = ["印发", "发布", "公布", "公示", "公开", "报送", "上报", "呈报"];
    private static readonly string[] Demands = ["报送", "上报", "呈报", "做好", "转发"];

    /// <summary>Whether a text ends as the notice of a report does; one that asks others for their reports carries none.</summary>
    /// <param name="text">The title, in simplified characters and without a bracket at its end.</param>
    public static bool Carries(ReadOnlySpan<char> text)
    {
        foreach (var notice in Notices)
        {
            if (text.EndsWith(notice, StringComparison.Ordinal) && Words.EndsWithAny(text[..^notice.Length].TrimEnd("的 》〉"), Reports))
            {
                return notice is not "通知" || !Words.HasAny(text, Demands);
            }
        }

        return text is ['《', .., '》'] && Words.EndsWithAny(text[..^1], Reports);
    }

    /// <summary>The name without 关于, 关于印发 and the like before or behind it.</summary>
    public static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(About, StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var behind = WithoutAct(Padding.Trim(text[(at + About.Length)..]));
        return at == 0 || (!behind.IsEmpty && SignatureReader.IsAgency(behind)) ? behind : Padding.Trim(text[..at]);
    }

    private static ReadOnlySpan<char> WithoutAct(ReadOnlySpan<char> text)
    {
        foreach (var act in Acts)
        {
            if (text.StartsWith(act, StringComparison.Ordinal))
            {
                return Padding.Trim(text[act.Length..]);
            }
        }

        return text;
    }
}

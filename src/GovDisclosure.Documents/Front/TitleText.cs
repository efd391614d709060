using System.Buffers;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Front;

/// <summary>What the words of a title tell: whether they are one, and whose.</summary>
internal static class TitleText
{
    /// <summary>The most characters of a title.</summary>
    public const int Longest = 80;

    private const string Report = "报告";
    private const string ShortReport = "年报";
    private const string About = "关于";
    private const string Yearly = "年度";
    private const string AroundName = "《》〈〉\"“”—-－【】[]［］ 的";
    private const string AroundYear = "（）() ";
    private const int LongestYear = 12;
    private const string People = "人民";
    private const string Government = "政府";
    private const string Attachment = "附件";

    private static readonly SearchValues<char> Ends = SearchValues.Create("】]］");

    // A path of files, or another label than 标题, is no title.
    private static readonly SearchValues<char> NotBeforeSubject = SearchValues.Create(":：/\\");

    // The path of a page, or the number of another document.
    private static readonly SearchValues<char> NotInNames = SearchValues.Create(">»|〔");

    private static readonly string[] Subjects = ["政府信息公开", "政务信息公开", "政务公开", "信息公开"];
    private static readonly string[] OwnBodies =
    [
        "局",
        "县",
        "市",
        "区",
        "省",
        "州",
        "旗",
        "镇",
        "乡",
        "委",
        "办",
        "厅",
        "院",
        "校",
        "处",
        "所",
        "站",
        "会",
        "署",
        "街道",
        "单位",
        "机关",
        "部门",
        "中心",
        "政府",
        "地区",
        "级",
        "系统",
    ];
    private static readonly string[] Labels = ["标题", "名称"];

    // What some agencies call their report; others call what they do in the year so.
    private static readonly string[] Summaries = ["工作总结", "工作情况", "情况总结", "情况说明", "情况汇报"];

    // How the text of a report starts, where it is behind the title with nothing between.
    private static readonly string[] StartsOfText =
    [
        "根据",
        "依据",
        "按照",
        "依照",
        "遵照",
        "为",
        "本报告",
        "本年度报告",
        "本年报",
        "现将",
        "现公布",
        "现予",
        "一、",
    ];

    /// <summary>Whether a text is a title.</summary>
    public static bool IsTitle(ReadOnlySpan<char> text)
    {
        if (!MayBePart(text) || !text.ContainsAny('开', '開'))
        {
            return false;
        }

        var title = Compact(WithoutMark(text));
        if (FindSubject(title) is not (var subject and >= 0) || title[..subject].IndexOfAny(NotBeforeSubject) >= 0)
        {
            return false;
        }

        // What follows in brackets, as a note on the version, is part of the title.
        var bracket = title.LastIndexOfAny('（', '(');
        var stem = TraditionalText.Simplify(bracket > 0 && title is [.., '）' or ')'] ? Padding.Trim(title[..bracket]) : title);
        if (stem.EndsWith(Report, StringComparison.Ordinal))
        {
            return true;
        }

        // 政府信息公开年报 without a year is the name of a list of reports; so is what a notice without one speaks of.
        return YearOf(title, out _) is not null
            && (IsCut(stem) || stem.EndsWith(ShortReport, StringComparison.Ordinal) || TitleNotice.Carries(stem) || IsSummary(stem));
    }

    // 清河县水务局2023年政府信息公开工作总结: with year and agency alone it is no heading and no mention.
    private static bool IsSummary(ReadOnlySpan<char> title) =>
        Words.EndsWithAny(title, Summaries)
        && !LabelKey.StartsWithEnumeration(title)
        && AgencyOf(title) is { } name
        && SignatureReader.IsAgency(name);

    /// <summary>Whether a title is less sure than that of a report: that of a notice that carries the report, or of a summary.</summary>
    public static bool IsOfNotice(ReadOnlySpan<char> title) =>
        TraditionalText.Simplify(title) is var plain && (TitleNotice.Carries(plain) || Words.EndsWithAny(plain, Summaries));

    /// <summary>Where a title with its year and its agency ends, behind which the text goes on with nothing between; −1 where a text does
    /// not start with one.</summary>
    public static int EndOfGlued(ReadOnlySpan<char> text)
    {
        var at = text[..Math.Min(text.Length, Longest)].IndexOf(Report, StringComparison.Ordinal);
        var end = at + Report.Length;
        if (at < 0 || end >= text.Length)
        {
            return -1;
        }

        // …年度报告2023年，我局认真落实…, …年度报告发布时间：2024-01-20
        var rest = text[end..];
        var goesOn = Words.StartsWithAny(rest, StartsOfText) || YearReader.Find(rest) is { Start: 0 } || PageLines.StartsWithLabel(rest);
        return goesOn && IsWhole(text[..end]) ? end : -1;
    }

    private static bool IsWhole(ReadOnlySpan<char> title) =>
        IsTitle(title) && YearOf(title, out _) is not null && AgencyOf(title) is not null;

    /// <summary>Whether a text may be a title or a line of one: it is short and no sentence.</summary>
    public static bool MayBePart(ReadOnlySpan<char> text) => text.Length <= Longest && text.IndexOfAny('。', '，', '；') < 0;

    /// <summary>Whether a text names what a report is on, spaced out or not.</summary>
    public static bool HasSubject(ReadOnlySpan<char> text) => FindSubject(Compact(text)) >= 0;

    /// <summary>The year of a title.</summary>
    /// <param name="title">The title.</param>
    /// <param name="other">Another year that it states too; null when it states but one.</param>
    public static int? YearOf(ReadOnlySpan<char> title, out int? other) => TitleYears.Read(Compact(title), out other);

    /// <summary>Whether a text is nothing but the year of a title, in brackets or not: （2023年度）.</summary>
    public static bool IsYear(ReadOnlySpan<char> text) =>
        text.Length <= LongestYear && TitleYears.ReadOnly(text) is not null && TitleYears.Without(text).AsSpan().Trim(AroundYear).IsEmpty;

    // Lists and crawlers shorten a title: …2022年政府信息公开工作年度报...
    private static bool IsCut(ReadOnlySpan<char> title) =>
        title.EndsWith("...", StringComparison.Ordinal) || title.EndsWith("…", StringComparison.Ordinal);

    /// <summary>Where a text names what the report is on; −1 when it does not.</summary>
    public static int FindSubject(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny('开', '開'))
        {
            return -1;
        }

        text = TraditionalText.Simplify(text);
        foreach (var subject in Subjects)
        {
            if (text.IndexOf(subject, StringComparison.Ordinal) is var at and >= 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The title without the year, without what is before it and without what every title says.</summary>
    /// <returns>The name of the agency; null when the title has none.</returns>
    public static string? AgencyOf(ReadOnlySpan<char> text)
    {
        var title = Compact(WithoutMark(text));
        if (FindSubject(title) is not (var subject and >= 0))
        {
            return null;
        }

        var before = WithoutEmptyBrackets(TitleYears.Without(title[..subject]));

        // 清河县人民政府办公室关于印发《清河县水务局2023年…: what is in the marks counts first.
        var mark = before.LastIndexOf('《');
        var name = NameIn(before.AsSpan(mark + 1));
        name = name.IsEmpty && mark > 0 ? NameIn(before.AsSpan(0, mark)) : name;
        if (name.EndsWith(People, StringComparison.Ordinal))
        {
            return AgencyName.Of(name) + Government;
        }

        return name.IsEmpty || IsWordForItself(name)
                ? AgencyInBrackets(title[(title.LastIndexOfAny('（', '(') is var at and > 0 ? at : title.Length)..])
            : name.IndexOfAny(NotInNames) >= 0 ? null
            : AgencyName.Of(name);
    }

    // 我局, 本单位 and a bare 局 are nobody's name; 本溪市水务局 is one.
    private static bool IsWordForItself(ReadOnlySpan<char> name)
    {
        if (name.Length == 1 || name[0] is '我' or '该')
        {
            return true;
        }

        foreach (var body in name[0] is '本' or '全' ? OwnBodies : [])
        {
            if (name[1..].SequenceEqual(body))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a name that a title starts with ends: before the year, else before what the report is on; 0 where the title starts
    /// with either.</summary>
    public static int EndOfName(ReadOnlySpan<char> title)
    {
        var subject = FindSubject(title);
        var end = YearReader.Find(title) is { } year && year.Start < subject ? year.Start : Math.Max(subject, 0);
        return TraditionalText.Simplify(title[..end]).TrimEnd() is var name && name.EndsWith(About, StringComparison.Ordinal)
            ? end - About.Length
            : end;
    }

    // 关于于都县: the word is taken off, not its letters.
    private static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> text)
    {
        var name = TitleNotice.NameIn(Padding.Trim(text).Trim(AroundName)).Trim(AroundName);
        name = name.EndsWith(Yearly, StringComparison.Ordinal) ? name[..^Yearly.Length].Trim(AroundName) : name;
        return Padding.Trim(name);
    }

    /// <summary>The agency that a bracket names, with a year or without: （清河县水务局）, （清河县水务局 2023年）; null where it names none.</summary>
    public static string? AgencyInBrackets(ReadOnlySpan<char> text) =>
        text is ['（' or '(', .., '）' or ')']
        && Padding.Trim(TitleYears.Without(text[1..^1])) is var name
        && SignatureReader.IsAgency(name)
            ? AgencyName.Of(name)
            : null;

    /// <summary>What is behind 标题： or 名称：; the text itself where neither does.</summary>
    public static ReadOnlySpan<char> WithoutLabel(ReadOnlySpan<char> text, out bool isLabelled)
    {
        isLabelled = false;
        var at = text.IndexOfAny('：', ':');
        if (at > 0)
        {
            foreach (var label in Labels)
            {
                isLabelled |= TraditionalText.Simplify(text[..at]).EndsWith(label, StringComparison.Ordinal);
            }
        }

        return isLabelled ? Padding.Trim(text[(at + 1)..]) : text;
    }

    // What is left of （2023年度） without the year.
    private static string WithoutEmptyBrackets(string text) =>
        text.Replace("（）", "", StringComparison.Ordinal).Replace("()", "", StringComparison.Ordinal);

    // 附件：, 附件1, 附件 2：, 【年报】, [公开]: they are before a title and are no part of the name.
    private static ReadOnlySpan<char> WithoutMark(ReadOnlySpan<char> text)
    {
        if (
            text is ['【' or '[' or '［', ..]
            && text.IndexOfAny(Ends) is var end and > 0
            && !SignatureReader.IsAgency(Padding.Trim(text[1..end]))
        )
        {
            return Padding.Trim(text[(end + 1)..]);
        }

        if (!text.StartsWith(Attachment, StringComparison.Ordinal))
        {
            return text;
        }

        var at = Attachment.Length;
        while (at < text.Length && (Padding.Is(text[at]) || char.IsAsciiDigit(text[at])))
        {
            at++;
        }

        // 附件2023年…: the digits are those of the year.
        var isYear = at < text.Length && text[at] == '年';
        var rest = isYear ? text[Attachment.Length..] : text[at..];
        return Padding.Trim(rest is ['：' or ':' or '.' or '、', ..] ? rest[1..] : rest);
    }

    // Some titles are printed with spaces between all their letters.
    private static ReadOnlySpan<char> Compact(ReadOnlySpan<char> text)
    {
        if (FindSubject(text) >= 0 || !Padding.IsIn(text))
        {
            return text;
        }

        var compact = AgencyName.Of(text);
        return compact.Length < text.Length && FindSubject(compact) >= 0 ? compact : text;
    }
}

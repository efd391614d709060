using System.Buffers;
using GovDisclosure.Agencies;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Front;

/// <summary>
/// Finds the agency that a report's opening names: 现公布云岭县水务局2023年…报告, 由云岭县水务局编制, 云岭县水务局编制发布, and, less sure, 请与云岭县水务局联系.
/// </summary>
internal static class PreambleReader
{
    private const int Longest = 40;
    private const int Shortest = 3;
    private const int LongestSentence = 400;

    private static readonly SearchValues<char> Ends = SearchValues.Create("，。；：:、,;（）()《》〈〉<>“”\"'?？!！\n");

    private static readonly string[] Openings =
    [
        "现公布",
        "现将",
        "现发布",
        "现向社会公布",
        "现向社会公开",
        "现予公布",
        "现公开",
        "特公布",
        "现编制",
        "特编制",
        "现报告",
        "公布",
        "发布",
        "编制",
    ];

    private const string Follows = "如下";

    // Each opening, maker and contact holds one of these: most paragraphs hold none.
    private static readonly string[] InOpeningsAndMakers = ["公布", "发布", "编制", "现", Follows, "据《", "照《"];
    private static readonly string[] InContacts = ["请", "可与", "可向", "欢迎", "联系"];

    private static readonly string[] Subjects = ["政府信息公开", "政务信息公开", "政务公开", "信息公开"];
    private static readonly string[] Makers =
    [
        "负责编制",
        "组织编制",
        "认真编制",
        "编制发布",
        "编制并发布",
        "编制完成",
        "编制了",
        "编制",
        "根据《",
        "依据《",
        "按照《",
    ];
    private static readonly string[] Starts = ["本年度报告由", "本报告由", "本年报由", "年度报告由", "报告由", "现由", "特由", "由"];
    private static readonly string[] Contacts =
    [
        "请与",
        "请联系",
        "请向",
        "请径与",
        "请致电",
        "可与",
        "可向",
        "欢迎与",
        "欢迎向",
        "欢迎咨询",
        "联系单位：",
        "联系机关：",
        "联系单位:",
        "联系机关:",
    ];
    private static readonly string[] ContactEnds = ["联系", "咨询", "反映", "索取", "电话"];

    // A clause that ends as a name does: 以及管理区政府信息公开工作开展情况.
    private static readonly string[] NotOfNames =
    [
        "情况",
        "公开",
        "根据",
        "按照",
        "依据",
        "结合",
        "以及",
        "规定",
        "要求",
        "报告",
        "通知",
        "全市",
        "全县",
        "全区",
        "全省",
    ];

    private static readonly string[] Offices = ["政务公开办公室", "信息公开办公室", "办公室", "综合科", "政务公开科"];

    /// <summary>Finds the agency that the report is said to be of.</summary>
    public static NamedAgency? Find(SourceDocument document, int start, int end) => Find(document, start, end, FindMaker);

    /// <summary>Finds the agency that is to be asked about the report.</summary>
    public static NamedAgency? FindContact(SourceDocument document, int start, int end) => Find(document, start, end, FindContact);

    // The text as it is printed, without spaces, and in simplified characters.
    private delegate string? NameFinder(ReadOnlySpan<char> text, ReadOnlySpan<char> plain);

    private static NamedAgency? Find(SourceDocument document, int start, int end, NameFinder find)
    {
        for (var i = start; i < end; i++)
        {
            ref readonly var token = ref document.Tokens.ItemRef(i);
            if (token.Length < Shortest)
            {
                continue;
            }

            var text = document.Span(token);
            var plain = document.Plain(token);
            if (Padding.IsIn(text))
            {
                text = AgencyName.Of(text);
                plain = document.IsPlain ? text : TraditionalText.Simplify(text);
            }

            var length = Math.Min(text.Length, LongestSentence);
            if (find(text[..length], plain[..length]) is { } name)
            {
                return new NamedAgency(name, text.ToString(), token.Position);
            }
        }

        return null;
    }

    // What is looked for is in simplified characters, the name as it is printed.
    private static string? FindMaker(ReadOnlySpan<char> text, ReadOnlySpan<char> plain)
    {
        if (!Words.HasAny(plain, InOpeningsAndMakers))
        {
            return null;
        }

        foreach (var opening in Openings)
        {
            for (var at = NextOf(opening, plain, 0); at >= 0; at = NextOf(opening, plain, at + 1))
            {
                if (NameBeforeSubject(text[(at + opening.Length)..]) is { } name)
                {
                    return name;
                }
            }
        }

        // 云岭县人民政府2023年政府信息公开工作情况如下
        if (plain.IndexOf(Follows, StringComparison.Ordinal) is var follows and > 0)
        {
            var start = text[..follows].LastIndexOfAny('。', '，', '；') + 1;
            if (NameBeforeSubject(text[start..follows]) is { } name)
            {
                return name;
            }
        }

        foreach (var maker in Makers)
        {
            for (var at = NextOf(maker, plain, 0); at > 0; at = NextOf(maker, plain, at + 1))
            {
                var before = text[..at];
                if (Name(WithoutStart(before[(before.LastIndexOfAny(Ends) + 1)..])) is { } name)
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static int NextOf(string word, ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOf(word, StringComparison.Ordinal) is var at and >= 0 ? from + at : -1;

    // 云岭县水务局2023年政府信息公开工作年度报告, in marks or not.
    private static string? NameBeforeSubject(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("《〈<“\" ");
        text = text[..Math.Min(text.Length, Longest * 2)];
        var end = text.IndexOfAny(Ends);
        text = end < 0 ? text : text[..end];
        var plain = TraditionalText.Simplify(text);
        foreach (var subject in Subjects)
        {
            if (plain.IndexOf(subject, StringComparison.Ordinal) is var at and > 0)
            {
                return Name(TitleYears.Without(text[..at]).AsSpan().Trim("的 关于"));
            }
        }

        return null;
    }

    private static string? FindContact(ReadOnlySpan<char> text, ReadOnlySpan<char> plain)
    {
        if (!Words.HasAny(plain, InContacts))
        {
            return null;
        }

        foreach (var contact in Contacts)
        {
            for (var at = NextOf(contact, plain, 0); at >= 0; at = NextOf(contact, plain, at + 1))
            {
                var rest = text[(at + contact.Length)..];
                rest = rest[..Math.Min(rest.Length, Longest)];
                var end = rest.IndexOfAny(Ends);
                rest = end < 0 ? rest : rest[..end];
                foreach (var word in ContactEnds)
                {
                    rest = TraditionalText.Simplify(rest).IndexOf(word, StringComparison.Ordinal) is var stop and > 0 ? rest[..stop] : rest;
                }

                if (Name(WithoutOffice(rest)) is { } name)
                {
                    return name;
                }
            }
        }

        return null;
    }

    // 水务局办公室 is a part of 水务局; 人民政府办公室 is a body of its own.
    private static ReadOnlySpan<char> WithoutOffice(ReadOnlySpan<char> name)
    {
        foreach (var office in Offices)
        {
            if (
                name.EndsWith(office, StringComparison.Ordinal)
                && name[..^office.Length] is var body
                && body.Length >= Shortest
                && !body.EndsWith("政府", StringComparison.Ordinal)
                && AgencyNames.KindOf(body.ToString()) is not null
            )
            {
                return body;
            }
        }

        return name;
    }

    private static ReadOnlySpan<char> WithoutStart(ReadOnlySpan<char> text)
    {
        foreach (var start in Starts)
        {
            if (text.LastIndexOf(start, StringComparison.Ordinal) is var at and >= 0 && Name(text[(at + start.Length)..]) is not null)
            {
                return text[(at + start.Length)..];
            }
        }

        return text;
    }

    private static string? Name(ReadOnlySpan<char> text)
    {
        var name = Padding.Trim(text);
        return
            name.Length is >= Shortest and <= Longest
            && name[0] is not ('本' or '我' or '该' or '各')
            && !Words.HasAny(name, NotOfNames)
            && SignatureReader.IsAgency(name)
            ? AgencyName.Of(name)
            : null;
    }
}

/// <summary>An agency that a text names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The text that names it.</param>
/// <param name="Position">Where the text is.</param>
internal readonly record struct NamedAgency(string Name, string Text, SourcePosition Position);

using System.Buffers;
using System.Globalization;

namespace GovDisclosure.RollUp;

/// <summary>
/// Whether the words of a report on another agency's page publish the annual report of the government: 现发布安溪县人民政府2024年政府信息公
/// 开工作年度报告. That they name the government and a plan of its for the year does not.
/// </summary>
internal static class ParentWords
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；;！!？?\r\n");

    // What may be between the year and the report, and what makes of the report one that is still to be written.
    private static readonly string[] Between = ["年度", "度", "政府信息公开", "政务公开", "信息公开", "工作", "的", " ", "\u3000"];
    private static readonly string[] Reports = ["报告", "年报"];
    private static readonly string[] NotYet = ["编制", "编写", "格式", "模板", "通知", "要求", "的编制", "的格式", "的通知", "的要求"];
    private static readonly string[] Publishing = ["发布", "公布", "刊登", "转载"];

    /// <summary>Whether a report that bears another agency's name publishes the government's.</summary>
    /// <param name="report">The report.</param>
    /// <param name="parent">The government's name.</param>
    /// <param name="isBold">Whether its words say that they publish it, or its title does not bear the agency's own name; else they only
    /// name it, and the figures decide.</param>
    public static bool Names(AnnualReport report, string parent, out bool isBold)
    {
        isBold = false;
        var names = false;
        var text = report.Preamble ?? "";
        for (
            var at = text.IndexOf(parent, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(parent, at + parent.Length, StringComparison.Ordinal)
        )
        {
            if (IsReport(text.AsSpan(at + parent.Length), report.Year))
            {
                names = true;
                isBold |= IsPublished(text.AsSpan(0, at)) || !HasOwnTitle(report, parent);
            }
        }

        return names;
    }

    // The name goes on with the year and the annual report, with nothing else between: the name of an office begins with the government's.
    private static bool IsReport(ReadOnlySpan<char> rest, int? year)
    {
        rest = rest.TrimStart();
        Span<char> digits = stackalloc char[11];
        if (year is not { } number)
        {
            if (rest.Length < 4 || rest[..4].ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            rest = rest[4..];
        }
        else if (number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture) && rest.StartsWith(digits[..length]))
        {
            rest = rest[length..];
        }
        else
        {
            return false;
        }

        rest = rest.TrimStart();
        if (!rest.StartsWith("年", StringComparison.Ordinal))
        {
            return false;
        }

        // 年报 may be the very 年 of the year.
        rest = Skip(rest.StartsWith("年报", StringComparison.Ordinal) ? rest : rest[1..], Between);
        var after = Skip(rest, Reports);
        return after.Length < rest.Length && Skip(after, NotYet).Length == after.Length;
    }

    private static bool IsPublished(ReadOnlySpan<char> before)
    {
        var sentence = before[(before.LastIndexOfAny(SentenceEnds) + 1)..];
        foreach (var word in Publishing)
        {
            if (sentence.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOwnTitle(AnnualReport report, string parent) =>
        report is { Title: { } title, Agency.Name: { Length: > 0 } name }
        && title.Contains(name, StringComparison.Ordinal)
        && !title.Replace(name, "", StringComparison.Ordinal).Contains(parent, StringComparison.Ordinal);

    private static ReadOnlySpan<char> Skip(ReadOnlySpan<char> text, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (text.StartsWith(words[i], StringComparison.Ordinal))
            {
                text = text[words[i].Length..];
                i = -1;
            }
        }

        return text;
    }
}

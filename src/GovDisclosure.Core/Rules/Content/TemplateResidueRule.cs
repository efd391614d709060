using GovDisclosure.Rules.Text;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4007: what is left of a template.</summary>
internal sealed class TemplateResidueRule() : TextRule(RuleCatalog.TemplateResidue)
{
    private const int ShortestRun = 2;
    private const int LongestInstruction = 60;
    private const int ShownOfInstruction = 12;

    // Sentences and headings that stand in templates only.
    private static readonly string[] Phrases =
    [
        "编写说明", "填写说明", "填表说明", "在此处报告", "在此处填写", "在此处说明", "该部分以表格形式报告", "此处填写", "此处报告", "此处说明", "以下为模板", "模板内容", "请根据实际", "请如实填写", "请填写",
    ];

    // What a bracket begins or ends with that tells the writer what to write: （文字描述…）, （此处…）, （如有请填写）.
    private static readonly string[] Instructions = ["文字描述", "文字说明", "此处", "请填", "请按", "请根据", "请如实", "请在", "请说明", "请注明", "请补充", "填写", "可根据", "可结合", "根据实际情况填", "如有请", "示例", "模板", "例："];

    // What a single letter stands for: X县, ×件; but X光 and ×10 are no blanks.
    private const string Counted = "年月日省市县区镇乡局委件条份次项个万元号名人";

    private static readonly string[] EmptyBrackets = ["（）", "()", "【】", "《》", "“”"];

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        foreach (var sentence in context.Text.Sentences)
        {
            if (Find(sentence.Packed) is { } found)
            {
                findings.Add(Found(sentence, $"文中留有模板文字“{found}”。", $"The text holds what is left of a template: {found}"));
            }
        }

        return RuleOutcome.Ran;
    }

    private static string? Find(string text) =>
        Array.Find(Phrases, phrase => text.Contains(phrase, StringComparison.Ordinal)) ??
        FindInstruction(text) ??
        Array.Find(EmptyBrackets, brackets => text.Contains(brackets, StringComparison.Ordinal)) ??
        (text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains("www", StringComparison.OrdinalIgnoreCase) ? null : FindBlank(text));

    private static string? FindInstruction(string text)
    {
        for (var start = text.AsSpan().IndexOfAny('（', '('); start >= 0; start = text.AsSpan(start + 1).IndexOfAny('（', '(') is var next and >= 0 ? start + 1 + next : -1)
        {
            var end = text.AsSpan(start).IndexOfAny('）', ')');
            if (Words.StartsWithAny(text.AsSpan(start + 1), Instructions))
            {
                return text.Substring(start, end is > 0 and <= LongestInstruction ? end + 1 : Math.Min(ShownOfInstruction, text.Length - start));
            }
        }

        return null;
    }

    // A run of letters that stand for what was to be filled in, and the word after it.
    private static string? FindBlank(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsBlank(text[i]))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] == text[i])
            {
                end++;
            }

            if (IsPlaceholder(text, i, end))
            {
                return text[i..Math.Min(text.Length, end + (end < text.Length && Words.IsHan(text[end]) ? 1 : 0))];
            }

            i = end - 1;
        }

        return null;
    }

    private static bool IsBlank(char c) => c is 'X' or 'x' or 'Ｘ' or 'ｘ' or '×' or '✕' or '╳' or '_' or '＿' or '〇' or '○';

    private static bool IsPlaceholder(string text, int start, int end)
    {
        // Letters of a Latin word, of a Roman or Chinese numeral (二〇二三年), and the factors of a product are none.
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        if (char.IsAsciiLetterOrDigit(before) || char.IsAsciiLetterOrDigit(after) || (text[start] is '〇' or '○' && (LabelNumeral(before) || LabelNumeral(after))))
        {
            return false;
        }

        // 第××号 is how the number of a document that all such documents share is printed.
        if (before == '第' && after == '号')
        {
            return false;
        }

        return text[start] switch
        {
            '_' or '＿' => end - start >= ShortestRun,
            _ => end - start >= ShortestRun || Counted.Contains(after, StringComparison.Ordinal),
        };
    }

    private static bool LabelNumeral(char c) => c is '零' || Forms.LabelKey.IsNumeral(c);
}

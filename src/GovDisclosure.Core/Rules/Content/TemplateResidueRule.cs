using System.Buffers;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4007: what is left of a template.</summary>
internal sealed class TemplateResidueRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD4007",
            Name = "template-residue",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new(
                "文中没有模板残留的文字和空括号。",
                "Nothing is left of a template: no instructions, placeholders or empty brackets."
            ),
            Basis = Bases.Editing,
            Failing = ExampleReports.Of(
                "留有“××”。",
                "A placeholder is left.",
                ExampleReports.Problems("丰富解读形式", "丰富××形式", "", "")
            ),
            Passing = ExampleReports.Of("没有残留。", "Nothing is left.", static report => report),
        };

    private const int ShortestRun = 2;
    private const int LongestInstruction = 60;
    private const int ShownOfInstruction = 12;

    // What a single letter stands for: X县, ×件; but X光 and ×10 are no blanks.
    private static readonly SearchValues<char> Counted = SearchValues.Create("年月日省市县区镇乡局委件条份次项个万元号名人");

    private static readonly string[] EmptyBrackets = ["（）", "【】", "《》", "“”"];

    private static readonly SearchValues<char> Blanks = SearchValues.Create("Xx×✕╳_〇○");

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        foreach (var sentence in context.Sentences())
        {
            if (Find(sentence) is var (start, end))
            {
                var found = Words.Packed(sentence.PrintedOf(start, end));
                findings.Add(Found(sentence, $"文中留有模板文字“{found}”。", $"The text holds what is left of a template: {found}"));
            }
        }

        return RuleOutcome.Ran;
    }

    private static (int Start, int End)? Find(Sentence sentence)
    {
        var text = sentence.Letters;
        if (sentence.Has(WordRole.TemplatePhrase) && Lexicon.Default.Find(text, WordRole.TemplatePhrase, out var at) is { } phrase)
        {
            return (at, at + phrase.Text.Length);
        }

        return (sentence.Has(WordRole.Instruction) ? FindInstruction(text) : null) ?? FindEmpty(text) ?? FindBlank(text);
    }

    private static (int Start, int End)? FindInstruction(ReadOnlySpan<char> text)
    {
        for (var start = text.IndexOf('（'); start >= 0; start = Words.Next(text, "（", start + 1))
        {
            if (Lexicon.Default.StartsWith(text[(start + 1)..], WordRole.Instruction))
            {
                var end = text[start..].IndexOf('）');
                return (
                    start,
                    start + (end is > 0 and <= LongestInstruction ? end + 1 : Math.Min(ShownOfInstruction, text.Length - start))
                );
            }
        }

        return null;
    }

    private static (int Start, int End)? FindEmpty(ReadOnlySpan<char> text)
    {
        foreach (var brackets in EmptyBrackets)
        {
            if (text.IndexOf(brackets) is var at and >= 0)
            {
                return (at, at + brackets.Length);
            }
        }

        return null;
    }

    // A run of letters that stand for what was to be filled in, and the word after it.
    private static (int Start, int End)? FindBlank(ReadOnlySpan<char> text)
    {
        if (
            text.IndexOfAny(Blanks) is not (var i and >= 0)
            || text.Contains("http", StringComparison.OrdinalIgnoreCase)
            || text.Contains("www", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        for (; i < text.Length; i++)
        {
            if (!Blanks.Contains(text[i]))
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
                return (i, Math.Min(text.Length, end + (end < text.Length && Words.IsHan(text[end]) ? 1 : 0)));
            }

            i = end - 1;
        }

        return null;
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> text, int start, int end)
    {
        // Letters of a Latin word, of a Roman or Chinese numeral (二〇二三年), and the factors of a product are none.
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        if (
            char.IsAsciiLetterOrDigit(before)
            || char.IsAsciiLetterOrDigit(after)
            || (text[start] is '〇' or '○' && (LabelNumeral(before) || LabelNumeral(after)))
        )
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
            '_' => end - start >= ShortestRun,
            _ => end - start >= ShortestRun || Counted.Contains(after),
        };
    }

    private static bool LabelNumeral(char c) => c is '零' || Forms.LabelKey.IsNumeral(c);
}

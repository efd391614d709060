using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4011: a counting word without its figure, such as 共主动公开条。</summary>
internal sealed class FigureMissingRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD4011",
            Name = "figure-missing",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new("“共公开×条”一类的计数前有数字。", "A counting word such as 条 after 共 or 公开 has its figure."),
            Basis = Bases.Editing,
            Failing = ExampleReports.Of("“共主动公开条”缺数字。", "A figure is left out.", ExampleReports.Said("共主动公开条。")),
            Passing = ExampleReports.Of("“共主动公开30条”。", "The figure is there.", ExampleReports.Said("共主动公开30条。")),
        };

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        foreach (var sentence in context.Sentences())
        {
            if (FindUnit(sentence) is { } words)
            {
                findings.Add(Found(sentence, $"“{words}”缺少数字。", $"A figure is left out in “{words}”."));
            }
        }

        return RuleOutcome.Ran;
    }

    private static bool IsEnd(char c) => c is '，' or '。' or '；' or '、';

    // 公开条 and 共件: the unit follows the verb at once. 件 may end 文件, and counts after 共 alone.
    private static string? FindUnit(Sentence sentence)
    {
        var text = sentence.Letters;
        foreach (var token in sentence.Tokens)
        {
            if (token.End + 1 < text.Length && IsEnd(text[token.End + 1]) && IsCounting(token, text[token.End]))
            {
                return text[token.Start..(token.End + 1)].ToString();
            }
        }

        return null;
    }

    private static bool IsCounting(Token token, char unit) =>
        token.Role switch
        {
            WordRole.Main => unit is '条' or '份' or '篇' or '件',
            WordRole.Event => unit is '条' or '份' or '篇'
                && token.Meaning is Meaning.Disclosed or Meaning.Issued or Meaning.Received or Meaning.Completed,
            _ => false,
        };
}

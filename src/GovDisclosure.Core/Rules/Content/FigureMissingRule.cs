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

    private const char Piece = '件';

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        foreach (var sentence in context.Sentences())
        {
            if ((FindUnit(sentence) ?? FindUncounted(sentence)) is { } words)
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

    // 共收到政府信息公开申请件: 件 may end a word too, so only what is said to be counted in all lacks its figure.
    private static string? FindUncounted(Sentence sentence)
    {
        var text = sentence.Letters;
        var place = text.IndexOf(Piece) < 0 ? text.Length : 0;
        while (Clauses.TryNext(text, ref place, out var clause))
        {
            if (text[clause.End - 1] == Piece && CountStart(sentence, clause) is var start and >= 0)
            {
                return text[start..clause.End].ToString();
            }
        }

        return null;
    }

    // Where the word begins that says that requests are counted, before a 件 that ends a clause without a figure; -1 where there is none.
    private static int CountStart(Sentence sentence, (int Start, int End) clause)
    {
        var (start, isOfRequests) = (-1, false);
        foreach (var token in sentence.Within(clause.Start, clause.End))
        {
            if (token.Role is WordRole.None or WordRole.Plan)
            {
                return -1;
            }

            start = token.Role == WordRole.Main && start < 0 ? token.Start : start;
            isOfRequests =
                token is { Role: WordRole.Topic, Meaning: Meaning.Requests or Meaning.WeakRequests } && token.End >= clause.End - 1;
        }

        return isOfRequests && !sentence.Figures.Exists(figure => figure.Start >= clause.Start && figure.End <= clause.End) ? start : -1;
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

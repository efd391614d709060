using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4011: a counting word without its figure, such as 共主动公开条。</summary>
internal sealed class FigureMissingRule() : TextRule(RuleCatalog.FigureMissing)
{
    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        var tokens = new List<Token>();
        foreach (var sentence in context.Text.Sentences)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (MayLackFigure(sentence.Letters) && FindUnit(sentence.Folded, tokens) is { } words)
            {
                findings.Add(Found(sentence, $"“{words}”缺少数字。", $"A figure is left out in “{words}”."));
            }
        }

        return RuleOutcome.Ran;
    }

    // Most sentences have no unit right before punctuation, and need no reading.
    private static bool MayLackFigure(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAny("条份篇件"); i >= 0;)
        {
            if (i > 0 && i + 1 < text.Length && IsEnd(text[i + 1]) && !char.IsAsciiDigit(text[i - 1]))
            {
                return true;
            }

            var next = text[(i + 1)..].IndexOfAny("条份篇件");
            i = next < 0 ? -1 : i + 1 + next;
        }

        return false;
    }

    private static bool IsEnd(char c) => c is '，' or ',' or '。' or '；' or ';' or '、';

    // 公开条 and 共件: the unit follows the verb at once. 件 may end 文件, and counts after 共 alone.
    private static string? FindUnit(string text, List<Token> tokens)
    {
        tokens.Clear();
        Tokenizer.Read(Lexicon.Default, text, tokens);
        foreach (var token in tokens)
        {
            if (token.End + 1 < text.Length && IsEnd(text[token.End + 1]) && IsCounting(token, text[token.End]))
            {
                return text[token.Start..(token.End + 1)];
            }
        }

        return null;
    }

    private static bool IsCounting(Token token, char unit) => token.Role switch
    {
        WordRole.Main => unit is '条' or '份' or '篇' or '件',
        WordRole.Event => unit is '条' or '份' or '篇' && token.Meaning is Meaning.Disclosed or Meaning.Issued or Meaning.Received or Meaning.Completed,
        _ => false,
    };
}

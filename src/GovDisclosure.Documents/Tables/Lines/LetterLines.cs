using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tables.Thresholds;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>Joins lines of one letter each, as narrow columns and upright texts leave them, where they make words: 一 / 、 / 总 / 体 / 情 /
/// 况.</summary>
internal static class LetterLines
{
    private const string BehindFigures = "年月日条项次号个名份篇人件期万元.．%％、，。）)";

    /// <summary>Joins the lines of a document.</summary>
    /// <returns>The document itself where no line is joined.</returns>
    public static SourceDocument Join(SourceDocument document, Judgement judgement)
    {
        DocumentRewriter? rewriter = null;
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            var end = EndOfWord(document, i, judgement.DigitsInWord);
            if (end - i < judgement.LeastLetters)
            {
                rewriter?.Copy(i);
                continue;
            }

            if (rewriter is null)
            {
                rewriter = new DocumentRewriter(document);
                for (var before = 0; before < i; before++)
                {
                    rewriter.Copy(before);
                }
            }

            rewriter.StartToken(i);
            rewriter.Add(WordOf(document, i, end), document.Tokens[i].Position, isCell: false, document.Tokens[i].StartsRow);
            i = end - 1;
        }

        return rewriter?.ToDocument() ?? document;
    }

    // A column of figures is no word: digits are joined only where a unit or a sign follows.
    private static int EndOfWord(SourceDocument document, int start, int mostDigits)
    {
        var i = start;
        while (IsLetter(document, i) && (i == start || !document.Tokens[i].StartsRow || document.Tokens[i].FollowsBreak))
        {
            if (!IsDigit(document, i))
            {
                i++;
                continue;
            }

            var end = i;
            while (end - i <= mostDigits && IsLetter(document, end) && IsDigit(document, end))
            {
                end++;
            }

            if (
                end - i > mostDigits
                || !IsLetter(document, end)
                || !BehindFigures.Contains(document.Span(document.Tokens[end])[0], StringComparison.Ordinal)
            )
            {
                break;
            }

            i = end;
        }

        return i;
    }

    private static bool IsLetter(SourceDocument document, int token) =>
        token < document.Tokens.Length && document.Tokens[token] is { IsCell: false, Length: 1 } && !document.IsSetOff(token);

    private static bool IsDigit(SourceDocument document, int token) => char.IsDigit(document.Span(document.Tokens[token])[0]);

    private static string WordOf(SourceDocument document, int first, int end) =>
        string.Create(end - first, (document, first), static (word, from) =>
        {
            for (var i = 0; i < word.Length; i++)
            {
                word[i] = from.document.Span(from.document.Tokens[from.first + i])[0];
            }
        });
}

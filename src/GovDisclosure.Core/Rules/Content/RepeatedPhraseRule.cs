using GovDisclosure.Rules.Text;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4008: a doubled phrase, or a page number between the lines.</summary>
internal sealed class RepeatedPhraseRule() : TextRule(RuleCatalog.RepeatedPhrase)
{
    private const int Shortest = 5;
    private const int Longest = 16;
    private const int LongestGap = 2;

    // 公开和公开, 公开的公开: what such a word joins is not doubled by mistake.
    private static readonly System.Buffers.SearchValues<char> Joining = System.Buffers.SearchValues.Create("和与及或的以对到在是为等至不促、");

    // What a web page prints above its report (a path of links, say) repeats words, and is read with the preamble.
    private const string Preamble = "/preamble";

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        foreach (var sentence in context.Text.Sentences)
        {
            if (IsPageNumber(sentence.Text))
            {
                findings.Add(Found(sentence, $"文中混有页码“{sentence.Text.Trim()}”。", $"A stray page number stands in the text: {sentence.Text.Trim()}"));
            }
            else if (sentence.Part.Pointer != Preamble && FindDoubled(sentence.Text) is { } phrase)
            {
                findings.Add(Found(sentence, $"“{phrase}”重复。", $"A phrase is doubled: {phrase}"));
            }
        }

        return RuleOutcome.Ran;
    }

    private static bool IsPageNumber(string text)
    {
        var number = text.AsSpan().Trim().Trim("-—– \u3000");
        return number.Length is 1 or 2 && number.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    // The lengths tried at each place are few, so that the time is linear in the text.
    private static string? FindDoubled(string text)
    {
        for (var i = 0; i + (2 * Shortest) <= text.Length; i++)
        {
            for (var distance = Shortest; distance <= Longest + LongestGap && i + distance + Shortest <= text.Length; distance++)
            {
                if (text[i] != text[i + distance])
                {
                    continue;
                }

                for (var gap = 0; gap <= LongestGap && distance - gap >= Shortest; gap++)
                {
                    var length = distance - gap;
                    if (i + distance + length <= text.Length && length <= Longest &&
                        text.AsSpan(i, length).SequenceEqual(text.AsSpan(i + distance, length)) &&
                        IsPhrase(text.AsSpan(i, distance + length)) && !text.AsSpan(i + length, gap).ContainsAny(Joining))
                    {
                        return text.Substring(i, length);
                    }
                }
            }
        }

        return null;
    }

    private static bool IsPhrase(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Words.IsHan(c))
            {
                return false;
            }
        }

        return true;
    }
}

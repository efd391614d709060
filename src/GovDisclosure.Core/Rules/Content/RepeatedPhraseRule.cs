using System.Buffers;
using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4008: a doubled phrase, or a page number between the lines.</summary>
internal sealed class RepeatedPhraseRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD4008",
            Name = "repeated-phrase",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new("文中没有重复的词句和混入的页码。", "No phrase is doubled, and no page number is in the text."),
            Basis = Bases.Editing,
            Failing = ExampleReports.Of(
                "“加强业务培训”重复。",
                "A phrase is doubled.",
                ExampleReports.Problems("加强业务培训", "加强业务培训加强业务培训", "", "")
            ),
            Passing = ExampleReports.Of("没有重复。", "Nothing is doubled.", static report => report),
        };

    // A phrase this long is doubled by mistake also where a letter or two are between.
    private const int ShortestApart = 5;
    private const int Longest = 16;
    private const int LongestGap = 2;

    // Two letters are often doubled on purpose, or meet by chance: 公开 and 公开栏.
    private const int ShortestPlain = 3;

    // 公开和公开, 公开的公开: what such a word joins is not doubled by mistake.
    private static readonly SearchValues<char> Joining = SearchValues.Create("和与及或的以对到在是为等至不促、");

    // 研究研究, 一件一件: said twice on purpose.
    private static readonly SearchValues<char> Measures = SearchValues.Create("一二三两每几件条项次个步层级点类批户村家人天年月日逐各");
    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三两每几逐各");

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        var sentences = context.Text.Sentences;
        for (var i = 0; i < sentences.Length; i++)
        {
            context.Clock.Tick();
            var sentence = sentences[i];
            if (IsPageNumber(sentence.Printed, out var isDashed))
            {
                // The number of the last page of a section is printed at its end, where it disturbs nothing.
                if (!isDashed || (i + 1 < sentences.Length && sentences[i + 1].Part == sentence.Part))
                {
                    findings.Add(
                        Found(
                            sentence,
                            $"文中混有页码“{sentence.Quote.Text.Trim()}”。",
                            $"A stray page number is in the text: {sentence.Quote.Text.Trim()}"
                        )
                    );
                }
            }
            // What a web page prints above its report (a path of links, say) repeats words, and is read with the preamble.
            else if (sentence.Part.Pointer != Places.Preamble && FindDoubled(sentence.Printed) is { } phrase)
            {
                findings.Add(Found(sentence, $"“{phrase}”重复。", $"A phrase is doubled: {phrase}"));
            }
        }

        return RuleOutcome.Ran;
    }

    private static bool IsPageNumber(ReadOnlySpan<char> text, out bool isDashed)
    {
        var line = text.Trim();
        var number = line.Trim("-—–－ \u3000");
        isDashed = number.Length < line.Length;
        return number.Length is 1 or 2 && number.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    // The lengths tried at each place are few, so that the time is linear in the text.
    private static string? FindDoubled(ReadOnlySpan<char> text)
    {
        if (!HasDoubled(text))
        {
            return null;
        }

        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (!Words.IsHan(text[i]))
            {
                continue;
            }

            var window = text[(i + 2)..Math.Min(text.Length - 1, i + Longest + LongestGap + 1)];
            for (var at = window.IndexOf(text[i]); at >= 0; at = Words.Next(window, text.Slice(i, 1), at + 1))
            {
                if (LengthAt(text, i, at + 2) is var length and > 0)
                {
                    return text.Slice(i, length).ToString();
                }
            }
        }

        return null;
    }

    // Where two letters occur again near, by a table of the pairs before: most sentences are done with that.
    private static bool HasDoubled(ReadOnlySpan<char> text)
    {
        const int Pairs = 512;
        const int Reach = 64;
        Span<int> lastOfPair = stackalloc int[Pairs];
        Span<int> before = stackalloc int[Reach];
        for (var i = 0; i + 1 < text.Length; i++)
        {
            ref var last = ref lastOfPair[((text[i] * 31) ^ (text[i + 1] * 7)) & (Pairs - 1)];
            before[i & (Reach - 1)] = last;
            for (var start = last - 1; start >= 0 && i - start <= Longest + LongestGap; start = before[start & (Reach - 1)] - 1)
            {
                if (i - start > 1 && Words.IsHan(text[start]) && LengthAt(text, start, i - start) > 0)
                {
                    return true;
                }
            }

            last = i + 1;
        }

        return false;
    }

    // The length of the phrase that is at a place and again at a distance; 0 where none is doubled there.
    private static int LengthAt(ReadOnlySpan<char> text, int start, int distance)
    {
        for (var gap = 0; gap <= LongestGap && (gap == 0 || distance - gap >= ShortestApart); gap++)
        {
            var length = distance - gap;
            if (
                start + distance + length <= text.Length
                && length <= Longest
                && text.Slice(start, length).SequenceEqual(text.Slice(start + distance, length))
                && IsPhrase(text.Slice(start, distance + length))
                && !text.Slice(start + length, gap).ContainsAny(Joining)
                && (length >= ShortestPlain ? !IsCounted(text.Slice(start, length)) : IsSlip(text, start))
            )
            {
                return length;
            }
        }

        return 0;
    }

    // 一件件一件件, 一个村一个村.
    private static bool IsCounted(ReadOnlySpan<char> phrase) => phrase.Length < ShortestApart && Numerals.Contains(phrase[0]);

    private static bool IsSlip(ReadOnlySpan<char> text, int start)
    {
        var word = text.Slice(start, 2);
        var rest = text[(start + 4)..];

        // 研究研究 is said on purpose; in 申请申请人 the second begins a longer word.
        return word[0] != word[1]
            && !word.ContainsAny(Measures)
            && !word.ContainsAny(Joining)
            && !Lexicon.Default.StartsWith(word, WordRole.Reduplicated)
            && !Lexicon.Default.StartsWith(rest, WordRole.Continued);
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

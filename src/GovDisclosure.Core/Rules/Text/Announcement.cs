using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>A sentence that says how many items follow, such as 主要存在以下三个问题：.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Words">The words with the number, such as 三个问题.</param>
/// <param name="Number">How many are announced.</param>
internal sealed record Announcement(Sentence Sentence, string Words, int Number)
{
    private const int LongestName = 8;

    /// <summary>The announcement with which some words end; null when they end with none.</summary>
    /// <param name="sentence">The sentence that they are in.</param>
    /// <param name="letters">The folded words.</param>
    public static Announcement? AtEnd(Sentence sentence, ReadOnlySpan<char> letters)
    {
        letters = letters.TrimEnd("，,：:。；;");
        if (!Lexicon.Default.EndsWith(letters, WordRole.Announced))
        {
            return null;
        }

        for (var i = letters.Length - 2; i >= 0 && letters.Length - i <= LongestName + 2; i--)
        {
            if (
                letters[i + 1] is '个' or '项' or '点' or '大'
                && ParseDigit(letters[i]) is { } number
                && !(i > 0 && IsPartOfMore(letters[i - 1]))
            )
            {
                return Lexicon.Default.Has(letters[..(i + 2)], WordRole.AnnouncementOpening)
                    ? new Announcement(sentence, letters[i..].ToString(), number)
                    : null;
            }
        }

        return null;
    }

    private static int? ParseDigit(char c) =>
        c switch
        {
            >= '2' and <= '9' => c - '0',
            _ => ChineseNumeral.TryParse([c], out var number) && number is >= 2 and <= 9 ? (int)number : null,
        };

    // 十三个 is not three, and 第三个 is one of them.
    private static bool IsPartOfMore(char before) => before == '第' || char.IsDigit(before) || ChineseNumeral.IsPart(before);
}

using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Printed;

/// <summary>Reads a change that is written in words, as the column 本年增/减 of 2019 has it: 减3, 增加2, 无增减.</summary>
internal static class ChangeText
{
    private const int MostDigits = 9;

    // The longest first.
    private static readonly string[] More = ["净增加", "增加了", "增加", "上升", "净增", "增"];
    private static readonly string[] Less = ["净减少", "减少了", "减少", "下降", "净减", "减"];
    private static readonly string[] Same = ["无增减", "无变化", "没有变化", "不增不减", "未增减", "持平", "不变"];

    /// <summary>Reads a change; null where the text is none.</summary>
    public static long? Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || char.IsAscii(text[0]))
        {
            return null;
        }

        foreach (var word in Same)
        {
            if (text.SequenceEqual(word))
            {
                return 0;
            }
        }

        return Read(text, More) ?? -Read(text, Less);
    }

    private static long? Read(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return Number(Padding.Trim(text[word.Length..]));
            }
        }

        return null;
    }

    // Digits alone, or with the counter of a form's figures: 减3项.
    private static long? Number(ReadOnlySpan<char> text)
    {
        var number = 0L;
        var at = 0;
        while (at < text.Length && at < MostDigits && LabelKey.FoldWidth(text[at]) is >= '0' and <= '9' and var digit)
        {
            number = (number * 10) + digit - '0';
            at++;
        }

        return at > 0 && Padding.Trim(text[at..]) is [] or ['项' or '件' or '个' or '宗'] ? number : null;
    }
}

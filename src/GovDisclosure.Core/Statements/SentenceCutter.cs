using System.Buffers;

namespace GovDisclosure.Statements;

/// <summary>Where a sentence is in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is, without the spaces around it.</param>
/// <param name="OpensParagraph">Whether it is the first of its paragraph.</param>
internal readonly record struct SentenceRange(int Start, int Length, bool OpensParagraph);

/// <summary>Cuts a text into sentences, one after the other. A line end ends one, unless the sentence goes on in the next line.</summary>
internal ref struct SentenceCutter(ReadOnlySpan<char> text)
{
    // A line this long was broken off by the page, and so was a sentence that is as long already.
    private const int FullLine = 20;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?.．\n");

    private readonly ReadOnlySpan<char> text = text;
    private int position;
    private int start;
    private int line;
    private bool opensParagraph = true;

    /// <summary>The sentence.</summary>
    public SentenceRange Current { get; private set; }

    /// <summary>Goes to the next sentence.</summary>
    public bool MoveNext()
    {
        while (position < text.Length)
        {
            start = position;
            GoToEnd();

            var end = Math.Min(position + 1, text.Length);
            var endsLine = position < text.Length && text[position] == '\n';
            Pass();
            var sentence = text[start..end];
            var trimmed = sentence.TrimStart();
            var leading = sentence.Length - trimmed.Length;
            var length = trimmed.TrimEnd().Length;
            if (length > 0)
            {
                Current = new SentenceRange(start + leading, length, opensParagraph);
                opensParagraph = endsLine;
                return true;
            }

            opensParagraph |= endsLine;
        }

        return false;
    }

    private void GoToEnd()
    {
        while (position < text.Length)
        {
            var next = text[position..].IndexOfAny(Ends);
            position = next < 0 ? text.Length : position + next;
            if (next < 0 || EndsAt(position))
            {
                return;
            }

            Pass();
        }
    }

    private void Pass()
    {
        position++;
        line = position <= text.Length && text[position - 1] == '\n' ? position : line;
    }

    private readonly bool EndsAt(int i) =>
        text[i] switch
        {
            '。' or '！' or '？' or '!' or '?' => true,
            '.' or '．' => FoldedText.IsFullStop(text, i),
            '\n' => !GoesOn(i),
            _ => false,
        };

    // A line that breaks off after a digit or a comma goes on in the next one, and so does a full line without an end, unless the next
    // begins with a numeral of its own.
    private readonly bool GoesOn(int i)
    {
        if (i == 0 || i + 1 >= text.Length || text[i + 1] == '\n')
        {
            return false;
        }

        if (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '，' or '、')
        {
            return true;
        }

        return i - Math.Min(start, line) >= FullLine
            && text[i - 1] is not ('；' or ';' or '：' or ':')
            && !(text[i + 1] is '（' or '(' or '第' or '#' or '　')
            && !IsNumbered(i + 1);
    }

    private readonly bool IsNumbered(int at)
    {
        var end = at;
        while (end < text.Length && end - at < 3 && (char.IsAsciiDigit(text[end]) || ChineseNumeral.IsPart(text[end])))
        {
            end++;
        }

        return end > at && end < text.Length && text[end] is '、' or '.' or '．' or '是';
    }
}

using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Front;

/// <summary>The name of an agency without the spaces that a print sets between its letters: 清 河 县 教 育 局.</summary>
internal static class AgencyName
{
    private const char FirstIdeograph = '\u3400';

    /// <summary>The text without the spaces that are before or behind a Chinese character.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (!Padding.IsIn(text))
        {
            return text.ToString();
        }

        var kept = new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Padding.Is(text[i]))
            {
                kept[length++] = text[i];
                continue;
            }

            var next = i;
            while (next < text.Length && Padding.Is(text[next]))
            {
                next++;
            }

            if (length > 0 && next < text.Length && kept[length - 1] < FirstIdeograph && text[next] < FirstIdeograph)
            {
                kept[length++] = ' ';
            }

            i = next - 1;
        }

        return new string(kept, 0, length);
    }
}

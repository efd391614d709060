using System.Text;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Writes the text of a page as a reader sees it: white space run together, lines and cells apart.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder text = new();
    private bool space;

    /// <summary>Where the piece that is being written starts.</summary>
    public int Start { get; private set; }

    public int Length => text.Length;

    public bool IsEmpty => text.Length == Start;

    /// <summary>Adds text that runs on.</summary>
    public void Append(ReadOnlySpan<char> data)
    {
        foreach (var c in data)
        {
            if (IsSpace(c))
            {
                space = true;
                continue;
            }

            if (space && !IsEmpty && text[^1] != '\n')
            {
                text.Append(' ');
            }

            space = false;
            text.Append(c);
        }
    }

    /// <summary>Starts a new line in the piece.</summary>
    public void Break()
    {
        space = false;
        if (!IsEmpty && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }

    /// <summary>Ends the piece.</summary>
    /// <param name="separator">What stands between it and the next one.</param>
    public void End(char separator)
    {
        space = false;
        text.Append(separator);
        Start = text.Length;
    }

    /// <summary>The piece without padding.</summary>
    public (int First, int Last) Trimmed() => Padding.Trim(text, Start, text.Length);

    public override string ToString() => text.ToString();

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}

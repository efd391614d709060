using System.Buffers;
using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Writes the text of a page as a reader sees it: white space run together, lines and cells apart.</summary>
/// <param name="expected">About how many letters there will be.</param>
internal sealed class HtmlText(int expected)
{
    // For what is between the pieces.
    private const int Separators = 256;

    private const string WhiteSpace = " \t\n\r\f";

    private static readonly SearchValues<char> Spaces = SearchValues.Create(WhiteSpace);

    private char[] text = new char[expected + Separators];
    private bool space;

    /// <summary>Where the piece that is being written starts.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    public bool IsEmpty => Length == Start;

    /// <summary>Whether the piece holds anything but padding.</summary>
    public bool IsPrinted { get; private set; }

    /// <summary>Whether what was written last is a digit, with no space after it.</summary>
    public bool EndsWithDigit => !space && !IsEmpty && char.IsDigit(text[Length - 1]);

    /// <summary>Adds text that runs on.</summary>
    public void Append(ReadOnlySpan<char> data)
    {
        while (!data.IsEmpty)
        {
            var word = data.IndexOfAny(Spaces);
            word = word < 0 ? data.Length : word;
            if (word > 0)
            {
                if (space && !IsEmpty && text[Length - 1] != '\n')
                {
                    Write(' ');
                }

                Write(data[..word]);
            }

            space = word < data.Length;
            data = data[word..].TrimStart(WhiteSpace);
        }
    }

    /// <summary>Starts a new line in the piece.</summary>
    public void Break()
    {
        space = false;
        if (!IsEmpty && text[Length - 1] != '\n')
        {
            Write('\n');
        }
    }

    /// <summary>Ends the piece.</summary>
    /// <param name="separator">What is between it and the next one.</param>
    public void End(char separator)
    {
        space = false;
        Write(separator);
        Start = Length;
        IsPrinted = false;
    }

    /// <summary>The piece without padding.</summary>
    public (int First, int Last) Trimmed() => Padding.Trim(text, Start, Length);

    public override string ToString() => new(text, 0, Length);

    public static bool IsSpace(char c) => WhiteSpace.Contains(c, StringComparison.Ordinal);

    private void Write(char c) => Write([c]);

    private void Write(ReadOnlySpan<char> letters)
    {
        if (text.Length - Length < letters.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, Length + letters.Length));
        }

        for (var i = 0; i < letters.Length && !IsPrinted; i++)
        {
            IsPrinted = !Padding.Is(letters[i]);
        }

        letters.CopyTo(text.AsSpan(Length));
        Length += letters.Length;
    }
}

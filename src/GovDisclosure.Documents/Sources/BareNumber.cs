using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Sources;

/// <summary>A short number on a line of its own, as that of a page is printed.</summary>
internal static class BareNumber
{
    private const int MostDigits = 3;

    /// <summary>The number that a piece of a source is and nothing else; −1 when it is none, or a cell.</summary>
    public static int Of(in SourceToken token, ReadOnlySpan<char> text)
    {
        if (token.IsCell || token.Length is 0 or > MostDigits)
        {
            return -1;
        }

        var number = 0;
        foreach (var c in text.Slice(token.Start, token.Length))
        {
            var digit = PrintedDigit.FoldWidth(c);
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}

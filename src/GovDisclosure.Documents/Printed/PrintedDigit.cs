using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Printed;

/// <summary>Digits of every width that are printed.</summary>
internal static class PrintedDigit
{
    /// <summary>Whether a character is a digit of ASCII or of full width.</summary>
    public static bool Is(char c) => LabelKey.IsDigit(c);

    /// <summary>The ASCII character for one of full width; any other as it is.</summary>
    public static char FoldWidth(char c) => LabelKey.FoldWidth(c);
}

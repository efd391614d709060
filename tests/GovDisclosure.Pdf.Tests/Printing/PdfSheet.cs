using System.Globalization;
using System.Text;

namespace GovDisclosure.Pdf.Tests.Printing;

/// <summary>The content of one page of a PDF: letters and lines at places in points from the lower left corner.</summary>
internal sealed class PdfSheet
{
    public const double Width = 595;
    public const double Height = 842;

    private readonly StringBuilder content = new();

    /// <summary>The degrees by which the page is turned to be shown.</summary>
    public int Rotation { get; init; }

    /// <summary>Whether the page shows a picture too.</summary>
    public bool HasImage { get; init; }

    /// <summary>The letters that were written.</summary>
    public HashSet<char> Letters { get; } = [];

    public PdfSheet Text(string text, double x, double y, double size = 10.5, int mode = 0)
    {
        Letters.UnionWith(text);
        content.Append(CultureInfo.InvariantCulture, $"BT {mode} Tr /F1 {size} Tf {x} {y} Td <");
        foreach (var unit in text)
        {
            content.Append(CultureInfo.InvariantCulture, $"{(int)unit:X4}");
        }

        content.Append("> Tj ET\n");
        return this;
    }

    public PdfSheet Line(double x1, double y1, double x2, double y2)
    {
        content.Append(CultureInfo.InvariantCulture, $"0.5 w {x1} {y1} m {x2} {y2} l S\n");
        return this;
    }

    public PdfSheet Raw(string operations)
    {
        content.Append(operations).Append('\n');
        return this;
    }

    /// <summary>Changes what is drawn.</summary>
    public void Change(Func<string, string> change)
    {
        var changed = change(content.ToString());
        content.Clear().Append(changed);
    }

    public string Content => HasImage ? content + "q 100 0 0 100 100 100 cm /Im1 Do Q\n" : content.ToString();

    /// <summary>The width of a text: a letter of ASCII is half as wide as a Chinese one.</summary>
    public static double WidthOf(string text, double size) => text.Sum(static c => c < 0x80 ? 0.5 : 1) * size;
}

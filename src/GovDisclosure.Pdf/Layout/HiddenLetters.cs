using UglyToad.PdfPig.Core;

namespace GovDisclosure.Pdf.Layout;

/// <summary>Tells letters that nobody sees, or that are struck out, from the others, by what else is drawn on the page.</summary>
internal sealed class HiddenLetters
{
    // More is a drawing, behind which nobody sets figures.
    private const int MostSurfaces = 2_000;
    private const int MostRules = 2_000;

    // In sizes of a letter, around its middle: a line that strikes it out. What is under it underlines.
    private const double FarthestStrike = 0.22;

    // In points: a line that ends at another is of a table.
    private const double Touching = 2;

    private readonly List<Surface> surfaces = [];
    private List<Rule> strikesAcross = [];
    private List<Rule> strikesDown = [];

    /// <summary>How many surfaces were painted.</summary>
    public int Count => surfaces.Count;

    /// <summary>Takes note of a surface that hides what is under it.</summary>
    public void Add(in Surface surface)
    {
        if (surfaces.Count < MostSurfaces)
        {
            surfaces.Add(surface);
        }
    }

    /// <summary>Whether the paper at a place is white, as far as it was painted.</summary>
    public bool IsWhite(PdfPoint at)
    {
        for (var i = surfaces.Count - 1; i >= 0; i--)
        {
            if (surfaces[i].Holds(at))
            {
                return surfaces[i].IsWhite;
            }
        }

        return true;
    }

    /// <summary>Looks for the lines that may strike letters out, once all lines of the page are known.</summary>
    public void FindStrikes(List<Rule> across, List<Rule> down)
    {
        var (lines, columns) = (Rule.Join([.. across], Touching), Rule.Join([.. down], Touching));
        if (lines.Count + columns.Count <= MostRules)
        {
            strikesAcross = lines.FindAll(line => !columns.Exists(other => Touches(line, other)));
            strikesDown = columns.FindAll(line => !lines.Exists(other => Touches(line, other)));
        }
    }

    /// <summary>Whether a letter is painted over or struck out.</summary>
    public bool Hides(in DrawnLetter letter)
    {
        for (var i = letter.Surfaces; i < surfaces.Count; i++)
        {
            if (surfaces[i].Holds(letter.Middle))
            {
                return true;
            }
        }

        var isUpright = letter.Direction % 2 == 0;
        var (at, along) = isUpright ? (letter.Middle.Y, letter.Middle.X) : (letter.Middle.X, letter.Middle.Y);
        foreach (var strike in isUpright ? strikesAcross : strikesDown)
        {
            if (Math.Abs(strike.At - at) <= FarthestStrike * letter.Letter.Size && strike.Start <= along && along <= strike.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Touches(in Rule line, in Rule other) =>
        other.At >= line.Start - Touching
        && other.At <= line.End + Touching
        && line.At >= other.Start - Touching
        && line.At <= other.End + Touching;
}

/// <summary>A painted surface.</summary>
internal readonly record struct Surface(double Left, double Bottom, double Right, double Top, bool IsWhite)
{
    public bool Holds(PdfPoint point) => point.X >= Left && point.X <= Right && point.Y >= Bottom && point.Y <= Top;
}

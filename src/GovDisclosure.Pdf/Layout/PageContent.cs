using UglyToad.PdfPig.Core;

namespace GovDisclosure.Pdf.Layout;

/// <summary>The letters and ruling lines of one page as they are drawn, in no order.</summary>
/// <param name="width">The width of the page in points.</param>
/// <param name="height">Its height.</param>
internal sealed class PageContent(double width, double height)
{
    private readonly (double Width, double Height) asDrawn = (width, height);

    private const int Directions = 4;

    // A letter, or a line, that is less than so much off is straight.
    private const double MostSlant = 0.05;

    // In points: dots, and the hooks at the ends of lines.
    private const double ShortestRule = 4;

    // What is smaller cannot be read by anyone.
    private const double SmallestSize = 1.5;

    private const double MiddleToSize = 0.35;

    private readonly List<Letter>[] letters =
    [
        [],
        [],
        [],
        [],
    ];
    private readonly List<DrawnLetter> drawn = [];
    private readonly HiddenLetters hidden = new();

    /// <summary>The lines across.</summary>
    public List<Rule> Across { get; private set; } = [];

    /// <summary>The lines down.</summary>
    public List<Rule> Down { get; private set; } = [];

    /// <summary>The letters of the direction that most have.</summary>
    public List<Letter> Letters => letters[0];

    /// <summary>How many letters are set at an angle to the others.</summary>
    public int TurnedLetters { get; private set; }

    /// <summary>How many letters are on the page and not shown.</summary>
    public int InvisibleLetters { get; private set; }

    public int Images { get; private set; }

    public double Width { get; private set; } = width;

    public double Height { get; private set; } = height;

    /// <summary>Takes note of a painted surface.</summary>
    public void AddSurface(in Surface surface) => hidden.Add(surface);

    /// <summary>Adds a letter.</summary>
    /// <param name="text">What it shows.</param>
    /// <param name="start">Where it starts, on the line that it is on.</param>
    /// <param name="end">Where the next letter starts.</param>
    /// <param name="top">Where it starts, so much higher as its font is large.</param>
    /// <param name="isShown">Whether it is drawn at all.</param>
    /// <param name="isWhite">Whether it is drawn in white, which is seen on a dark surface alone.</param>
    public void Add(string text, PdfPoint start, PdfPoint end, PdfPoint top, bool isShown, bool isWhite)
    {
        var (x, y) = (top.X - start.X, top.Y - start.Y);
        var size = Math.Sqrt((x * x) + (y * y));
        if (!double.IsFinite(size) || !double.IsFinite(end.X) || !double.IsFinite(end.Y) || size == 0 || string.IsNullOrEmpty(text))
        {
            return;
        }

        var middle = new PdfPoint(((start.X + end.X) / 2) + (MiddleToSize * x), ((start.Y + end.Y) / 2) + (MiddleToSize * y));
        if (!isShown || size < SmallestSize || (isWhite && hidden.IsWhite(middle)) || !IsOnPage(middle))
        {
            InvisibleLetters += string.IsNullOrWhiteSpace(text) ? 0 : 1;
            return;
        }

        var most = size * MostSlant;
        var direction =
            Math.Abs(x) <= most ? (y > 0 ? 0 : 2)
            : Math.Abs(y) <= most ? (x > 0 ? 1 : 3)
            : -1;
        if (direction < 0)
        {
            TurnedLetters += string.IsNullOrWhiteSpace(text) ? 0 : 1;
            return;
        }

        var (left, at) = Turn(start.X, start.Y, direction);
        var (right, _) = Turn(end.X, end.Y, direction);
        var letter = new Letter(text, Math.Min(left, right), Math.Max(left, right), at, size);
        drawn.Add(new DrawnLetter(letter, direction, middle, hidden.Count));
    }

    private bool IsOnPage(PdfPoint point) => point.X >= 0 && point.Y >= 0 && point.X <= asDrawn.Width && point.Y <= asDrawn.Height;

    private void LeaveOutHidden()
    {
        hidden.FindStrikes(Across, Down);
        foreach (var letter in drawn)
        {
            if (hidden.Hides(letter))
            {
                InvisibleLetters += letter.Letter.IsSpace ? 0 : 1;
            }
            else
            {
                letters[letter.Direction].Add(letter.Letter);
            }
        }

        drawn.Clear();
    }

    public void AddImage() => Images++;

    public void AddRule(double x1, double y1, double x2, double y2)
    {
        var (across, down) = (Math.Abs(x2 - x1), Math.Abs(y2 - y1));
        if (!double.IsFinite(across) || !double.IsFinite(down) || Math.Max(across, down) < ShortestRule)
        {
            return;
        }

        if (down <= across * MostSlant)
        {
            Across.Add(new Rule((y1 + y2) / 2, Math.Min(x1, x2), Math.Max(x1, x2)));
        }
        else if (across <= down * MostSlant)
        {
            Down.Add(new Rule((x1 + x2) / 2, Math.Min(y1, y2), Math.Max(y1, y2)));
        }
    }

    /// <summary>Turns the page so that most of its letters are upright: a broad table is often set sideways on an
    /// upright page.</summary>
    public void SetUpright()
    {
        LeaveOutHidden();
        var most = 0;
        for (var direction = 1; direction < Directions; direction++)
        {
            most = letters[direction].Count > letters[most].Count ? direction : most;
        }

        for (var direction = 0; direction < Directions; direction++)
        {
            TurnedLetters += direction == most ? 0 : letters[direction].Count(static letter => !letter.IsSpace);
        }

        letters[0] = letters[most];
        if (most == 0)
        {
            return;
        }

        if (most != 2)
        {
            (Width, Height) = (Height, Width);
        }

        var across = most == 2 ? Across : Down;
        var down = most == 2 ? Down : Across;
        (Across, Down) = (
            across.ConvertAll(rule => Turn(rule, most, isAcross: most == 2)),
            down.ConvertAll(rule => Turn(rule, most, isAcross: most != 2))
        );
    }

    private Rule Turn(Rule rule, int direction, bool isAcross)
    {
        var (x1, y1) = isAcross ? Turn(rule.Start, rule.At, direction) : Turn(rule.At, rule.Start, direction);
        var (x2, y2) = isAcross ? Turn(rule.End, rule.At, direction) : Turn(rule.At, rule.End, direction);
        return Math.Abs(x2 - x1) > Math.Abs(y2 - y1)
            ? new Rule(y1, Math.Min(x1, x2), Math.Max(x1, x2))
            : new Rule(x1, Math.Min(y1, y2), Math.Max(y1, y2));
    }

    // A place on the page once it is turned so that letters of a direction are upright: what was up is right, down or left.
    private (double X, double Y) Turn(double x, double y, int direction) =>
        direction switch
        {
            0 => (x, y),
            1 => (asDrawn.Height - y, x),
            2 => (asDrawn.Width - x, asDrawn.Height - y),
            _ => (y, asDrawn.Width - x),
        };
}

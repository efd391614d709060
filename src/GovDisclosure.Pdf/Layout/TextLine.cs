namespace GovDisclosure.Pdf.Layout;

/// <summary>A piece of a line that broad gaps hold apart from the others.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Left">Where it starts, in points.</param>
/// <param name="Right">Where it ends.</param>
internal readonly record struct TextPiece(string Text, double Left, double Right)
{
    /// <summary>Gaps within it that may hold columns apart: where its text goes on, where the gap starts and ends; null where it has
    /// none.</summary>
    public List<(int At, double Start, double End)>? Gaps { get; init; }
}

/// <summary>A line of text on a page.</summary>
/// <param name="Pieces">Its pieces from the left; one where nothing is apart.</param>
/// <param name="Base">The height of its letters' base, in points.</param>
/// <param name="Size">The size of its largest letters.</param>
internal sealed record TextLine(IReadOnlyList<TextPiece> Pieces, double Base, double Size)
{
    /// <summary>A letter of ASCII is half as wide as its size.</summary>
    public const double SpaceToSize = 0.5;
    private const int LeastSpaces = 2;
    private const char FirstOfWideLetters = '\u2E80';

    public double Left => Pieces[0].Left;

    public double Right => Pieces[^1].Right;

    public double Top => Base + Size;

    public bool HasGaps => Pieces.Count > 1;

    /// <summary>What is printed; spaces stand for the gaps, so that what is under one another on the page is so in the text too.</summary>
    public string Text { get; init; } = Pieces.Count == 1 ? Pieces[0].Text : Spaced(Pieces, Size);

    /// <summary>The line with some of its pieces only.</summary>
    public TextLine Of(IReadOnlyList<TextPiece> pieces) => new(pieces, Base, Size);

    public bool Crosses(double x) => Pieces.Any(piece => piece.Left < x && x < piece.Right);

    public List<TextPiece> PiecesBetween(double left, double right) =>
        [.. Pieces.Where(piece => piece.Left >= left && piece.Right <= right)];

    public IEnumerable<(double Start, double End)> Gaps() =>
        Pieces.Zip(Pieces.Skip(1), static (first, second) => (first.Right, second.Left));

    public static bool IsWide(char c) => c >= FirstOfWideLetters;

    /// <summary>How many letters of ASCII are as wide as a text.</summary>
    public static int WidthOf(string text) => text.Sum(static c => IsWide(c) ? 2 : 1);

    private static string Spaced(IReadOnlyList<TextPiece> pieces, double size)
    {
        var text = new System.Text.StringBuilder();
        var width = 0;
        foreach (var piece in pieces)
        {
            var spaces =
                text.Length == 0 ? 0 : Math.Clamp((int)((piece.Left - pieces[0].Left) / (SpaceToSize * size)) - width, LeastSpaces, 200);
            text.Append(' ', spaces).Append(piece.Text);
            width += spaces + WidthOf(piece.Text);
        }

        return text.ToString();
    }
}

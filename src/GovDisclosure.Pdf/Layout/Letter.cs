namespace GovDisclosure.Pdf.Layout;

/// <summary>A letter on a page that is upright, in points from the page's lower left corner.</summary>
/// <param name="Text">What it shows; one character nearly always.</param>
/// <param name="Left">Where it starts.</param>
/// <param name="Right">Where the next letter starts.</param>
/// <param name="Base">The line that it is on.</param>
/// <param name="Size">The size of its font.</param>
internal readonly record struct Letter(string Text, double Left, double Right, double Base, double Size)
{
    // Where a letter is, is where its middle is: a letter may reach beyond the line that rules its cell. A Chinese letter's middle is about
    // so far above its base.
    private const double MiddleToSize = 0.35;

    public double MiddleX => (Left + Right) / 2;

    public double MiddleY => Base + (Size * MiddleToSize);

    public bool IsSpace => string.IsNullOrWhiteSpace(Text);
}

namespace GovDisclosure.Documents.Sources;

/// <summary>The colour of a text, or of what is behind it.</summary>
/// <param name="Red">Its red, 0 to 255.</param>
/// <param name="Green">Its green.</param>
/// <param name="Blue">Its blue.</param>
/// <param name="IsClear">Whether nothing is seen of it.</param>
internal readonly record struct ShownColor(double Red, double Green, double Blue, bool IsClear = false)
{
    /// <summary>The most of each part.</summary>
    public const int Most = 255;

    // No reader tells text from what is behind it by less.
    private const double Likeness = 4;

    /// <summary>That of paper.</summary>
    public static ShownColor White { get; } = new(Most, Most, Most);

    /// <summary>Whether a reader tells no difference between two colours.</summary>
    public bool IsLike(ShownColor other) =>
        Math.Abs(Red - other.Red) <= Likeness && Math.Abs(Green - other.Green) <= Likeness && Math.Abs(Blue - other.Blue) <= Likeness;
}

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>The declarations of a style that say whether and how a text is shown; of several of one property the last counts.</summary>
internal struct HtmlDeclared
{
    // In pixels. Letters smaller than this are no letters to a reader; a text further away than a screen is wide is not on it.
    private const double SmallestLetters = 2;
    private const double OffScreen = 500;

    // Word raises whole texts by a point or so to make them fit.
    private const double LeastRaised = 2.5;

    private const int LongestProperty = 24;

    private static readonly string[] Blocks = ["block", "flex", "grid", "table", "list-item", "flow-root"];

    private HtmlRole display;
    private HtmlRole size;
    private HtmlRole color;
    private HtmlRole background;
    private bool isHidden;
    private bool isHiddenByWord;
    private bool isStruck;
    private bool isRaised;
    private bool isRaisedByWord;
    private bool isClear;
    private bool isClipped;
    private bool isIndentedAway;
    private bool isLeftOut;
    private bool isShrunk;
    private bool isFiltered;
    private bool cutsOff;
    private bool isNarrow;
    private bool isFlat;
    private bool isBox;
    private bool isPlaced;
    private bool isMoved;
    private double farthest;
    private double top;

    /// <summary>The colour of the text; null where none is told.</summary>
    public ShownColor? Text { get; private set; }

    /// <summary>The colour behind it; null where none is told, or a picture is.</summary>
    public ShownColor? Background { get; private set; }

    /// <summary>Whether something is behind it of which the colour is not known, as a picture.</summary>
    public readonly bool HasPicture => background == HtmlRole.Coloured && Background is null;

    /// <summary>What the declarations make of an element.</summary>
    public readonly HtmlRole Role =>
        display
        | size
        | color
        | background
        | (
            isHidden
            || isHiddenByWord
            || isStruck
            || isClear
            || isIndentedAway
            || isClipped
            || isLeftOut
            || isShrunk
            || isFiltered
            || (cutsOff && (isNarrow || isFlat) && (isPlaced || isBox))
            || (isPlaced && farthest >= OffScreen)
                ? HtmlRole.Skipped
                : HtmlRole.Inline
        )
        | (isRaised || isRaisedByWord || (isMoved && Math.Abs(top) >= LeastRaised) ? HtmlRole.Raised : HtmlRole.Inline);

    /// <summary>Takes a declaration.</summary>
    public void Set(ReadOnlySpan<char> property, ReadOnlySpan<char> value)
    {
        Span<char> name = stackalloc char[LongestProperty];
        if (property.Length > name.Length)
        {
            return;
        }

        property.ToLowerInvariant(name);
        value = value.IndexOf('!') is var mark and >= 0 ? value[..mark].TrimEnd() : value;
        switch (name[..property.Length])
        {
            case "display":
                // A text that goes on in its line has no width of its own.
                isBox = IsBlock(value) || Starts(value, "inline-");
                display =
                    Starts(value, "none") ? HtmlRole.Skipped
                    : IsBlock(value) ? HtmlRole.Block
                    : HtmlRole.Inline;
                break;
            case "visibility":
                isHidden = Starts(value, "hidden") || Starts(value, "collapse");
                break;
            case "mso-hide":
                isHiddenByWord = Starts(value, "all");
                break;
            case "text-decoration" or "text-decoration-line":
                isStruck = value.Contains("line-through", StringComparison.OrdinalIgnoreCase);
                break;
            case "opacity":
                isClear = Length(value) is 0;
                break;
            case "vertical-align":
                isRaised = Starts(value, "super") || Starts(value, "sub") || Math.Abs(Length(value) ?? 0) >= LeastRaised;
                break;
            case "mso-text-raise":
                isRaisedByWord = Math.Abs(Length(value) ?? 0) >= LeastRaised;
                break;
            default:
                SetLook(name[..property.Length], value);
                break;
        }
    }

    private void SetLook(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "font-size":
                size = SizeOf(value);
                break;
            case "font" when value.StartsWith('0'):
                size = SizeOf(value[..1]);
                break;
            case "-webkit-text-fill-color" when HtmlColor.IsNothing(value):
                color = HtmlRole.Skipped;
                break;
            case "color":
                Text = HtmlColor.Parse(value);
                color =
                    Text is not { } told ? HtmlRole.Inline
                    : told.IsClear ? HtmlRole.Skipped
                    : told.IsLike(ShownColor.White) ? HtmlRole.White
                    : HtmlRole.Inline;
                break;
            case "background" or "background-color" or "background-image":
                background = HtmlColor.IsNone(value) ? HtmlRole.Inline : HtmlRole.Coloured;
                Background = HtmlColor.OfBackground(value);
                break;
            default:
                SetPlace(name, value);
                break;
        }
    }

    private void SetPlace(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "position":
                (isPlaced, isMoved) = (Starts(value, "absolute") || Starts(value, "fixed"), Starts(value, "relative"));
                break;
            case "left" or "right" or "bottom" or "top":
                top = name is "top" ? Length(value) ?? 0 : top;
                farthest = Math.Max(farthest, -(Length(value) ?? 0));
                break;
            case "content-visibility":
                isLeftOut = Starts(value, "hidden");
                break;
            case "transform":
                isShrunk = Starts(value, "scale(0)");
                break;
            case "filter":
                isFiltered = Starts(value, "opacity(0)") || Starts(value, "opacity(0%)");
                break;
            case "overflow":
                cutsOff = Starts(value, "hidden") || Starts(value, "clip");
                break;
            case "width" or "max-width":
                isNarrow = Length(value) < SmallestLetters && !value.Contains('%');
                break;
            case "height" or "max-height":
                isFlat = Length(value) < SmallestLetters && !value.Contains('%');
                break;
            case "text-indent":
                isIndentedAway = -(Length(value) ?? 0) >= OffScreen;
                break;
            case "clip" or "clip-path":
                isClipped =
                    Starts(value, "rect(0")
                    || Starts(value, "rect(1px,1px")
                    || Starts(value, "rect(1px, 1px")
                    || Starts(value, "inset(50%")
                    || Starts(value, "inset(100%");
                break;
            default:
                break;
        }
    }

    private static HtmlRole SizeOf(ReadOnlySpan<char> value) =>
        Starts(value, "smaller") || Starts(value, "x-small") || Starts(value, "xx-small") ? HtmlRole.Mark
        : Length(value) < SmallestLetters ? HtmlRole.Skipped
        : HtmlRole.Inline;

    private static bool IsBlock(ReadOnlySpan<char> value)
    {
        foreach (var block in Blocks)
        {
            if (Starts(value, block))
            {
                return true;
            }
        }

        return false;
    }

    private static double? Length(ReadOnlySpan<char> value) => HtmlLength.InPixels(value);

    private static bool Starts(ReadOnlySpan<char> value, string start) => value.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}

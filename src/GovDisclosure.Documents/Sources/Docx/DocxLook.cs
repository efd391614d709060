using System.Globalization;
using System.Xml;

namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>How a run of text looks, as far as it says whether the text is shown as part of its line; null where nothing is said.</summary>
internal struct DocxLook
{
    // Words are raised by so many half-points at least where they are off the line.
    private const int LeastRaised = 4;

    // In half-points: no reader sees letters of two points.
    private const int SmallestLetters = 4;

    private bool? vanishes;
    private bool? isStruck;
    private bool? isStruckTwice;
    private bool? isRaised;
    private bool? isMoved;
    private ShownColor? color;
    private bool? isTiny;
    private DocxShade? shade;

    /// <summary>Whether nothing of the text is shown, or it is taken back.</summary>
    public readonly bool IsHidden => vanishes is true || isStruck is true || isStruckTwice is true || isTiny is true;

    /// <summary>Whether the text is above or below its line, as the mark of a note.</summary>
    public readonly bool IsRaised => isRaised is true || isMoved is true;

    /// <summary>The colour of the text; null where none is told.</summary>
    public readonly ShownColor? Color => color;

    /// <summary>What is told to be behind it.</summary>
    public readonly DocxShade Behind => shade ?? default;

    /// <summary>Takes a property of a run.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; null where it has none.</param>
    public void Set(string name, string? value)
    {
        switch (name)
        {
            case "vanish":
                vanishes = IsOn(value);
                break;
            case "strike":
                isStruck = IsOn(value);
                break;
            case "dstrike":
                isStruckTwice = IsOn(value);
                break;
            case "vertAlign":
                isRaised = value is "superscript" or "subscript";
                break;
            case "position":
                isMoved = Math.Abs(Number(value)) >= LeastRaised;
                break;
            case "color":
                color = DocxShade.ColorOf(value);
                break;
            case "sz":
                isTiny = Number(value) is > 0 and < SmallestLetters;
                break;
            case "highlight":
                shade = DocxShade.OfHighlight(value);
                break;
            default:
                break;
        }
    }

    /// <summary>Takes the shading of a run.</summary>
    public void Shade(XmlReader reader) => shade = DocxShade.Of(reader);

    /// <summary>How text looks whose own look says this, in a style that says something else.</summary>
    public readonly DocxLook Over(in DocxLook style) =>
        new()
        {
            vanishes = vanishes ?? style.vanishes,
            isStruck = isStruck ?? style.isStruck,
            isStruckTwice = isStruckTwice ?? style.isStruckTwice,
            isRaised = isRaised ?? style.isRaised,
            isMoved = isMoved ?? style.isMoved,
            color = color ?? style.color,
            isTiny = isTiny ?? style.isTiny,
            shade = shade ?? style.shade,
        };

    /// <summary>How text looks in the style of a run and that of its paragraph: what both switch on is off again.</summary>
    public readonly DocxLook Within(in DocxLook paragraph)
    {
        var look = Over(paragraph);
        look.vanishes = Toggled(vanishes, paragraph.vanishes);
        look.isStruck = Toggled(isStruck, paragraph.isStruck);
        look.isStruckTwice = Toggled(isStruckTwice, paragraph.isStruckTwice);
        return look;
    }

    private static bool? Toggled(bool? run, bool? paragraph) =>
        run is null ? paragraph
        : paragraph is null ? run
        : run != paragraph;

    private static bool IsOn(string? value) => value is not ("0" or "false" or "off");

    private static int Number(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

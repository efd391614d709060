using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using GovDisclosure.Comparison;
using GovDisclosure.Forms;

namespace GovDisclosure.Output.Pages;

/// <summary>The page as it is written, and what all its parts need: escaping, labels, numbers.</summary>
internal sealed class PageText(Language language)
{
    // Of a longer name not even the beginning is looked at: a letter may carry any number of marks.
    private const int MostPerElement = 8;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();
    private readonly HashSet<string> labels = new(StringComparer.Ordinal);

    public Language Language { get; } = Given.Defined(language);

    /// <summary>Whether cells of a source were not read: then a cell without a number may be one of them.</summary>
    public bool HasUnread { get; set; }

    /// <summary>Whether the reports that are compared are on one year: then none of them is last year's.</summary>
    public bool IsOfOneYear { get; set; }

    /// <summary>What the earlier of two reports is called.</summary>
    public string Earlier => IsOfOneYear ? In("前一份", "the first report") : In("上年", "last year");

    /// <summary>Adds markup as it is.</summary>
    public PageText Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Adds an element with a text.</summary>
    public PageText Element(string tag, string text, string attributes = "")
    {
        html.Append('<').Append(tag).Append(attributes).Append('>').Append(Escape(text)).Append("</").Append(tag).Append(">\n");
        return this;
    }

    /// <summary>A label that no part of the page had before: who hears the page tells its tables apart by them.</summary>
    public string Unique(string label)
    {
        var unique = label;
        for (var i = 2; !labels.Add(unique); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{label} ({i})");
        }

        return unique;
    }

    /// <summary>A text of a report as it may be in the page: no markup of its own, and no invisible character that could turn its order
    /// round.</summary>
    public static string Escape(string text) => Encoder.Encode(Visible(text));

    /// <summary>A name as it may be in a heading: one line, and not without end.</summary>
    public static string Short(string name)
    {
        const int Most = 80;
        if (name.Length <= Most)
        {
            return name;
        }

        var part = name.Length > Most * MostPerElement ? name[..(Most * MostPerElement)] : name;
        var elements = StringInfo.ParseCombiningCharacters(part);
        return elements.Length > Most ? part[..elements[Most]] + "…"
            : part.Length < name.Length ? part[..elements[^1]] + "…"
            : name;
    }

    /// <summary>A place in a text, or the one before it where it is between the halves of a character.</summary>
    public static int Boundary(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    public string In(LocalizedText text) => text.In(Language);

    public string In(string zh, string en) => Language == Language.Chinese ? zh : en;

    public string Table(FormTable table) => Language == Language.Chinese ? table.LabelZh : table.LabelEn;

    public string Row(FormRow row) => Language == Language.Chinese ? row.PathZh : row.PathEn;

    public string Column(FormColumn column) => Language == Language.Chinese ? column.LabelZh : column.LabelEn;

    public string Cell(FormCell cell) => $"{Row(cell.Row)} · {Column(cell.Column)}";

    /// <summary>What a particular is called.</summary>
    public string Particular(string pointer) =>
        ChangeWords.OfParticular(pointer) is { } name ? In(name)
        : FormCatalog.Default.Editions.Select(edition => edition.Find(pointer)).FirstOrDefault(static cell => cell is not null) is { } cell
            ? Cell(cell)
        : pointer;

    /// <summary>What stands for a cell without anything in it.</summary>
    public string Blank => HasUnread ? In("空白或未读出", "blank or not read") : In("空白", "blank");

    public string Value(CellValue? value) =>
        value switch
        {
            null => In("无此项", "none"),
            { IsBlank: true } => Blank,
            { IsNumber: false } => In("不适用", "n/a"),
            { } number => Number(number.Number!.Value, "#,0.############################"),
        };

    public static string Number(decimal number, string format = "#,0.####") => number.ToString(format, CultureInfo.InvariantCulture);

    public static string Signed(decimal number) =>
        (
            number > 0 ? "+"
            : number < 0 ? "−"
            : ""
        ) + Number(Math.Abs(number), "#,0.######");

    public static string Percent(decimal ratio) =>
        (
            ratio > 0 ? "+"
            : ratio < 0 ? "−"
            : ""
        )
        + Number(Math.Abs(ratio) * 100, "#,0.#")
        + "%";

    /// <summary>A change in percentage points, to one decimal.</summary>
    public static string Points(decimal points) => Signed(Math.Round(points, 1));

    /// <summary>A coordinate in a picture.</summary>
    public static string At(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public string Year(AnnualReport report) =>
        report.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : In("年度不详", "unknown year");

    public override string ToString() => html.ToString();

    // Format characters (bidirectional controls, zero-width ones, tags) show as what they are not: nothing.
    private static string Visible(string text)
    {
        StringBuilder? clean = null;
        var done = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isHidden =
                rune.Value is not ('\n' or '\t')
                && Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.Format
                        or UnicodeCategory.Control
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator;
            if (isHidden && clean is null)
            {
                clean = new StringBuilder(text.Length).Append(text, 0, done);
            }

            clean?.Append(isHidden ? Rune.ReplacementChar.ToString() : rune.ToString());
            done += rune.Utf16SequenceLength;
        }

        return clean?.ToString() ?? text;
    }
}

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using GovDisclosure.Forms;

namespace GovDisclosure.Comparison.Page;

/// <summary>The page as it is written, and what all its parts need: escaping, labels, numbers.</summary>
internal sealed class PageText(Language language)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();

    public Language Language => language;

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

    public static string Escape(string text) => Encoder.Encode(text);

    public string In(LocalizedText text) => text.In(language);

    public string In(string zh, string en) => language == Language.Chinese ? zh : en;

    public string Table(FormTable table) => language == Language.Chinese ? table.LabelZh : table.LabelEn;

    public string Row(FormRow row) => language == Language.Chinese
        ? row.PathZh
        : row.Parent is { LabelEn.Length: > 0, Parent: not (null or FormTable) } group ? $"{group.LabelEn}: {row.LabelEn}" : row.LabelEn;

    public string Column(FormColumn column) => language == Language.Chinese ? column.LabelZh : column.LabelEn;

    public string Cell(FormCell cell) => $"{Row(cell.Row)} · {Column(cell.Column)}";

    public string Value(CellValue? value) => value switch
    {
        null => In("无此项", "none"),
        { IsBlank: true } => In("空白", "blank"),
        { IsNumber: false } => In("不适用", "n/a"),
        { } number => number.ToString(),
    };

    public static string Number(decimal number, string format = "0.####") => number.ToString(format, CultureInfo.InvariantCulture);

    public static string Signed(decimal number) => (number > 0 ? "+" : number < 0 ? "−" : "") + Number(Math.Abs(number), "0.######");

    public static string Percent(decimal ratio) => (ratio > 0 ? "+" : ratio < 0 ? "−" : "") + Number(Math.Abs(ratio) * 100, "0.#") + "%";

    /// <summary>A coordinate in a picture.</summary>
    public static string At(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public string Year(AnnualReport report) => report.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : In("年度不详", "unknown year");

    public override string ToString() => html.ToString();
}

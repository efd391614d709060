using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using LanguagesOfText = DocumentFormat.OpenXml.Wordprocessing.Languages;

namespace GovDisclosure.Documents.Writing;

/// <summary>The styles of a document, by which an office changes the look of all its reports at one place.</summary>
internal static class DocxStyles
{
    public const string Language = "zh-CN";
    public const string Title = "Title";
    public const string Date = "Date";
    public const string Heading = "Heading1";
    public const string BodyText = "BodyText";
    public const string Note = "TableNote";
    public const string Cell = "TableText";
    public const string RowLabel = "TableLabel";
    public const string ColumnLabel = "TableHeading";
    public const string DenseCell = "DenseTableText";
    public const string DenseColumnLabel = "DenseTableHeading";
    public const string Table = "TableGrid";
    public const string DenseTable = "DenseTableGrid";

    private const string Normal = "Normal";
    private const string Songti = "宋体";
    private const string Heiti = "黑体";

    public static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static Styles Create() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = Songti },
                new FontSize { Val = "24" },
                new LanguagesOfText { Val = "en-US", EastAsia = Language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "0", Line = "360", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = Normal, Default = true },
        Paragraph(Title, "Title", new StyleParagraphProperties(new SpacingBetweenLines { After = "240" }, new Justification { Val = JustificationValues.Center }), 36, Heiti),
        Paragraph(Date, "Date", new StyleParagraphProperties(new SpacingBetweenLines { After = "240" }, new Justification { Val = JustificationValues.Center }), 24),
        Paragraph(Heading, "heading 1", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" }, new OutlineLevel { Val = 0 }), 28, Heiti),
        Paragraph(BodyText, "Body Text", new StyleParagraphProperties(new Indentation { FirstLine = "480", FirstLineChars = 200 }, new Justification { Val = JustificationValues.Both }), 24),
        Paragraph(Note, "Table Note", new StyleParagraphProperties(new Indentation { FirstLine = "400", FirstLineChars = 200 }), 20),
        Paragraph(Cell, "Table Text", new StyleParagraphProperties(Tight(), new Justification { Val = JustificationValues.Center }), 18),
        Paragraph(RowLabel, "Table Label", new StyleParagraphProperties(Tight(), new Justification { Val = JustificationValues.Left }), 18),
        Paragraph(ColumnLabel, "Table Heading", HeadingOfColumn(), 18),
        Paragraph(DenseCell, "Dense Table Text", new StyleParagraphProperties(Tight(), new Justification { Val = JustificationValues.Center }), 15),
        Paragraph(DenseColumnLabel, "Dense Table Heading", HeadingOfColumn(), 15),
        TableGrid(Table, "Table Grid", 40),
        TableGrid(DenseTable, "Dense Table Grid", 15));

    private static SpacingBetweenLines Tight() => new() { Before = "20", After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto };

    private static StyleParagraphProperties HeadingOfColumn() => new(new KeepNext(), Tight(), new Justification { Val = JustificationValues.Center });

    private static Style Paragraph(string id, string name, StyleParagraphProperties properties, int halfPoints, string? font = null)
    {
        var letters = new StyleRunProperties();
        if (font is not null)
        {
            letters.AppendChild(new RunFonts { EastAsia = font });
        }

        letters.AppendChild(new FontSize { Val = Invariant(halfPoints) });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = Normal }, new PrimaryStyle(), properties, letters) { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static Style TableGrid(string id, string name, short side)
    {
        static T Line<T>()
            where T : BorderType, new() =>
            new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

        return new Style(
            new StyleName { Val = name },
            new StyleTableProperties(
                new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableCellMarginDefault(new TableCellLeftMargin { Width = side, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = side, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = id };
    }
}

using System.Globalization;
using System.Xml;

namespace GovDisclosure.Documents.Writing;

/// <summary>Writes what is in the document itself: paragraphs with a style, and tables.</summary>
internal sealed class DocxBodyWriter(XmlWriter writer)
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public void Write(PrintedReport report)
    {
        Start("document");
        writer.WriteAttributeString("xmlns", "r", null, Relations);
        Start("body");
        if (report.Title.Length > 0)
        {
            Paragraph(report.Title, DocxParts.Title);
        }

        if (report.PublishedOn is { } date)
        {
            Paragraph(PrintedText.Date(date), DocxParts.Date);
        }

        Paragraphs(report.Preamble, DocxParts.BodyText);
        foreach (var section in report.Sections)
        {
            Paragraph(section.Heading, DocxParts.Heading);
            Paragraphs(section.Paragraphs, DocxParts.BodyText);
            if (section.Table is { } table)
            {
                Table(table, section.Heading);
            }

            Paragraphs(section.Notes, DocxParts.Note);
        }

        Page();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void Paragraphs(IEnumerable<string> paragraphs, string style)
    {
        foreach (var paragraph in paragraphs)
        {
            Paragraph(paragraph, style);
        }
    }

    private void Paragraph(string text, string style)
    {
        Start("p");
        Start("pPr");
        Empty("pStyle", ("val", style));
        writer.WriteEndElement();
        if (text.Length > 0)
        {
            Start("r");
            Start("t");
            writer.WriteAttributeString("xml", "space", null, "preserve");
            writer.WriteString(text);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private void Table(PrintedTable printed, string caption)
    {
        var widths = ColumnWidths.Of(printed);
        Start("tbl");
        Start("tblPr");
        Empty("tblStyle", ("val", printed.IsDense ? DocxParts.DenseTable : DocxParts.Table));
        Empty("tblW", ("w", Invariant(ColumnWidths.Table)), ("type", "dxa"));
        Empty("jc", ("val", "center"));
        Empty("tblLayout", ("type", "fixed"));
        Empty("tblCaption", ("val", caption));
        writer.WriteEndElement();
        Start("tblGrid");
        foreach (var width in widths)
        {
            Empty("gridCol", ("w", Invariant(width)));
        }

        writer.WriteEndElement();
        for (var i = 0; i < printed.Rows.Length; i++)
        {
            Start("tr");
            Start("trPr");
            Empty("cantSplit");
            if (i < printed.HeaderRows)
            {
                Empty("tblHeader");
            }

            writer.WriteEndElement();
            var column = 0;
            foreach (var cell in printed.Rows[i])
            {
                Cell(cell, widths.AsSpan(column, cell.Columns), StyleOf(cell, printed.IsDense));
                column += cell.Columns;
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private void Cell(PrintedCell cell, ReadOnlySpan<int> widths, string style)
    {
        var width = 0;
        foreach (var part in widths)
        {
            width += part;
        }

        Start("tc");
        Start("tcPr");
        Empty("tcW", ("w", Invariant(width)), ("type", "dxa"));
        if (cell.Columns > 1)
        {
            Empty("gridSpan", ("val", Invariant(cell.Columns)));
        }

        if (cell.Rows > 1)
        {
            Empty("vMerge", ("val", cell.GoesOn ? "continue" : "restart"));
        }

        Empty("vAlign", ("val", "center"));
        writer.WriteEndElement();
        Paragraph(cell.Text, style);
        writer.WriteEndElement();
    }

    // A row of labels of columns stays with the row under it.
    private static string StyleOf(PrintedCell cell, bool isDense) =>
        cell.Kind switch
        {
            PrintedCellKind.Column or PrintedCellKind.ColumnGroup => isDense ? DocxParts.DenseColumnLabel : DocxParts.ColumnLabel,
            PrintedCellKind.Row => DocxParts.RowLabel,
            _ => isDense ? DocxParts.DenseCell : DocxParts.Cell,
        };

    // A4 with the margins of GB/T 9704, in twentieths of a point: 37 mm above, 35 below, 28 on the left, 26 on the right.
    private void Page()
    {
        Start("sectPr");
        Footer("default", DocxParts.OddFooter);
        Footer("even", DocxParts.EvenFooter);
        Empty("pgSz", ("w", "11906"), ("h", "16838"));
        Empty(
            "pgMar",
            ("top", "2098"),
            ("right", "1474"),
            ("bottom", "1984"),
            ("left", "1587"),
            ("header", "851"),
            ("footer", "1587"),
            ("gutter", "0")
        );
        writer.WriteEndElement();
    }

    private void Footer(string type, string id)
    {
        Start("footerReference");
        writer.WriteAttributeString("w", "type", Word, type);
        writer.WriteAttributeString("r", "id", Relations, id);
        writer.WriteEndElement();
    }

    private void Start(string name) => writer.WriteStartElement("w", name, Word);

    private void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name);
        foreach (var (attribute, value) in attributes)
        {
            writer.WriteAttributeString("w", attribute, Word, value);
        }

        writer.WriteEndElement();
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}

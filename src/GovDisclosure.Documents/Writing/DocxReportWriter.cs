using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GovDisclosure.Documents.Writing;

/// <summary>Writes a document of Word: A4, styles for title and headings, tables with borders whose header is repeated on every page.</summary>
internal static class DocxReportWriter
{
    // In twentieths of a point: A4 with margins of 18 and 20 mm.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int SideMargin = (PageWidth - ColumnWidths.Text) / 2;
    private const int EndMargin = 1134;

    private const string CoreContentType = "application/vnd.openxmlformats-package.core-properties+xml";

    // The container notes when a part was written; the same report shall give the same bytes.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(PrintedReport report)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document, autoSave: false))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "main");
            AddProperties(package.AddNewPart<CoreFilePropertiesPart>(CoreContentType, "core"), report);
            DocxStyles.Create().Save(main.AddNewPart<StyleDefinitionsPart>("styles"));
            new Document(BodyOf(report)).Save(main);
        }

        return WithoutTimes(stream);
    }

    // The container's own properties would stand in a part with a name by chance.
    private static void AddProperties(CoreFilePropertiesPart part, PrintedReport report)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream);
        writer.WriteStartElement("cp", "coreProperties", Core);
        writer.WriteElementString("dc", "title", Dublin, report.Name);
        if (report.Agency is { } agency)
        {
            writer.WriteElementString("dc", "creator", Dublin, agency);
        }

        writer.WriteElementString("dc", "language", Dublin, DocxStyles.Language);
        writer.WriteEndElement();
    }

    private static Body BodyOf(PrintedReport report)
    {
        var body = new Body();
        if (report.Title.Length > 0)
        {
            body.AppendChild(Paragraph(report.Title, DocxStyles.Title));
        }

        if (report.PublishedOn is { } date)
        {
            body.AppendChild(Paragraph(PrintedText.Date(date), DocxStyles.Date));
        }

        AddParagraphs(body, report.Preamble, DocxStyles.BodyText);
        foreach (var section in report.Sections)
        {
            body.AppendChild(Paragraph(section.Heading, DocxStyles.Heading));
            AddParagraphs(body, section.Paragraphs, DocxStyles.BodyText);
            if (section.Table is { } table)
            {
                body.AppendChild(TableOf(table, section.Heading));
            }

            AddParagraphs(body, section.Notes, DocxStyles.Note);
        }

        body.AppendChild(new SectionProperties(
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin { Top = EndMargin, Bottom = EndMargin, Left = SideMargin, Right = SideMargin, Header = 720, Footer = 720, Gutter = 0 }));
        return body;
    }

    private static void AddParagraphs(Body body, IEnumerable<string> paragraphs, string style)
    {
        foreach (var paragraph in paragraphs)
        {
            body.AppendChild(Paragraph(paragraph, style));
        }
    }

    private static Paragraph Paragraph(string text, string style)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        if (text.Length > 0)
        {
            paragraph.AppendChild(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        }

        return paragraph;
    }

    private static Table TableOf(PrintedTable printed, string caption)
    {
        var widths = ColumnWidths.Of(printed);
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = printed.IsDense ? DocxStyles.DenseTable : DocxStyles.Table },
                new TableWidth { Width = DocxStyles.Invariant(ColumnWidths.Text), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCaption { Val = caption }),
            new TableGrid(widths.Select(static width => new GridColumn { Width = DocxStyles.Invariant(width) })));
        for (var i = 0; i < printed.Rows.Length; i++)
        {
            var properties = new TableRowProperties(new CantSplit());
            if (i < printed.HeaderRows)
            {
                properties.AppendChild(new TableHeader());
            }

            var row = new TableRow(properties);
            var column = 0;
            foreach (var cell in printed.Rows[i])
            {
                row.AppendChild(CellOf(cell, widths.AsSpan(column, cell.Columns), StyleOf(cell, printed.IsDense)));
                column += cell.Columns;
            }

            table.AppendChild(row);
        }

        return table;
    }

    private static TableCell CellOf(PrintedCell cell, ReadOnlySpan<int> widths, string style)
    {
        var width = 0;
        foreach (var part in widths)
        {
            width += part;
        }

        var properties = new TableCellProperties(new TableCellWidth { Width = DocxStyles.Invariant(width), Type = TableWidthUnitValues.Dxa });
        if (cell.Columns > 1)
        {
            properties.AppendChild(new GridSpan { Val = cell.Columns });
        }

        if (cell.Rows > 1)
        {
            properties.AppendChild(new VerticalMerge { Val = cell.GoesOn ? MergedCellValues.Continue : MergedCellValues.Restart });
        }

        properties.AppendChild(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, Paragraph(cell.Text, style));
    }

    // A row of labels of columns stays with the row under it.
    private static string StyleOf(PrintedCell cell, bool isDense) => cell.Kind switch
    {
        PrintedCellKind.Column or PrintedCellKind.ColumnGroup => isDense ? DocxStyles.DenseColumnLabel : DocxStyles.ColumnLabel,
        PrintedCellKind.Row => DocxStyles.RowLabel,
        _ => isDense ? DocxStyles.DenseCell : DocxStyles.Cell,
    };

    private static byte[] WithoutTimes(MemoryStream stream)
    {
        stream.Position = 0;
        using var result = new MemoryStream();
        using (var source = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The content types stand first, as some readers want.
            foreach (var entry in source.Entries.OrderBy(static entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Written;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return result.ToArray();
    }
}

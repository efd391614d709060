using System.Globalization;
using System.IO.Compression;
using System.Text;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Layouts;

/// <summary>Writes workbooks by hand, as the programs of offices do.</summary>
internal static class XlsxFile
{
    private const string Main =
        "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The style of a cell with borders; 0 is that of one without any.</summary>
    public const int Bordered = 1;

    /// <summary>Formats of numbers: the first is that of style 2.</summary>
    public static readonly string[] Formats =
    [
        "0",
        "#,##0.00",
        "0.0%",
        "yyyy\"年\"m\"月\"d\"日\"",
        ";;;",
        "0\"件\"",
        "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ",
        "0.00",
        "0.0000",
    ];

    private static int ToFourPlaces => Formats.Length + 1;

    /// <summary>The style of a cell whose text is struck out.</summary>
    public static int Struck => Formats.Length + 2;

    /// <summary>Writes sheets: their names, what stands in them, and further attributes of the sheet in the workbook.</summary>
    public static byte[] Of(params (string Name, string Content, string Attributes)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(package, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
            Add(package, "_rels/.rels", Relationships(("rId1", "officeDocument", "xl/workbook.xml")));
            Add(
                package,
                "xl/workbook.xml",
                $"<workbook {Main}><sheets>{string.Concat(sheets.Select(static (sheet, i) => $"<sheet name='{sheet.Name}' sheetId='{i + 1}' r:id='rId{i + 1}' {sheet.Attributes}/>"))}</sheets></workbook>"
            );
            Add(
                package,
                "xl/_rels/workbook.xml.rels",
                Relationships([
                    .. sheets.Select(static (_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")),
                    ("rIdA", "sharedStrings", "sharedStrings.xml"),
                    ("rIdB", "styles", "styles.xml"),
                ])
            );
            Add(
                package,
                "xl/sharedStrings.xml",
                $"<sst {Main}><si><t>零</t></si><si><r><t>3402</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r></si><si><r><rPr><strike/></rPr><t>9</t></r><r><t>12</t></r></si></sst>"
            );
            Add(package, "xl/styles.xml", Styles());
            for (var i = 0; i < sheets.Length; i++)
            {
                Add(package, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet {Main}>{sheets[i].Content}</worksheet>");
            }
        }

        return stream.ToArray();
    }

    /// <summary>Writes a report into one sheet: titles and texts in merged rows, tables with their merged cells and borders.</summary>
    public static byte[] Of(AnnualReport report) => Of(("Sheet1", SheetOf(report), ""));

    public static string SheetOf(AnnualReport report)
    {
        const int width = 12;
        var (rows, merges) = (new StringBuilder(), new List<string>());
        var row = 0;
        void Line(string text)
        {
            row++;
            rows.Append(CultureInfo.InvariantCulture, $"<row r='{row}'>{Cell(0, row, text, 0)}</row>");
            merges.Add($"A{row}:{Column(width - 1)}{row}");
        }

        Line(report.Title ?? "");
        Line(report.Preamble ?? "");
        var tables = FormCatalog.Default.TablesOf(report).ToDictionary(static table => table.Pointer, StringComparer.Ordinal);
        foreach (var section in FormCatalog.Default.EditionOf(report).Sections)
        {
            Line(section.ToString());
            foreach (var paragraph in (section.GetText(report) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Line(paragraph);
            }

            if (tables.TryGetValue(section.Pointer, out var table))
            {
                row = Table(FormGrid.Of(report, table), row, rows, merges);
            }
        }

        return $"<sheetData>{rows}</sheetData><mergeCells>{string.Concat(merges.Select(static merge => $"<mergeCell ref='{merge}'/>"))}</mergeCells>";
    }

    /// <summary>A cell with a text in itself.</summary>
    public static string Cell(int column, int row, string text, int style) =>
        text.Length == 0
            ? $"<c r='{Column(column)}{row}' s='{style}'/>"
            : $"<c r='{Column(column)}{row}' s='{style}' t='inlineStr'><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>";

    public static string Column(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";

    private static int Table(List<List<PrintedCell>> grid, int row, StringBuilder rows, List<string> merges)
    {
        var width = grid.Max(static line => line.Sum(static cell => cell.Columns));
        var free = new int[width];
        for (var i = 0; i < grid.Count; i++)
        {
            row++;
            var cells = new SortedDictionary<int, string>();
            var column = 0;
            foreach (var cell in grid[i])
            {
                while (free[column] > i)
                {
                    column++;
                }

                var isNumber = cell.IsFigure && decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
                cells[column] = isNumber
                    ? $"<c r='{Column(column)}{row}' s='{(cell.Text.Contains('.', StringComparison.Ordinal) ? ToFourPlaces : Bordered)}'><v>{cell.Text}</v></c>"
                    : Cell(column, row, cell.Text, Bordered);
                if (cell.Columns * cell.Rows > 1)
                {
                    merges.Add($"{Column(column)}{row}:{Column(column + cell.Columns - 1)}{row + cell.Rows - 1}");
                }

                for (var j = 0; j < cell.Columns; j++)
                {
                    free[column++] = i + cell.Rows;
                }
            }

            for (column = 0; column < width; column++)
            {
                cells.TryAdd(column, Cell(column, row, "", Bordered));
            }

            rows.Append(CultureInfo.InvariantCulture, $"<row r='{row}'>{string.Concat(cells.Values)}</row>");
        }

        return row;
    }

    private static string Styles() =>
        $"<styleSheet {Main}><numFmts>{string.Concat(Formats.Select(static (format, i) => $"<numFmt numFmtId='{i + 164}' formatCode='{System.Security.SecurityElement.Escape(format)}'/>"))}</numFmts>"
        + "<fonts><font/><font><strike/></font></fonts><borders><border/><border><left style='thin'/></border></borders><cellXfs><xf numFmtId='0' fontId='0' borderId='0'/><xf numFmtId='0' fontId='0' borderId='1'/>"
        + string.Concat(Formats.Select(static (_, i) => $"<xf numFmtId='{i + 164}' fontId='0' borderId='1'/>"))
        + "<xf numFmtId='0' fontId='1' borderId='1'/></cellXfs></styleSheet>";

    private static string Relationships(params (string Id, string Type, string Target)[] relationships) =>
        $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{string.Concat(relationships.Select(static item => $"<Relationship Id='{item.Id}' Type='{Types}/{item.Type}' Target='{item.Target}'/>"))}</Relationships>";

    private static void Add(ZipArchive package, string part, string content)
    {
        using var entry = package.CreateEntry(part).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}

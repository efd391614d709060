using System.IO.Compression;
using System.Xml;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Sources.Parts;

namespace GovDisclosure.Documents.Sources.Xlsx;

/// <summary>Reads the sheets of a workbook that are shown, one after another. What is not shown, or cannot be read, is reported.</summary>
internal sealed class XlsxWorkbook
{
    private readonly ZipArchive package;
    private readonly ReadOptions options;
    private readonly ReadClock clock;
    private readonly DiagnosticList diagnostics;
    private readonly SourceCollector builder;
    private readonly List<string> shared;
    private readonly XlsxStyles styles;
    private bool startsIn1904;

    private XlsxWorkbook(
        ZipArchive package,
        List<(string Id, string Type, string Target)> parts,
        ReadOptions options,
        ReadClock clock,
        DiagnosticList diagnostics
    )
    {
        (this.package, this.options, this.clock, this.diagnostics) = (package, options, clock, diagnostics);
        builder = new SourceCollector(options, clock, diagnostics);
        shared = XlsxText.ReadShared(Find(parts, XlsxNames.SharedStrings), options, clock);
        styles = XlsxStyles.Read(Find(parts, XlsxNames.Styles), options, clock);
    }

    /// <summary>Extracts the pieces of a workbook.</summary>
    /// <returns>The pieces, or null where the workbook is no report; a diagnostic then says why.</returns>
    public static SourceDocument? Extract(
        ZipArchive package,
        ZipArchiveEntry main,
        ReadOptions options,
        ReadClock clock,
        DiagnosticList diagnostics
    )
    {
        var parts = PackageXml.Relationships(package, main.FullName, options);
        return new XlsxWorkbook(package, parts, options, clock, diagnostics).Extract(main, parts);
    }

    /// <summary>Reads the sheets that are shown, as they are.</summary>
    public static List<(string Name, XlsxSheet Sheet)> ReadSheets(
        ZipArchive package,
        ZipArchiveEntry main,
        ReadOptions options,
        ReadClock clock
    )
    {
        var parts = PackageXml.Relationships(package, main.FullName, options);
        var book = new XlsxWorkbook(package, parts, options, clock, new DiagnosticList(options.MaxDiagnostics));
        return [.. book.Sheets(main, parts).Select(sheet => (sheet.Name, book.Read(sheet.Part)))];
    }

    private SourceDocument? Extract(ZipArchiveEntry main, List<(string Id, string Type, string Target)> parts)
    {
        foreach (var (name, part) in Sheets(main, parts))
        {
            if (!Add(name, part, PackageXml.Relationships(package, part.FullName, options)))
            {
                return null;
            }
        }

        return builder.Build();
    }

    // Those that are shown; the others are reported.
    private IEnumerable<(string Name, ZipArchiveEntry Part)> Sheets(
        ZipArchiveEntry main,
        List<(string Id, string Type, string Target)> parts
    )
    {
        foreach (var (name, id, isHidden) in SheetsOf(main))
        {
            if (
                parts.Find(part => string.Equals(part.Id, id, StringComparison.Ordinal)) is { Type: { } type, Target: { } target }
                && type.EndsWith(XlsxNames.Worksheet, StringComparison.Ordinal)
                && package.GetEntry(target) is { } part
            )
            {
                if (isHidden)
                {
                    diagnostics.Add(Messages.SheetHidden(name));
                }
                else
                {
                    yield return (name, part);
                }
            }
        }
    }

    private XlsxSheet Read(ZipArchiveEntry part)
    {
        using var reader = PackageXml.Open(part, options);
        return new XlsxSheetReader(shared, styles, startsIn1904, options, clock).Read(reader);
    }

    private bool Add(string name, ZipArchiveEntry part, List<(string Id, string Type, string Target)> parts)
    {
        var sheet = Read(part);
        if (UnitRows.Find(sheet.Rows.Select(static row => row.Cells.ConvertAll(static cell => cell.Text))) is { } units)
        {
            diagnostics.Add(Messages.ListOfUnits(name, units.Rows, units.First));
            return false;
        }

        if (sheet.HiddenCells > 0)
        {
            diagnostics.Add(Messages.CellsHidden(name, sheet.HiddenCells));
        }

        if (sheet.WithoutValue.Count > 0)
        {
            diagnostics.Add(Messages.FormulaWithoutValue(name, sheet.WithoutValue));
        }

        foreach (var cell in sheet.Misplaced)
        {
            diagnostics.Add(Messages.CellMisplaced(name, cell.Row, cell.Name, cell.Text, cell.IsRead));
        }

        if (Find(parts, XlsxNames.Comments) is not null)
        {
            diagnostics.Add(Messages.CommentsNotRead(name));
        }

        builder.Sheet = name;
        new XlsxLayout(sheet, builder, options).Write();
        if (Find(parts, XlsxNames.Drawing) is not null && sheet.Rows.Count > 0)
        {
            builder.AddImage(sheet.Rows[^1].Number);
        }

        return true;
    }

    private List<(string Name, string Id, bool IsHidden)> SheetsOf(ZipArchiveEntry main)
    {
        var sheets = new List<(string, string, bool)>();
        using var reader = PackageXml.Open(main, options);
        while (reader.Read())
        {
            clock.Tick();
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                startsIn1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                sheets.Add(
                    (reader.GetAttribute("name") ?? "", RelationshipOf(reader), reader.GetAttribute("state") is "hidden" or "veryHidden")
                );
            }
        }

        return sheets;
    }

    private static string RelationshipOf(XmlReader reader)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName is "id" && reader.NamespaceURI.Length > 0)
            {
                var id = reader.Value;
                reader.MoveToElement();
                return id;
            }
        }

        reader.MoveToElement();
        return "";
    }

    private ZipArchiveEntry? Find(List<(string Id, string Type, string Target)> parts, string type) =>
        parts.Find(part => part.Type.EndsWith(type, StringComparison.Ordinal)) is { Target: { } target } ? package.GetEntry(target) : null;
}

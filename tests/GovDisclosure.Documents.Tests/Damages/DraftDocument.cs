using System.Globalization;
using System.Net;
using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using static GovDisclosure.Documents.Tests.Sources.Docx.WordParts;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>Prints a draft as a Word document.</summary>
internal static class DraftDocument
{
    public static byte[] Write(Draft draft)
    {
        var body = new StringBuilder();
        body.Append(P(T(draft.Report.Title!))).Append(P(T(draft.Report.Preamble!)));
        foreach (var section in FormCatalog.Default.EditionOf(draft.Report).Sections)
        {
            body.Append(P(T(section.ToString())));
            foreach (var line in section.GetText(draft.Report)?.Split('\n') ?? [])
            {
                body.Append(P(T(line)));
            }

            if (draft.Tables.Find(table => table.Form.Pointer == section.Pointer) is { } table)
            {
                Table(body, table.Rows);
            }
        }

        return Package(Document(body.ToString()));
    }

    private static void Table(StringBuilder body, List<List<PrintedCell>> rows)
    {
        body.Append("<w:tbl>");
        foreach (var row in GridPlaces.Of(rows).Where(static row => row.Count > 0))
        {
            body.Append("<w:tr>");
            foreach (var (cell, _, goesOn) in row)
            {
                var span = cell.Columns > 1 ? string.Create(CultureInfo.InvariantCulture, $"<w:gridSpan w:val=\"{cell.Columns}\"/>") : "";
                var merge =
                    goesOn ? "<w:vMerge/>"
                    : cell.Rows > 1 ? "<w:vMerge w:val=\"restart\"/>"
                    : "";
                body.Append(Cell($"<w:tcPr>{span}{merge}</w:tcPr>", goesOn ? "" : cell.Runs ?? T(WebUtility.HtmlEncode(cell.Text))));
            }

            body.Append("</w:tr>");
        }

        body.Append("</w:tbl>").Append(P(""));
    }
}

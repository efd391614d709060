using System.Text;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Layouts;

/// <summary>Prints a report as stored pages have it that lost their lines and cells: all in one line, with nothing between label and
/// figure.</summary>
internal static class FusedWriter
{
    public static string Write(AnnualReport report)
    {
        var text = new StringBuilder();
        text.Append(report.Title).Append('\n').Append(report.Preamble);
        var tables = FormCatalog.Default.TablesOf(report).ToDictionary(table => table.Pointer, StringComparer.Ordinal);
        foreach (var section in FormCatalog.Default.EditionOf(report).Sections)
        {
            text.Append(section).Append(section.GetText(report));
            if (tables.TryGetValue(section.Pointer, out var table))
            {
                Print(text, report, table);
            }
        }

        return text.ToString();
    }

    private static void Print(StringBuilder text, AnnualReport report, FormTable table)
    {
        foreach (var cell in FormGrid.Of(report, table).SelectMany(static row => row))
        {
            text.Append(cell.Text);
        }
    }
}

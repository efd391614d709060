using GovDisclosure.Documents.Tests.Damages;
using GovDisclosure.Pdf.Tests.Printing;

namespace GovDisclosure.Pdf.Tests;

/// <summary>A cell of a damaged report whose tables are ruled is what the print shows, or blank and named.</summary>
public sealed class DamagedPdfTests
{
    private const int CountOfCi = 240;

    private static readonly ReadOptions Options = ReadOptions.Default with { Extractors = [PdfExtractor.Default] };

    [Fact]
    public void A_print_is_read_right_or_told() =>
        new DamageRun(
            [
                Print("lines around every cell", new PdfLayout()),
                Print("filled lines", new PdfLayout { Ruling = PdfRuling.Filled }),
                Print("short pages with numbers", new PdfLayout { UsedHeight = 310, NumbersPages = true }),
                Print("short pages with headers", new PdfLayout { UsedHeight = 420, RepeatsHeader = true }),
            ],
            CountOfCi,
            Options
        ).Check();

    // Nothing but its place on the page says to which row and column a figure belongs.
    [Fact]
    public void A_print_without_lines_is_read_right_or_told() =>
        new DamageRun(
            [
                Unruled("no lines", new PdfLayout { Ruling = PdfRuling.None }),
                Unruled(
                    "no lines, short pages with numbers",
                    new PdfLayout
                    {
                        Ruling = PdfRuling.None,
                        UsedHeight = 310,
                        NumbersPages = true,
                    }
                ),
                Unruled(
                    "no lines, short pages with headers",
                    new PdfLayout
                    {
                        Ruling = PdfRuling.None,
                        UsedHeight = 420,
                        RepeatsHeader = true,
                    }
                ),
            ],
            CountOfCi,
            Options
        ).Check();

    private static Print Unruled(string name, PdfLayout layout) => Print(name, layout) with { Has = Needs.Spans };

    private static Print Print(string name, PdfLayout layout) =>
        new(name, Needs.Spans | Needs.Blanks | Needs.RowEnds, draft => PdfReportPrinter.Print(draft.Report, layout, draft.GridOf));
}

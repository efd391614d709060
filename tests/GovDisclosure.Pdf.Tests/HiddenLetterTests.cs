using System.Globalization;
using System.Text.RegularExpressions;
using GovDisclosure.Documents.Tests;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Pdf.Tests.Printing;
using GovDisclosure.Reading;

namespace GovDisclosure.Pdf.Tests;

/// <summary>What nobody sees on a page, and what is struck out, is no figure, as in a document of Word.</summary>
public sealed partial class HiddenLetterTests
{
    private const string Pointer = "/proactiveDisclosure/rules/issued";

    private static readonly ReadOptions Options = ReadOptions.Default with { Extractors = [PdfExtractor.Default] };

    // How the figure at X, Y is drawn instead of TEXT.
    private static readonly Dictionary<string, string> Hidden = new(StringComparer.Ordinal)
    {
        ["white"] = "1 1 1 rg TEXT 0 g",
        ["white on white"] = "1 g X Y 40 12 re f TEXT 0 g",
        ["white in another space of colours"] = "0 0 0 0 k TEXT 0 g",
        ["struck out"] = "TEXT 0.5 w X Y+3.5 m X+40 Y+3.5 l S",
        ["struck out by a thin rectangle"] = "TEXT X Y+3.3 40 0.6 re f",
        ["painted over"] = "TEXT 1 g X-1 Y-2 60 14 re f 0 g",
        ["too small to see"] = "q 0.05 0 0 0.05 X Y cm 1 0 0 1 -X -Y cm TEXT Q",
        ["off the page"] = "q 1 0 0 1 2000 0 cm TEXT Q",
    };

    private static readonly Dictionary<string, string> Shown = new(StringComparer.Ordinal)
    {
        ["grey"] = "0.5 g TEXT 0 g",
        ["white on a dark ground"] = "0 0 0.4 rg X-1 Y-2 60 14 re f 1 g TEXT 0 g",
        ["underlined"] = "TEXT 0.5 w X Y-1.5 m X+40 Y-1.5 l S",
        ["on a coloured ground"] = "1 1 0.6 rg X-1 Y-2 60 14 re f 0 g TEXT",
    };

    public static TheoryData<string> HiddenNames => [.. Hidden.Keys];

    public static TheoryData<string> ShownNames => [.. Shown.Keys];

    [Theory]
    [MemberData(nameof(HiddenNames))]
    public void It_is_not_read_and_told(string name)
    {
        var report = SampleReports.Of("2021");
        var result = ReportReader.Read(Print(report, Hidden[name]), Options);
        ReadAssert.SameCells(FormCatalog.Default.FindCell(Pointer)!.With(report, Count.Blank), result);
        Assert.Contains(result.Diagnostics, static diagnostic =>
            diagnostic.Code == DiagnosticCodes.ContentNotRead && diagnostic.Message.Zh.Contains("4 个", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(ShownNames))]
    public void What_is_seen_is_read(string name)
    {
        var report = SampleReports.Of("2021");
        var result = ReportReader.Read(Print(report, Shown[name]), Options);
        ReadAssert.SameCells(report, result);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.ContentNotRead);
    }

    private static byte[] Print(AnnualReport report, string drawn)
    {
        var number = FormCatalog.Default.FindCell(Pointer)!.Get(report).ToString();
        var text = string.Concat(number!.Select(static c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        var isChanged = false;
        var content = PdfReportPrinter.Print(report, new PdfLayout(), content => Figure()
                .Replace(content, match =>
                {
                    if (match.Groups[3].Value != text)
                    {
                        return match.Value;
                    }

                    isChanged = true;
                    var (x, y) = (
                        double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture),
                        double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)
                    );
                    var placed = Place()
                        .Replace(drawn, place =>
                            place.Groups[1].Value + Moved(place.Groups[2].Value == "X" ? x : y, place.Groups[3].Value)
                        );
                    return placed.Replace("TEXT", match.Value.Trim(), StringComparison.Ordinal) + "\n";
                }));
        Assert.True(isChanged);
        return content;
    }

    private static string Moved(double at, string by) =>
        (at + (by.Length == 0 ? 0 : double.Parse(by, CultureInfo.InvariantCulture))).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"BT 0 Tr /F1 [0-9.]+ Tf ([0-9.]+) ([0-9.]+) Td <([0-9A-F]+)> Tj ET\n", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<![A-Z])(-?)(X|Y)(?![A-Z])([+-][0-9.]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}

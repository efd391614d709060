using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using GovDisclosure.Comparison;
using GovDisclosure.Documents;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Benchmarks.RealShapes;

/// <summary>
/// Work on sources with the markup, the sizes and the damage of published ones (the corpus of our own making, and the seeds), each beside a
/// yardstick that does the part of it that any program must do.
/// </summary>
internal static class RealWork
{
    private const int Children = 500;

    private static readonly string[] Pages =
    [
        "portal_page_2023.html",
        "split_table_gbk_2022.html",
        "blanks_2019.html",
        "wrong_total_2024.html",
        "two_years.html",
    ];

    private static readonly string[] Texts =
    [
        "cells_on_lines_2024.txt",
        "pipes_2021.txt",
        "layout_2023.txt",
        "raw_2022.txt",
        "dump_2023.md",
    ];

    public static IEnumerable<MeasuredWork> All() =>
        [.. Pages.Select(Page), .. Texts.Select(Text), Word(), .. Checks(), Json(), .. Writers(), .. PageWork.All(), Series(), RollUp()];

    /// <summary>A page with a picture inside, as word processors save them, beside the parser's own time.</summary>
    public static IEnumerable<MeasuredWork> Pictures() =>
        new[] { 20_000, 200_000, 2_000_000 }.Select(size =>
        {
            var page = Encoding.UTF8.GetString(Own("wrong_total_2024.html"));
            var picture = $"<p><img src=\"data:image/png;base64,{new string('A', size)}\" alt=\"\"></p>";
            var source = Encoding.UTF8.GetBytes(page.Replace("<h1>", picture + "<h1>", StringComparison.Ordinal));
            return PageOf(string.Create(CultureInfo.InvariantCulture, $"read a page with a picture of {size:N0} letters inside"), source);
        });

    /// <summary>A text that is written, beside its letters appended one by one and encoded.</summary>
    public static MeasuredWork Written(string name, Func<int> write, string text) =>
        new(name, write, "the same letters appended one by one, and encoded", () =>
        {
            var copy = new StringBuilder();
            foreach (var letter in text)
            {
                copy.Append(letter);
            }

            return Encoding.UTF8.GetBytes(copy.ToString()).Length;
        });

    private static byte[] Own(string file) =>
        File.ReadAllBytes(SharedMaterial.InRepository("tests", "GovDisclosure.Documents.Tests", "OwnCorpus", "Files", file));

    public static AnnualReport Seed(string file) => ReportReader.ReadFile(SharedMaterial.InRepository("seeds", file)).RequireReport();

    private static string Kilobytes(byte[] source) => string.Create(CultureInfo.InvariantCulture, $"{source.Length / 1024.0:F0} KB");

    private static MeasuredWork Page(string file)
    {
        var source = Own(file);
        return PageOf($"read {file}, {Kilobytes(source)}", source);
    }

    // The yardstick parses what was decoded before: the text, without the work of finding its encoding.
    private static MeasuredWork PageOf(string name, byte[] source)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = source.AsSpan().IndexOf("gb2312"u8) >= 0 ? Encoding.GetEncoding("gb18030") : Encoding.UTF8;
        return new MeasuredWork(
            name,
            () => ReportReader.Read(source).Coverage!.Read,
            "AngleSharp's parse",
            () =>
            {
                using var document = new HtmlParser().ParseDocument(encoding.GetString(source));
                return document.Body!.ChildNodes.Length;
            }
        );
    }

    private static MeasuredWork Text(string file)
    {
        var source = Own(file);
        return new MeasuredWork(
            $"read {file}, {Kilobytes(source)}",
            () => ReportReader.Read(source).Coverage!.Read,
            "decoded, and every figure parsed",
            () => Figures(Encoding.UTF8.GetString(source))
        );
    }

    private static MeasuredWork Word()
    {
        var source = Own("office_2024.docx");
        return new MeasuredWork(
            "read office_2024.docx",
            () => ReportReader.Read(source).Coverage!.Read,
            "the Open XML SDK's load and walk",
            () =>
            {
                using var document = WordprocessingDocument.Open(new MemoryStream(source, writable: false), isEditable: false);
                var letters = 0;
                foreach (var element in document.MainDocumentPart!.Document!.Descendants())
                {
                    letters += element is OpenXmlLeafTextElement text ? text.Text.Length : 0;
                }

                return letters;
            }
        );
    }

    // Words with figures: what they state is read and judged. The yardstick looks at every letter of them and parses every figure.
    private static IEnumerable<MeasuredWork> Checks()
    {
        foreach (var file in new[] { "portal_page_2023.html", "layout_2023.txt" })
        {
            var report = ReportReader.Read(Own(file)).RequireReport();
            var words = $"{report.Preamble}\n{report.Overview?.Text}\n{report.ProblemsAndImprovements?.Text}\n{report.OtherMatters?.Text}";
            yield return new MeasuredWork(
                string.Create(CultureInfo.InvariantCulture, $"all rules on {file}, {words.Length} characters with figures"),
                () => ReportChecker.Default.Check(report).Findings.Length,
                "every figure of the words parsed",
                () => Figures(words)
            );
        }

        var (previous, current) = (Seed("suqian_2023.txt"), Seed("suqian_2024.txt"));
        yield return new MeasuredWork(
            "compare the seeds of a city, with texts and findings between years",
            () =>
                ReportComparison.Compare(previous, current) is var result
                    ? result.Narratives.Length + result.Continuity.Findings.Length
                    : 0,
            "all rules on the later one",
            () => ReportChecker.Default.Check(current).Findings.Length
        );
    }

    private static MeasuredWork Json()
    {
        var utf8 = DisclosureJson.SerializeToUtf8Bytes(Seed("suqian_2024.txt"));
        return new MeasuredWork(
            "read the JSON of a city's report",
            () => DisclosureJson.Deserialize(utf8).Year!.Value,
            "Utf8JsonReader, every value fetched",
            () => (int)JsonReadBenchmarks.BarePass(utf8)
        );
    }

    private static IEnumerable<MeasuredWork> Writers()
    {
        var report = Seed("suqian_2024.txt");
        foreach (var format in new[] { ReportFormat.Html, ReportFormat.Markdown, ReportFormat.Text })
        {
            var text = Encoding.UTF8.GetString(ReportWriter.WriteToBytes(report, format));
            yield return Written($"write a city's report as {format}", () => ReportWriter.WriteToBytes(report, format).Length, text);
        }

        var parts = Parts(ReportWriter.WriteToBytes(report, ReportFormat.Docx));
        yield return new MeasuredWork(
            "write a city's report as Docx",
            () => ReportWriter.WriteToBytes(report, ReportFormat.Docx).Length,
            "the same parts packed",
            () => Pack(parts)
        );
        using var parsed = JsonDocument.Parse(DisclosureJson.Serialize(report));
        var root = parsed.RootElement.Clone();
        yield return new MeasuredWork(
            "write a city's report as JSON",
            () => DisclosureJson.SerializeToUtf8Bytes(report).Length,
            "the same values by Utf8JsonWriter",
            () =>
            {
                using var buffer = new MemoryStream();
                using (
                    var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
                )
                {
                    root.WriteTo(writer);
                }

                return (int)buffer.Length;
            }
        );
    }

    private static List<(string Name, byte[] Content)> Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        return
        [
            .. archive.Entries.Select(static entry =>
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                return (entry.FullName, content.ToArray());
            }),
        ];
    }

    private static int Pack(List<(string Name, byte[] Content)> parts)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return (int)packed.Length;
    }

    private static MeasuredWork Series()
    {
        var series = ReportSeries.Of(
            Enumerable.Range(2008, 18).Select(static year => Reports.Numbered(FormCatalog.Default.ForYear(year)) with { Year = year })
        );
        var cells = Reports.Edition2021.Cells;
        return new MeasuredWork(
            "follow 200 cells over 18 years, through both editions",
            () => cells.Sum(cell => series.Trend(cell.Pointer).Length),
            "each cell got from each of the reports that have it",
            () => series.Reports.Sum(report => FormCatalog.Default.CellsOf(report).Count(cell => cell.Get(report).IsNumber))
        );
    }

    private static MeasuredWork RollUp()
    {
        var edition = FormCatalog.Default.ForYear(2024);
        (string Name, AnnualReport Report)[] children =
        [
            .. Enumerable
                .Range(0, Children)
                .Select(static unit =>
                    (
                        string.Create(CultureInfo.InvariantCulture, $"某县第{unit}局"),
                        Reports.Numbered(Reports.Edition2021) with
                        {
                            Year = 2024,
                        }
                    )
                ),
        ];
        return new MeasuredWork(
            string.Create(CultureInfo.InvariantCulture, $"add up {Children} reports, with who has a blank where"),
            () => ReportSum.Of(edition, children).Reports,
            "every cell got and added",
            () =>
            {
                var sums = new decimal[edition.Cells.Length];
                foreach (var (_, report) in children)
                {
                    for (var i = 0; i < sums.Length; i++)
                    {
                        sums[i] += edition.Cells[i].Get(report).Number ?? 0;
                    }
                }

                return (int)sums[0];
            }
        );
    }

    private static int Figures(string text)
    {
        var (sum, number) = (0, 0);
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                number = unchecked((number * 10) + letter - '0');
            }
            else
            {
                sum = unchecked(sum + number);
                number = 0;
            }
        }

        return sum;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices.JavaScript;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovDisclosure.Documents;
using GovDisclosure.Pdf;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Web;

/// <summary>What the page's scripts call. One page, one thread, one set of documents.</summary>
internal static partial class PrivateCheck
{
    // As the tool has it.
    private const int MaxBytes = 16 * 1024 * 1024;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static ReadOptions options = ReadOptions.Default with { MaxBytes = MaxBytes };
    private static CheckedDocuments documents = CheckedDocuments.None;
    private static ReportChecker checker = ReportChecker.Default;

    /// <summary>Lets PDF be read from now on; its assemblies have been loaded.</summary>
    [JSExport]
    public static void ReadPdf() => options = options with { Extractors = [Pdf()] };

    /// <summary>Takes the policy of a file; an empty one is the catalogue's own grading again.</summary>
    /// <returns>What is wrong with it, in Chinese and in English; nothing where it is in force.</returns>
    [JSExport]
    public static string[] SetPolicy(byte[] content)
    {
        try
        {
            checker = content.Length == 0 ? ReportChecker.Default : new ReportChecker(CheckPolicyJson.Parse(content));
            documents = documents.By(checker);
            return [];
        }
        catch (CheckPolicyException problem)
        {
            var (line, place) = (problem.Line is { } number ? $" {number}" : "", problem.Pointer);
            return
            [
                $"政策文件{(line.Length == 0 ? "" : $"第{line} 行")} {place}：{problem.Explanation.Zh}",
                $"the policy{(line.Length == 0 ? "" : $", line{line}")} {place}: {problem.Explanation.En}",
            ];
        }
    }

    /// <summary>Reads one document, or two years of an agency, and checks or compares.</summary>
    /// <param name="names">The names of the files.</param>
    /// <param name="first">The first file.</param>
    /// <param name="second">The second file; empty where there is one.</param>
    [JSExport]
    public static void Read(string[] names, byte[] first, byte[] second) =>
        documents = CheckedDocuments.Read(names, names.Length == 1 ? [first] : [first, second], options, checker);

    /// <summary>Whether there are two reports to compare.</summary>
    [JSExport]
    public static bool IsPair() => documents.IsPair;

    /// <summary>How many figures the proposal changes.</summary>
    [JSExport]
    public static int Proposed() => documents.Proposal.Length;

    /// <summary>The name of the file whose report is checked: of two years the later one; empty where none was read.</summary>
    [JSExport]
    public static string Name() => documents.LatestName ?? "";

    /// <summary>Whether a report could be read at all.</summary>
    [JSExport]
    public static bool IsRead() => documents.Latest is not null;

    /// <summary>The page: of the comparison where it is asked for, else of the check.</summary>
    [JSExport]
    public static string Page(bool isComparison, string language) => documents.Page(isComparison, Language(language));

    /// <summary>What to say of a document that is not on the page.</summary>
    [JSExport]
    public static string[] Notes(string language) => [.. documents.Notes.Select(note => note.In(Language(language)))];

    /// <summary>The report as the statutory form, in Word.</summary>
    /// <param name="isCorrected">Whether the proposed figures are put in.</param>
    [JSExport]
    public static byte[] Word(bool isCorrected) => ReportWriter.WriteToBytes(documents.Report(isCorrected), ReportFormat.Docx);

    /// <summary>The report as the statutory form, in a page to print.</summary>
    /// <param name="isCorrected">Whether the proposed figures are put in.</param>
    [JSExport]
    public static string Form(bool isCorrected) => ReportWriter.Write(documents.Report(isCorrected), ReportFormat.Html);

    /// <summary>The report by the contract.</summary>
    /// <param name="isCorrected">Whether the proposed figures are put in.</param>
    [JSExport]
    public static string ReportJson(bool isCorrected) =>
        Json.DisclosureJson.Serialize(documents.Report(isCorrected), Json.DisclosureJsonOptions.Default with { WriteIndented = true });

    /// <summary>The result of the check or of the comparison, as the tool writes it.</summary>
    [JSExport]
    public static string ResultJson(bool isComparison)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            documents.Write(writer, isComparison);
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    // Where nobody asks for it the assembly is not even looked for.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PdfExtractor Pdf() => PdfExtractor.Default;

    private static Language Language(string language) => language == "en" ? GovDisclosure.Language.English : GovDisclosure.Language.Chinese;
}

using System.Text;
using GovDisclosure.Documents.Writing;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents;

/// <summary>Writes a report as the statutory form: the six sections, the official tables with their merged cells and exact
/// labels.</summary>
/// <remarks>
/// <para>
/// A section that the report lacks is left out, a blank cell is empty, a cell that is not applicable holds <c>/</c>, and a remark is in
/// brackets behind its figure; a wrong total is written as it is. A paragraph, a title or a remark that would be read as something else (a
/// heading, a label, a figure)
/// is set off by characters without width (U+2060), in every format.
/// </para>
/// <para>
/// <see cref="ReportReader"/> reads the same report from what is written, but for what no document carries: <see cref="Agency.Kind"/>,
/// <see cref="Agency.Level"/>,
/// <see cref="Agency.Code"/>; an agency's name and a year that are others than the title's and the text's, which are read from them where
/// the report leaves them out;
/// spaces and characters without width around paragraphs, remarks and titles, spaces in a row, tabs, empty lines, line breaks in titles and
/// remarks and their kind
/// elsewhere; a preamble, a note or a remark of nothing else; control characters. A report without any section is read as none (GD9005,
/// GD9001).
/// </para>
/// <para>
/// The same report gives the same text and the same bytes, everywhere and always; nothing depends on the culture, the time or the time
/// zone. All members are safe to call from any thread.
/// </para>
/// </remarks>
public static class ReportWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a report as text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">A format that is text.</param>
    /// <exception cref="ArgumentException">The format is not text, or none that is known.</exception>
    public static string Write(AnnualReport report, ReportFormat format)
    {
        ArgumentNullException.ThrowIfNull(report);
        var printed = PrintedReport.Of(report, FormCatalog.Default);
        return format switch
        {
            ReportFormat.Html => HtmlReportWriter.Write(printed),
            ReportFormat.Markdown => MarkdownReportWriter.Write(printed),
            ReportFormat.Text => TextReportWriter.Write(printed),
            _ => throw new ArgumentException($"{format} is not a format of text.", nameof(format)),
        };
    }

    /// <summary>Writes a report into bytes; text in UTF-8 without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="ArgumentException">The format is none that is known.</exception>
    public static byte[] WriteToBytes(AnnualReport report, ReportFormat format)
    {
        ArgumentNullException.ThrowIfNull(report);
        return format == ReportFormat.Docx
            ? DocxReportWriter.Write(PrintedReport.Of(report, FormCatalog.Default))
            : Utf8.GetBytes(Write(report, format));
    }

    /// <summary>Writes a report to a stream; text in UTF-8 without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The format.</param>
    /// <param name="stream">The stream; it need not be seekable and stays open.</param>
    /// <exception cref="ArgumentException">The format is none that is known.</exception>
    public static void Write(AnnualReport report, ReportFormat format, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(WriteToBytes(report, format));
    }

    /// <summary>Writes a report to a stream; text in UTF-8 without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The format.</param>
    /// <param name="stream">The stream; it need not be seekable and stays open.</param>
    /// <param name="cancellationToken">Cancels the writing; what is written may then be cut short.</param>
    /// <exception cref="ArgumentException">The format is none that is known.</exception>
    /// <exception cref="OperationCanceledException">The writing was cancelled.</exception>
    public static Task WriteAsync(AnnualReport report, ReportFormat format, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.WriteAsync(WriteToBytes(report, format), cancellationToken).AsTask();
    }

    /// <summary>Writes a report into a file, which is made or overwritten; text in UTF-8 without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The format.</param>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentException">The format is none that is known, or the path is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void WriteFile(AnnualReport report, ReportFormat format, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        File.WriteAllBytes(path, WriteToBytes(report, format));
    }

    /// <summary>Writes a report into a file, which is made or overwritten; text in UTF-8 without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The format.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Cancels the writing; the file may then be cut short.</param>
    /// <exception cref="ArgumentException">The format is none that is known, or the path is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was cancelled.</exception>
    public static Task WriteFileAsync(AnnualReport report, ReportFormat format, string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return File.WriteAllBytesAsync(path, WriteToBytes(report, format), cancellationToken);
    }
}

namespace GovDisclosure.Documents;

/// <summary>The program that takes the text out of a PDF: <c>pdftotext</c> of Poppler (Debian's package poppler-utils).</summary>
/// <remarks>
/// The library starts no process unless <see cref="ReadOptions.PdfText"/> holds one of these. The PDF is handed over on standard input, so
/// no file is written; the program is ended when its time or its text is beyond the limit. Immutable and safe to share between threads.
/// </remarks>
public sealed record PdfTextProgram
{
    /// <summary>The program on the path of the process, for 30 seconds.</summary>
    public static PdfTextProgram Default { get; } = new();

    /// <summary>The name of the program, looked for as the operating system does, or its path.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string Path
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    } = "pdftotext";

    /// <summary>How long the program may take; 30 seconds unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive, or longer than an hour.</exception>
    public TimeSpan Timeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromHours(1));
            field = value;
        }
    } = TimeSpan.FromSeconds(30);
}

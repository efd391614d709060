using System.Collections.Immutable;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents;

/// <summary>How a report is read, and the limits that a reader keeps to, so that no source can take the memory or the time of the
/// process.</summary>
/// <remarks>A source beyond a limit is not an exception: the result has no report and a diagnostic GD9002; only diagnostics beyond
/// <see cref="MaxDiagnostics"/> are left out of a result that has its report. Immutable and safe to share between threads.</remarks>
public sealed record ReadOptions
{
    /// <summary>The limits that are used when none are given.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The most bytes of a source, or UTF-16 units of a text or of what a Word document unpacks to; 16 MiB unless set.</summary>
    /// <remarks>A longer file is refused by its length, a longer stream as soon as so many bytes were read.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive, or more than 512 MiB: what is longer does not fit into a
    /// text.</exception>
    public int MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 512 * 1024 * 1024);
            field = value;
        }
    } = 16 * 1024 * 1024;

    /// <summary>The most lines and table cells of a source; 500,000 unless set. A report has some hundreds.</summary>
    /// <remarks>A cell of a table that spans rows and columns counts once for each place that it covers.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxCells
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 500_000;

    /// <summary>The most columns that a cell of HTML or of a Word document spans, and half of what a table has; 1,000 unless set. A cell
    /// that says more spans so many; a wider table is
    /// refused. A table of the form has some tens.</summary>
    /// <remarks>A cell spans the rows of its table at most.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive, or more than 1,000,000.</exception>
    public int MaxSpan
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1_000_000);
            field = value;
        }
    } = 1_000;

    /// <summary>The most time of a reading, once its bytes are there; 30 seconds unless set,
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit. A report takes some milliseconds.</summary>
    /// <remarks>The other limits bound the time too; this one is for a machine that has other things to do. JSON, whose reading takes time
    /// by its length alone, is not stopped.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public TimeSpan MaxTime
    {
        get;
        init
        {
            if (value != Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            }

            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <summary>The most elements of an HTML source, those included that a reader of HTML adds, or of a Word document; 200,000 unless set.
    /// A page has some thousands.</summary>
    /// <remarks>Of an HTML source, five times as many attributes are allowed.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxElements
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 200_000;

    /// <summary>The most elements of an HTML source or a Word document that are open inside each other; 256 unless set. A page has some
    /// tens.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive, or more than 512.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 512);
            field = value;
        }
    } = 256;

    /// <summary>
    /// The agency that publishes the report, as far as the caller knows it; null unless set. Each member that is not null counts before
    /// what the source tells and is
    /// in the report; <see cref="Reading.ReadResult.Inferences"/> says so. JSON states its agency, so of JSON only what is null there is
    /// filled.
    /// </summary>
    public Agency? Agency { get; init; }

    /// <summary>The year that the report is on, where the caller knows it; null unless set. It counts before what the source tells; of
    /// JSON, a year that is null is filled.</summary>
    public int? Year { get; init; }

    /// <summary>Last year's report of the same agency, as far as the caller has it; null unless set.</summary>
    /// <remarks>
    /// It serves one thing: to decide between divisions of figures that are printed with nothing between them where no relation of the form
    /// does, as those of section
    /// two, by the figures that go on from year to year (GD5002 and GD5003). It changes no figure that can be read. A report of another
    /// agency, or not of the year
    /// before, decides nothing; one whose agency is not stated is taken for the same agency's, as the caller says. Of JSON nothing is
    /// changed.
    /// </remarks>
    public AnnualReport? Previous { get; init; }

    /// <summary>Earlier names of the agency, by which <see cref="Previous"/> may be its report; never default.</summary>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public ImmutableArray<string> FormerNames
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>
    /// The encoding that the source was sent in, as the <c>charset</c> of its <c>Content-Type</c> header names it (<c>GBK</c>,
    /// <c>utf-8</c>); null unless set.
    /// </summary>
    /// <remarks>
    /// As browsers do, a byte order mark counts before it, and it counts before what a page declares and before what the bytes look like;
    /// so leave it null where the
    /// server is not to be trusted. A name that is not known is a diagnostic GD9003. It says nothing of texts in memory, of JSON, of Word
    /// documents and of PDF.
    /// </remarks>
    public string? Charset { get; init; }

    /// <summary>Whether the source is JSON whatever it looks like, as its name or its media type (<c>application/json</c>) says; false
    /// unless set.</summary>
    /// <remarks>What is not JSON is then reported as such, with its place, rather than as a text without the form.</remarks>
    public bool AssumeJson { get; init; }

    /// <summary>Whether JSON may stray from the contract; false unless set.</summary>
    /// <remarks>A tolerant reading passes over unknown members, leaves blank what is missing or of a wrong kind, and lists each as a
    /// diagnostic GD9006; a strict one ends
    /// at the first.</remarks>
    public bool TolerantJson { get; init; }

    /// <summary>What reads the formats that this package does not read itself, as PDF: <c>[PdfExtractor.Default]</c> of the package
    /// GovDisclosure.Pdf; none unless set.</summary>
    /// <remarks>The first one that recognises a file reads it, before the formats of this package are looked at.</remarks>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public ImmutableArray<SourceExtractor> Extractors
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>The most diagnostics of a reading; 1,000 unless set. When there are more, one more says how many were left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxDiagnostics
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 1_000;

    /// <summary>Whether what is read stood inside another file, so that its lines are none of the file's.</summary>
    internal bool IsWrapped { get; init; }

    /// <summary>Whether the caller names the report, by its year or its agency.</summary>
    internal bool AsksForOne => Year is not null || Agency?.Name is not null;

    /// <summary>Where every report of a source goes; null where one is asked for.</summary>
    internal List<ReadResult>? EveryReport { get; init; }

    /// <summary>These options for a file: its extension tells JSON where the content does not.</summary>
    internal ReadOptions For(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? this with { AssumeJson = true } : this;
}

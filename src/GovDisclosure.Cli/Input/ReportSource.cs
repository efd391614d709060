using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using GovDisclosure.Cli.Output;
using GovDisclosure.Documents;
using GovDisclosure.Pdf;
using GovDisclosure.Reading;

namespace GovDisclosure.Cli.Input;

/// <summary>Loads reports from files and from standard input, whatever their format.</summary>
/// <param name="host">Where standard input comes from.</param>
/// <param name="tolerant">Whether JSON may stray from the contract.</param>
/// <param name="facts">What the user says of the reports.</param>
internal sealed class ReportSource(ToolHost host, bool tolerant, UserFacts facts)
{
    public const string StandardInput = "-";

    /// <summary>The most bytes of a file. A report has some ten thousand; with pictures inside, some million.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    // Any object of JSON is read as this, but for what the user says.
    private readonly AnnualReport nothing = new() { Agency = facts.Agency ?? new Agency() };

    private bool inputIsRead;

    /// <summary>What is read, and within which limits.</summary>
    public ReadOptions Options { get; init; } = ReadOptions.Default with { MaxBytes = MaxBytes, Extractors = [PdfExtractor.Default] };

    /// <summary>Whether sums that a roll-up stored are taken too (<see cref="LoadedReport.StoredSum"/>).</summary>
    public bool TakesSums { get; init; }

    /// <summary>Loads a report. What keeps it from being loaded is reported, not thrown.</summary>
    public Task<LoadedReport> LoadAsync(string file, CancellationToken cancellationToken) =>
        LoadAsync(file, static _ => null, cancellationToken);

    /// <summary>Loads a report that last year's may help to read. What keeps it from being loaded is reported, not thrown.</summary>
    /// <param name="file">The file.</param>
    /// <param name="findPrevious">Finds last year's report of the one that was read; null when there is none.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public Task<LoadedReport> LoadAsync(string file, Func<AnnualReport, AnnualReport?> findPrevious, CancellationToken cancellationToken) =>
        LoadAsync(InputPiece.Of(file), findPrevious, cancellationToken);

    /// <summary>Loads every report of a piece of a stream of inputs, with the hash of its bytes.</summary>
    public async Task<ImmutableArray<LoadedReport>> LoadAsync(InputPiece piece, CancellationToken cancellationToken)
    {
        var (bytes, failure) = await BytesAsync(piece, cancellationToken).ConfigureAwait(false);
        if (bytes is null)
        {
            return [In(piece, LoadedReport.Failed(piece.File.Name, failure!))];
        }

        var options = OptionsFor(FormatNameOf(piece), null, facts);
        if (TakesSums && PartialSum.Is(piece.File.Name, bytes))
        {
            return [In(piece, new LoadedReport(piece.File.Name, new ReadResult(), null) { StoredSum = bytes })];
        }

        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        return Unless<ImmutableArray<LoadedReport>>(
            () =>
                [
                    .. AllOf(bytes, options)
                        .Select((reading, place) => In(piece, Loaded(piece.File.Name, reading)) with { Sha256 = hash, Number = place + 1 }),
                ],
            failure => [In(piece, LoadedReport.Failed(piece.File.Name, failure)) with { Sha256 = hash }]
        );
    }

    /// <summary>Loads the report of a piece of a stream of inputs, which last year's may help to read.</summary>
    public async Task<LoadedReport> LoadAsync(
        InputPiece piece,
        Func<AnnualReport, AnnualReport?> findPrevious,
        CancellationToken cancellationToken
    )
    {
        var (bytes, failure) = await BytesAsync(piece, cancellationToken).ConfigureAwait(false);
        return In(
            piece,
            bytes is null
                ? LoadedReport.Failed(piece.File.Name, failure!)
                : Unless(
                    () => Told(piece.File.Name, Read(bytes, FormatNameOf(piece), facts, findPrevious)),
                    broken => LoadedReport.Failed(piece.File.Name, broken)
                )
        );
    }

    /// <summary>Loads last year's report of a piece: what the user says of this year's counts only where it states nothing
    /// itself.</summary>
    public Task<LoadedReport> LoadPreviousAsync(InputPiece piece, CancellationToken cancellationToken) =>
        LoadFilledAsync(piece, facts.OfYearBefore, static _ => null, cancellationToken);

    private IEnumerable<ReadResult> AllOf(byte[] content, ReadOptions options) =>
        ReportReader.ReadAll(content, options).Select(reading => Explained(reading, content, options));

    // The text of a line has one line; what is said of it is at the line of its file.
    private static LoadedReport In(InputPiece piece, LoadedReport loaded)
    {
        if (piece.Line is not { } line)
        {
            return loaded with { IsLine = piece.IsLine, IsNamed = piece.File.IsNamed };
        }

        var reading = loaded.Reading.Diagnostics.IsEmpty
            ? loaded.Reading
            : new ReadResult
            {
                Report = loaded.Report,
                Diagnostics =
                [
                    .. loaded.Reading.Diagnostics.Select(diagnostic =>
                        diagnostic with
                        {
                            Position = diagnostic.Position is { } position ? position with { Line = line } : null,
                        }
                    ),
                ],
                Coverage = loaded.Reading.Coverage,
                Inferences = loaded.Reading.Inferences,
                InferredAgency = loaded.Reading.InferredAgency,
            };
        return loaded with
        {
            File = string.Create(CultureInfo.InvariantCulture, $"{loaded.File}:{line}"),
            Path = loaded.File,
            Line = line,
            IsNamed = piece.File.IsNamed,
            Reading = reading,
            Failure =
                loaded.Failure is null || reading.Diagnostics.IsEmpty ? loaded.Failure : DiagnosticText.WhyUnreadable(reading.Diagnostics),
        };
    }

    // A line of a stream is JSON, whatever its file is called.
    private static string FormatNameOf(InputPiece piece) => piece.Line is null ? piece.File.Name : ".json";

    private Task<(byte[]? Bytes, LocalizedText? Failure)> BytesAsync(InputPiece piece, CancellationToken cancellationToken) =>
        piece switch
        {
            { Failure: { } failure } => Task.FromResult<(byte[]?, LocalizedText?)>((null, failure)),
            { Content.Length: > MaxBytes } => Task.FromResult<(byte[]?, LocalizedText?)>((null, FileTexts.TooLarge(null, MaxBytes))),
            { Content: { } content } => Task.FromResult<(byte[]?, LocalizedText?)>((content, null)),
            _ => BytesAsync(piece.File.Name, cancellationToken),
        };

    /// <summary>Loads one of several reports: what the user says of them all counts only where the report states nothing itself.</summary>
    public Task<LoadedReport> LoadOneOfManyAsync(
        string file,
        Func<AnnualReport, AnnualReport?> findPrevious,
        CancellationToken cancellationToken
    ) => LoadFilledAsync(InputPiece.Of(file), facts, findPrevious, cancellationToken);

    /// <summary>Loads last year's report: what the user says of this year's counts only where it states nothing itself.</summary>
    public Task<LoadedReport> LoadPreviousAsync(string file, CancellationToken cancellationToken) =>
        LoadPreviousAsync(InputPiece.Of(file), cancellationToken);

    private async Task<LoadedReport> LoadFilledAsync(
        InputPiece piece,
        UserFacts said,
        Func<AnnualReport, AnnualReport?> findPrevious,
        CancellationToken cancellationToken
    )
    {
        var (bytes, failure) = await BytesAsync(piece, cancellationToken).ConfigureAwait(false);
        return In(
            piece,
            bytes is null
                ? LoadedReport.Failed(piece.File.Name, failure!)
                : Unless(() => Filled(piece, bytes, said, findPrevious), broken => LoadedReport.Failed(piece.File.Name, broken))
        );
    }

    /// <summary>Reads, unless a fault of this program keeps it from that: then the file is one that could not be read, and the others
    /// are.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "One file must not end a run of many.")]
    private static T Unless<T>(Func<T> read, Func<LocalizedText, T> failed)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            return failed(FileTexts.ReaderFailed(error));
        }
    }

    private LoadedReport Filled(InputPiece piece, byte[] bytes, UserFacts said, Func<AnnualReport, AnnualReport?> findPrevious)
    {
        var format = FormatNameOf(piece);
        var first = Read(bytes, format, null, UserFacts.None);
        var own = first.Report is { } stated ? said.NotStatedBy(stated) : UserFacts.None;

        // It is read once more only where the user says something that it does not state.
        return Loaded(
            piece.File.Name,
            own is { Agency: null, Year: null, FormerNames: [] }
                ? Better(first, bytes, format, UserFacts.None, findPrevious)
                : Read(bytes, format, own, findPrevious)
        );
    }

    private LoadedReport Told(string file, ReadResult reading) =>
        Loaded(file, reading) with
        {
            Notes = reading.Report is { } report ? [.. facts.ContradictedBy(report)] : [],
        };

    private ReadResult Read(byte[] bytes, string file, UserFacts said, Func<AnnualReport, AnnualReport?> findPrevious) =>
        Better(Read(bytes, file, null, said), bytes, file, said, findPrevious);

    private ReadResult Better(ReadResult reading, byte[] bytes, string file, UserFacts said, Func<AnnualReport, AnnualReport?> findPrevious)
    {
        // Whose report it is and on which year is known only now; it is read again only where that may tell more.
        return
            reading.Report is { } report
            && reading.Diagnostics.Any(static diagnostic => diagnostic.Code == DiagnosticCodes.FiguresAmbiguous)
            && findPrevious(report) is { } before
            ? Read(bytes, file, before, said)
            : reading;
    }

    private static LoadedReport Loaded(string file, ReadResult reading) =>
        new(file, reading, reading.Report is null ? DiagnosticText.WhyUnreadable(reading.Diagnostics) : null);

    private Task<(byte[]? Bytes, LocalizedText? Failure)> BytesAsync(string file, CancellationToken cancellationToken) =>
        file == StandardInput
            ? ReadInputAsync(cancellationToken)
            : ReadFileAsync(file, TakesSums ? PartialSum.MaxBytesOf(file) : MaxBytes, cancellationToken);

    private ReadOptions OptionsFor(string file, AnnualReport? previous, UserFacts said) =>
        Options with
        {
            Previous = previous,
            FormerNames = [.. said.FormerNames],
            Agency = said.Agency,
            Year = said.Year,
            AssumeJson = file.EndsWith(".json", StringComparison.OrdinalIgnoreCase),
            TolerantJson = tolerant,
        };

    private ReadResult Read(byte[] content, string file, AnnualReport? previous, UserFacts said)
    {
        var options = OptionsFor(file, previous, said);
        return Explained(ReportReader.Read(content, options), content, options);
    }

    // What is no JSON of the contract may be a report all the same: that is said, for a file of a folder too.
    private ReadResult Explained(ReadResult reading, byte[] content, ReadOptions options)
    {
        if (reading is not { Report: null, Diagnostics: [{ Code: DiagnosticCodes.InvalidJson }, ..] })
        {
            return reading;
        }

        if (ListText.IsGb18030(content))
        {
            return new ReadResult { Diagnostics = [reading.Diagnostics[0] with { Message = InputTexts.NotUtf8, Pointer = null }] };
        }

        if (PartialSum.Is("", content))
        {
            return new ReadResult
            {
                Diagnostics = [reading.Diagnostics[0] with { Message = FileTexts.IsStoredSum, Pointer = null, Position = null }],
            };
        }

        var remark =
            !tolerant
            && ReportReader.Read(content, options with { TolerantJson = true }).Report is { } strayed
            && strayed with { Title = null, Year = null } != nothing
                ? FileTexts.TryTolerant
            : DamagedJson.IsOfReport(content) ? FileTexts.Damaged
            : null;
        return remark is null
            ? reading
            : new ReadResult
            {
                Diagnostics =
                [
                    .. reading.Diagnostics,
                    new Diagnostic
                    {
                        Code = DiagnosticCodes.InvalidJson,
                        Severity = FindingSeverity.Info,
                        Message = remark,
                    },
                ],
            };
    }

    private async Task<(byte[]? Bytes, LocalizedText? Failure)> ReadInputAsync(CancellationToken cancellationToken)
    {
        if (inputIsRead)
        {
            return (null, FileTexts.InputOnlyOnce);
        }

        inputIsRead = true;
        try
        {
            return await ReadAsync(host.Input, MaxBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            return (null, FileTexts.CannotRead(error));
        }
    }

    /// <summary>Reads a file, or says why it cannot be read.</summary>
    public static Task<(byte[]? Bytes, LocalizedText? Failure)> ReadFileAsync(string file, CancellationToken cancellationToken) =>
        ReadFileAsync(file, MaxBytes, cancellationToken);

    private static async Task<(byte[]? Bytes, LocalizedText? Failure)> ReadFileAsync(
        string file,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        if (file.Length == 0)
        {
            return (null, FileTexts.EmptyFileName);
        }

        if (Directory.Exists(file))
        {
            return (null, FileTexts.IsDirectory);
        }

        try
        {
            var stream = new FileStream(
                file,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 0,
                useAsync: false
            );
            await using (stream.ConfigureAwait(false))
            {
                return stream.CanSeek && stream.Length > maxBytes
                    ? (null, FileTexts.TooLarge(stream.Length, maxBytes))
                    : await ReadAsync(stream, maxBytes, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, FileTexts.FileMissing(Environment.CurrentDirectory));
        }
        catch (UnauthorizedAccessException)
        {
            return (null, FileTexts.NotAllowed);
        }
        catch (Exception error) when (error is IOException or ArgumentException or NotSupportedException)
        {
            return (null, FileTexts.CannotRead(error));
        }
    }

    // A stream does not tell its length: no more than the limit and one byte are read.
    private static async Task<(byte[]? Bytes, LocalizedText? Failure)> ReadAsync(
        Stream stream,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        while (await stream.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            buffer.Advance(count);
            if (buffer.WrittenCount > maxBytes)
            {
                return (null, FileTexts.TooLarge(null, maxBytes));
            }
        }

        return (buffer.WrittenSpan.ToArray(), null);
    }
}

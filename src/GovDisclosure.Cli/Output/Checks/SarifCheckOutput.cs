using System.Text.Json;
using GovDisclosure.Cli.Commands;
using GovDisclosure.Output.Sarif;
using GovDisclosure.Reading;

namespace GovDisclosure.Cli.Output.Checks;

/// <summary>SARIF. What is said about the run waits in a temporary file for the last result.</summary>
internal sealed class SarifCheckOutput : CheckOutput
{
    private const int BufferBytes = 64 * 1024;

    private readonly OutputTarget output;
    private readonly Utf8JsonWriter writer;
    private readonly FileStream scratch;
    private readonly CheckSarifWriter run;

    /// <exception cref="OutputException">There can be no temporary file.</exception>
    public SarifCheckOutput(OutputTarget output, Language language, SarifBaseline? baseline)
    {
        this.output = output;
        writer = MachineJson.Indented(output);
        scratch = Open(Path.Combine(Path.GetTempPath(), $"govdisclosure-{Guid.NewGuid():N}.tmp"));
        run = new CheckSarifWriter(writer, scratch, language, baseline);
    }

    public override Task AddAsync(CheckedReport report, ReadOnlyMemory<byte> rendered, CancellationToken cancellationToken) =>
        GuardAsync(() => run.WriteAsync(FileOf(report), cancellationToken));

    public override async Task EndAsync(CheckTotals totals, CancellationToken cancellationToken)
    {
        await GuardAsync(() => run.CompleteAsync(cancellationToken)).ConfigureAwait(false);
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        try
        {
            run.Dispose();
            scratch.Dispose();
        }
        catch (IOException)
        {
            // Of a full disk the failure was reported already; the file goes with the process.
        }

        writer.Dispose();
        base.Dispose(disposing);
    }

    private static SarifFile FileOf(CheckedReport report) =>
        new()
        {
            Path = report.Loaded.Path,
            Line = report.Loaded.Line,
            Result = report.Result,
            Diagnostics =
                report.Loaded.Failure is { } failure && report.Loaded.Reading.Diagnostics.IsEmpty
                    ?
                    [
                        new Diagnostic
                        {
                            Code = DiagnosticCodes.NotOpened,
                            Severity = FindingSeverity.Error,
                            Message = failure,
                        },
                    ]
                    : report.Loaded.Reading.Diagnostics,
            Explanations = report.Explanations,
            Provenance = report.Loaded.Reading.Provenance,
            LinesAreOfFile = report.Loaded.Reading.LinesAreOfFile,
        };

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.DeleteOnClose);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(FileTexts.OutFails(path, error), error);
        }
    }

    private async Task GuardAsync(Func<Task> writing)
    {
        try
        {
            await writing().ConfigureAwait(false);
        }
        catch (IOException error) when (error is not OutputException)
        {
            throw new OutputException(FileTexts.OutFails(scratch.Name, error), error);
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovDisclosure.Rules;

namespace GovDisclosure.Output.Sarif;

/// <summary>Writes one run over any number of files as SARIF, file by file; nothing of a file is kept. What is written is reported at
/// <see cref="CheckSarif"/>.</summary>
/// <remarks>For one thread.</remarks>
[SuppressMessage("Usage", "CA2213:Disposable fields should be disposed", Justification = "The writer and the scratch are the caller's.")]
public sealed class CheckSarifWriter : IDisposable
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter writer;
    private readonly Stream scratch;
    private readonly Utf8JsonWriter notes;
    private readonly Language language;
    private readonly SarifBaseline? baseline;
    private readonly SarifRules rules = new();
    private string? version;
    private bool isSuccessful = true;

    /// <summary>Begins a run.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's. It is flushed after each file, so that one over a
    /// stream keeps nothing.</param>
    /// <param name="scratch">Takes what is said about the run until the results are written, such as a file that is deleted when it is
    /// closed. It can be written, read and sought in; it stays open.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="baseline">A check before; null when there is none, and then no result has a baseline state.</param>
    public CheckSarifWriter(Utf8JsonWriter writer, Stream scratch, Language language, SarifBaseline? baseline = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(scratch);
        this.writer = writer;
        this.scratch = scratch;
        this.language = language;
        this.baseline = baseline;
        notes = new Utf8JsonWriter(scratch, Plain);
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteString("language", language == Language.Chinese ? "zh" : "en");
        writer.WriteStartArray("results");
    }

    /// <summary>Writes a file.</summary>
    public Task WriteAsync(SarifFile file, CancellationToken cancellationToken = default)
    {
        Add(file);
        return writer.FlushAsync(cancellationToken);
    }

    /// <summary>Ends the run. Without this it is not whole.</summary>
    /// <exception cref="InvalidOperationException">It was ended before.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken = default)
    {
        foreach (var _ in End())
        {
            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => notes.Dispose();

    internal void Add(SarifFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Result is { } result)
        {
            rules.Meet(result);
            version ??= result.RuleSet.ToString();
        }

        isSuccessful &= file.Result is { } done && !done.Findings.Any(static finding => finding.IsRuleFailure);
        SarifResults.Write(writer, file, rules, language, baseline);
        Note(file);
    }

    internal void Complete()
    {
        foreach (var _ in End()) { }
    }

    // Piece by piece, so that what is written can leave memory.
    private IEnumerable<bool> End()
    {
        writer.WriteEndArray();
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", isSuccessful);
        writer.WriteStartArray("toolExecutionNotifications");
        foreach (var _ in SarifNotes.Copy(scratch, writer))
        {
            yield return true;
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        WriteTool();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        yield return true;
    }

    private void WriteTool()
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "GovDisclosure");
        writer.WriteString("version", version ?? RuleCatalog.Version);
        writer.WriteStartArray("rules");
        foreach (var rule in rules.All)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Id);
            writer.WriteString("name", rule.Name);
            CheckSarif.WriteText(writer, "shortDescription", rule.Statement.In(language));
            CheckSarif.WriteText(
                writer,
                "fullDescription",
                rule.Formula is { } formula ? $"{rule.Statement.In(language)} {formula}" : rule.Statement.In(language)
            );
            CheckSarif.WriteText(writer, "help", rule.Basis.In(language));
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", CheckSarif.Level(rule.Severity));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // What could not be read, and what was not run, is said about the run; a result is about a report.
    private void Note(SarifFile file)
    {
        if (file.Result is { } result)
        {
            WriteNotification(file, result.Coverage.IsComplete ? "note" : "error", "cells", result.Coverage.Message.In(language));
            if (result.AgencyMatch is { } match)
            {
                WriteNotification(file, "note", "agencyMatch", match.Message.In(language));
            }

            foreach (var (rule, reason) in result.NotRun)
            {
                WriteNotification(file, "note", "ruleNotRun", reason.In(language), rule);
            }

            foreach (var waiver in result.UnusedWaivers)
            {
                var text =
                    language == Language.Chinese
                        ? $"豁免 {waiver.Rule} {waiver.Pointer}（{waiver.Reason}，{waiver.By}）没有对应的发现。"
                        : $"The waiver of {waiver.Rule} {waiver.Pointer} ({waiver.Reason}, {waiver.By}) covered nothing.";
                WriteNotification(file, "note", "unusedWaiver", text, rules.Find(waiver.Rule));
            }

            foreach (var failure in result.Findings.Where(static finding => finding.IsRuleFailure))
            {
                WriteNotification(file, "error", "ruleFailed", failure.Message.In(language), failure.Rule);
            }

            if (result.IsTruncated)
            {
                WriteNotification(
                    file,
                    "warning",
                    "maxFindings",
                    language == Language.Chinese
                        ? FormattableString.Invariant($"共有 {result.TotalFindings} 条发现，此处列出最重要的 {result.Findings.Length} 条。")
                        : FormattableString.Invariant(
                            $"There are {result.TotalFindings} findings; the {result.Findings.Length} most important ones are here."
                        )
                );
            }
        }
        else
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                WriteNotification(file, CheckSarif.Level(diagnostic.Severity), diagnostic.Code, diagnostic.Message.In(language));
            }
        }
    }

    private void WriteNotification(SarifFile file, string level, string id, string text, RuleDescriptor? rule = null)
    {
        notes.WriteStartObject();
        notes.WriteString("level", level);
        CheckSarif.WriteText(notes, "message", text);
        notes.WriteStartObject("descriptor");
        notes.WriteString("id", id);
        notes.WriteEndObject();
        if (rule is not null)
        {
            notes.WriteStartObject("associatedRule");
            notes.WriteString("id", rule.Id);
            notes.WriteNumber("index", rules.IndexOf(rule));
            notes.WriteEndObject();
        }

        notes.WriteStartArray("locations");
        notes.WriteStartObject();
        CheckSarif.WritePlace(notes, file.Path, file.PositionOf(null), 0);
        notes.WriteEndObject();
        notes.WriteEndArray();
        notes.WriteEndObject();
        notes.Flush();
        scratch.WriteByte((byte)'\n');
        notes.Reset();
    }
}

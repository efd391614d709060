using System.Buffers;
using System.Text.Json;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;
using GovDisclosure.Tables;

namespace GovDisclosure.Cli.Output;

/// <summary>The findings of a roll-up, one a line: those of each file, and those of the roll-up itself, which have no file.</summary>
internal sealed class FindingLines
{
    private readonly ArrayBufferWriter<byte> lines = new();
    private readonly List<LedgerFinding> forLedger = [];

    private readonly List<string> wrong = [];
    private readonly List<string> partly = [];

    /// <summary>The files with errors.</summary>
    public IReadOnlyList<string> Wrong => wrong;

    /// <summary>The files of which cells could not be read.</summary>
    public IReadOnlyList<string> Partly => partly;

    /// <summary>The files whose words are those of other agencies' reports.</summary>
    public IEnumerable<string> Alike =>
        forLedger
            .Where(static finding =>
                finding.IsViolated && string.Equals(finding.Rule, RuleCatalog.CopiedBetweenAgencies.Id, StringComparison.Ordinal)
            )
            .Select(static finding => finding.File)
            .OfType<string>();

    public IReadOnlyList<LedgerFinding> ForLedger => forLedger;

    /// <summary>Keeps what was found in a file.</summary>
    public void Add(string file, CheckResult result)
    {
        if (result.HasErrors)
        {
            wrong.Add(file);
        }

        if (!result.Coverage.IsComplete)
        {
            partly.Add(file);
        }

        foreach (var finding in result.Findings)
        {
            Add(file, finding);
        }
    }

    public void Add(RollUpResult result)
    {
        foreach (var finding in result.Findings)
        {
            Add(null, finding);
        }
    }

    public ReadOnlyMemory<byte> ToUtf8() => lines.WrittenMemory;

    private void Add(string? file, Finding finding)
    {
        forLedger.Add(
            new LedgerFinding(
                file,
                finding.Rule.Id,
                finding.Severity,
                finding.Status == FindingStatus.Fail,
                finding.Pointer,
                finding.Message
            )
        );
        lines.Write(MachineJson.OneLine(writer => Write(writer, file, finding)).Span);
    }

    private static void Write(Utf8JsonWriter writer, string? file, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("file", file);
        writer.WritePropertyName("finding");
        finding.WriteTo(writer);
        writer.WriteEndObject();
    }
}

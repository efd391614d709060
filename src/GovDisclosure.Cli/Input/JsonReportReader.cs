using System.Collections.Immutable;
using System.Text;
using GovDisclosure.Cli.Output;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Reading;

namespace GovDisclosure.Cli.Input;

/// <summary>Reads the JSON of the contract; what strays from it becomes diagnostics.</summary>
internal static class JsonReportReader
{
    private static readonly DisclosureJsonOptions Strict = DisclosureJsonOptions.Default with { MaxBytes = ReportSource.MaxBytes };
    private static readonly DisclosureJsonOptions Tolerant = Strict with { Tolerant = true };

    public static ReadResult Read(ReadOnlySpan<byte> json, bool tolerant)
    {
        var result = DisclosureJson.Read(json, tolerant ? Tolerant : Strict);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var problem in result.Problems)
        {
            diagnostics.Add(new Diagnostic
            {
                Code = DiagnosticCodes.InvalidJson,
                Severity = result.Report is null ? Severity.Error : Severity.Warning,
                Message = problem.Message,
                Position = Position(json, problem),
                Pointer = problem.Pointer.Length > 0 ? problem.Pointer : null,
            });
        }

        if (!tolerant && result.Report is null && DisclosureJson.Read(json, Tolerant).Report is not null)
        {
            diagnostics.Add(new Diagnostic { Code = DiagnosticCodes.InvalidJson, Severity = Severity.Info, Message = Texts.TryTolerant });
        }

        return new ReadResult
        {
            Report = result.Report,
            Diagnostics = diagnostics.DrainToImmutable(),
            Coverage = result.Report is { } report ? Measure(report) : null,
        };
    }

    // The contract counts bytes, a position counts characters.
    private static SourcePosition? Position(ReadOnlySpan<byte> json, JsonProblem problem)
    {
        if (problem.Line is <= 0 or > int.MaxValue)
        {
            return null;
        }

        if (json.StartsWith(Encoding.UTF8.Preamble))
        {
            json = json[Encoding.UTF8.Preamble.Length..];
        }

        for (var line = 1L; line < problem.Line && json.IndexOf((byte)'\n') is var end and >= 0; line++)
        {
            json = json[(end + 1)..];
        }

        var before = (int)Math.Min(Math.Max(problem.Column - 1, 0), json.Length);
        return new SourcePosition((int)problem.Line, problem.Column > 0 ? Encoding.UTF8.GetCharCount(json[..before]) + 1 : 0);
    }

    private static Coverage Measure(AnnualReport report)
    {
        var catalog = FormCatalog.Default;
        var present = catalog.TablesOf(report).ToList();
        var values = present.SelectMany(static table => table.Cells).Select(cell => cell.Get(report)).ToList();
        var missing = catalog.EditionOf(report).Tables
            .Where(table => !present.Exists(other => string.Equals(other.Pointer, table.Pointer, StringComparison.Ordinal)))
            .Sum(static table => table.Cells.Length);
        return new Coverage(
            values.Count + missing,
            Read: values.Count(static value => value.IsNumber),
            Inferred: 0,
            Blank: values.Count(static value => value.IsBlank),
            NotApplicable: values.Count(static value => value.State == CellState.NotApplicable),
            Missing: missing);
    }
}

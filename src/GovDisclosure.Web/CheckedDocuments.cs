using System.Collections.Immutable;
using System.Text.Json;
using GovDisclosure.Cli.Output;
using GovDisclosure.Cli.Output.Checks;
using GovDisclosure.Comparison;
using GovDisclosure.Documents;
using GovDisclosure.Output;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Web;

/// <summary>The one or two documents of the page, read, checked and compared.</summary>
internal sealed class CheckedDocuments
{
    private readonly ImmutableArray<(string Name, ReadResult Reading)> all;
    private readonly (string Name, ReadResult Reading)? latest;
    private readonly (string Name, ReadResult Reading)? earlier;
    private readonly CheckInput? input;
    private readonly CheckResult? result;
    private readonly ImmutableArray<Explanation> explanations = [];
    private readonly ComparisonResult? comparison;

    private CheckedDocuments(ImmutableArray<(string Name, ReadResult Reading)> all, ReportChecker checker)
    {
        this.all = all;
        var readable = all.Where(static document => document.Reading.Report is not null)
            .OrderBy(static document => document.Reading.Report!.Year ?? int.MaxValue)
            .ToList();
        if (readable.Count == 0)
        {
            return;
        }

        (latest, earlier) = (readable[^1], readable.Count > 1 ? readable[0] : null);
        var report = latest.Value.Reading.Report!;
        input = new CheckInput
        {
            Report = report,
            Previous = earlier?.Reading.Report is { } previous && IsYearBefore(previous, report) ? previous : null,
            Source = latest.Value.Reading,
        };
        result = checker.Check(input);
        explanations = result.Findings.IsEmpty
            ? []
            : ReportExplainer.Default.Explain(input, ExplanationOptions.Default with { Policy = checker.Policy });
        Proposal = RepairPatch.Of(explanations).Changes;
        comparison = earlier is null
            ? null
            : ReportComparison.Compare(
                earlier.Value.Reading.Report!,
                report,
                new ComparisonOptions { Policy = checker.Policy, Checker = checker }
            );
    }

    /// <summary>No documents.</summary>
    public static CheckedDocuments None { get; } = new([], ReportChecker.Default);

    /// <summary>The report that is checked: of two the later one.</summary>
    public AnnualReport? Latest => latest?.Reading.Report;

    /// <summary>The name of its file.</summary>
    public string? LatestName => latest?.Name;

    /// <summary>Whether there are two reports.</summary>
    public bool IsPair => comparison is not null;

    /// <summary>The figures of the only smallest change that makes the relations hold.</summary>
    public ImmutableArray<CellChange> Proposal { get; } = [];

    /// <summary>Why a document is not on the page, where another one is.</summary>
    public IEnumerable<LocalizedText> Notes =>
        Latest is null
            ? []
            : all.Where(static document => document.Reading.Report is null)
                .Select(static document => new LocalizedText(
                    $"{document.Name}：{DiagnosticText.WhyUnreadable(document.Reading.Diagnostics).Zh}",
                    $"{document.Name}: {DiagnosticText.WhyUnreadable(document.Reading.Diagnostics).En}"
                ));

    /// <summary>Reads documents.</summary>
    public static CheckedDocuments Read(string[] names, byte[][] contents, ReadOptions options, ReportChecker checker)
    {
        var readings = names.Zip(contents, (name, content) => (Name: name, Reading: Read(content, name, options))).ToList();

        // Figures that the relations alone cannot divide, last year's report may.
        for (var i = 0; i < readings.Count && readings.Count == 2; i++)
        {
            var other = readings[1 - i].Reading.Report;
            if (
                readings[i].Reading is { Report: { } report } reading
                && other is not null
                && IsYearBefore(other, report)
                && reading.Diagnostics.Any(static diagnostic => diagnostic.Code == DiagnosticCodes.FiguresAmbiguous)
            )
            {
                readings[i] = (names[i], Read(contents[i], names[i], options with { Previous = other }));
            }
        }

        return new CheckedDocuments([.. readings], checker);
    }

    /// <summary>The same documents under another policy.</summary>
    public CheckedDocuments By(ReportChecker checker) => all.IsEmpty ? this : new CheckedDocuments(all, checker);

    /// <summary>The page of the comparison or of the check; where nothing could be read, a page that says why.</summary>
    public string Page(bool isComparison, Language language) =>
        isComparison && comparison is not null ? ComparisonPage.Write(comparison, language, [earlier!.Value.Reading, latest!.Value.Reading])
        : input is not null ? CheckPage.Write(input, result!, explanations, language)
        : CheckPage.WriteIndex(
            all.Select(static document => new CheckPageEntry
            {
                File = document.Name,
                Failure = DiagnosticText.WhyUnreadable(document.Reading.Diagnostics),
            }),
            language
        );

    /// <summary>The report that is checked, as it was read or with the proposed figures.</summary>
    public AnnualReport Report(bool isCorrected)
    {
        var report = Latest ?? throw new InvalidOperationException("no report was read");
        return isCorrected ? Proposal.Aggregate(report, static (changed, change) => change.Cell.With(changed, (Count)change.To)) : report;
    }

    /// <summary>Writes the result as the tool does.</summary>
    public void Write(Utf8JsonWriter writer, bool isComparison)
    {
        if (isComparison && comparison is not null)
        {
            ComparisonResultJson.Write(writer, comparison);
            return;
        }

        var (name, reading) = latest ?? all[0];
        CheckedReportJson.Write(
            writer,
            name,
            input?.Previous is null ? null : earlier!.Value.Name,
            result is null ? null : (result, explanations),
            result is null ? DiagnosticText.WhyUnreadable(reading.Diagnostics) : null,
            reading.Diagnostics
        );
    }

    private static ReadResult Read(byte[] content, string name, ReadOptions options) =>
        ReportReader.Read(content, options with { AssumeJson = name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) });

    private static bool IsYearBefore(AnnualReport previous, AnnualReport report) =>
        AgencyMatch.Of(previous, report, []).IsSame && (previous.Year is null || report.Year is null || previous.Year == report.Year - 1);
}

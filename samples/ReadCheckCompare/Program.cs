using GovDisclosure.Comparison;
using GovDisclosure.Documents;
using GovDisclosure.Rules;

var (oldFile, newFile) = (args[0], args[1]);
var previous = ReportReader.ReadFile(oldFile).RequireReport();
var current = ReportReader.ReadFile(newFile).RequireReport();
var check = ReportChecker.Default.Check(current, previous);
var comparison = ReportComparison.Compare(previous, current);
Console.WriteLine($"{check.Findings.Length} findings, {comparison.Changes.Length} changes");

Console.OutputEncoding = System.Text.Encoding.UTF8;

var result = ReportReader.ReadFile(newFile, ReadOptions.Default with { Previous = previous });
Console.WriteLine(
    $"{result.Coverage!.Read} of {result.Coverage.Cells} cells read, {result.Coverage.Inferred} inferred, {result.Coverage.Missing} not found"
);
foreach (var diagnostic in result.Diagnostics)
{
    Console.WriteLine($"{diagnostic.Code} {diagnostic.Position}: {diagnostic.Message.Zh}");
}

if (result.Provenance.Find("/requests/newlyReceived/total") is { } source)
{
    Console.WriteLine($"'{source.RawText}' at {source.Position}");
}

foreach (var finding in check.Findings)
{
    Console.WriteLine($"{finding.Severity} {finding.Rule.Id} {finding.Message.Zh}");
}

foreach (var change in comparison.Changes.Where(change => change.Cell.Pointer.EndsWith("/total", StringComparison.Ordinal)))
{
    Console.WriteLine($"{change.Cell.LabelZh}: {change.Before} → {change.After} ({change.RelativeChange:P1})");
}

var received = comparison[r => r.Requests!.NewlyReceived.Total];
Console.WriteLine($"{received.Before} → {received.After} ({received.Verdict}, {received.Class})");

foreach (var change in comparison.Where(ComparisonFilter.Significant))
{
    // Neither is there where it means nothing: a change from zero, a cell that is in no total.
    var relative = change.RelativeChange is { } part ? $", {part:P0}" : "";
    var share = change.Share is { } shift ? $", share {shift.Points:0.0} points" : "";
    Console.WriteLine($"{change.Pointer}: {change.Delta}{relative}{share}");
}

var strict = new SignificancePolicy
{
    Rules =
    [
        new SignificanceRule
        {
            Pointer = "/requests",
            LeastDelta = 5,
            LeastRelativeChange = 0.5m,
        },
    ],
};
Console.WriteLine(comparison.Where(ComparisonFilter.Significant with { Significance = strict }).Count());
foreach (var warning in comparison.Warnings)
{
    Console.WriteLine(warning.Message.Zh);
}

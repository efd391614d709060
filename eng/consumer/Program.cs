using GovDisclosure.Comparison;
using GovDisclosure.Documents;
using GovDisclosure.Json;
using GovDisclosure.Rules;

var previous = ReportReader.ReadFile(args[0]).RequireReport();
var current = ReportReader.ReadFile(args[1]).RequireReport();
var changes = ReportComparison.Compare(previous, current).Changes.Length;
var same = DisclosureJson.Deserialize(DisclosureJson.Serialize(current)) == current;
Console.WriteLine($"errors: {ReportChecker.Default.Check(current, previous).HasErrors}, changes: {changes}, the same after JSON: {same}");
return changes > 0 && same ? 0 : 1;

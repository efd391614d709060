using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Output;

/// <summary>Tells which remarks of the reader say what a finding says too.</summary>
internal static class ReportedRemarks
{
    public static bool IsReported(Diagnostic diagnostic, CheckResult result) =>
        diagnostic.Pointer is { } pointer
        && diagnostic.Code switch
        {
            DiagnosticCodes.SectionMissing => Has(result, pointer, RuleCatalog.SectionMissing) || HasAny(result, RuleCatalog.DocumentCut),
            DiagnosticCodes.TableMissing => Has(result, pointer, RuleCatalog.TableMissing)
                || Has(result, pointer, RuleCatalog.SectionMissing),
            DiagnosticCodes.RowMissing or DiagnosticCodes.CellCount or DiagnosticCodes.CellNotNumber => Has(
                result,
                pointer,
                RuleCatalog.CellBlank
            ) || Has(result, pointer, RuleCatalog.DocumentCut),
            DiagnosticCodes.LabelReworded or DiagnosticCodes.RowUnknown or DiagnosticCodes.ColumnUnknown => Has(
                result,
                pointer,
                RuleCatalog.LabelRenamed
            ) || Has(result, pointer, RuleCatalog.OutdatedForm),
            _ => false,
        };

    // A finding about the same section or table, wherever in it.
    private static bool Has(CheckResult result, string pointer, RuleDescriptor rule) =>
        result.Findings.Any(finding => finding.Rule == rule && string.Equals(Top(finding.Pointer), Top(pointer), StringComparison.Ordinal));

    private static bool HasAny(CheckResult result, RuleDescriptor rule) => result.Findings.Any(finding => finding.Rule == rule);

    private static string Top(string pointer) => pointer.IndexOf('/', 1) is var end and > 0 ? pointer[..end] : pointer;
}

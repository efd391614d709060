namespace GovDisclosure.Tables;

/// <summary>A finding as a line of the ledger's list of problems.</summary>
/// <param name="File">The file; null where it is about the roll-up.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="IsViolated">Whether the rule is violated; else it could not be assessed, or is waived.</param>
/// <param name="Pointer">The JSON Pointer of the place.</param>
/// <param name="Message">What is wrong.</param>
public sealed record LedgerFinding(
    string? File,
    string Rule,
    FindingSeverity Severity,
    bool IsViolated,
    string Pointer,
    LocalizedText Message
);

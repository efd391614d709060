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
)
{
    /// <summary>The id of the rule.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Rule
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Rule, nameof(Rule));

    /// <summary>How much it matters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public FindingSeverity Severity
    {
        get;
        init => field = Given.Defined(value);
    } = Given.Defined(Severity, nameof(Severity));

    /// <summary>The JSON Pointer of the place.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Pointer
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Pointer, nameof(Pointer));

    /// <summary>What is wrong.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public LocalizedText Message
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Message, nameof(Message));
}

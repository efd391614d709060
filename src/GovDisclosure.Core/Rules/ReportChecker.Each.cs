namespace GovDisclosure.Rules;

// Reports one after the other.
public sealed partial class ReportChecker
{
    /// <summary>Checks reports one after the other. Where the next one has the same words, as a report that is tried with other figures,
    /// they are read once for both.</summary>
    /// <param name="inputs">The reports, each with last year's, its source and those of the bodies under it.</param>
    /// <param name="cancellationToken">Ends the check between two rules.</param>
    /// <returns>The result of each, when it is asked for.</returns>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public IEnumerable<CheckResult> CheckEach(IEnumerable<CheckInput> inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return CheckOneByOne(inputs, cancellationToken);
    }

    private IEnumerable<CheckResult> CheckOneByOne(IEnumerable<CheckInput> inputs, CancellationToken cancellationToken)
    {
        RuleContext? context = null;
        try
        {
            foreach (var input in inputs)
            {
                ArgumentNullException.ThrowIfNull(input, nameof(inputs));
                yield return Check(input, ref context, cancellationToken);
            }
        }
        finally
        {
            context?.End();
        }
    }
}

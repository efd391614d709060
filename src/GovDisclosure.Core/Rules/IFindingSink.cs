namespace GovDisclosure.Rules;

/// <summary>Takes what a rule finds. A finding is never taken back.</summary>
public interface IFindingSink
{
    /// <summary>Takes a finding.</summary>
    /// <param name="found">What is wrong, or cannot be assessed, made by <see cref="Rule.Violation"/>.</param>
    void Add(Finding found);
}

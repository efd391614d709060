using System.Collections.Immutable;
using GovDisclosure.Output.Pages;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Output;

/// <summary>
/// Writes the result of a check as one HTML page for people: the verdict and what was looked at, a card for each cause with the table
/// around
/// the cell, both sides of the relation, the proposed repair, the sentence, the law; then the whole report with marks, and what was not
/// checked. It needs no network, no script and no other file; it is light or dark as the reader's system is, and prints on A4.
/// </summary>
public static class CheckPage
{
    /// <summary>Writes the page of a report.</summary>
    /// <param name="input">What was checked.</param>
    /// <param name="result">The result.</param>
    /// <param name="explanations">The explanations of the tables whose relations do not hold; may be empty.</param>
    /// <param name="language">The language of everything but the report's own texts.</param>
    public static string Write(CheckInput input, CheckResult result, ImmutableArray<Explanation> explanations, Language language)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(input.Report, nameof(input));
        ArgumentNullException.ThrowIfNull(result);
        return new CheckPageComposer(language).Compose(input, result, Given.NoNulls(explanations, nameof(explanations)));
    }

    /// <summary>Writes an index of many pages, the worst first, and of files that could not be read.</summary>
    /// <param name="entries">The files.</param>
    /// <param name="language">The language.</param>
    /// <param name="passedOver">What is to be said of files that are not listed, since they are no reports; null where there are
    /// none.</param>
    public static string WriteIndex(IEnumerable<CheckPageEntry> entries, Language language, LocalizedText? passedOver = null)
    {
        return new CheckIndexComposer(language).Compose(Given.AllOf(entries), passedOver);
    }
}

/// <summary>A file in the index of pages.</summary>
public sealed record CheckPageEntry
{
    /// <summary>The file that was checked.</summary>
    public required string File { get; init; }

    /// <summary>The address of its page, relative to the index; null where it has none.</summary>
    public string? Page { get; init; }

    /// <summary>The agency's name; null where it is not known.</summary>
    public string? Agency { get; init; }

    /// <summary>The year; null where it is not known.</summary>
    public int? Year { get; init; }

    /// <summary>The number of errors.</summary>
    public int Errors { get; init; }

    /// <summary>The number of warnings.</summary>
    public int Warnings { get; init; }

    /// <summary>The number of cells that were not read.</summary>
    public int NotRead { get; init; }

    /// <summary>Why it could not be read; null where it was.</summary>
    public LocalizedText? Failure { get; init; }

    /// <summary>What was found that is worth naming beside the numbers; may be empty.</summary>
    /// <exception cref="ArgumentException">It is set to a default array.</exception>
    public ImmutableArray<Finding> Findings
    {
        get;
        init =>
            field = value.IsDefault
                ? throw new ArgumentException("The findings are a default array; an empty one says that there are none.", nameof(value))
                : value;
    } = [];

    /// <summary>The pointers of the cells whose number was recovered and is not printed as such; may be empty.</summary>
    /// <exception cref="ArgumentException">It is set to a default array.</exception>
    public ImmutableArray<string> Inferred
    {
        get;
        init =>
            field = value.IsDefault
                ? throw new ArgumentException("The cells are a default array; an empty one says that none was recovered.", nameof(value))
                : Given.NoNulls(value);
    } = [];

    /// <summary>The entry of a report that was checked.</summary>
    /// <param name="file">The file.</param>
    /// <param name="page">The address of its page; null where it has none.</param>
    /// <param name="report">The report.</param>
    /// <param name="result">The result.</param>
    public static CheckPageEntry Of(string file, string? page, AnnualReport report, CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(result);
        return new CheckPageEntry
        {
            File = Given.NotNull(file),
            Page = page,
            Agency = report.Agency.Name,
            Year = report.Year,
            Errors = result.Count(FindingSeverity.Error, FindingStatus.Fail),
            Warnings = result.Count(FindingSeverity.Warning, FindingStatus.Fail),
            NotRead = result.Coverage.Missing,
        };
    }
}

using System.Globalization;
using GovDisclosure.Cli.Commands;
using GovDisclosure.Cli.Output;

namespace GovDisclosure.Cli.Input;

/// <summary>What the user says of reports that their sources do not state.</summary>
/// <param name="Agency">The name and level of the agency; null where the user says neither.</param>
/// <param name="Year">The year; null where the user does not say it.</param>
/// <param name="FormerNames">Earlier names of the agency.</param>
internal sealed record UserFacts(Agency? Agency, int? Year, IReadOnlyList<string> FormerNames)
{
    /// <summary>Nothing is said.</summary>
    public static UserFacts None { get; } = new(null, null, []);

    /// <summary>What these facts say of last year's report.</summary>
    public UserFacts OfYearBefore => this with { Year = Year - 1 };

    /// <summary>Which of these facts a report states otherwise. Only JSON does: what the user says counts before what any other source
    /// tells.</summary>
    public IEnumerable<LocalizedText> ContradictedBy(AnnualReport report)
    {
        if (Agency?.Name is { } name && report.Agency.Name is { } stated && !string.Equals(name, stated, StringComparison.Ordinal))
        {
            yield return Texts.FactContradicted("--agency", name, stated);
        }

        if (Agency?.Level is { } level && report.Agency.Level is { } other && level != other)
        {
            yield return Texts.FactContradicted("--level", FactOptions.Word(level), FactOptions.Word(other));
        }

        if (Year is { } year && report.Year is { } on && year != on)
        {
            yield return Texts.FactContradicted("--year", Number(year), Number(on));
        }
    }

    /// <summary>The part of these facts that a report itself does not state.</summary>
    public UserFacts NotStatedBy(AnnualReport report)
    {
        var agency = Agency is null
            ? null
            : new Agency
            {
                Name = report.Agency.Name is null ? Agency.Name : null,
                Level = report.Agency.Level is null ? Agency.Level : null,
            };
        return this with { Agency = agency == new Agency() ? null : agency, Year = report.Year is null ? Year : null };
    }

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);
}

using System.CommandLine;
using System.CommandLine.Parsing;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;

namespace GovDisclosure.Cli.Commands;

/// <summary>The options by which the user says what a source does not: whose report it is, on which year.</summary>
internal sealed class FactOptions
{
    private const int LastYear = 9999;

    private readonly Option<string?> agency;
    private readonly Option<string[]>? formerNames;
    private readonly Option<int?> year;
    private readonly Option<string?> level;

    /// <summary>Makes the options.</summary>
    /// <param name="language">The language of their descriptions.</param>
    /// <param name="yearHelp">What the year is of.</param>
    /// <param name="hasPrevious">Whether the command knows last year's report, and so earlier names of its agency.</param>
    public FactOptions(Language language, LocalizedText yearHelp, bool hasPrevious)
    {
        agency = new Option<string?>("--agency") { Description = HelpTexts.AgencyHelp.In(language), HelpName = "NAME" };
        formerNames = hasPrevious
            ? new Option<string[]>("--former-name") { Description = HelpTexts.FormerNameHelp.In(language), HelpName = "NAME" }
            : null;
        year = new Option<int?>("--year") { Description = yearHelp.In(language), HelpName = "YEAR" };
        level = new Option<string?>("--level") { Description = HelpTexts.LevelHelp.In(language) };
        level.AcceptOnlyFromAmong([.. Enum.GetValues<AgencyLevel>().Select(Word)]);
        agency.Validators.Add(result => RefuseEmpty(result, language));
        formerNames?.Validators.Add(result => RefuseEmpty(result, language));
        year.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number is >= 1 and <= LastYear))
            {
                result.AddError(Texts.NoYear(token.Value).In(language));
            }
        });
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(agency);
        if (formerNames is not null)
        {
            command.Add(formerNames);
        }

        command.Add(year);
        command.Add(level);
    }

    /// <summary>What the user said.</summary>
    public UserFacts In(ParseResult parsed)
    {
        var (name, word) = (parsed.GetValue(agency), parsed.GetValue(level));
        return new UserFacts(
            name is null && word is null
                ? null
                : new Agency
                {
                    Name = name,
                    Level = word is null ? null : Enum.GetValues<AgencyLevel>().First(level => Word(level) == word),
                },
            parsed.GetValue(year),
            formerNames is null ? [] : parsed.GetValue(formerNames) ?? []
        );
    }

    /// <summary>The word of a level, as in the contract.</summary>
    public static string Word(AgencyLevel level) =>
        level switch
        {
            AgencyLevel.Central => "central",
            AgencyLevel.Province => "province",
            AgencyLevel.City => "city",
            AgencyLevel.County => "county",
            _ => "township",
        };

    private static void RefuseEmpty(OptionResult result, Language language)
    {
        if (result.Tokens.Any(static token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError(Texts.EmptyName(result.Option.Name).In(language));
        }
    }
}

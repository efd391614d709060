using System.CommandLine;
using System.Globalization;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>rollup</c>: adds the reports of a folder up, and says where what was published differs from that.</summary>
internal static class RollUpCommand
{
    public static Command Create(Session session)
    {
        var language = session.Language;
        var files = CommonOptions.File<string[]>("INPUT", RollUpTexts.InputHelp, language);
        files.Arity = ArgumentArity.OneOrMore;
        var units = new Option<string?>("--units") { Description = RollUpTexts.UnitsHelp.In(language), HelpName = "FILE" };
        var year = YearOption(language);
        var published = new Option<string[]>("--published")
        {
            Description = RollUpTexts.PublishedHelp.In(language),
            HelpName = "own|region=FILE",
            AllowMultipleArgumentsPerToken = false,
        };
        var previous = new Option<string?>("--previous") { Description = RollUpTexts.PreviousHelp.In(language), HelpName = "DIR" };
        var policy = new Option<string?>("--policy") { Description = HelpTexts.PolicyHelp.In(language), HelpName = "FILE" };
        var deadline = DeadlineOption(language);
        var blanks = new Option<bool>("--blanks-block") { Description = RollUpTexts.BlanksHelp.In(language) };
        var alike = new Option<bool>("--alike") { Description = HelpTexts.AlikeHelp.In(language) };
        var output = new Option<string>("--out")
        {
            Description = RollUpTexts.OutHelp.In(language),
            HelpName = "DIR",
            Required = true,
        };
        var force = new Option<bool>("--force") { Description = RollUpTexts.ForceHelp.In(language) };
        var tolerant = CommonOptions.Tolerant(language);
        var command = new Command("rollup", RollUpTexts.Help.In(language))
        {
            files,
            units,
            year,
            published,
            previous,
            policy,
            deadline,
            blanks,
            alike,
            output,
            force,
            tolerant,
        };
        command.SetAction(
            async (parsed, token) =>
                await new RollUpRun(
                    session,
                    new ReportSource(session.Host, parsed.GetValue(tolerant), UserFacts.None) { TakesSums = true },
                    await PolicyFile.CheckerAsync(parsed.GetValue(policy), token).ConfigureAwait(false),
                    new RollUpInputs(
                        parsed.GetRequiredValue(files),
                        parsed.GetValue(units),
                        parsed.GetValue(published) ?? [],
                        parsed.GetValue(previous),
                        parsed.GetValue(policy)
                    ),
                    new RollUpSettings(
                        parsed.GetValue(year),
                        Day(parsed.GetValue(deadline)),
                        parsed.GetValue(blanks),
                        parsed.GetValue(alike)
                    )
                )
                    .DoAsync(parsed.GetRequiredValue(output), parsed.GetValue(force), token)
                    .ConfigureAwait(false)
        );
        return command;
    }

    private static Option<int?> YearOption(Language language)
    {
        var year = new Option<int?>("--year") { Description = RollUpTexts.YearHelp.In(language), HelpName = "YEAR" };
        year.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && !(
                    int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and < 9999
                )
            )
            {
                result.AddError(RollUpTexts.WrongYear(token.Value).In(language));
            }
        });
        return year;
    }

    private static Option<string?> DeadlineOption(Language language)
    {
        var deadline = new Option<string?>("--deadline") { Description = RollUpTexts.DeadlineHelp.In(language), HelpName = "DATE" };
        deadline.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Day(token.Value) is null)
            {
                result.AddError(RollUpTexts.WrongDay(token.Value).In(language));
            }
        });
        return deadline;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

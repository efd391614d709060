using System.CommandLine;
using System.CommandLine.Invocation;

namespace GovDisclosure.Cli.Output;

/// <summary>Prints the help of a command in the language of the user, aligned by columns of a terminal.</summary>
internal sealed class HelpText(Language language, Screen? screen) : SynchronousCommandLineAction
{
    // Help is asked for with whatever else is on the command line.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var page = new TextPage(screen);
        var command = parseResult.CommandResult.Command;
        page.Line(command.Description ?? "").Blank();
        page.Line(HelpTexts.UsageHeading.In(language), Tone.Strong).Line("  " + Usage(command)).Blank();
        Add(
            page,
            HelpTexts.CommandsHeading,
            command.Subcommands.Select(sub => (string.Join(' ', [sub.Name, .. sub.Arguments.Select(Name)]), sub.Description))
        );
        Add(page, HelpTexts.ArgumentsHeading, command.Arguments.Select(argument => (Name(argument), argument.Description)));
        Add(page, HelpTexts.OptionsHeading, Options(parseResult).Select(option => (Name(option), option.Description)));
        parseResult.InvocationConfiguration.Output.Write(page.ToString());
        return ExitCodes.Done;
    }

    private void Add(TextPage page, LocalizedText heading, IEnumerable<(string Name, string? Text)> entries)
    {
        var list = entries.ToList();
        if (list.Count > 0)
        {
            page.Line(heading.In(language), Tone.Strong).List(list.Select(static entry => (entry.Name, entry.Text ?? ""))).Blank();
        }
    }

    private string Usage(Command command) =>
        string.Join(
            ' ',
            command is RootCommand
                ? [Tool.Name, HelpTexts.CommandsHeading.In(language)]
                :
                [
                    Tool.Name,
                    .. Path(command),
                    .. command.Subcommands.Count > 0 ? [HelpTexts.CommandsHeading.In(language)] : command.Arguments.Select(Name),
                    $"[{HelpTexts.OptionsHeading.In(language)}]",
                ]
        );

    // A command in a command is written after it.
    private static IEnumerable<string> Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault(static parent => parent is not RootCommand) is { } parent
            ? [.. Path(parent), command.Name]
            : [command.Name];

    private static IEnumerable<Option> Options(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand root
            ? root.Options
            : parsed.CommandResult.Command.Options.Concat(
                parsed.RootCommandResult.Command.Options.Where(static option => option.Recursive)
            );

    private string Name(Argument argument) =>
        Placeholders.Of(argument.Name).In(language) + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "");

    private string Name(Option option)
    {
        var value =
            option.HelpName is { } name ? Placeholders.Of(name).In(language) + (option.AllowMultipleArgumentsPerToken ? "…" : "")
            : option.CompletionSources.Count > 0
                ? string.Join(
                    '|',
                    option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(static item => item.Label)
                )
            : "";
        var names = string.Join(", ", option.Aliases.Where(static alias => alias.StartsWith('-') && alias != "-?").Append(option.Name));
        return option.ValueType == typeof(bool) || value.Length == 0 ? names : $"{names} {value}";
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using GovDisclosure.Cli.Commands;
using GovDisclosure.Cli.Output;

namespace GovDisclosure.Cli;

/// <summary>The govdisclosure tool, without a process around it.</summary>
internal static class Tool
{
    public const string Name = "govdisclosure";

    /// <summary>The word that asks for help as a command does.</summary>
    public const string HelpCommand = "help";

    private const string HelpWord = "--help";

    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ToolHost host, CancellationToken cancellationToken)
    {
        // The language is needed before the command line can be parsed: it is that of the parser's own messages.
        var choice = CommonOptions.LanguageOf(args);
        var language = choice.Language ?? host.Language;
        UseCulture(language);
        var session = new Session(host, language);
        if (choice.Problem is { } problem)
        {
            session.Error(problem);
            session.Say(HelpTexts.SeeHelp(Name));
            return ExitCodes.Unreadable;
        }

        try
        {
            return await RunAsync(choice.Rest, session, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (OutputException error)
        {
            if (error.Text is not { } text)
            {
                return ExitCodes.Done;
            }

            session.Error(text);
            return ExitCodes.Unreadable;
        }
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> args, Session session, CancellationToken cancellationToken)
    {
        var root = new RootCommand(HelpTexts.About.In(session.Language))
        {
            ReadCommand.Create(session),
            CheckCommand.Create(session),
            CompareCommand.Create(session),
            RenderCommand.Create(session),
            ExportCommand.Create(session),
            RollUpCommand.Create(session),
            UnitsCommand.Create(session),
            RulesCommand.Create(session),
            SchemaCommand.Create(session),
            CommonOptions.Language(session.Language),
        };
        UseOwnHelp(root, session);
        var parsed = root.Parse(WithHelp(args), new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Action is null or ParseErrorAction || IsHelpOfNothing(parsed))
        {
            foreach (var error in UsageErrors.Of(parsed))
            {
                session.Error(error);
            }

            session.Say(
                HelpTexts.SeeHelp(parsed.CommandResult.Command is RootCommand ? Name : $"{Name} {parsed.CommandResult.Command.Name}")
            );
            return ExitCodes.Unreadable;
        }

        // Help and version are written as text; the commands write bytes.
        using var text = new StringWriter();
        var exit = await parsed
            .InvokeAsync(
                new InvocationConfiguration
                {
                    Output = text,
                    Error = session.Host.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        if (text.GetStringBuilder().Length > 0)
        {
            using var output = OutputTarget.Open(session.Host, path: null);
            await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken).ConfigureAwait(false);
            await output.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return exit;
    }

    // Without a word, and after "help", the tool says what it can do.
    private static string[] WithHelp(IReadOnlyList<string> args) =>
        args.ToArray() switch
        {
            [] => [HelpWord],
            [HelpCommand, .. var about] => [.. about, HelpWord],
            var words => words,
        };

    // Help goes before errors; that of a command that there is not would be that of something else.
    private static bool IsHelpOfNothing(ParseResult parsed) =>
        parsed.Action is HelpText && parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count > 0;

    private static void UseOwnHelp(RootCommand root, Session session)
    {
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Description = session.In(HelpTexts.HelpHelp);
                    help.Action = new HelpText(session.Language, session.Host.Screen);
                    break;
                case VersionOption version:
                    version.Description = session.In(HelpTexts.VersionHelp);
                    break;
            }
        }
    }

    // Of this run only: a culture flows with the execution context and does not leave an asynchronous method.
    private static void UseCulture(Language language)
    {
#pragma warning disable RS0030 // It is set, not read: nothing of the tool's output may depend on the culture of the process.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
#pragma warning restore RS0030
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == Language.Chinese ? "zh-Hans" : "en");
        }
        catch (CultureNotFoundException)
        {
            // A process without cultures: the parser's messages stay in English.
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        }
    }
}

using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GovDisclosure.Cli.Output;

/// <summary>Says in the user's language what is wrong with a command line. The parser's own words are not used: they are half in English,
/// and speak of types.</summary>
internal static class UsageErrors
{
    // What other tools call the option of the format, and what ours do.
    private const string OthersFormat = "--format";
    private static readonly string[] FormatOptions = ["--output", "--to"];

    public static IEnumerable<LocalizedText> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            var commands = command.Subcommands.Select(static sub => sub.Name).ToList();
            if (parsed.UnmatchedTokens is [var word, ..])
            {
                return
                [
                    word.StartsWith('-')
                        ? Unknown(word, parsed)
                        : UsageTexts.UnknownCommand(
                            word,
                            commands,
                            NearestWord.Of(word, command is RootCommand ? commands.Append(Tool.HelpCommand) : commands)
                        ),
                ];
            }

            if (parsed.Errors.All(static error => error.SymbolResult is CommandResult))
            {
                return [Texts.NoCommand(commands)];
            }

            // What is wrong with an option is said; that the command is missing too is seen when it is right.
            return parsed
                .Errors.Where(static error => error.SymbolResult is not CommandResult)
                .Select(error => Of(error, parsed))
                .Distinct();
        }

        // A slip of the pen in an option's name makes its value a word too much; the name alone is said.
        var unknown = parsed.UnmatchedTokens.Where(static word => word.StartsWith('-')).Select(word => Unknown(word, parsed)).ToList();
        return unknown.Count > 0 ? unknown : parsed.Errors.Select(error => Of(error, parsed)).Distinct();
    }

    private static LocalizedText Of(ParseError error, ParseResult parsed) =>
        error.SymbolResult switch
        {
            OptionResult option => OfOption(option, error),
            ArgumentResult { Parent: OptionResult option } => OfOption(option, error),
            ArgumentResult argument => OfArgument(argument, error, parsed),
            CommandResult
                when parsed.UnmatchedTokens.FirstOrDefault(word => error.Message.Contains(word, StringComparison.Ordinal)) is { } word =>
                UsageTexts.TooMuch(word),
            CommandResult => OptionMissing(parsed) ?? AsItIs(error),
            _ => AsItIs(error),
        };

    private static LocalizedText OfOption(OptionResult result, ParseError error)
    {
        var option = result.Option;
        var words = result.Tokens.Select(static token => token.Value).ToList();
        if (result.IdentifierToken is null && option.Required)
        {
            return UsageTexts.OptionMissing(option.Name);
        }

        if (words.Count < option.Arity.MinimumNumberOfValues)
        {
            return UsageTexts.NeedsValue(option.Name);
        }

        if (words.Count > option.Arity.MaximumNumberOfValues)
        {
            return UsageTexts.TooManyValues(option.Name);
        }

        return NotAmong(new LocalizedText(option.Name, option.Name), words, option.GetCompletions(CompletionContext.Empty))
            ?? (
                option.ValueType == typeof(int?)
                && words.Find(static word => !int.TryParse(word, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)) is { } text
                && !error.Message.Contains(text + "”", StringComparison.Ordinal)
                && !error.Message.Contains(text + "\"", StringComparison.Ordinal)
                    ? UsageTexts.NotANumber(option.Name, text)
                    : AsItIs(error)
            );
    }

    private static LocalizedText OfArgument(ArgumentResult result, ParseError error, ParseResult parsed)
    {
        var words = result.Tokens.Select(static token => token.Value).ToList();
        var name = Placeholders.Of(result.Argument.Name);
        return words.Count < result.Argument.Arity.MinimumNumberOfValues ? UsageTexts.ArgumentMissing(name)
            : words.Find(word => word is ['-', _, ..] && error.Message.Contains(word, StringComparison.Ordinal)) is { } option
                ? Unknown(option, parsed)
            : NotAmong(name, words, result.Argument.GetCompletions(CompletionContext.Empty)) ?? AsItIs(error);
    }

    private static LocalizedText? NotAmong(LocalizedText name, IReadOnlyList<string> words, IEnumerable<CompletionItem> items)
    {
        var choices = items.Select(static item => item.Label).ToList();
        return choices.Count > 0 && words.FirstOrDefault(word => !choices.Contains(word)) is { } wrong
            ? UsageTexts.NotAmong(name, wrong, choices, NearestWord.Of(wrong, choices))
            : null;
    }

    private static LocalizedText? OptionMissing(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.FirstOrDefault(option =>
            option.Required && parsed.GetResult(option) is null or { Tokens.Count: 0, IdentifierToken: null }
        )
            is { Required: true } missing
            ? UsageTexts.OptionMissing(missing.Name)
            : null;

    private static LocalizedText Unknown(string word, ParseResult parsed)
    {
        var options = parsed
            .CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options)
            .Select(static option => option.Name)
            .ToList();
        var near = NearestWord.Of(word, options);
        if (near is null && word.StartsWith(OthersFormat, StringComparison.Ordinal))
        {
            near = FormatOptions.FirstOrDefault(options.Contains);
        }

        return string.Equals(near, word, StringComparison.Ordinal) ? UsageTexts.OnlyAlone(word) : UsageTexts.UnknownOption(word, near);
    }

    // The words of our own validators, which are in the user's language already.
    private static LocalizedText AsItIs(ParseError error)
    {
        var text = string.Join(' ', error.Message.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '。');
        return new(text + "。", text + ".");
    }
}

using System.CommandLine;
using System.Globalization;
using GovDisclosure.Cli.Output;

namespace GovDisclosure.Cli.Commands;

/// <summary>Options and arguments that several commands have.</summary>
internal static class CommonOptions
{
    public const string LanguageName = "--lang";
    private const string EndOfOptions = "--";
    private const string Chinese = "zh";
    private const string English = "en";

    /// <summary>The language that a command line asks for, wherever it is, and its other words: those of help and of the parser
    /// are in it.</summary>
    public static LanguageChoice LanguageOf(IReadOnlyList<string> args)
    {
        var at = args.TakeWhile(static word => word != EndOfOptions).TakeWhile(static word => !NamesLanguage(word)).Count();
        if (at == args.Count || !NamesLanguage(args[at]))
        {
            return new LanguageChoice(null, args);
        }

        var isOneWord = args[at].Length > LanguageName.Length;
        var word = isOneWord ? args[at][(LanguageName.Length + 1)..] : args.ElementAtOrDefault(at + 1);
        IReadOnlyList<string> rest = [.. args.Take(at), .. args.Skip(at + (isOneWord ? 1 : 2))];
        if (rest.TakeWhile(static other => other != EndOfOptions).Any(NamesLanguage))
        {
            return new LanguageChoice(null, rest) { Problem = UsageTexts.TooManyValues(LanguageName) };
        }

        return Named(word) is { } language ? new LanguageChoice(language, rest)
            : word is null or ['-', ..] ? new LanguageChoice(null, rest) { Problem = UsageTexts.NeedsValue(LanguageName) }
            : new LanguageChoice(null, rest) { Problem = UsageTexts.UnknownLanguage(word, Chinese, English) };
    }

    // A country or an encoding may follow, as in the names of the system's languages: zh-CN, zh_CN.UTF-8, en-US.
    private static Language? Named(string? word) =>
        word?.Split('-', '_', '.')[0].ToUpperInvariant() switch
        {
            "ZH" => GovDisclosure.Language.Chinese,
            "EN" => GovDisclosure.Language.English,
            _ => null,
        };

    private static bool NamesLanguage(string word) =>
        word == LanguageName
        || word.StartsWith(LanguageName + "=", StringComparison.Ordinal)
        || word.StartsWith(LanguageName + ":", StringComparison.Ordinal);

    public static Option<string> Language(Language language)
    {
        var option = new Option<string>(LanguageName) { Description = HelpTexts.LanguageHelp.In(language), Recursive = true };
        return option.AcceptOnlyFromAmong(Chinese, English);
    }

    /// <summary>The argument of a file, or of files.</summary>
    /// <remarks>A word like <c>--outptu</c> is a slip of the pen and no file.</remarks>
    public static Argument<T> File<T>(string name, LocalizedText help, Language language)
    {
        var argument = new Argument<T>(name) { Description = help.In(language) };
        argument.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(static token => token.Value))
            {
                if (word is ['-', _, ..] && !System.IO.File.Exists(word))
                {
                    result.AddError(Texts.UnknownOption(word).In(language));
                }
            }
        });
        return argument;
    }

    public static Option<string> Out(Language language) => new("--out") { Description = HelpTexts.OutHelp.In(language), HelpName = "FILE" };

    /// <summary>On how many reports to work at once.</summary>
    public static Option<int?> Jobs(Language language)
    {
        var option = new Option<int?>("--jobs") { Description = InputTexts.JobsHelp.In(language), HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
            {
                result.AddError(UsageTexts.NotANumber("--jobs", token.Value).In(language));
            }
            else if (result.GetValueOrDefault<int?>() is < 1 or > 256)
            {
                result.AddError(InputTexts.WrongJobs.In(language));
            }
        });
        return option;
    }

    public static Option<bool> Tolerant(Language language) => new("--tolerant") { Description = HelpTexts.TolerantHelp.In(language) };

    /// <summary>The option of the output's format; the first word is the default.</summary>
    public static Option<string> Output(LocalizedText help, Language language, params string[] words)
    {
        var option = new Option<string>("--output") { Description = help.In(language), DefaultValueFactory = _ => words[0] };
        return option.AcceptOnlyFromAmong(words);
    }
}

/// <summary>What a command line says of the language.</summary>
/// <param name="Language">The language asked for; null when none is.</param>
/// <param name="Rest">The words of the command line without it.</param>
internal sealed record LanguageChoice(Language? Language, IReadOnlyList<string> Rest)
{
    /// <summary>What is wrong with it; null when nothing is.</summary>
    public LocalizedText? Problem { get; init; }
}

using System.CommandLine;
using System.Globalization;
using GovDisclosure.Cli.Output;

namespace GovDisclosure.Cli.Commands;

/// <summary>Options and arguments that several commands have.</summary>
internal static class CommonOptions
{
    public const string LanguageName = "--lang";
    private const string Chinese = "zh";
    private const string English = "en";

    /// <summary>The language that a command line asks for, as far as it can be told before parsing; null when it asks for none.</summary>
    public static Language? LanguageOf(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var word =
                args[i] == LanguageName ? args.ElementAtOrDefault(i + 1)
                : args[i].StartsWith(LanguageName + "=", StringComparison.Ordinal)
                || args[i].StartsWith(LanguageName + ":", StringComparison.Ordinal)
                    ? args[i][(LanguageName.Length + 1)..]
                : null;
            switch (word)
            {
                case Chinese:
                    return GovDisclosure.Language.Chinese;
                case English:
                    return GovDisclosure.Language.English;
            }
        }

        return null;
    }

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

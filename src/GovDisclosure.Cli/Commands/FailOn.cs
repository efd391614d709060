using System.CommandLine;
using GovDisclosure.Cli.Output;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Commands;

/// <summary>What makes a check fail: exit code <see cref="ExitCodes.Errors"/>.</summary>
/// <param name="word">One of the option's words.</param>
internal sealed class FailOn(string word)
{
    private const string Error = "error";
    private const string Warning = "warning";
    private const string Unread = "unread";
    private const string Never = "never";

    public static Option<string> Option(Language language)
    {
        var option = new Option<string>("--fail-on")
        {
            Description = HelpTexts.FailOnHelp.In(language),
            DefaultValueFactory = static _ => Error,
        };
        return option.AcceptOnlyFromAmong(Error, Warning, Unread, Never);
    }

    /// <summary>Whether a result fails. Whether cells that were not read are right is not known, so they fail as errors
    /// do.</summary>
    public bool IsFailed(CheckResult result) =>
        word != Never
        && (
            !result.Coverage.IsComplete
            || (word is Error or Warning && result.HasErrors)
            || (word == Warning && result.Count(FindingSeverity.Warning, FindingStatus.Fail) > 0)
        );
}

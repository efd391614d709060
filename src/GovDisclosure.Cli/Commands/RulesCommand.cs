using System.CommandLine;
using GovDisclosure.Cli.Output;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>rules</c>: lists the rules, or explains one, or what a reader remarks by a code.</summary>
internal static class RulesCommand
{
    private const string Text = "text";
    private const string Json = "json";

    public static Command Create(Session session)
    {
        var language = session.Language;
        var id = new Argument<string?>("ID") { Description = HelpTexts.RuleIdHelp.In(language), Arity = ArgumentArity.ZeroOrOne };
        var format = CommonOptions.Output(HelpTexts.RulesOutputHelp, language, Text, Json);
        var output = CommonOptions.Out(language);
        var command = new Command("rules", HelpTexts.RulesHelp.In(language)) { id, format, output };
        command.SetAction(
            (parsed, token) => RunAsync(session, parsed.GetValue(id), parsed.GetRequiredValue(format), parsed.GetValue(output), token)
        );
        return command;
    }

    private static async Task<int> RunAsync(Session session, string? id, string format, string? path, CancellationToken cancellationToken)
    {
        var diagnostic = id is null ? null : DiagnosticCatalog.Find(id);
        if (diagnostic is not null && format == Json)
        {
            throw new OutputException(RuleTexts.NoRuleButDiagnostic(diagnostic.Code));
        }

        var rule =
            id is null || diagnostic is not null ? null : Find(id) ?? throw new OutputException(RuleTexts.UnknownRule(id, Nearest(id)));
        using var output = OutputTarget.Open(session.Host, path);
        if (format == Json)
        {
            await output
                .WriteAsync(
                    MachineJson.Indented(writer => RuleDescriptorJson.Write(writer, rule is null ? RuleCatalog.All : [rule])),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        else
        {
            var page = new TextPage(output.Screen);
            var text = new RulesText(session.Language, page);
            if (diagnostic is not null)
            {
                text.Add(diagnostic);
            }
            else if (rule is null)
            {
                text.AddAll();
            }
            else
            {
                text.Add(rule);
            }

            await output.WriteAsync(page.ToUtf8(), cancellationToken).ConfigureAwait(false);
        }

        await output.CommitAsync(cancellationToken).ConfigureAwait(false);
        return ExitCodes.Done;
    }

    private static RuleDescriptor? Find(string word) =>
        RuleCatalog.All.FirstOrDefault(rule =>
            string.Equals(rule.Id, word, StringComparison.OrdinalIgnoreCase)
            || string.Equals(rule.Name, word, StringComparison.OrdinalIgnoreCase)
        );

    // Ids of diagnostics differ from each other by a digit, as ids of rules do: the one that is nearest of all.
    private static string? Nearest(string word) =>
        word.StartsWith("GD9", StringComparison.OrdinalIgnoreCase)
            ? NearestWord.Of(word, DiagnosticCatalog.All.Select(static diagnostic => diagnostic.Code))
            : RuleCatalog.Nearest(word);
}

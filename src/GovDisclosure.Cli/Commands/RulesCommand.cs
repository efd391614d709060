using System.CommandLine;
using GovDisclosure.Cli.Output;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>rules</c>: lists the rules, or explains one.</summary>
internal static class RulesCommand
{
    private const string Text = "text";
    private const string Json = "json";

    public static Command Create(Session session)
    {
        var language = session.Language;
        var id = new Argument<string?>("ID") { Description = Texts.RuleIdHelp.In(language), Arity = ArgumentArity.ZeroOrOne };
        var format = CommonOptions.Output(Texts.RulesOutputHelp, language, Text, Json);
        var output = CommonOptions.Out(language);
        var command = new Command("rules", Texts.RulesHelp.In(language)) { id, format, output };
        command.SetAction((parsed, token) => RunAsync(session, parsed.GetValue(id), parsed.GetRequiredValue(format), parsed.GetValue(output), token));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string? id, string format, string? path, CancellationToken cancellationToken)
    {
        var rule = id is null ? null : RuleCatalog.Find(id) ?? throw new OutputException(Texts.UnknownRule(id, RuleCatalog.Nearest(id)));
        using var output = OutputTarget.Open(session.Host, path);
        if (format == Json)
        {
            await output.WriteAsync(MachineJson.Indented(writer => RuleDescriptorJson.Write(writer, rule is null ? RuleCatalog.All : [rule])), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            var page = new TextPage(output.Screen);
            var text = new RulesText(session.Language, page);
            if (rule is null)
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
}

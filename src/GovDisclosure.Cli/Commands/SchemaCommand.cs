using System.CommandLine;
using System.Text;
using GovDisclosure.Cli.Output;
using GovDisclosure.Json;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>schema</c>: prints the JSON Schema of the contract.</summary>
internal static class SchemaCommand
{
    public static Command Create(Session session)
    {
        var output = CommonOptions.Out(session.Language);
        var command = new Command("schema", Texts.SchemaHelp.In(session.Language)) { output };
        command.SetAction((parsed, token) => RunAsync(session, parsed.GetValue(output), token));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string? path, CancellationToken cancellationToken)
    {
        using var output = OutputTarget.Open(session.Host, path);
        await output.WriteAsync(Encoding.UTF8.GetBytes(DisclosureSchema.ToJson()), cancellationToken).ConfigureAwait(false);
        await output.CommitAsync(cancellationToken).ConfigureAwait(false);
        return ExitCodes.Done;
    }
}

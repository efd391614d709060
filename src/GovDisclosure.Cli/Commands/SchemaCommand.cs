using System.CommandLine;
using System.Text;
using GovDisclosure.Cli.Output;
using GovDisclosure.Json;
using GovDisclosure.Output;
using GovDisclosure.RollUp;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>schema</c>: prints the JSON Schema of reports, of results of a check, of policies, of comparisons, of readings or of
/// roll-ups, or the Table Schema of unit lists.</summary>
internal static class SchemaCommand
{
    private const string Report = "report";
    private const string Check = "check";
    private const string Policy = "policy";
    private const string Comparison = "comparison";
    private const string Reading = "reading";
    private const string RollUp = "rollup";
    private const string Sum = "sum";
    private const string Units = "units";

    public static Command Create(Session session)
    {
        var what = new Argument<string>("WHAT")
        {
            Description = HelpTexts.SchemaOfHelp.In(session.Language),
            DefaultValueFactory = static _ => Report,
        };
        what.AcceptOnlyFromAmong(Report, Check, Policy, Comparison, Reading, RollUp, Sum, Units);
        var output = CommonOptions.Out(session.Language);
        var command = new Command("schema", HelpTexts.SchemaHelp.In(session.Language)) { what, output };
        command.SetAction((parsed, token) => RunAsync(session, SchemaOf(parsed.GetRequiredValue(what)), parsed.GetValue(output), token));
        return command;
    }

    private static string SchemaOf(string what) =>
        what switch
        {
            Check => CheckResultSchema.ToJson(),
            Policy => CheckPolicySchema.ToJson(),
            Comparison => ComparisonSchema.ToJson(),
            Reading => ReadResultSchema.ToJson(),
            RollUp => RollUpSchema.ToJson(),
            Sum => ReportSumSchema.ToJson(),
            Units => UnitListSchema.ToJson(),
            _ => DisclosureSchema.ToJson(),
        };

    private static async Task<int> RunAsync(Session session, string schema, string? path, CancellationToken cancellationToken)
    {
        using var output = OutputTarget.Open(session.Host, path);
        await output.WriteAsync(Encoding.UTF8.GetBytes(schema), cancellationToken).ConfigureAwait(false);
        await output.CommitAsync(cancellationToken).ConfigureAwait(false);
        return ExitCodes.Done;
    }
}

using System.Globalization;
using System.Reflection;
using System.Text;
using GovDisclosure.Reading;

namespace GovDisclosure.Core.Tests.Reading;

/// <summary>Writes docs/diagnostics: a page for each code, made of its descriptor.</summary>
internal static class DiagnosticPages
{
    public static IReadOnlyDictionary<string, string> Names { get; } =
        typeof(DiagnosticCodes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(static field => (string)field.GetRawConstantValue()!, static field => field.Name, StringComparer.Ordinal);

    public static string Index()
    {
        var text = new StringBuilder(
            """
            # What a reader remarks

            A test writes these pages from `DiagnosticCatalog`; nobody writes them by hand. A diagnostic speaks of the reading; what is wrong in the
            report is a finding of a [rule](../rules/README.md). A code never changes its meaning. `govdisclosure rules CODE` says the same in the
            terminal.

            | code | 含义 | meaning |
            |---|---|---|

            """
        );
        foreach (var diagnostic in DiagnosticCatalog.All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{diagnostic.Code}]({diagnostic.Code}.md) | {diagnostic.Meaning.Zh} | {diagnostic.Meaning.En} |\n"
            );
        }

        return text.ToString();
    }

    public static string Page(DiagnosticDescriptor diagnostic) =>
        $"""
            # {diagnostic.Code} {Names[diagnostic.Code]}

            {diagnostic.Meaning.Zh}

            {diagnostic.Meaning.En}

            ## 怎么办 / What to do

            {diagnostic.Advice.Zh}

            {diagnostic.Advice.En}

            In code: `DiagnosticCodes.{Names[diagnostic.Code]}` in `ReadResult.Diagnostics`. [All codes](README.md)

            """;
}

using System.Globalization;

namespace GovDisclosure.Cli.Tests;

/// <summary>The widths at which text is looked at.</summary>
internal static class ToolRunScreens
{
    public static Screen? Of(int? width) => width is { } columns ? new Screen(columns, Colours: false) : null;

    public static string[] Golden(string name, string language, int? width) =>
        [
            "tests",
            "GovDisclosure.Cli.Tests",
            "Golden",
            $"{name}.{language}.{width?.ToString(CultureInfo.InvariantCulture) ?? "redirected"}.txt",
        ];
}

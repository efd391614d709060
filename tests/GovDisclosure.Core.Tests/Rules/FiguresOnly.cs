using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules;

/// <summary>Checkers of the ranges and relations of figures and of what joins two years, for tests that look at nothing else.</summary>
internal static class FiguresOnly
{
    private static readonly string[] Ids = ["GD2001", "GD2101", "GD2102", "GD2103", "GD2104", "GD5001"];

    public static ReportChecker Checker { get; } = ReportChecker.Default.Only(Ids);

    public static ReportChecker Of(FormCatalog catalog) => new ReportChecker(catalog).Only(Ids);
}

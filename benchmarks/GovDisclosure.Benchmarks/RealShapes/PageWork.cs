using System.Globalization;
using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Output;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Benchmarks.RealShapes;

/// <summary>The page of a check and the index of many, each beside its own letters.</summary>
internal static class PageWork
{
    private const int Findings = 10;
    private const int Files = 1_000;

    public static IEnumerable<MeasuredWork> All() => [Page(), Index()];

    private static int Failures(CheckResult result) => result.Findings.Count(static finding => finding.Status == FindingStatus.Fail);

    // Every seventh figure is one too high, until there are as many findings as asked.
    private static (AnnualReport Report, CheckResult Result) Wrong()
    {
        var report = RealWork.Seed("suqian_2024.txt");
        var result = ReportChecker.Default.Check(report);
        foreach (var (place, cell) in FormCatalog.Default.CellsOf(report).Index())
        {
            if (Failures(result) >= Findings)
            {
                break;
            }

            if (place % 7 == 0 && cell.Get(report).TryGetCount(out var count) && count.IsNumber)
            {
                report = cell.With(report, (Count)(count.Value + 1));
                result = ReportChecker.Default.Check(report);
            }
        }

        return (report, result);
    }

    private static MeasuredWork Page()
    {
        var (report, result) = Wrong();
        var input = new CheckInput { Report = report };
        var explanations = ReportExplainer.Default.Explain(report);
        string Write() => CheckPage.Write(input, result, explanations, Language.Chinese);
        var page = Write();
        return RealWork.Written(
            string.Create(
                CultureInfo.InvariantCulture,
                $"write the page of a check with {Failures(result)} findings, {Encoding.UTF8.GetByteCount(page) / 1024.0:F0} KB"
            ),
            () => Encoding.UTF8.GetBytes(Write()).Length,
            page
        );
    }

    private static MeasuredWork Index()
    {
        var (report, result) = Wrong();
        List<CheckPageEntry> entries =
        [
            .. Enumerable
                .Range(1, Files)
                .Select(number =>
                    CheckPageEntry.Of(
                        string.Create(CultureInfo.InvariantCulture, $"reports/{number}.html"),
                        string.Create(CultureInfo.InvariantCulture, $"{number:D4}.html"),
                        report,
                        result
                    )
                ),
        ];
        string Write() => CheckPage.WriteIndex(entries, Language.Chinese);
        var index = Write();
        return RealWork.Written(
            string.Create(
                CultureInfo.InvariantCulture,
                $"write the index of {Files} checks, {Encoding.UTF8.GetByteCount(index) / 1024.0:F0} KB"
            ),
            () => Encoding.UTF8.GetBytes(Write()).Length,
            index
        );
    }
}

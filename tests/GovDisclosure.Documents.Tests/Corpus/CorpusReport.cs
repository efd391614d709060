using System.Globalization;
using System.Text.RegularExpressions;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Documents.Tests.Corpus;

/// <summary>A published report as the rules see it: read, and with the true figures where they are known, so that what a reader cannot read
/// yet hides no rule.</summary>
internal sealed partial record CorpusReport(string Name, AnnualReport Report, ReadResult Source)
{
    /// <summary>The rules that judge sentences: all that can be said of a file that holds a section and no report.</summary>
    private static readonly ReportChecker Sentences = ReportChecker.Default.Only(
        RuleCatalog
            .All.Where(static rule => rule.Id is ['G', 'D', '3', ..] or "GD4005" or "GD4006" or "GD4007" or "GD4008")
            .Select(static rule => rule.Id)
    );

    private bool IsNarrative => Name.StartsWith("narratives/", StringComparison.Ordinal);

    /// <summary>All files of the corpus in order; a PDF is there as its text.</summary>
    public static IEnumerable<CorpusReport> All()
    {
        var root = CorpusFigures.PathOf();
        foreach (var folder in (string[])["field", "narratives", "partial", "reports", "texts"])
        {
            foreach (var file in Directory.GetFiles(Path.Combine(root, folder)).Order(StringComparer.Ordinal))
            {
                if (Path.GetExtension(file) is not (".pdf" or ".tsv") && Path.GetFileName(file) != Snippet.File)
                {
                    yield return Read(folder, Path.GetFileName(file));
                }
            }
        }
    }

    public static CorpusReport Read(string folder, string file)
    {
        var source = ReportReader.ReadFile(CorpusFigures.PathOf(folder, file));
        var report = source.Report;
        if (folder == "narratives")
        {
            report = new AnnualReport
            {
                Overview = new Overview { Text = File.ReadAllText(CorpusFigures.PathOf(folder, file)).ReplaceLineEndings("\n") },
            };
        }

        report ??= new AnnualReport();
        if (report.Year is null && YearInName().Match(file) is { Success: true } year)
        {
            report = report with { Year = int.Parse(year.ValueSpan[1..], CultureInfo.InvariantCulture) };
        }

        return new CorpusReport($"{folder}/{file}", WithTrueFigures(report, file.Split('.')[0]), source);
    }

    public CheckResult Check() =>
        (
            IsNarrative ? Sentences
            : Source.Report is null ? ReportChecker.Arithmetic
            : ReportChecker.Default
        ).Check(new CheckInput { Report = Report, Source = IsNarrative ? null : Source });

    private static AnnualReport WithTrueFigures(AnnualReport report, string name)
    {
        if (!File.Exists(Path.Combine(CorpusFigures.PathOf("expected"), name + ".tsv")))
        {
            return report;
        }

        var figures = CorpusFigures.Expected(name);
        foreach (var shapes in FormCatalog.Default.Shapes)
        {
            var prefix = shapes.Pointer + "/";
            var known = figures.Where(figure => figure.Key.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            var shape = shapes
                .All.OrderByDescending(shape => shape.Table.Fits(report))
                .FirstOrDefault(shape => known.TrueForAll(figure => shape.Table.Find(figure.Key) is not null));
            if (known.Count > 0 && shape is not null)
            {
                report = shape.Table.With(
                    report,
                    [
                        .. shape.Table.Cells.Select(cell =>
                            figures.TryGetValue(cell.Pointer, out var figure) ? Value(cell, figure) : cell.Get(report)
                        ),
                    ]
                );
            }
        }

        return report;
    }

    private static CellValue Value(FormCell cell, string figure) =>
        figure.Length == 0 ? CellValue.Blank
        : cell.Kind == CellKind.Amount ? Amount.FromDecimal(decimal.Parse(figure, CultureInfo.InvariantCulture))
        : (Count)long.Parse(figure, CultureInfo.InvariantCulture);

    [GeneratedRegex("_20[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex YearInName();
}

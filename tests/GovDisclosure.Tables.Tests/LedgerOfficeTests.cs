using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using GovDisclosure.Forms;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;

namespace GovDisclosure.Tables.Tests;

/// <summary>
/// The two ends of the ledger's part of eng/office/run: figures of the units are corrected in the workbook as a clerk does, an office
/// recalculates it, and
/// what its formulas come to is what our sums and our checker say of the corrected reports.
/// </summary>
public sealed class LedgerOfficeTests
{
    private const string Asked = "GOVDISCLOSURE_OFFICE";
    private const int Units = 9;
    private const int Year = 2024;

    private static readonly string Folder = SharedMaterial.InRepository("artifacts", "office", "ledger");
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly FormEdition Edition = FormCatalog.Default.Newest;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Ledgers_are_written_and_figures_are_corrected_in_them(int seed)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Asked) == "write", "part of eng/office/run");
        Directory.CreateDirectory(Folder);
        var (before, after) = (Reports(seed), Corrected(seed));
        using var stream = new MemoryStream();

        // Published with its own title: what is still called a draft was not published.
        var published = RollUp(after, null).Own.Report with { Title = null };
        await RollUpLedger.WriteAsync(stream, RollUp(before, published), [], TestContext.Current.CancellationToken);
        Correct(stream, after);
        await File.WriteAllBytesAsync(Path.Combine(Folder, Name(seed) + ".xlsx"), stream.ToArray(), TestContext.Current.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_an_office_recalculates_is_what_the_checker_says(int seed)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Asked) == "read", "part of eng/office/run");
        var after = RollUp(Corrected(seed), null);
        var changed = 0;
        foreach (var perimeter in (PerimeterRollUp[])[after.Own, after.Region])
        {
            var name = perimeter.Perimeter == UnitPerimeter.Own ? "汇总-本级" : "汇总-区域";
            var rows = (
                await File.ReadAllLinesAsync(
                    Path.Combine(Folder, "converted", $"{Name(seed)}-{name}.csv"),
                    TestContext.Current.CancellationToken
                )
            )
                .Select(Fields)
                .ToList();
            RequireSums(perimeter, rows);
            changed += RequireRelations(perimeter, rows);
        }

        Assert.True(changed > 0, "nothing was wrong in any corrected report, which proves nothing");

        // What was published is the sum after the corrections: nothing differs any more.
        var causes = (
            await File.ReadAllLinesAsync(
                Path.Combine(Folder, "converted", $"{Name(seed)}-差异归因.csv"),
                TestContext.Current.CancellationToken
            )
        )
            .Skip(1)
            .Select(Fields)
            .Where(static row => row[4].Length > 0)
            .ToList();
        Assert.NotEmpty(causes);
        Assert.All(causes.Where(static row => row[0] == RollUpWords.Text(UnitPerimeter.Own).Zh), static row =>
            Assert.Equal(0, Number(row[4]))
        );
    }

    private static void RequireSums(PerimeterRollUp perimeter, List<List<string>> rows)
    {
        foreach (var row in Edition.Tables.SelectMany(static table => table.Rows))
        {
            // Rows of two tables may have one label: that of the right table has the right figures.
            var expected = row.Cells.Select(cell => cell.Get(perimeter.Report)).ToList();
            Assert.Contains(rows, found =>
                found[0] == row.PathZh
                && expected.Index().All(value => IsShown(value.Item, value.Index + 1 < found.Count ? found[value.Index + 1] : ""))
            );
        }
    }

    private static int RequireRelations(PerimeterRollUp perimeter, List<List<string>> rows)
    {
        var check = ReportChecker
            .Default.Only([.. Edition.Identities.Select(static identity => identity.Rule).Distinct()])
            .Check(new CheckInput { Report = perimeter.Report }, TestContext.Current.CancellationToken);
        var relations = rows.Where(static row => row.Count > 5 && row[1].StartsWith("GD", StringComparison.Ordinal)).ToList();
        Assert.Equal(Edition.Identities.Length, relations.Count);
        foreach (var rule in relations.GroupBy(static row => row[1], StringComparer.Ordinal))
        {
            Assert.Equal(
                check.Findings.Count(finding => finding.Rule.Id == rule.Key && finding.Status == FindingStatus.Fail),
                rule.Count(static row => row[5] == "不成立")
            );
            Assert.Equal(
                check.Findings.Any(finding => finding.Rule.Id == rule.Key && finding.Status == FindingStatus.NotAssessable),
                rule.Any(static row => row[5] == "无法核对")
            );
        }

        foreach (var (identity, row) in Edition.Tables.SelectMany(static table => table.Identities).Zip(relations))
        {
            Assert.Equal((identity.ScopeZh, identity.Rule), (row[0], row[1]));
            var evaluation = identity.Evaluate(perimeter.Report);
            Assert.Equal(
                evaluation.IsAssessable
                    ? evaluation.Holds
                        ? "成立"
                        : "不成立"
                    : "无法核对",
                row[5]
            );
            Assert.True(
                !evaluation.IsAssessable || Number(row[4]) == (decimal)(evaluation.Left - evaluation.Right),
                $"{identity.ScopeZh}: {row[4]}"
            );
        }

        return relations.Count(static row => row[5] != "成立");
    }

    private static bool IsShown(CellValue value, string text) =>
        value.Number is { } number
            ? text.Length > 0 && Math.Abs(Number(text) - number) < 0.000001m
            : text == (value.IsNotApplicable ? "/" : "");

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Name(int seed) => string.Create(CultureInfo.InvariantCulture, $"ledger{seed}");

    // Units of the newest edition, their relations holding.
    private static List<AnnualReport> Reports(int seed) =>
        [
            .. GeneratedReports
                .Consistent.Generator.Where(IsPlain)
                .Sample(Units, new Rnd((ulong)seed), 30)
                .Select(
                    static (report, i) =>
                        report with
                        {
                            Year = Year,
                            Agency = new Agency { Name = NameOf(i) },
                        }
                ),
        ];

    // Figures that a spreadsheet keeps, in the tables of the edition.
    private static bool IsPlain(AnnualReport report) =>
        Edition.Tables.All(table => table.Fits(report))
        && Edition.Cells.All(cell => Math.Abs(cell.Get(report).Number ?? 0) < 1_000_000_000);

    // What the clerk corrects: other numbers, blanks filled, numbers taken out.
    private static List<AnnualReport> Corrected(int seed)
    {
        var random = new System.Random(seed);
        var reports = Reports(seed);
        for (var i = 0; i < 12; i++)
        {
            var (unit, cell) = (random.Next(Units), Edition.Cells[random.Next(Edition.Cells.Length)]);
            var number = random.Next(4) == 0 ? (decimal?)null : random.Next(1, 5000);
            reports[unit] = cell.With(
                reports[unit],
                number is null ? CellValue.Blank
                    : cell.IsAmount ? Amount.FromDecimal(number.Value / 4)
                    : (CellValue)(Count)(long)number.Value
            );
        }

        // All units of a perimeter leave a cell blank: the sum is no number then.
        var empty = Edition.Cells[random.Next(Edition.Cells.Length)];
        return seed % 3 == 0 ? [.. reports.Select(report => empty.With(report, CellValue.Blank))] : reports;
    }

    private static string NameOf(int unit) => $"松岭县第{unit}局";

    private static RollUpResult RollUp(List<AnnualReport> reports, AnnualReport? own)
    {
        var units = reports.Select(
            static (_, i) =>
                new RollUpUnit
                {
                    Code = $"U{i}",
                    Name = NameOf(i),
                    Perimeter = i % 3 == 0 ? UnitPerimeter.Region : UnitPerimeter.Own,
                }
        );
        var builder = new RollUpBuilder(
            UnitList.Of([
                new RollUpUnit
                {
                    Code = "P",
                    Name = "松岭县人民政府",
                    Perimeter = UnitPerimeter.Parent,
                },
                .. units,
            ]),
            new RollUpOptions { Year = Year, PublishedOwn = own }
        );
        foreach (var (i, report) in reports.Index())
        {
            builder.Add($"{i}.json", report);
        }

        return builder.Build(TestContext.Current.CancellationToken);
    }

    // Writes the figures of reports into the sheet of details; every formula keeps the value that it had.
    private static void Correct(MemoryStream book, List<AnnualReport> reports)
    {
        using var zip = new ZipArchive(book, ZipArchiveMode.Update, leaveOpen: true);
        var entry = zip.GetEntry("xl/worksheets/sheet6.xml")!;
        XDocument details;
        using (var stream = entry.Open())
        {
            details = XDocument.Load(stream);
        }

        foreach (var (i, row) in details.Descendants(Sheet + "row").Skip(3).Index())
        {
            var cells = row.Elements(Sheet + "c").Skip(4).ToList();
            Assert.Equal(Edition.Cells.Length, cells.Count);
            foreach (var (cell, element) in Edition.Cells.Zip(cells))
            {
                var number = cell.Get(reports[i]).Number;
                element.RemoveNodes();
                element.SetAttributeValue("t", number is null ? "inlineStr" : null);
                element.Add(
                    number is { } value
                        ? new XElement(Sheet + "v", value.ToString(CultureInfo.InvariantCulture))
                        : new XElement(Sheet + "is", new XElement(Sheet + "t", cell.Get(reports[i]).IsNotApplicable ? "/" : ""))
                );
            }
        }

        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet6.xml").Open(), new UTF8Encoding(false));
        details.Save(writer);
    }

    private static List<string> Fields(string line)
    {
        var (fields, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        return [.. fields, field.ToString()];
    }
}

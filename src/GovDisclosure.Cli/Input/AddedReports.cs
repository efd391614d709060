using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovDisclosure.Cli.Output;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Input;

/// <summary>Reports without a unit list: all on the year are added up, and sums that were stored. For one thread.</summary>
internal sealed class AddedReports
{
    // So many reports are kept before they are added to the sum, which is sorted each time.
    private const int Batch = 256;
    private const int MostNamed = 10;

    private readonly int year;
    private readonly List<(string Name, ReadResult Reading)> waiting = [];
    private readonly Dictionary<string, string> agencies = new(StringComparer.Ordinal);
    private readonly HashSet<string> figures = new(StringComparer.Ordinal);
    private readonly List<string> parts = [];
    private readonly List<string> equalParts = [];
    private readonly List<string> equalFound = [];
    private readonly List<string> foundParts = [];
    private readonly List<string> drafts = [];
    private readonly List<string> repeated = [];
    private readonly List<string> otherYears = [];
    private ReportSum sum;
    private ReportSum found;
    private bool hasReports;
    private int unreadable;

    public AddedReports(int year)
    {
        this.year = year;
        sum = ReportSum.Empty(FormCatalog.Default.ForYear(year));
        found = sum;
    }

    public ReportSum Sum
    {
        get
        {
            sum = sum.Merge(ReadingSum.Of(sum.Edition, waiting));
            waiting.Clear();
            return sum;
        }
    }

    public AnnualReport Report => Sum.ToReport(new AnnualReport { Year = year, Title = RollUpDraft.Title(null, year, "没有单位名单") });

    /// <summary>Whether something is open: a report was not read whole, or stored sums were left out because it is not known whether the
    /// reports beside them are in them.</summary>
    public bool IsOpen => Partly.Count > 0 || HasLeftOut;

    // Those of stored sums too.
    private List<string> Partly =>
        [
            .. Sum
                .Gaps.Where(static gap => gap.Kind == SumGapKind.NotRead)
                .Select(static gap => gap.Addend)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private bool HasLeftOut => hasReports && foundParts.Count > 0;

    /// <summary>Takes the sum of a part of the reports.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="stored">What was stored.</param>
    /// <param name="isNamed">Whether the user named it. One that merely lies in a folder may be of the very reports that are
    /// there too, and is added only where there are none.</param>
    /// <returns>Why it cannot be added; null where it can.</returns>
    public LocalizedText? Add(string file, ReadOnlyMemory<byte> stored, bool isNamed)
    {
        if (!ReportSumJson.TryRead(stored, out var part, out var problem))
        {
            return problem;
        }

        if (part.Years.Any(of => of != year))
        {
            return RollUpTexts.SumOfYears(part.Years, year);
        }

        if (!ReferenceEquals(part.Edition, sum.Edition))
        {
            return RollUpTexts.OtherEdition(part.Edition.Id, sum.Edition.Id);
        }

        if ((long)sum.Reports + found.Reports + part.Reports > int.MaxValue - Batch)
        {
            return RollUpTexts.TooManyReports;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{file} ({part.Reports})");
        if (isNamed)
        {
            sum = sum.Merge(part);
            parts.Add(name);
        }
        else
        {
            found = found.Merge(part);
            foundParts.Add(name);
        }

        if (part.Reports > 0 && !figures.Add(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ReportSumJson.ToJson(part))))))
        {
            (isNamed ? equalParts : equalFound).Add(file);
        }

        return null;
    }

    /// <summary>Takes a file.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="reading">What was read of it.</param>
    public void Add(string file, ReadResult reading)
    {
        if (reading.Report is not { } report)
        {
            unreadable++;
            return;
        }

        if (RollUpDraft.IsDraft(report))
        {
            drafts.Add(file);
            return;
        }

        if (report.Year != year)
        {
            otherYears.Add(file);
            return;
        }

        if (report.Agency.Name is { } agency && !agencies.TryAdd(AgencyMatch.Key(agency), file))
        {
            repeated.Add(file);
        }

        hasReports = true;
        waiting.Add((file, reading));
        if (waiting.Count == Batch)
        {
            _ = Sum;
        }
    }

    /// <summary>All was taken: sums that stood in folders are added where no report did.</summary>
    public void End()
    {
        if (!hasReports)
        {
            sum = sum.Merge(found);
            parts.AddRange(foundParts);
            equalParts.AddRange(equalFound);
        }
    }

    public string Text(Language language)
    {
        var gaps = Sum.Gaps.Count(static gap => gap.Kind is SumGapKind.Blank or SumGapKind.NoPlace);
        List<LocalizedText> lines =
        [
            new(
                $"{year} 年度：{Sum.Reports} 份报告相加；没有单位名单，只作了加总：谁未报、各属哪个口径都没有核对。",
                $"{year}: {Sum.Reports} reports were added; there is no unit list, so nothing was looked at but the sum: not who is missing, nor who belongs in it."
            ),
        ];
        Name(
            new(
                $"其中有 {parts.Count} 个保存的部分汇总（括号内为份数；其中重复的机关没有核对）",
                $"{parts.Count} stored sums are in it (in brackets of how many reports; whether an agency is in several was not looked at)"
            ),
            parts
        );
        Name(new("与另一个部分汇总完全相同，也加了进去，请核对", "equal to another stored sum, added too; check"), equalParts);
        if (HasLeftOut)
        {
            Name(
                new(
                    "文件夹中另有保存的部分汇总，可能就是这些报告的，没有加；如应相加，请逐个写出文件名",
                    "stored sums in the folders, not added, since they may be of the same reports; to add them name each file"
                ),
                foundParts
            );
        }

        Name(new("汇总产生的草稿，不是报告，没有加", "drafts of sums and no reports, not added"), drafts);
        if (gaps > 0)
        {
            lines.Add(
                new(
                    $"  {gaps} 处空白或没有对应栏目，没有加进任何数",
                    $"  {gaps} cells of reports are blank or have no place, and add nothing"
                )
            );
        }

        Name(RollUpTexts.Partly, Partly);
        Name(RollUpTexts.Overflows, [.. Sum.Overflows.Select(cell => RollUpTexts.Place(cell).In(language))]);
        Name(new("年度不符，未加", "not on the year, not added"), otherYears);
        Name(new("同一机关的另一份报告，也加了进去，请核对", "another report of the same agency, added too; check"), repeated);
        if (unreadable > 0)
        {
            lines.Add(new($"  {unreadable} 份无法读取", $"  {unreadable} could not be read"));
        }

        return string.Concat(lines.Select(line => Texts.PrintableLine(line.In(language)) + "\n"));

        void Name(LocalizedText head, List<string> files)
        {
            if (files.Count > 0)
            {
                lines.Add(RollUpTexts.Named(head, files, MostNamed));
            }
        }
    }
}

using GovDisclosure.Cli.Output;
using GovDisclosure.Forms;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Input;

/// <summary>Reports without a unit list: all on the year are added up. For one thread.</summary>
internal sealed class AddedReports
{
    // So many reports are kept before they are added to the sum, which is sorted each time.
    private const int Batch = 256;

    private readonly int year;
    private readonly List<(string Name, AnnualReport Report)> waiting = [];
    private readonly Dictionary<string, string> agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> figures = new(StringComparer.Ordinal);
    private readonly List<string> equalParts = [];
    private readonly List<string> repeated = [];
    private readonly List<string> otherYears = [];
    private ReportSum sum;
    private int parts;

    public AddedReports(int year)
    {
        this.year = year;
        sum = ReportSum.Empty(FormCatalog.Default.ForYear(year));
    }

    /// <summary>How many files could not be read.</summary>
    public int Unreadable { get; private set; }

    public ReportSum Sum
    {
        get
        {
            sum = sum.Merge(ReportSum.Of(sum.Edition, waiting));
            waiting.Clear();
            return sum;
        }
    }

    public AnnualReport Report =>
        Sum.ToReport(new AnnualReport { Year = year, Title = $"{year}年政府信息公开工作年度报告（汇总草稿：没有单位名单）" });

    /// <summary>The edition whose cells are summed.</summary>
    public FormEdition Edition => sum.Edition;

    /// <summary>Takes the sum of a part of the reports.</summary>
    public void Add(string file, ReportSum part)
    {
        sum = sum.Merge(part);
        parts++;
        if (part.Reports > 0 && !figures.TryAdd(ReportSumJson.ToJson(part), file))
        {
            equalParts.Add(file);
        }
    }

    /// <summary>Takes a file; null where it could not be read.</summary>
    public void Add(string file, AnnualReport? report)
    {
        if (report is null)
        {
            Unreadable++;
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

        waiting.Add((file, report));
        if (waiting.Count == Batch)
        {
            _ = Sum;
        }
    }

    public string Text(Language language)
    {
        var gaps = Sum.Gaps.Count(static gap => gap.Kind != SumGapKind.NotApplicable);
        List<LocalizedText> lines =
        [
            new(
                $"{year} 年度：{Sum.Reports} 份报告相加；没有单位名单，只作了加总：谁未报、各属哪个口径都没有核对。",
                $"{year}: {Sum.Reports} reports were added; there is no unit list, so nothing was looked at but the sum: not who is missing, nor who belongs in it."
            ),
        ];
        if (parts > 0)
        {
            lines.Add(
                new(
                    $"  其中有 {parts} 个保存的部分汇总；其中重复的机关没有核对",
                    $"  {parts} stored sums of parts are in it; whether an agency stands in several was not looked at"
                )
            );
        }

        Name(new("与另一个部分汇总完全相同，也加了进去，请核对", "equal to another stored sum, added too; check"), equalParts);
        if (gaps > 0)
        {
            lines.Add(
                new(
                    $"  {gaps} 处空白或没有对应栏目，没有加进任何数",
                    $"  {gaps} cells of reports are blank or have no place, and add nothing"
                )
            );
        }

        Name(RollUpTexts.Overflows, [.. Sum.Overflows.Select(cell => RollUpTexts.Place(cell).In(language))]);
        Name(new("年度不符，未加", "not on the year, not added"), otherYears);
        Name(new("同一机关的另一份报告，也加了进去，请核对", "another report of the same agency, added too; check"), repeated);
        if (Unreadable > 0)
        {
            lines.Add(new($"  {Unreadable} 个文件无法读取", $"  {Unreadable} files could not be read"));
        }

        return string.Concat(lines.Select(line => Texts.PrintableLine(line.In(language)) + "\n"));

        void Name(LocalizedText head, List<string> files)
        {
            if (files.Count > 0)
            {
                lines.Add(new($"  {head.Zh}：{string.Join("、", files)}", $"  {head.En}: {string.Join(", ", files)}"));
            }
        }
    }
}

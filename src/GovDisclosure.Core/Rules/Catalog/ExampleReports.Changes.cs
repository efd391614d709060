using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules;

/// <content>How the examples of rules differ from the clean report.</content>
internal static partial class ExampleReports
{
    // Not kept: the catalogue would make every report of this class when it is made itself, long before an example is asked for.
    public static RuleExample Balanced => Cells("每一行、每一列都平衡。", "Every row and every column is in balance.");

    // Longer than what the rule takes for common usage.
    private const string Long =
        "存在的问题：部分领域信息更新不够及时，政策解读的形式较为单一，村级公开的内容不够细致。改进措施：一是加强业务培训，二是丰富解读形式，三是定期检查村级公开栏并通报结果。";

    public static Func<AnnualReport, AnnualReport> Said(string words) =>
        report => report with { Overview = new Overview { Text = words + "\n" + report.Overview!.Text } };

    // Changes words of section one; the words must be there, or the example would show nothing.
    public static Func<AnnualReport, AnnualReport> Overview(string from, string to) =>
        report => report with { Overview = new Overview { Text = Replace(report.Overview!.Text, from, to) } };

    public static Func<AnnualReport, AnnualReport> Problems(string from, string to, string alsoFrom, string alsoTo) =>
        report =>
        {
            var text = Replace(report.ProblemsAndImprovements!.Text, from, to);
            return report with
            {
                ProblemsAndImprovements = new ProblemsAndImprovements
                {
                    Text = alsoFrom.Length == 0 ? text : Replace(text, alsoFrom, alsoTo),
                },
            };
        };

    public static AnnualReport LongProblems(AnnualReport report) =>
        report with
        {
            ProblemsAndImprovements = new ProblemsAndImprovements { Text = Long },
        };

    private static string Replace(string text, string from, string to) =>
        text.Contains(from, StringComparison.Ordinal)
            ? text.Replace(from, to, StringComparison.Ordinal)
            : throw new InvalidOperationException($"The example does not hold {from}.");

    public static RuleExample WithOutline(string zh, string en, Func<string, string> heading, params OutlineEntry[] labels) =>
        new(new LocalizedText(zh, en), () => new CheckInput
            {
                Report = Clean,
                Source = new ReadResult
                {
                    Outline = new SourceOutline([
                        .. FormCatalog
                            .Default.EditionOf(Clean)
                            .Sections.Select(
                                (section, i) =>
                                    new OutlineEntry(
                                        OutlineKind.SectionHeading,
                                        heading(section.ToString()),
                                        new SourcePosition { Line = (i * 10) + 1 },
                                        section.Pointer
                                    )
                            ),
                        .. labels,
                    ]),
                },
            });

    public static RuleExample WithLabel(string zh, string en, string label) =>
        WithOutline(
            zh,
            en,
            static heading => heading,
            new OutlineEntry(
                OutlineKind.RowLabel,
                label,
                new SourcePosition { Line = 14 },
                "/proactiveDisclosure/administrativeNormativeDocuments"
            )
        );

    public static RuleExample WithChildren(string zh, string en, Func<AnnualReport, AnnualReport> changeFirst) =>
        new(new LocalizedText(zh, en), () => Whole(changeFirst));

    // All figures are those of the first child; the second has none.
    public static CheckInput Whole(Func<AnnualReport, AnnualReport> changeFirst) =>
        new()
        {
            Report = Clean,
            Children =
            [
                changeFirst(Clean with { Agency = new Agency { Name = "云岭镇党政办" } }),
                Zero with
                {
                    Agency = new Agency { Name = "云岭镇民政办" },
                },
            ],
        };
}

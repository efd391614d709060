using System.Globalization;
using System.Text;
using GovDisclosure.Cli.Input;
using GovDisclosure.Output;
using GovDisclosure.RollUp;

namespace GovDisclosure.Cli.Output;

/// <summary>A roll-up as a short text.</summary>
internal static class RollUpText
{
    private const int MostNamed = 10;

    /// <summary>Whose reports are in the words of others, or that nobody looked.</summary>
    public static string Alike(IEnumerable<string> files, bool isAsked, Language language)
    {
        var all = files.ToList();
        var said = (isAsked, all.Count) switch
        {
            (false, _) => new LocalizedText(
                "没有比较各报告的文字是否雷同（GD6004）；加 --alike 比较。",
                "Whether reports are in the same words as others' (GD6004) was not looked at; add --alike."
            ),
            (true, 0) => new LocalizedText("没有文字与其他机关雷同的报告。", "No report is in the words of another agency's."),
            _ => new LocalizedText(
                $"文字与其他机关雷同的报告 {all.Count} 份（见 findings.ndjson）：{string.Join("、", all.Take(MostNamed))}{(all.Count > MostNamed ? " 等" : "")}",
                $"{all.Count} reports in the words of other agencies' (see findings.ndjson): {string.Join(", ", all.Take(MostNamed))}{(all.Count > MostNamed ? " …" : "")}"
            ),
        };
        return Texts.PrintableLine(said.In(language)) + "\n";
    }

    /// <summary>How many reports of last year were found, and how many of them are of no agency and year that was compared with
    /// them.</summary>
    public static string Previous(PreviousReports previous, Language language)
    {
        var unused = previous.Unused.Concat(previous.Unknown).Concat(previous.Repeated).Select(static loaded => loaded.File).ToList();
        var found = new LocalizedText(
            $"上年报告：读到 {previous.Found} 份，与本年报告对上 {previous.Matched} 份，没有用到 {unused.Count} 份。",
            $"Last year's reports: {previous.Found} found, {previous.Matched} matched with this year's, {unused.Count} not used."
        );
        var text = Texts.PrintableLine(found.In(language)) + "\n";
        return unused.Count == 0
            ? text
            : text
                + Texts.PrintableLine(
                    RollUpTexts.Named(new LocalizedText("没有用到的上年报告", "not used of last year's"), unused, MostNamed).In(language)
                )
                + "\n";
    }

    public static string Of(RollUpResult result, FindingLines findings, Language language) => new Lines(result, findings, language).Write();

    private sealed class Lines(RollUpResult result, FindingLines findings, Language language)
    {
        private readonly StringBuilder text = new();

        public string Write()
        {
            var reports = result.Files.Count(static file => file.Role is not (FileRole.Unreadable or FileRole.Draft));
            Line(RollUpSummary.Verdict(result));
            Line(
                new(
                    $"报告 {reports} 份，计入 {result.FilesOf(FileRole.Used).Count()} 份。",
                    $"{reports} {(reports == 1 ? "report" : "reports")}, {result.FilesOf(FileRole.Used).Count()} of them summed."
                )
            );
            Names(new("未报", "missing"), result.Missing.Select(Unit));
            Names(
                new("迟报", "late"),
                result.Late.Select(late => $"{Unit(late.Unit)} {late.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")
            );
            Names(
                new("没有公布日期，无法判断是否迟报", "no day of publication, so it is not known whether late"),
                result.Undated.Select(Unit)
            );
            FilesNotSummed();
            Names(RollUpTexts.Wrong, findings.Wrong);
            Names(RollUpTexts.Partly, findings.Partly);
            Names(
                new("下级合计有误", "wrong totals of units"),
                result.Errors.Select(error => $"{Unit(error.Unit)} {error.Cell.LabelZh} {error.Published}→{error.ShouldBe}")
            );
            Perimeter(result.Own);
            Perimeter(result.Region);
            return text.ToString();
        }

        private void FilesNotSummed()
        {
            foreach (
                var files in result
                    .Files.Where(static file => file.Role != FileRole.Used)
                    .GroupBy(static file => file.Role)
                    .OrderBy(static files => files.Key)
            )
            {
                Names(
                    RollUpWords.Text(files.Key),
                    files.Select(file =>
                        file.Role is FileRole.Superseded or FileRole.NotThere or FileRole.Ambiguous
                            ? $"{file.Name} ({(file.Unit is { } code ? Unit(code) + ", " : "")}{file.Reason.In(language)})"
                            : file.Name
                    )
                );
            }
        }

        private void Perimeter(PerimeterRollUp perimeter)
        {
            var name = RollUpWords.Text(perimeter.Perimeter);
            Line(
                new(
                    $"{name.Zh}：汇总 {perimeter.Units.Length} 个单位，缺 {perimeter.Missing.Length} 个。",
                    $"{name.En}: {perimeter.Units.Length} units summed, {perimeter.Missing.Length} missing."
                )
            );
            Names(
                new("其中不要求报送、但属于本口径的", "of which no report is expected, but which belong in this sum"),
                perimeter.Missing.Except(result.Missing, StringComparer.Ordinal).Select(Unit)
            );
            Line(Around(RollUpSummary.Compared(perimeter), "。", "."));
            Names(RollUpTexts.Overflows, perimeter.Sum.Overflows.Select(cell => RollUpTexts.Place(cell).In(language)));
            if (RollUpSummary.Causes(perimeter) is { } known && perimeter.Attribution is { } attribution)
            {
                Line(Around(known, attribution.Causes.IsEmpty ? "。" : "：", attribution.Causes.IsEmpty ? "." : ":"));
                Causes(attribution);
            }
        }

        private void Causes(Attribution attribution)
        {
            foreach (var cause in attribution.Causes)
            {
                var kind = RollUpWords.Text(cause.Kind, cause.IsRest);
                var unit = cause.Unit is { } code ? Unit(code) : string.Join(", ", attribution.Missing);
                unit = cause.File is { } file && file != cause.Unit ? $"{unit}, {file}" : unit;
                unit = cause.EqualFiles.IsEmpty ? unit : $"{unit} = {string.Join(" = ", cause.EqualFiles)}";
                var (zh, en) = cause.IsRest ? ($"；{RollUpWords.Rest.Zh}", $"; {RollUpWords.Rest.En}") : ("", "");
                Line(
                    new(
                        $"    {kind.Zh}：{unit}（{cause.Amounts.Length} 格{zh}）",
                        $"    {kind.En}: {unit} ({cause.Amounts.Length} {(cause.Amounts.Length == 1 ? "cell" : "cells")}{en})"
                    )
                );
            }

            if (attribution.OtherSets > 0)
            {
                Line(
                    new(
                        $"    其他 {attribution.OtherSets} 种可能见 rollup.html 和 rollup.json。",
                        $"    The other {(attribution.OtherSets == 1 ? "set is" : $"{attribution.OtherSets} sets are")} in rollup.html and rollup.json."
                    )
                );
            }
        }

        private string Unit(string code) => result.Units.Find(code) is { } unit ? $"{code} {unit.Name}" : code;

        private void Names(LocalizedText head, IEnumerable<string> names)
        {
            var all = names.ToList();
            if (all.Count > 0)
            {
                Line(RollUpTexts.Named(head, all, MostNamed));
            }
        }

        private static LocalizedText Around(LocalizedText text, string zh, string en) => new($"  {text.Zh}{zh}", $"  {text.En}{en}");

        private void Line(LocalizedText line) => text.Append(Texts.PrintableLine(line.In(language))).Append('\n');
    }
}

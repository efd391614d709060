using System.Globalization;
using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Output;

/// <summary>The words that several outputs share, in both languages; those of one subject are in classes of their own, such as
/// <see cref="HelpTexts"/>. Labels of the form are not here: they come from its declaration.</summary>
internal static class Texts
{
    public static LocalizedText NoYear(string word) =>
        new($"--year 应为 1 到 9999 的年份，而不是“{word}”", $"--year is a year from 1 to 9999, not \"{word}\"");

    public static LocalizedText EmptyName(string option) => new($"{option} 的名称为空", $"{option} names nothing");

    public static LocalizedText FactContradicted(string option, string said, string stated) =>
        new(
            $"{option} 说是“{said}”，而报告写明“{stated}”；以报告为准。",
            $"{option} says \"{said}\", but the report states \"{stated}\", which counts."
        );

    public static LocalizedText ErrorWord { get; } = new("错误", "error");

    public static LocalizedText NoteWord { get; } = new("提示", "note");

    public static LocalizedText UnknownOption(string word) =>
        new($"没有“{word}”这个选项；若是文件名，请写成 ./{word}。", $"there is no option \"{word}\"; if it is a file, write ./{word}.");

    public static LocalizedText NoCommand(IEnumerable<string> commands) =>
        new($"请写出命令：{string.Join("、", commands)}。", $"name a command: {string.Join(", ", commands)}.");

    public static LocalizedText NotAssessable { get; } = new("无法核对", "not assessable");

    public static LocalizedText CannotBeRead { get; } = new("无法读取", "unreadable");

    public static LocalizedText Blank { get; } = new("空白", "blank");

    public static LocalizedText NotApplicable { get; } = new("不适用", "n/a");

    public static LocalizedText Word(FindingSeverity severity) =>
        severity switch
        {
            FindingSeverity.Error => new("错误", "error"),
            FindingSeverity.Warning => new("警告", "warning"),
            _ => new("提示", "info"),
        };

    public static LocalizedText Word(Finding finding) =>
        finding.Status switch
        {
            FindingStatus.NotAssessable => NotAssessable,
            FindingStatus.Waived => new("豁免", "waived"),
            _ => Word(finding.Severity),
        };

    public static LocalizedText Title(AnnualReport report)
    {
        var edition = FormCatalog.Default.EditionOf(report);
        return new LocalizedText(
            $"{Agency(report).Zh}，{Year(report).Zh}，{edition.Notice}格式",
            $"{Agency(report).En}, {Year(report).En}, form of {edition.Id} ({edition.Notice})"
        );
    }

    public static LocalizedText Agency(AnnualReport report) =>
        report.Agency.Name is { } name ? new(name, name) : new("机关不详", "unknown agency");

    public static LocalizedText Year(AnnualReport report) =>
        report.Year is { } year ? new($"{Number(year)} 年度", Number(year)) : new("年度不详", "unknown year");

    /// <summary>A text of a file as it may be shown: no control character of it reaches a terminal, and none that turns the order of
    /// letters round.</summary>
    public static string Printable(string text)
    {
        if (!text.Any(IsControl))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            clean.Append(IsControl(character) ? '\uFFFD' : character);
        }

        return clean.ToString();
    }

    /// <summary>A text of a file as it may be shown on a line of its own: what would end the line could pass for another message.</summary>
    public static string PrintableLine(string text) => Printable(text).Replace('\n', '\uFFFD');

    private static bool IsControl(char character) =>
        character != '\n'
        && char.GetUnicodeCategory(character)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    public static LocalizedText Shown(string file) =>
        file == Input.ReportSource.StandardInput ? new("标准输入", "standard input") : new(file, file);

    public static string Counted(int number, string word) => number == 1 ? $"1 {word}" : $"{Number(number)} {word}s";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

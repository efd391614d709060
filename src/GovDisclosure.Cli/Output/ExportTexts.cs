using System.Globalization;
using GovDisclosure.Tables;

namespace GovDisclosure.Cli.Output;

/// <summary>What <c>export</c> says.</summary>
internal static class ExportTexts
{
    // Files that are named.
    private const int MostNamed = 10;

    public static LocalizedText Help { get; } =
        new(
            "把许多报告的数字导出为表（CSV、Parquet、NDJSON、XLSX），附数据字典。",
            "Exports the figures of many reports as tables (CSV, Parquet, NDJSON, XLSX), with a data dictionary."
        );

    public static LocalizedText ToHelp { get; } = new("表的格式。", "The format of the tables.");

    public static LocalizedText PartitionHelp { get; } =
        new(
            $"按这些列分文件夹：{string.Join("、", TableExport.PartitionColumns)}。",
            $"Divides the tables into folders by these columns: {string.Join(", ", TableExport.PartitionColumns)}."
        );

    public static LocalizedText WrongPartition(string word) =>
        new(
            $"不能按“{word}”分；可用：{string.Join("、", TableExport.PartitionColumns)}{UsageTexts.Meant(NearestWord.Of(word, TableExport.PartitionColumns)).Zh}。",
            $"tables cannot be divided by {word}; expected {string.Join(", ", TableExport.PartitionColumns)}{UsageTexts.Meant(NearestWord.Of(word, TableExport.PartitionColumns)).En}."
        );

    public static LocalizedText PartitionTwice(string word) =>
        new($"--partition 中“{word}”出现两次；每列只写一次。", $"--partition names {word} twice; name each column once.");

    public static LocalizedText Rounded(long numbers) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{numbers} 个数字的小数超过 9 位，而 Parquet 的列只有 9 位，已四舍五入；CSV、NDJSON 保留全部小数。"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{numbers} {(numbers == 1 ? "number has" : "numbers have")} more than the nine decimals of a column of Parquet and {(numbers == 1 ? "was" : "were")} rounded; CSV and NDJSON keep all."
            )
        );

    public static LocalizedText Done(int reports, string path) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"已导出 {reports} 份报告到“{path}”。"),
            string.Create(CultureInfo.InvariantCulture, $"{reports} {(reports == 1 ? "report" : "reports")} exported to {path}.")
        );

    public static LocalizedText Repeated(int reports) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"其中 {reports} 份与前面的报告完全相同；其标识以 _2、_3……结尾，求和时请勿重复计算。"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{reports} of them {(reports == 1 ? "is" : "are")} equal to an earlier one; the ids end with _2, _3 …: do not add them twice."
            )
        );

    public static LocalizedText Drafts(List<string> files)
    {
        var (zh, en) = files.Count > MostNamed ? (" 等", " …") : ("", "");
        var names = files.Take(MostNamed).ToList();
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{files.Count} 个文件是汇总产生的草稿，不是报告，没有导出：{string.Join("、", names)}{zh}。"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{files.Count} {(files.Count == 1 ? "file is the draft of a sum and no report" : "files are drafts of sums and no reports")}, not exported: {string.Join(", ", names)}{en}."
            )
        );
    }

    public static LocalizedText Cut(long texts) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{texts} 处文字超过工作簿单元格的上限（32,767 个字符），已截断并以“…”结尾；其他格式保留全文。"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{texts} {(texts == 1 ? "text was" : "texts were")} longer than a cell of a workbook holds (32,767 letters) and cut with …; the other formats keep all."
            )
        );
}

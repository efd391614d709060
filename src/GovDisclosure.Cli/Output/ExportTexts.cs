using System.Globalization;
using GovDisclosure.Tables;

namespace GovDisclosure.Cli.Output;

/// <summary>What <c>export</c> says.</summary>
internal static class ExportTexts
{
    public static LocalizedText Help { get; } = new("把许多报告的数字导出为表（CSV、Parquet、NDJSON、XLSX），附数据字典。", "Export the figures of many reports as tables (CSV, Parquet, NDJSON, XLSX), with a data dictionary.");

    public static LocalizedText ToHelp { get; } = new("表的格式。", "The format of the tables.");

    public static LocalizedText PartitionHelp { get; } = new($"按这些列分文件夹：{string.Join("、", TableExport.PartitionColumns)}。", $"Divide the tables into folders by these columns: {string.Join(", ", TableExport.PartitionColumns)}.");

    public static LocalizedText WrongPartition(string word) => new($"不能按“{word}”分；可用：{string.Join("、", TableExport.PartitionColumns)}。", $"tables cannot be divided by {word}; expected {string.Join(", ", TableExport.PartitionColumns)}.");

    public static LocalizedText Done(int reports, string path) => new(
        string.Create(CultureInfo.InvariantCulture, $"已导出 {reports} 份报告到“{path}”。"),
        string.Create(CultureInfo.InvariantCulture, $"{reports} {(reports == 1 ? "report" : "reports")} exported to {path}."));
}

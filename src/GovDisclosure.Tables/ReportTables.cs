using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;

namespace GovDisclosure.Tables;

/// <summary>The tables that reports are exported to, derived from the form's declaration; <see cref="ReportRows"/> are their
/// rows.</summary>
/// <remarks>
/// <c>cells</c> has a row for each cell of a report (long), <c>wide</c> a row for each report and a column for each cell of any edition,
/// <c>reports</c> where each came from, <c>indicators</c> the dictionary of the cells, <c>units</c> the unit list, <c>findings</c> what the
/// rules found.
/// </remarks>
public static class ReportTables
{
    /// <summary>The mark in <c>wide</c> of a cell printed as not applicable.</summary>
    public const string NotApplicable = "/";

    /// <summary>The mark in <c>wide</c> of a cell that the document does not have, or that could not be read.</summary>
    public const string NotFound = "NF";

    /// <summary>The mark in <c>wide</c> of a cell that the report's edition of the form does not have.</summary>
    public const string NotInForm = "NIF";

    private static readonly ImmutableArray<string> States = [.. Enum.GetValues<CellPresence>().Select(Word)];

    /// <summary>A row for each cell of each report.</summary>
    public static TableSchema Cells { get; } =
        new(
            "cells",
            "各单元格（长表）",
            [
                new("report_id", "报告标识", ColumnType.Text),
                new("unit_code", "单位代码", ColumnType.Text),
                new("unit_name", "单位名称", ColumnType.Text),
                new("kind", "单位类别", ColumnType.Text),
                new("level", "层级", ColumnType.Text),
                new("parent_code", "上级代码", ColumnType.Text),
                new("perimeter", "汇总口径", ColumnType.Text, [.. Enum.GetValues<UnitPerimeter>().Select(RollUpWords.Of)]),
                new("year", "年度", ColumnType.Integer),
                new("edition", "版式", ColumnType.Text),
                new("published_on", "公布日期", ColumnType.Date),
                new("pointer", "指标（JSON Pointer）", ColumnType.Text),
                new("section", "部分", ColumnType.Text),
                new("row_zh", "行", ColumnType.Text),
                new("column_zh", "列", ColumnType.Text),
                new("measure", "计量单位", ColumnType.Text),
                new("is_total", "是否合计", ColumnType.Boolean),
                new("value", "数值", ColumnType.Number),
                new("state", "状态", ColumnType.Text, States),
                new("raw", "原文", ColumnType.Text),
                new("inferred", "是否推断", ColumnType.Boolean),
                new("place", "位置", ColumnType.Text),
                new("findings", "规则编号", ColumnType.Text),
            ],
            ["report_id", "pointer"]
        );

    /// <summary>Where each report came from.</summary>
    public static TableSchema Reports { get; } =
        new(
            "reports",
            "各报告",
            [
                new("report_id", "报告标识", ColumnType.Text),
                new("unit_code", "单位代码", ColumnType.Text),
                new("unit_name_printed", "报告所写机关", ColumnType.Text),
                new("title", "标题", ColumnType.Text),
                new("year", "年度", ColumnType.Integer),
                new("edition", "版式", ColumnType.Text),
                new("published_on", "公布日期", ColumnType.Date),
                new("source_file", "来源文件", ColumnType.Text),
                new("source_sha256", "来源文件SHA-256", ColumnType.Text),
                new("retrieved_at", "取得时间", ColumnType.Text),
                new("role", "文件角色", ColumnType.Text),
                new("cells_read", "读出单元格数", ColumnType.Integer),
                new("rule_set", "规则集版本", ColumnType.Text),
            ],
            ["report_id"]
        );

    /// <summary>The dictionary: each cell of each edition.</summary>
    public static TableSchema Indicators { get; } =
        new(
            "indicators",
            "指标字典",
            [
                new("edition", "版式", ColumnType.Text),
                new("pointer", "指标（JSON Pointer）", ColumnType.Text),
                new("wide_column", "宽表列名", ColumnType.Text),
                new("section", "部分", ColumnType.Text),
                new("block_zh", "栏目", ColumnType.Text),
                new("row_zh", "行", ColumnType.Text),
                new("column_zh", "列", ColumnType.Text),
                new("measure", "计量单位", ColumnType.Text),
                new("value_kind", "数值种类", ColumnType.Text, ["count", "total", "delta", "amount"]),
                new("article", "条例条款", ColumnType.Text),
            ],
            ["edition", "pointer"]
        );

    /// <summary>The unit list.</summary>
    public static TableSchema Units { get; } =
        new(
            "units",
            "单位名单",
            [
                new("code", "单位代码", ColumnType.Text),
                new("name", "单位名称", ColumnType.Text),
                new("kind", "类别", ColumnType.Text),
                new("level", "层级", ColumnType.Text),
                new("parent", "上级", ColumnType.Text),
                new("perimeter", "汇总口径", ColumnType.Text),
                new("validFrom", "有效起", ColumnType.Date),
                new("validTo", "有效止", ColumnType.Date),
                new("expected", "应报", ColumnType.Text, ["yes", "no"]),
                new("formerNames", "曾用名", ColumnType.Text),
                new("mergedInto", "并入", ColumnType.Text),
                new("note", "备注", ColumnType.Text),
                new("reportsFor", "代发", ColumnType.Text),
                new("divisionCode", "区划代码", ColumnType.Text),
            ],
            ["code"]
        );

    /// <summary>What the rules found.</summary>
    public static TableSchema Findings { get; } =
        new(
            "findings",
            "检查结果",
            [
                new("report_id", "报告标识", ColumnType.Text),
                new("number", "序号", ColumnType.Integer),
                new("rule", "规则编号", ColumnType.Text),
                new("severity", "严重程度", ColumnType.Text, [.. Enum.GetValues<FindingSeverity>().Select(Lower)]),
                new("status", "状态", ColumnType.Text, [.. Enum.GetValues<FindingStatus>().Select(Lower)]),
                new("pointer", "位置（JSON Pointer）", ColumnType.Text),
                new("left", "左边", ColumnType.Number),
                new("right", "右边", ColumnType.Number),
                new("message_zh", "说明", ColumnType.Text),
                new("message_en", "说明（英文）", ColumnType.Text),
            ],
            ["report_id", "number"]
        );

    /// <summary>The cells of all editions, the newest first, each pointer once: the columns of <c>wide</c>.</summary>
    public static ImmutableArray<FormCell> WideCells { get; } =
    [
        .. FormCatalog
            .Default.Editions.Reverse()
            .SelectMany(static edition => edition.Cells)
            .DistinctBy(static cell => cell.Pointer, StringComparer.Ordinal),
    ];

    /// <summary>A row for each report, a column for each cell of any edition.</summary>
    public static TableSchema Wide { get; } =
        new(
            "wide",
            "各报告（宽表）",
            [
                new("report_id", "报告标识", ColumnType.Text),
                new("unit_code", "单位代码", ColumnType.Text),
                new("unit_name", "单位名称", ColumnType.Text),
                new("level", "层级", ColumnType.Text),
                new("year", "年度", ColumnType.Integer),
                new("edition", "版式", ColumnType.Text),
                new("published_on", "公布日期", ColumnType.Date),
                .. WideCells.Select(static cell => new TableColumn(
                    WideName(cell.Pointer),
                    cell.Row.LabelZh + "·" + cell.Column.PathZh,
                    ColumnType.Number
                )),
            ],
            ["report_id"]
        );

    /// <summary>The name of a cell's column in <c>wide</c>: its pointer with <c>__</c> for <c>/</c>.</summary>
    public static string WideName(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        return pointer.TrimStart('/').Replace("/", "__", StringComparison.Ordinal);
    }

    /// <summary>The word of a unit that is printed beside an amount; where none is, that of the form is in <c>measure</c>.</summary>
    public static string Word(MonetaryUnit unit) => unit == MonetaryUnit.Yuan ? "元" : "万元";

    /// <summary>The word of a state in <c>cells</c>, such as <c>notApplicable</c>.</summary>
    public static string Word(CellPresence reading) => Lower(reading);

    internal static string Lower<T>(T word)
        where T : struct, Enum => word.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    internal static string? Lower<T>(T? word)
        where T : struct, Enum => word is { } given ? Lower(given) : null;
}

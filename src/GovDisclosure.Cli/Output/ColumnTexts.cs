namespace GovDisclosure.Cli.Output;

/// <summary>The heads of columns, in the tables of text and Markdown.</summary>
internal static class ColumnTexts
{
    public static LocalizedText SeverityColumn { get; } = new("级别", "Severity");

    public static LocalizedText RuleColumn { get; } = new("规则", "Rule");

    public static LocalizedText PlaceColumn { get; } = new("位置", "Place");

    public static LocalizedText WrongColumn { get; } = new("问题", "What is wrong");

    public static LocalizedText CodeColumn { get; } = new("编号", "Code");

    public static LocalizedText MessageColumn { get; } = new("说明", "Remark");

    public static LocalizedText FileColumn { get; } = new("文件", "File");

    public static LocalizedText AgencyColumn { get; } = new("机关", "Agency");

    public static LocalizedText YearColumn { get; } = new("年度", "Year");

    public static LocalizedText ErrorsColumn { get; } = new("错误", "Errors");

    public static LocalizedText WarningsColumn { get; } = new("警告", "Warnings");

    public static LocalizedText NotAssessableColumn { get; } = new("无法核对", "Unassessed");

    public static LocalizedText NotRunColumn { get; } = new("未核对", "Not run");

    public static LocalizedText NotReadColumn { get; } = new("未读出", "Not read");

    public static LocalizedText ReadingColumn { get; } = new("读取错误", "Reading");

    public static LocalizedText SourceColumn { get; } = new("原文", "Source");

    public static LocalizedText RowColumn { get; } = new("行", "Row");

    public static LocalizedText ColumnColumn { get; } = new("列", "Column");

    public static LocalizedText BeforeColumn { get; } = new("上年", "Before");

    public static LocalizedText AfterColumn { get; } = new("本年", "After");

    public static LocalizedText DeltaColumn { get; } = new("增减", "Change");

    public static LocalizedText RelativeColumn { get; } = new("增减率", "Relative");

    public static LocalizedText TextColumn { get; } = new("文字", "Text");

    public static LocalizedText ChangeColumn { get; } = new("变化", "Change");

    public static LocalizedText NoteColumn { get; } = new("说明", "Note");

    public static LocalizedText IndicatorColumn { get; } = new("指标", "Indicator");

    public static LocalizedText ShareColumn { get; } = new("占比（百分点）", "Share (points)");

    public static LocalizedText ParticularColumn { get; } = new("项目", "Item");
}

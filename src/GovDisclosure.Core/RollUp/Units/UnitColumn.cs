using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.RollUp;

/// <summary>A column of a unit list: its heads in English (the name in the schema) and Chinese.</summary>
internal sealed class UnitColumn
{
    private UnitColumn(string name, string zh, bool isRequired, string description, params ImmutableArray<string> alsoCalled)
    {
        Name = name;
        Zh = zh;
        IsRequired = isRequired;
        Description = description;
        AlsoCalled = alsoCalled;
    }

    public static UnitColumn Code { get; } = new("code", "单位代码", true, "unique in the list", "代码", "编码");

    public static UnitColumn UnitName { get; } = new("name", "单位名称", true, "the name now", "名称", "单位");

    public static UnitColumn Kind { get; } =
        new(
            "kind",
            "类别",
            false,
            "government, office, department, dispatched, zone, vertical, branch, authorised or corps; proposed from the name where empty",
            "单位类别"
        );

    public static UnitColumn Level { get; } =
        new("level", "层级", false, "central, province, city, county or township; proposed from the name where empty", "级别");

    public static UnitColumn Parent { get; } = new("parent", "上级", false, "the code of the unit above", "上级代码");

    public static UnitColumn Perimeter { get; } =
        new("perimeter", "汇总口径", true, "parent (the roll-up itself), own (本级政府及其部门), region (本行政区域 only) or none", "口径");

    public static UnitColumn ValidFrom { get; } = new("validFrom", "有效起", false, "the first day, as 2024-01-31");

    public static UnitColumn ValidTo { get; } = new("validTo", "有效止", false, "the last day, as 2024-01-31");

    public static UnitColumn Expected { get; } = new("expected", "应报", false, "yes or no; yes where empty", "是否应报");

    public static UnitColumn FormerNames { get; } = new("formerNames", "曾用名", false, "earlier names, separated by ; or 、");

    public static UnitColumn MergedInto { get; } = new("mergedInto", "并入", false, "the code of the unit that took it in", "并入单位");

    public static UnitColumn Note { get; } = new("note", "备注", false, "the office's remark", "说明");

    public static UnitColumn ReportsFor { get; } =
        new("reportsFor", "代发", false, "the code of the government whose report the unit's page carries", "代发单位");

    public static UnitColumn DivisionCode { get; } =
        new(
            "divisionCode",
            "区划代码",
            false,
            "the division's code of 6, 9 or 12 digits; a report that prints it is the unit's where no other unit has it",
            "行政区划代码"
        );

    public static ImmutableArray<UnitColumn> All { get; } =
    [Code, UnitName, Kind, Level, Parent, Perimeter, ValidFrom, ValidTo, Expected, FormerNames, MergedInto, Note, ReportsFor, DivisionCode];

    public string Name { get; }

    public string Zh { get; }

    public bool IsRequired { get; }

    public string Description { get; }

    /// <summary>Other heads under which it is found.</summary>
    public ImmutableArray<string> AlsoCalled { get; }

    public static UnitColumn? Find(string head)
    {
        var key = LabelKey.Of(head);
        return All.FirstOrDefault(column =>
            string.Equals(column.Name, head.Trim(), StringComparison.OrdinalIgnoreCase)
            || column.AlsoCalled.Prepend(column.Zh).Any(name => string.Equals(LabelKey.Of(name), key, StringComparison.Ordinal))
        );
    }
}

using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>The words of a unit list, in English (as in JSON) and Chinese.</summary>
internal static class UnitWords
{
    public static readonly (string Word, UnitPerimeter Value)[] Perimeters =
    [
        ("parent", UnitPerimeter.Parent),
        ("own", UnitPerimeter.Own),
        ("region", UnitPerimeter.Region),
        ("none", UnitPerimeter.None),
        ("汇总机关", UnitPerimeter.Parent),
        ("本级", UnitPerimeter.Own),
        ("本级政府及其部门", UnitPerimeter.Own),
        ("区域", UnitPerimeter.Region),
        ("本行政区域", UnitPerimeter.Region),
        ("不计", UnitPerimeter.None),
        ("无", UnitPerimeter.None),
    ];

    public static readonly (string Word, AgencyKind Value)[] Kinds =
    [
        .. JsonWords.Kinds,
        ("政府", AgencyKind.Government),
        ("办公室", AgencyKind.Office),
        ("部门", AgencyKind.Department),
        ("派出机关", AgencyKind.Dispatched),
        ("功能区", AgencyKind.Zone),
        ("垂直管理", AgencyKind.Vertical),
        ("派出机构", AgencyKind.Branch),
        ("授权组织", AgencyKind.Authorised),
        ("兵团", AgencyKind.Corps),
    ];

    public static readonly (string Word, AgencyLevel Value)[] Levels =
    [
        .. JsonWords.Levels,
        ("中央", AgencyLevel.Central),
        ("省级", AgencyLevel.Province),
        ("省", AgencyLevel.Province),
        ("市级", AgencyLevel.City),
        ("市", AgencyLevel.City),
        ("县级", AgencyLevel.County),
        ("县", AgencyLevel.County),
        ("乡级", AgencyLevel.Township),
        ("乡镇", AgencyLevel.Township),
    ];

    public static readonly (string Word, bool Value)[] Answers =
    [
        ("yes", true),
        ("no", false),
        ("true", true),
        ("false", false),
        ("是", true),
        ("否", false),
        ("1", true),
        ("0", false),
    ];
}

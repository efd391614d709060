using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>The words of the room's enumerations: as in JSON, and for people.</summary>
public static class RollUpWords
{
    /// <summary>The word in JSON, such as <c>supersededVersion</c>.</summary>
    public static string Of(CauseKind kind) => JsonWords.Of(kind);

    /// <summary>The word in JSON, such as <c>identicalCopy</c>.</summary>
    public static string Of(FileRole role) => JsonWords.Of(role);

    /// <summary>The word in JSON and in the unit list, such as <c>region</c>.</summary>
    public static string Of(UnitPerimeter perimeter) => JsonWords.Of(perimeter);

    /// <summary>What is said of an amount that is only what is left over (<see cref="Cause.IsRest"/>).</summary>
    public static LocalizedText Rest { get; } = new("数额是余数，没有得到证明", "the amount is what is left over, and is not proved");

    /// <summary>A cause in words.</summary>
    public static LocalizedText Text(CauseKind kind) =>
        kind switch
        {
            CauseKind.MissingUnit => new("缺报单位的数据", "a unit whose report is missing"),
            CauseKind.Omitted => new("漏计", "left out"),
            CauseKind.CountedTwice => new("重复计算", "counted twice"),
            CauseKind.SupersededVersion => new("用了未计入的另一版本", "a version that is not summed was counted"),
            CauseKind.MergedCountedTwice => new("已并入其他单位，重复计算", "counted beside the unit that took it in"),
            CauseKind.OutsidePerimeter => new("口径外单位", "outside of the perimeter"),
            CauseKind.WrongYearFigures => new("用了其他年度的数据", "figures of another year"),
            CauseKind.ForeignFile => new("名单外或归属不明的文件", "a file of no unit of the list, or of an uncertain one"),
            CauseKind.ChildTotal => new("下级数字有误，汇总时已改", "a unit's wrong figure was counted as it should be"),
            CauseKind.ParentCell => new("公布的数字本身有误", "the published figure is mistaken in itself"),
            CauseKind.BlankFilled => new("下级空白处另有数字", "a cell that a unit left blank was counted"),
            CauseKind.NotApplicableFilled => new("下级印“/”处计了数字", "a cell in which a unit printed \"/\" was counted"),
            CauseKind.UnreadFilled => new("下级没有读出的格计了数字", "a cell of a unit that was not read was counted"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The cause is none of those that are known."),
        };

    /// <summary>A cause in words. Where no relation refutes the published figure, that it does not agree is no verdict on the
    /// government.</summary>
    /// <param name="kind">The cause.</param>
    /// <param name="isRest">Whether its amount is only what is left over (<see cref="Cause.IsRest"/>).</param>
    public static LocalizedText Text(CauseKind kind, bool isRest) =>
        kind == CauseKind.ParentCell && isRest
            ? new("此格不符：公布的数字或某单位的数字有误", "this cell does not agree: the published figure or a unit's is wrong")
            : Text(kind);

    /// <summary>What became of a file, in words.</summary>
    public static LocalizedText Text(FileRole role) =>
        role switch
        {
            FileRole.Used => new("计入", "used"),
            FileRole.Superseded => new("旧版本", "superseded"),
            FileRole.IdenticalCopy => new("相同副本", "identical copy"),
            FileRole.WrongYear => new("年度不符", "wrong year"),
            FileRole.AfterMerger => new("单位已并入他处", "after a merger"),
            FileRole.InZone => new("数据已在功能区内", "inside a zone"),
            FileRole.Outside => new("口径外", "outside the perimeter"),
            FileRole.Foreign => new("不在名单内", "not in the list"),
            FileRole.CarriesParent => new("刊登汇总机关的报告", "carries the government's report"),
            FileRole.Parent => new("汇总机关的报告", "the government's report"),
            FileRole.Ambiguous => new("单位或年度不能确定", "not certain whose or on which year"),
            FileRole.Unreadable => new("无法读取", "unreadable"),
            FileRole.NotThere => new("单位年末不在名单有效期内", "of a unit that was not there at the end of the year"),
            FileRole.Draft => new("汇总产生的草稿或部分汇总，不再计入", "drafts and stored sums of a roll-up, not summed again"),
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "The role is none of those that are known."),
        };

    /// <summary>The word in JSON, such as <c>carriesParent</c>.</summary>
    public static string Of(UnitStatus status) => JsonWords.Of(status);

    /// <summary>What is to be said of a unit, in words.</summary>
    public static LocalizedText Text(UnitStatus status) =>
        status switch
        {
            UnitStatus.Ok => new("已报", "reported"),
            UnitStatus.Missing => new("未报", "missing"),
            UnitStatus.Late => new("迟报", "late"),
            UnitStatus.Duplicate => new("有多个版本", "several versions"),
            UnitStatus.IdenticalCopy => new("有相同副本", "identical copies"),
            UnitStatus.WrongYear => new("有其他年度的报告", "a report on another year"),
            UnitStatus.Renamed => new("报告用曾用名", "under a former name"),
            UnitStatus.Merged => new("已并入其他单位", "taken in by another unit"),
            UnitStatus.CarriesParent => new("刊登汇总机关的报告", "carries the government's report"),
            UnitStatus.OlderEdition => new("其他版式", "another edition of the form"),
            UnitStatus.NotExpected => new("不要求报送", "not expected"),
            UnitStatus.Parent => new("汇总机关", "the government that sums up"),
            UnitStatus.NotThere => new("年末不在有效期内却有报告", "not there at the end of the year, and yet with a report"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "The status is none of those that are known."),
        };

    /// <summary>A perimeter in words.</summary>
    public static LocalizedText Text(UnitPerimeter perimeter) =>
        perimeter switch
        {
            UnitPerimeter.Own => new("本级政府及其部门", "the government and its departments"),
            UnitPerimeter.Region => new("本行政区域", "the whole region"),
            UnitPerimeter.Parent => new("汇总机关", "the government that sums up"),
            UnitPerimeter.None => new("不计入汇总", "in no sum"),
            _ => throw new ArgumentOutOfRangeException(nameof(perimeter), perimeter, "The perimeter is none of those that are known."),
        };
}

using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>What can make a published figure differ from the sum of the reports.</summary>
[JsonConverter(typeof(WordConverter<CauseKind>))]
public enum CauseKind
{
    /// <summary>The report of a unit of the perimeter is not there, but was counted. Never certain.</summary>
    MissingUnit = 0,

    /// <summary>A unit of the perimeter was left out.</summary>
    Omitted = 1,

    /// <summary>A report was counted whose figures are in another's too, such as a bureau's inside a zone, or one twice.</summary>
    CountedTwice = 2,

    /// <summary>An earlier version of a report was counted.</summary>
    SupersededVersion = 3,

    /// <summary>A unit that was taken in by another was counted beside it.</summary>
    MergedCountedTwice = 4,

    /// <summary>A unit outside of the perimeter was counted.</summary>
    OutsidePerimeter = 5,

    /// <summary>A unit's report on another year was counted.</summary>
    WrongYearFigures = 6,

    /// <summary>The report of an agency that is not in the list was counted.</summary>
    ForeignFile = 7,

    /// <summary>A total that a unit's own relations refute was counted as it should be.</summary>
    ChildTotal = 8,

    /// <summary>A figure of the published report is mistaken in itself; where no relation of the form refutes it, that or a unit's figure
    /// is wrong (<see cref="Cause.IsRest"/>).</summary>
    ParentCell = 9,

    /// <summary>A cell that a unit left blank was counted.</summary>
    BlankFilled = 10,

    /// <summary>A cell that a unit printed as not applicable (/) was counted. Never certain: "/" says that there is nothing to
    /// count.</summary>
    NotApplicableFilled = 11,

    /// <summary>A cell of a unit that was not read was counted. Never certain.</summary>
    UnreadFilled = 12,
}

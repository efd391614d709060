using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>In which sum a unit's report counts (汇总口径). It is the office's own decision and is never inferred.</summary>
[JsonConverter(typeof(WordConverter<UnitPerimeter>))]
public enum UnitPerimeter
{
    /// <summary>In none: a bureau inside a zone whose report holds its figures, a vertical organ that reports to its own system.</summary>
    None = 0,

    /// <summary>The unit is the government whose report is the roll-up itself.</summary>
    Parent = 1,

    /// <summary>In 本级政府及其部门, and so in 本行政区域 too.</summary>
    Own = 2,

    /// <summary>In 本行政区域 only: townships and street offices.</summary>
    Region = 3,
}

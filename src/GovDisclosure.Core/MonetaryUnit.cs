using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>The unit of an amount of money.</summary>
[JsonConverter(typeof(WordConverter<MonetaryUnit>))]
public enum MonetaryUnit
{
    /// <summary>元, yuan.</summary>
    Yuan = 1,

    /// <summary>万元, ten thousand yuan.</summary>
    TenThousandYuan = 2,
}

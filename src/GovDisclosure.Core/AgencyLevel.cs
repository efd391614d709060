using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>The administrative level of the agency; a provincial department is of level <see cref="Province"/>.</summary>
[JsonConverter(typeof(WordConverter<AgencyLevel>))]
public enum AgencyLevel
{
    /// <summary>中央.</summary>
    Central = 1,

    /// <summary>省级.</summary>
    Province = 2,

    /// <summary>市级.</summary>
    City = 3,

    /// <summary>县级.</summary>
    County = 4,

    /// <summary>乡镇、街道.</summary>
    Township = 5,
}

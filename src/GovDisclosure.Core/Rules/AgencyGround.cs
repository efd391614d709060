using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules;

/// <summary>On which ground two reports are taken for one agency's, or for those of two.</summary>
[JsonConverter(typeof(WordConverter<AgencyGround>))]
public enum AgencyGround
{
    /// <summary>Both state the same name.</summary>
    SameName = 0,

    /// <summary>The names differ only in the words of a government or its sub-district office, such as 松岭镇 and 松岭镇人民政府.</summary>
    SameGovernment = 1,

    /// <summary>The one name is given as a former name of the other.</summary>
    FormerName = 2,

    /// <summary>A report does not state its agency: who gave them side by side answers for it. Unknown is not different.</summary>
    NotStated = 3,

    /// <summary>The names are of two agencies.</summary>
    OtherName = 4,
}

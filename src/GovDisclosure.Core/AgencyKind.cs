using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>What kind of agency publishes the report; deadlines and the power to make rules depend on it.</summary>
/// <remarks>A body that is no administrative organ (a court, a party's committee, a company) is of none of them.</remarks>
[JsonConverter(typeof(WordConverter<AgencyKind>))]
public enum AgencyKind
{
    /// <summary>A people's government (人民政府), a 苏木 too.</summary>
    Government = 1,

    /// <summary>A department of a government (部门): working bodies and bodies directly under it.</summary>
    Department = 2,

    /// <summary>The general office of a government (人民政府办公室, 办公厅). Whether a report of that name is its own or the government's, the name
    /// does not tell.</summary>
    Office = 3,

    /// <summary>An office that a government dispatches (派出机关): 行政公署, 街道办事处, 地区办事处. Organic Law of Local Governments, Art. 85.</summary>
    Dispatched = 4,

    /// <summary>The authority of a functional zone (开发区, 园区, 新区 that is no district, 景区), and its bureaus.</summary>
    Zone = 5,

    /// <summary>An organ of a system of its own (垂直管理): 税务, 气象, 海关, 海事, 统计调查队, 烟草专卖, 邮政管理, 金融监管, 消防救援.</summary>
    Vertical = 6,

    /// <summary>A branch of a department in another place (派出机构): …局…分局, …监管局.</summary>
    Branch = 7,

    /// <summary>An institution or enterprise that exercises powers by law (法律、法规授权的组织): 住房公积金管理中心, 农场, 林场, 管理处. Regulation, Art.
    /// 54.</summary>
    Authorised = 8,

    /// <summary>新疆生产建设兵团, its divisions and regiments.</summary>
    Corps = 9,
}

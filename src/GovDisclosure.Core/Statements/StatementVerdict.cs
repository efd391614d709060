using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Statements;

/// <summary>What comparing a statement with the tables yields.</summary>
[JsonConverter(typeof(WordConverter<StatementVerdict>))]
public enum StatementVerdict
{
    /// <summary>It agrees with the cells that it may be of.</summary>
    Agrees,

    /// <summary>It agrees with none of the readings that its words allow.</summary>
    Differs,

    /// <summary>It is of another year or body, of a part, of other cases and the like; <see cref="Statement.Reason"/> says of
    /// which.</summary>
    OtherScope,

    /// <summary>It was not understood, or a cell is missing; <see cref="Statement.Reason"/> says what.</summary>
    NotAssessed,
}

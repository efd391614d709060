using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Statements;

/// <summary>What a statement is about.</summary>
[JsonConverter(typeof(WordConverter<StatementEvent>))]
public enum StatementEvent
{
    /// <summary>It was not understood what happened.</summary>
    Unknown,

    /// <summary>Requests received.</summary>
    Received,

    /// <summary>Requests handled.</summary>
    Handled,

    /// <summary>Requests completed or answered.</summary>
    Completed,

    /// <summary>That all requests are completed, so that none is carried forward.</summary>
    AllCompleted,

    /// <summary>Requests carried over from the year before or forward to the next.</summary>
    Carried,

    /// <summary>Requests by outcome, or by the reason for it.</summary>
    Outcome,

    /// <summary>Cases of reconsideration and litigation, all of them or by how they ended.</summary>
    Cases,

    /// <summary>Rules and normative documents issued, repealed or in force.</summary>
    Documents,

    /// <summary>Decisions on licences, penalties and compulsion, or fees collected.</summary>
    Decisions,
}

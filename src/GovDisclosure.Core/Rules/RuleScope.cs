using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules;

/// <summary>What a rule looks at.</summary>
[JsonConverter(typeof(WordConverter<RuleScope>))]
public enum RuleScope
{
    /// <summary>A cell of a table.</summary>
    Cell = 0,

    /// <summary>The cells of one table together.</summary>
    Table = 1,

    /// <summary>This year's report and last year's.</summary>
    Years = 2,

    /// <summary>The document: its sections, tables, labels and dates.</summary>
    Document = 3,

    /// <summary>The words of the report.</summary>
    Text = 4,

    /// <summary>The words of the report against its tables.</summary>
    TextAndTable = 5,

    /// <summary>The report of a body and those of the bodies under it.</summary>
    RollUp = 6,
}

using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>What kind of change there is in a cell.</summary>
[JsonConverter(typeof(WordConverter<ChangeClass>))]
public enum ChangeClass
{
    /// <summary>No change.</summary>
    None = 0,

    /// <summary>A figure is another.</summary>
    RealFigure = 1,

    /// <summary>A total that follows its parts: the printed relation holds in both years.</summary>
    DerivedOnly = 2,

    /// <summary>A number became blank or not applicable, or the other way round.</summary>
    StateChange = 3,

    /// <summary>The printed unit is another, so the numbers cannot be set side by side.</summary>
    UnitChange = 4,

    /// <summary>The two forms differ there, not the agency's work.</summary>
    SchemaArtefact = 5,

    /// <summary>Only one of the reports has the table.</summary>
    TablePresence = 6,

    /// <summary>Last year's figure is stated differently this year, such as 上年结转 against last year's 结转下年度.</summary>
    ProbableRestatement = 7,

    /// <summary>The whole table is last year's, figure by figure.</summary>
    CopiedForward = 8,
}

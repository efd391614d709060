using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Reading;

/// <summary>What a reader goes by where it tells of a report what no cell or section states.</summary>
[JsonConverter(typeof(WordConverter<InferenceBasis>))]
public enum InferenceBasis
{
    /// <summary>The options of the reading: the caller said so.</summary>
    Caller = 1,

    /// <summary>The title that is printed over the report.</summary>
    Title = 2,

    /// <summary>The line of the agency that signs the report.</summary>
    Signature = 3,

    /// <summary>What a page states of itself and does not print: its title and its metadata.</summary>
    PageMetadata = 4,

    /// <summary>The period of the figures, as 2023年1月1日至12月31日.</summary>
    Period = 5,

    /// <summary>Any other text of the report, or what is printed around it.</summary>
    Text = 6,

    /// <summary>The name of the agency: …镇人民政府 is the government of a township.</summary>
    AgencyName = 7,

    /// <summary>The opening of the report: 现公布…局2023年政府信息公开工作年度报告, 由…局编制.</summary>
    Preamble = 8,

    /// <summary>The sentence on whom to ask about the report: 请与…局联系.</summary>
    Contact = 9,

    /// <summary>The day of publication: a report is on the year before.</summary>
    PublicationDate = 10,
}

using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// An annual report on government information disclosure (政府信息公开工作年度报告): six sections, three of them tables.
/// </summary>
/// <remarks>
/// <para>Regulation on Open Government Information (政府信息公开条例), Art. 49 and 50.</para>
/// <para>A section that the document lacks is null; a new report has no section. Everything is kept as published: a wrong total stays
/// wrong until somebody changes it. Equality is by value, collections included; the type is immutable and safe to share between
/// threads.</para>
/// </remarks>
[JsonConverter(typeof(AnnualReportConverter))]
public sealed record AnnualReport
{
    /// <summary>The year that the report is on; null when the document does not say it.</summary>
    public int? Year { get; init; }

    /// <summary>The title as published; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The agency that publishes the report.</summary>
    /// <exception cref="ArgumentNullException">The agency is set to null; an unknown agency is one without a name.</exception>
    public Agency Agency
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>The day of publication; null when not known. Legal dates: Art. 49.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The text between the title and section one: legal basis, period, contact; null when there is none.</summary>
    public string? Preamble { get; init; }

    /// <summary>Section one (一、总体情况).</summary>
    public Overview? Overview { get; init; }

    /// <summary>Section two (二、主动公开政府信息情况).</summary>
    public ProactiveDisclosure? ProactiveDisclosure { get; init; }

    /// <summary>Section three (三、收到和处理政府信息公开申请情况).</summary>
    public Requests? Requests { get; init; }

    /// <summary>Section four (四、政府信息公开行政复议、行政诉讼情况).</summary>
    public ReviewAndLitigation? ReviewAndLitigation { get; init; }

    /// <summary>Section five (五、存在的主要问题及改进情况).</summary>
    public ProblemsAndImprovements? ProblemsAndImprovements { get; init; }

    /// <summary>Section six (六、其他需要报告的事项).</summary>
    public OtherMatters? OtherMatters { get; init; }

    /// <summary>
    /// What is printed in a cell beside or instead of its number, by the JSON Pointer of the cell, such as 其中修订16件. Never null.
    /// </summary>
    /// <exception cref="ArgumentNullException">The property is set to null.</exception>
    public PointerTexts Remarks
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = PointerTexts.Empty;

    /// <summary>What is printed around a table in its section, by the JSON Pointer of the table, such as 注：含上年度结转数量. Never null.</summary>
    /// <exception cref="ArgumentNullException">The property is set to null.</exception>
    public PointerTexts Notes
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = PointerTexts.Empty;
}

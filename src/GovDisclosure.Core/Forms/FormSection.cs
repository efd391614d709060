using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Forms;

/// <summary>One of the six sections of the report.</summary>
[JsonConverter(typeof(ResultPartConverter<FormSection>))]
public sealed class FormSection : IJsonPart
{
    private readonly Func<AnnualReport, NarrativeSection?>? get;
    private readonly Func<AnnualReport, string?, AnnualReport>? with;

    private FormSection(string numeral, string propertyName, string headingZh, string headingEn, string article)
    {
        Numeral = numeral;
        Name = JsonNamingPolicy.CamelCase.ConvertName(propertyName);
        HeadingZh = headingZh;
        HeadingEn = headingEn;
        Article = article;
    }

    internal FormSection(
        string numeral,
        string propertyName,
        string headingZh,
        string headingEn,
        string article,
        Func<AnnualReport, NarrativeSection?> get,
        Func<AnnualReport, string?, AnnualReport> with
    )
        : this(numeral, propertyName, headingZh, headingEn, article)
    {
        this.get = get;
        this.with = with;
    }

    internal FormSection(string numeral, FormTable table, string article)
        : this(numeral, table.PropertyName, table.LabelZh, table.LabelEn, article) => Table = table;

    /// <summary>The numeral of the section: 一 to 六.</summary>
    public string Numeral { get; }

    /// <summary>The name in JSON, such as <c>overview</c>.</summary>
    public string Name { get; }

    /// <summary>The heading exactly as in the form, without its numeral, such as 总体情况.</summary>
    public string HeadingZh { get; }

    /// <summary>Other words that reports print as this heading, too far from the form's to be taken for a misprint of it.</summary>
    public ImmutableArray<string> HeadingAliasesZh { get; internal init; } = [];

    /// <summary>The heading in English.</summary>
    public string HeadingEn { get; }

    /// <summary>The articles of the Regulation on Open Government Information.</summary>
    public string Article { get; }

    /// <summary>The JSON Pointer, such as <c>/overview</c>.</summary>
    public string Pointer => field ??= "/" + Name;

    /// <summary>The table of the section; null for a narrative section.</summary>
    public FormTable? Table { get; }

    /// <summary>The text of a narrative section.</summary>
    /// <returns>Null when the report lacks the section, or for a section with a table.</returns>
    public string? GetText(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return get?.Invoke(report)?.Text;
    }

    internal NarrativeSection? GetNarrative(AnnualReport report) => get?.Invoke(report);

    /// <summary>A report with this section alone, where it is one of narrative.</summary>
    internal AnnualReport WithNarrative(string text) => with is null ? new AnnualReport() : with(new AnnualReport(), text);

    /// <summary>Makes a report with another text in a narrative section.</summary>
    /// <param name="report">A report.</param>
    /// <param name="text">The text; null removes the section.</param>
    /// <exception cref="InvalidOperationException">The section has a table.</exception>
    public AnnualReport WithText(AnnualReport report, string? text)
    {
        ArgumentNullException.ThrowIfNull(report);
        return with is null
            ? throw new InvalidOperationException($"Section {Numeral} ({Pointer}) has a table; set its cells instead.")
            : with(report, text);
    }

    /// <inheritdoc/>
    public override string ToString() => Numeral + "、" + HeadingZh;

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(Pointer);
}

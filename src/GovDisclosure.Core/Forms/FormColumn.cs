using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Forms;

/// <summary>A column of a table of the form: one cell in every row of its kind.</summary>
[JsonConverter(typeof(ResultPartConverter<FormColumn>))]
public sealed class FormColumn : IJsonPart
{
    internal FormColumn(
        string propertyName,
        CellKind kind,
        string unit,
        string labelZh,
        string labelEn,
        string? groupZh = null,
        string? groupEn = null,
        bool printsUnit = false
    )
    {
        PropertyName = propertyName;
        Name = JsonNamingPolicy.CamelCase.ConvertName(propertyName);
        Kind = kind;
        Unit = unit;
        LabelZh = labelZh;
        LabelEn = labelEn;
        GroupZh = groupZh;
        GroupEn = groupEn;
        PrintsUnit = printsUnit;
    }

    /// <summary>The name in JSON and in JSON Pointers, such as <c>naturalPersons</c>.</summary>
    public string Name { get; }

    /// <summary>What kind of figure the column holds.</summary>
    public CellKind Kind { get; }

    /// <summary>The unit that the form fixes, such as 件; empty where it fixes none (采购总金额).</summary>
    public string Unit { get; }

    /// <summary>The label exactly as in the form, such as 商业企业.</summary>
    public string LabelZh { get; }

    /// <summary>The label in English.</summary>
    public string LabelEn { get; }

    /// <summary>The label over several columns, such as 法人或其他组织; null when there is none.</summary>
    public string? GroupZh { get; }

    /// <summary>The label over several columns in English; null when there is none.</summary>
    public string? GroupEn { get; }

    /// <summary>The label with the one above it, such as 法人或其他组织/商业企业.</summary>
    public string PathZh => GroupZh is null ? LabelZh : GroupZh + "/" + LabelZh;

    /// <summary>The label in English, with the one above it.</summary>
    public string PathEn => GroupEn is null ? LabelEn : $"{GroupEn}: {LabelEn}";

    /// <summary>Whether the agency prints the unit in the cell, since the form fixes none.</summary>
    public bool PrintsUnit { get; }

    /// <summary>The key of the label, made once.</summary>
    internal string Key => field ??= LabelKey.Of(LabelZh);

    internal string PropertyName { get; }

    internal bool IsAmount => Kind == CellKind.Amount;

    /// <inheritdoc/>
    public override string ToString() => PathZh;

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(Name);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Forms;

/// <summary>A row of a table, or a group of rows: what has a name and labels of its own.</summary>
[JsonConverter(typeof(ResultPartConverter<FormNode>))]
public abstract class FormNode : IJsonPart
{
    private protected FormNode(FormNode? parent, string propertyName, string labelZh, string labelEn)
    {
        Parent = parent;
        PropertyName = propertyName;
        Name = JsonNamingPolicy.CamelCase.ConvertName(propertyName);
        Pointer = (parent?.Pointer ?? "") + "/" + Name;
        LabelZh = labelZh;
        LabelEn = labelEn;
    }

    /// <summary>The name in JSON and in JSON Pointers, such as <c>refused</c>.</summary>
    public string Name { get; }

    /// <summary>The JSON Pointer, such as <c>/requests/outcomes/refused</c>.</summary>
    public string Pointer { get; }

    /// <summary>The label exactly as in the form, such as （三）不予公开; empty for a group that the form does not print.</summary>
    public string LabelZh { get; }

    /// <summary>The label in English.</summary>
    public string LabelEn { get; }

    /// <summary>The group that this one is in; null for a table.</summary>
    public FormNode? Parent { get; }

    internal string PropertyName { get; }

    // The record that holds what the node stands for.
    internal abstract Type RecordType { get; }

    /// <summary>The record of a report that has the table in this shape; null when it lacks the table.</summary>
    internal abstract object? GetRecord(AnnualReport report);

    /// <summary>Puts a record into a report that has the table in this shape.</summary>
    internal abstract AnnualReport WithRecord(AnnualReport report, object record);

    /// <inheritdoc/>
    public override string ToString() => Pointer;

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(Pointer);
}

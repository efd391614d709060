using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Forms;

/// <summary>A group of rows inside a table, such as （三）不予公开; an object in JSON.</summary>
[JsonConverter(typeof(ResultPartConverter<FormGroup>))]
public abstract class FormGroup : FormNode
{
    private readonly List<FormNode> children = [];

    private protected FormGroup(FormNode? parent, string propertyName, string labelZh, string labelEn)
        : base(parent, propertyName, labelZh, labelEn) { }

    /// <summary>The rows and the groups inside, in the order of the form.</summary>
    public IReadOnlyList<FormNode> Children => children;

    internal void Add(FormNode child) => children.Add(child);
}

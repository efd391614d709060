using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Forms;

/// <summary>An edition of the form: the six sections, with their tables, as one notice of the State Council's office fixes them.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultPartConverter<FormEdition>))]
public sealed class FormEdition : IJsonPart
{
    // A plain dictionary: a frozen one takes longer to make than a tool that checks one report has questions.
    private readonly Dictionary<string, FormCell> byPointer;

    internal FormEdition(
        string id,
        int firstYear,
        string notice,
        ImmutableArray<FormSection> sections,
        ImmutableArray<TableCorrespondence> correspondences = default,
        string noticeTitle = ""
    )
    {
        Id = id;
        FirstYear = firstYear;
        Notice = notice;
        NoticeTitle = noticeTitle;
        Sections = sections;
        Tables = [.. sections.Where(static section => section.Table is not null).Select(static section => section.Table!)];
        Cells = [.. Tables.SelectMany(static table => table.Cells)];
        Identities = [.. Tables.SelectMany(static table => table.Identities)];
        Correspondences = correspondences.IsDefault ? [] : correspondences;
        byPointer = Cells.ToDictionary(static cell => cell.Pointer, StringComparer.Ordinal);
    }

    /// <summary>The id in JSON: the year of the first report that uses the edition, such as <c>2021</c>.</summary>
    public string Id { get; }

    /// <summary>The first year whose reports use the edition.</summary>
    public int FirstYear { get; }

    /// <summary>The notice that fixes the edition, such as 国办公开办函〔2021〕30号.</summary>
    public string Notice { get; }

    /// <summary>The title of that notice without its issuer, such as 关于政府信息公开工作年度报告有关事项的通知; empty when it is not known.</summary>
    public string NoticeTitle { get; }

    /// <summary>The six sections, in order.</summary>
    public ImmutableArray<FormSection> Sections { get; }

    /// <summary>The tables of sections two, three and four.</summary>
    public ImmutableArray<FormTable> Tables { get; }

    /// <summary>All cells, table by table.</summary>
    public ImmutableArray<FormCell> Cells { get; }

    /// <summary>All printed relations between cells.</summary>
    public ImmutableArray<Identity> Identities { get; }

    /// <summary>What the tables of older editions are in this one.</summary>
    public ImmutableArray<TableCorrespondence> Correspondences { get; }

    /// <summary>Finds a cell by its JSON Pointer.</summary>
    /// <returns>The cell, or null when the edition has none of that pointer.</returns>
    public FormCell? Find(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        return byPointer.GetValueOrDefault(pointer);
    }

    /// <summary>Finds a cell by the labels of its row and column, exactly as in the form.</summary>
    /// <param name="rowLabel">The label of the row, such as （七）总计.</param>
    /// <param name="columnLabel">The label of the column, such as 商业企业 or 法人或其他组织/商业企业.</param>
    /// <returns>The cell, or null when the edition has none of those labels.</returns>
    public FormCell? Find(string rowLabel, string columnLabel) =>
        Tables.Select(table => table.Find(rowLabel, columnLabel)).FirstOrDefault(static cell => cell is not null);

    /// <inheritdoc/>
    public override string ToString() => Id;

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(Id);
}

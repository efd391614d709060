using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Forms;

/// <summary>A row of a table of the form.</summary>
[JsonConverter(typeof(ResultPartConverter<FormRow>))]
public abstract class FormRow : FormNode
{
    private protected FormRow(FormNode parent, FormTable table, string propertyName, string labelZh, string labelEn, RowPlace place)
        : base(parent, propertyName, labelZh, labelEn)
    {
        Table = table;
        BlockZh = place.BlockZh;
        Article = place.Article;
        IsTotal = place.IsTotal;
    }

    /// <summary>The table.</summary>
    public FormTable Table { get; }

    /// <summary>The label over the row, such as 第二十条第（一）项 or 三、本年度办理结果/（三）不予公开; empty when there is none.</summary>
    public string BlockZh { get; }

    /// <summary>
    /// The articles of the Regulation on Open Government Information, such as <c>36(1),36(2)</c>; empty where no article is known.
    /// </summary>
    public string Article { get; }

    /// <summary>Whether the row is the total of other rows (（七）总计).</summary>
    public bool IsTotal { get; }

    /// <summary>The columns of the row.</summary>
    public abstract IReadOnlyList<FormColumn> Columns { get; }

    /// <summary>The cells of the row, in the order of its columns.</summary>
    public abstract IReadOnlyList<FormCell> Cells { get; }

    /// <summary>The label with the label over it where the row's own would not tell it apart, such as （三）不予公开 1.属于国家秘密.</summary>
    public string PathZh =>
        Parent is { LabelZh.Length: > 0 } and not FormTable && Parent.Parent is not (null or FormTable)
            ? Parent.LabelZh + " " + LabelZh
            : LabelZh;

    /// <summary>The label in English, with the one over it where the row's own would not tell it apart.</summary>
    public string PathEn =>
        Parent is { LabelEn.Length: > 0, Parent: not (null or FormTable) } group ? $"{group.LabelEn}: {LabelEn}" : LabelEn;

    /// <summary>The label of the group that the row belongs to, such as （三）不予公开; its own where it belongs to none.</summary>
    internal string OutermostLabelZh =>
        Parent is { LabelZh.Length: > 0, Parent: not (null or FormTable) } and not FormTable ? Parent.LabelZh : LabelZh;

    /// <summary>The key of the label, made once.</summary>
    internal string Key => field ??= LabelKey.Of(LabelZh);

    /// <summary>The cell of the column with a property's name; null when the row has no such column.</summary>
    internal FormCell? FindCell(string propertyName)
    {
        foreach (var cell in Cells)
        {
            if (string.Equals(cell.Column.PropertyName, propertyName, StringComparison.Ordinal))
            {
                return cell;
            }
        }

        return null;
    }

    internal abstract CellValue GetCell(AnnualReport report, FormCell cell);

    internal abstract AnnualReport WithCell(AnnualReport report, FormCell cell, CellValue value);
}

/// <summary>Where the form prints a row and what the law says about it.</summary>
internal readonly record struct RowPlace(string BlockZh, string Article, bool IsTotal = false);

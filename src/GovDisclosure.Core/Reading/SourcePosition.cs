using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Reading;

/// <summary>A place in a source: a line and a column of a text, or a table with a row and a cell, or both. All start at 1.</summary>
/// <param name="Line">The line; 0 when the source has no lines.</param>
/// <param name="Column">The column in UTF-16 units; 0 when not known.</param>
/// <param name="Table">The table; 0 when the source has no tables.</param>
/// <param name="Row">The row of the table; 0 when not known.</param>
/// <param name="Cell">The cell of the row; 0 when not known.</param>
[JsonConverter(typeof(ResultPartConverter<SourcePosition>))]
public readonly record struct SourcePosition(int Line, int Column = 0, int Table = 0, int Row = 0, int Cell = 0)
    : IComparable<SourcePosition>,
        IJsonPart
{
    /// <summary>The page of a PDF; 0 when the source has no pages.</summary>
    public int Page { get; init; }

    /// <summary>The name of the sheet of a workbook, whose lines are then its rows; null when the source has no sheets.</summary>
    public string? Sheet { get; init; }

    /// <summary>Compares by line, column, table, row and cell, then by page and by the name of the sheet, letter by letter.</summary>
    public int CompareTo(SourcePosition other) =>
        (Line, Column, Table, Row, Cell, Page).CompareTo((other.Line, other.Column, other.Table, other.Row, other.Cell, other.Page))
            is var order
                and not 0
            ? order
            : string.CompareOrdinal(Sheet, other.Sheet);

    /// <summary>Whether the left place is before the right one.</summary>
    public static bool operator <(SourcePosition left, SourcePosition right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left place is after the right one.</summary>
    public static bool operator >(SourcePosition left, SourcePosition right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left place is not after the right one.</summary>
    public static bool operator <=(SourcePosition left, SourcePosition right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left place is not before the right one.</summary>
    public static bool operator >=(SourcePosition left, SourcePosition right) => left.CompareTo(right) >= 0;

    /// <summary>The place as <c>line 12, column 3</c>, <c>page 2, line 40, table 2, row 5, cell 1</c> or <c>sheet 'Sheet1', line
    /// 7</c>.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            new[]
            {
                Sheet is null ? null : $"sheet '{Sheet}'",
                Part("page", Page),
                Part("line", Line),
                Part("column", Column),
                Part("table", Table),
                Part("row", Row),
                Part("cell", Cell),
            }.OfType<string>()
        );

    private static string? Part(string name, int number) =>
        number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{name} {number}");

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ReadResultJson.Write(writer, this);
}

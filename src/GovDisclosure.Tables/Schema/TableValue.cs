using System.Globalization;

namespace GovDisclosure.Tables;

/// <summary>A value of a row: a text, a number, true or false, a day, or nothing.</summary>
/// <remarks>A column of numbers may hold a text instead of a number: the mark of a value that is missing, such as <c>NF</c>.</remarks>
public readonly record struct TableValue
{
    private TableValue(ColumnType? type, string? text, decimal number)
    {
        Type = type;
        Text = text;
        Number = number;
    }

    /// <summary>What it is; null where it is nothing.</summary>
    public ColumnType? Type { get; }

    /// <summary>The text; null where it is no text.</summary>
    public string? Text { get; }

    /// <summary>The number; 1 for true; the day's number for a day; 0 for all else.</summary>
    public decimal Number { get; }

    /// <summary>Whether it is nothing.</summary>
    public bool IsNothing => Type is null;

    /// <summary>The day.</summary>
    public DateOnly Day => DateOnly.FromDayNumber((int)Number);

    /// <summary>A text; null is nothing.</summary>
    public static TableValue Of(string? text) => text is null ? default : new(ColumnType.Text, text, 0);

    /// <summary>A number; null is nothing.</summary>
    public static TableValue Of(decimal? number) => number is { } value ? new(ColumnType.Number, null, value) : default;

    /// <summary>A whole number; null is nothing.</summary>
    public static TableValue Of(int? number) => number is { } value ? new(ColumnType.Integer, null, value) : default;

    /// <summary>True or false.</summary>
    public static TableValue Of(bool value) => new(ColumnType.Boolean, null, value ? 1 : 0);

    /// <summary>A day; null is nothing.</summary>
    public static TableValue Of(DateOnly? day) => day is { } value ? new(ColumnType.Date, null, value.DayNumber) : default;

    /// <summary>The value as a text; empty where it is nothing. In CSV and NDJSON a whole number of a column that may have fractions ends
    /// with <c>.0</c>.</summary>
    public override string ToString() =>
        Type switch
        {
            null => "",
            ColumnType.Text => Text!,
            ColumnType.Boolean => Number == 1 ? "true" : "false",
            ColumnType.Date => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Number.ToString(CultureInfo.InvariantCulture),
        };
}

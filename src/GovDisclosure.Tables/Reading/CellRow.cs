using System.Globalization;

namespace GovDisclosure.Tables;

/// <summary>What a row of <c>cells</c> says of its report and its cell, as far as reports are made of it.</summary>
internal readonly record struct CellRow
{
    /// <summary>The line or the row, counted from 1.</summary>
    public required int Number { get; init; }

    public required string? ReportId { get; init; }

    public required string? Edition { get; init; }

    public required int? Year { get; init; }

    public required DateOnly? PublishedOn { get; init; }

    public required string? UnitName { get; init; }

    public required string? Kind { get; init; }

    public required string? Level { get; init; }

    public required string? Pointer { get; init; }

    public required string? Measure { get; init; }

    public required string? State { get; init; }

    public required decimal? Value { get; init; }

    /// <summary>The first column that the row does not have; null where it has all.</summary>
    public string? Absent { get; init; }

    public static DateOnly Day(string text, int number) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(number, "published_on", text);

    public static InvalidDataException Wrong(int number, string column, string? found) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Line {number}, column {column}: {(found is null ? "nothing is there" : $"\"{found}\" is there")}; expected a row of cells as it is exported."
            )
        );
}

using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace GovDisclosure.Tables;

/// <summary>Writes the rows of one sheet after the other. A text is never a formula, whatever it begins with.</summary>
internal sealed class LedgerSheet(Spreadsheet book, StyleId head, StyleId mark, CancellationToken cancellationToken)
{
    // A spreadsheet keeps fifteen digits of a number: what has more is written as text, so that no digit is lost.
    private const decimal MostExact = 999_999_999_999_999m;

    /// <summary>The longest text of a cell.</summary>
    private const int LongestText = 32_000;

    /// <summary>The row that is written next, counted from 1.</summary>
    public int NextRow => book.NextRowNumber;

    public async Task StartAsync(string name, int frozenRows, int frozenColumns, params double[] widths)
    {
        var options = new WorksheetOptions
        {
            FrozenRows = frozenRows > 0 ? frozenRows : null,
            FrozenColumns = frozenColumns > 0 ? frozenColumns : null,
        };
        for (var i = 0; i < widths.Length; i++)
        {
            options.Column(i + 1).Width = widths[i];
        }

        await book.StartWorksheetAsync(name, options, cancellationToken).ConfigureAwait(false);
    }

    public Task HeadsAsync(params string[] heads) => AddAsync([.. heads.Select(text => new Cell(text, head))]);

    public async Task AddAsync(List<Cell> cells) => await book.AddRowAsync(cells, cancellationToken).ConfigureAwait(false);

    public Task AddTextsAsync(params string?[] texts) => AddAsync([.. texts.Select(Text)]);

    public static Cell Text(string? text) =>
        new(text is { Length: > LongestText } ? string.Concat(text.AsSpan(0, LongestText), "…") : text);

    public Cell Head(string text) => new(text, head);

    public Cell Marked(string text) => new(text, mark);

    public static bool IsExact(decimal number) => Math.Abs(number) <= MostExact;

    public static Cell Number(decimal number) =>
        IsExact(number) ? new Cell(number) : Text(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Cell Formula(string formula, decimal cached) => new(new Formula(formula), cached);

    public static Cell Formula(string formula, string cached) => new(new Formula(formula), cached);
}

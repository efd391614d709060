using SpreadCheetah;

namespace GovDisclosure.Tables;

/// <summary>Writes a workbook; rows beyond what a sheet holds are in further sheets.</summary>
internal sealed class XlsxTableWriter : TableWriter
{
    private const int MostRows = 1_048_575;
    private const int MostLetters = 32_767;

    private readonly Spreadsheet spreadsheet;
    private readonly DataCell[] cells;
    private long sheets;
    private bool isComplete;

    private XlsxTableWriter(TableSchema schema, Spreadsheet spreadsheet)
        : base(schema)
    {
        this.spreadsheet = spreadsheet;
        cells = new DataCell[schema.Columns.Length];
    }

    public static async Task<XlsxTableWriter> OpenAsync(TableSchema schema, Stream stream, CancellationToken cancellationToken)
    {
        var writer = new XlsxTableWriter(
            schema,
            await Spreadsheet.CreateNewAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false)
        );
        await writer.BeginSheetAsync(cancellationToken).ConfigureAwait(false);
        return writer;
    }

    public override async Task CompleteAsync(CancellationToken cancellationToken = default)
    {
        if (!isComplete)
        {
            isComplete = true;
            await spreadsheet.FinishAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public override ValueTask DisposeAsync() => spreadsheet.DisposeAsync();

    private protected override async ValueTask WriteRowAsync(TableValue[] row, CancellationToken cancellationToken)
    {
        if (Rows > sheets * MostRows)
        {
            await BeginSheetAsync(cancellationToken).ConfigureAwait(false);
        }

        for (var i = 0; i < row.Length; i++)
        {
            cells[i] = Cell(row[i]);
        }

        await spreadsheet.AddRowAsync(cells, cancellationToken).ConfigureAwait(false);
    }

    private DataCell Cell(TableValue value) =>
        value.Type switch
        {
            null => default,
            ColumnType.Integer or ColumnType.Number => new DataCell(value.Number),
            ColumnType.Boolean => new DataCell(value.Number == 1),
            _ => new DataCell(Fitting(SpreadsheetText.Safe(value.ToString()))),
        };

    // Excel calls a workbook with a longer text damaged. The mark tells that the text goes on elsewhere.
    private string Fitting(string text)
    {
        if (text.Length <= MostLetters)
        {
            return text;
        }

        CutTexts++;
        var end = MostLetters - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    private async Task BeginSheetAsync(CancellationToken cancellationToken)
    {
        sheets++;
        await spreadsheet
            .StartWorksheetAsync(
                sheets == 1 ? Schema.Name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Schema.Name}_{sheets}"),
                token: cancellationToken
            )
            .ConfigureAwait(false);
        await spreadsheet
            .AddRowAsync((DataCell[])[.. Schema.Columns.Select(static column => new DataCell(column.Name))], cancellationToken)
            .ConfigureAwait(false);
    }
}

using System.Text;

namespace GovDisclosure.Tables;

/// <summary>Writes comma-separated values. A text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
internal sealed class CsvTableWriter : TableWriter
{
    private readonly StreamWriter writer;
    private readonly StringBuilder line = new();

    private CsvTableWriter(TableSchema schema, Stream stream)
        : base(schema) => writer = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };

    public static async Task<CsvTableWriter> OpenAsync(TableSchema schema, Stream stream, CancellationToken cancellationToken)
    {
        var csv = new CsvTableWriter(schema, stream);
        await csv
            .writer.WriteLineAsync(string.Join(',', schema.Columns.Select(static column => column.Name)).AsMemory(), cancellationToken)
            .ConfigureAwait(false);
        return csv;
    }

    public override async Task CompleteAsync(CancellationToken cancellationToken = default) =>
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);

    public override ValueTask DisposeAsync() => writer.DisposeAsync();

    private protected override async ValueTask WriteRowAsync(TableValue[] row, CancellationToken cancellationToken)
    {
        line.Clear();
        for (var i = 0; i < row.Length; i++)
        {
            if (i > 0)
            {
                line.Append(',');
            }

            Append(row[i]);
        }

        line.Append('\n');
        await writer.WriteAsync(line, cancellationToken).ConfigureAwait(false);
    }

    private void Append(TableValue value)
    {
        line.Append(value.Type == ColumnType.Text ? SpreadsheetText.Field(value.Text!) : value.ToString());
    }
}

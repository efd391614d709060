using System.Buffers;

namespace GovDisclosure.Tables;

/// <summary>Writes a table line by line.</summary>
internal sealed class LineTableWriter(LineFormat format, TableSchema schema, Stream stream) : TableWriter(schema)
{
    public static async Task<LineTableWriter> OpenAsync(
        LineFormat format,
        TableSchema schema,
        Stream stream,
        CancellationToken cancellationToken
    )
    {
        var head = new ArrayBufferWriter<byte>();
        format.Begin(head, schema);
        await stream.WriteAsync(head.WrittenMemory, cancellationToken).ConfigureAwait(false);
        return new LineTableWriter(format, schema, stream);
    }

    public override Task CompleteAsync(CancellationToken cancellationToken = default) => stream.FlushAsync(cancellationToken);

    public override ValueTask DisposeAsync() => default;

    private protected override async ValueTask WriteRowAsync(TableValue[] row, CancellationToken cancellationToken)
    {
        var line = new ArrayBufferWriter<byte>();
        format.Append(line, Schema, [row]);
        await WriteLinesAsync(line.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    private protected override ValueTask WriteLinesAsync(ReadOnlyMemory<byte> lines, CancellationToken cancellationToken) =>
        stream.WriteAsync(lines, cancellationToken);
}

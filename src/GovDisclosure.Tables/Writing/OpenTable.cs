namespace GovDisclosure.Tables;

/// <summary>A table that is being written to a file. A workbook or a Parquet file that does not come to its end is removed, since no program
/// reads a part of it; of the others the lines that are whole stay.</summary>
internal sealed class OpenTable : IAsyncDisposable
{
    private readonly FileStream stream;
    private readonly bool isUselessInPart;
    private bool isDisposed;
    private bool isComplete;

    private OpenTable(FileStream stream, TableWriter writer, bool isUselessInPart)
    {
        this.stream = stream;
        this.isUselessInPart = isUselessInPart;
        Writer = writer;
    }

    public TableWriter Writer { get; }

    public int LastUsed { get; set; }

    public static async Task<OpenTable> CreateAsync(
        TableFormat format,
        TableSchema schema,
        string path,
        CancellationToken cancellationToken
    )
    {
        var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024);
        try
        {
            return new OpenTable(
                stream,
                await TableWriter.CreateAsync(format, schema, stream, cancellationToken).ConfigureAwait(false),
                isUselessInPart: format is TableFormat.Xlsx or TableFormat.Parquet
            );
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await Writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        isComplete = true;
        await DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        try
        {
            await Writer.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            try
            {
                await stream.DisposeAsync().ConfigureAwait(false);
            }
            finally
            {
                if (isUselessInPart && !isComplete)
                {
                    File.Delete(stream.Name);
                }
            }
        }
    }
}

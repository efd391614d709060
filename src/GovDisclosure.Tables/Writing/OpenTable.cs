namespace GovDisclosure.Tables;

/// <summary>A table that is being written to a file. A workbook or a Parquet file that does not come to its end is removed, since no
/// program reads a part of it; of the others the lines that are whole stay.</summary>
internal sealed class OpenTable : IAsyncDisposable
{
    private readonly FileStream stream;
    private readonly LineFormat? lines;
    private bool isDisposed;
    private bool isComplete;

    private OpenTable(FileStream stream, TableWriter writer, LineFormat? lines)
    {
        this.stream = stream;
        this.lines = lines;
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
                LineFormat.Of(format)
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
                if (!isComplete)
                {
                    KeepWholeLines();
                }
            }
        }
    }

    // A disk that is full takes a part of a line, or of a letter. What cannot be cut to its whole lines goes too.
    private void KeepWholeLines()
    {
        if (lines is not null)
        {
            try
            {
                using var table = new FileStream(stream.Name, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                if (table.Length > 0)
                {
                    table.SetLength(lines.WholeLength(table));
                }

                return;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                // Told by what led here.
            }
        }

        File.Delete(stream.Name);
    }
}

namespace GovDisclosure.Tables;

/// <summary>A table that is being written to a file. A workbook or a Parquet file that does not come to its end is removed, since no
/// program reads a part of it; of the others the lines that are whole stay.</summary>
internal sealed class OpenTable : IAsyncDisposable
{
    private readonly string path;
    private readonly TableFile file;
    private readonly LineFormat? lines;
    private long whole;
    private bool isDisposed;
    private bool isComplete;

    private OpenTable(string path, TableFile file, TableWriter writer, LineFormat? lines)
    {
        this.path = path;
        this.file = file;
        this.lines = lines;
        Writer = writer;
        whole = file.Position;
    }

    public TableWriter Writer { get; }

    /// <summary>Whether its file is open now.</summary>
    public bool IsHeld => file.IsHeld;

    public int LastUsed { get; set; }

    /// <summary>Begins a table.</summary>
    /// <param name="format">The format.</param>
    /// <param name="schema">The table.</param>
    /// <param name="path">The file; a link in its place is replaced.</param>
    /// <param name="open">Opens a file for writing.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task<OpenTable> CreateAsync(
        TableFormat format,
        TableSchema schema,
        string path,
        Func<string, FileMode, FileStream> open,
        CancellationToken cancellationToken
    )
    {
        var file = new TableFile(path, open);
        try
        {
            return new OpenTable(
                path,
                file,
                await TableWriter.CreateAsync(format, schema, file, cancellationToken).ConfigureAwait(false),
                LineFormat.Of(format)
            );
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task WriteAsync(TableRows rows, CancellationToken cancellationToken)
    {
        await Writer.WriteAsync(rows, cancellationToken).ConfigureAwait(false);
        whole = file.Position;
    }

    /// <summary>Closes the file until more is written.</summary>
    public ValueTask LetGoAsync() => file.LetGoAsync();

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await Writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        await file.LetGoAsync().ConfigureAwait(false);
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
                await file.DisposeAsync().ConfigureAwait(false);
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
                using var table = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                if (table.Length > 0)
                {
                    // All that was handed over is there, unless the disk did not take it.
                    table.SetLength(table.Length >= whole ? whole : lines.WholeLength(table));
                }

                return;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                // Told by what led here.
            }
        }

        File.Delete(path);
    }
}

namespace GovDisclosure.Documents;

/// <summary>
/// Takes the text and the tables out of files of one format that this package does not read itself, as PDF, or that a caller has of its
/// own.
/// <see cref="ReadOptions.Extractors"/> holds those that a reading may use.
/// </summary>
/// <remarks>It knows nothing of the form: what the pieces mean is found by <see cref="ReportReader"/>, as it is for every other format. It
/// must be safe to use from several threads at once.</remarks>
public abstract class SourceExtractor
{
    /// <summary>Whether a file is of the format, by its content: a name or an extension has no say.</summary>
    /// <param name="content">The whole file.</param>
    public abstract bool Recognizes(ReadOnlySpan<byte> content);

    /// <summary>Hands over the lines and tables of a file in reading order.</summary>
    /// <param name="content">The whole file; it is no longer than <see cref="ReadOptions.MaxBytes"/>.</param>
    /// <param name="builder">Takes the pieces. It ends the extraction at a limit by an exception that is to be let through.</param>
    public abstract void Extract(ReadOnlyMemory<byte> content, SourceBuilder builder);
}

using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Sources;

/// <summary>Turns a source of one format into the neutral structure in which the form is looked for. It knows nothing of the
/// form.</summary>
/// <typeparam name="TSource">What holds the source: a text, or bytes.</typeparam>
internal interface ISourceExtractor<in TSource>
{
    /// <summary>Extracts the pieces of a source.</summary>
    /// <returns>The pieces, or null when the source cannot be extracted; a diagnostic then says why.</returns>
    /// <exception cref="SourceLimitException">The source is beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    SourceDocument? Extract(TSource source, ReadOptions options, ReadClock clock, DiagnosticList diagnostics);
}

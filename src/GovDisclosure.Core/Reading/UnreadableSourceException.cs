using System.Collections.Immutable;

namespace GovDisclosure.Reading;

/// <summary>A source held no report that could be read.</summary>
public sealed class UnreadableSourceException : Exception
{
    /// <summary>Makes an exception without diagnostics.</summary>
    public UnreadableSourceException()
        : this("The source could not be read.") { }

    /// <summary>Makes an exception without diagnostics.</summary>
    public UnreadableSourceException(string message)
        : base(message) { }

    /// <summary>Makes an exception without diagnostics.</summary>
    public UnreadableSourceException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Makes an exception of the diagnostics of a reading.</summary>
    public UnreadableSourceException(ImmutableArray<Diagnostic> diagnostics)
        : base(
            diagnostics.IsDefaultOrEmpty
                ? "The source could not be read."
                : string.Join(
                    Environment.NewLine,
                    Given.NoNulls(diagnostics, nameof(diagnostics)).Select(static diagnostic => diagnostic.ToString())
                )
        ) => Diagnostics = diagnostics;

    /// <summary>What could not be read.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = [];
}

using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources;

/// <summary>A source is beyond a limit. It never leaves the reader.</summary>
#pragma warning disable CA1032, CA1064 // it is thrown and caught in this assembly only, always with a diagnostic
internal sealed class SourceLimitException(Diagnostic diagnostic) : Exception
#pragma warning restore CA1032, CA1064
{
    public Diagnostic Diagnostic => diagnostic;
}

using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Sources;

/// <summary>Runs an extractor that the caller added.</summary>
internal sealed class AddedExtractor(SourceExtractor extractor) : ISourceExtractor<ReadOnlyMemory<byte>>
{
    public SourceDocument Extract(ReadOnlyMemory<byte> source, ReadOptions options, ReadClock clock, DiagnosticList diagnostics)
    {
        var builder = new SourceCollector(options, clock, diagnostics);
        extractor.Extract(source, builder);
        return builder.Build();
    }
}

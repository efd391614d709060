using GovDisclosure.Testing;

namespace GovDisclosure.Pdf.Tests;

/// <summary>Whatever is passed to a public member, a caller gets an answer or an exception of the family of
/// <see cref="ArgumentException"/>.</summary>
public sealed class PublicCallsTests
{
    [Fact]
    public void No_public_member_answers_bad_arguments_by_another_exception()
    {
        // What an extractor writes into comes from a reading alone: a reader of one's own hands it out.
        var probe = new BuilderProbe();
        ReportReader.Read("%PDF-1.7"u8.ToArray(), ReadOptions.Default with { Extractors = [probe] });
        var calls = new PublicCalls(typeof(PdfExtractor).Assembly, PdfExtractor.Default, probe.Builder!, 1000) { WithNullItems = true };
        // An extractor ends by what the builder's Refuse throws, and the reader answers it: as documented there.
        var faults = calls.Faults(
            static (member, exception) => member.Name == nameof(PdfExtractor.Extract) && exception.GetType().Name == "SourceLimitException"
        );
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(calls.Count >= 8, $"{calls.Count} calls");
    }

    private sealed class BuilderProbe : SourceExtractor
    {
        public SourceBuilder? Builder { get; private set; }

        public override bool Recognizes(ReadOnlySpan<byte> content) => true;

        public override void Extract(ReadOnlyMemory<byte> content, SourceBuilder builder) => Builder = builder;
    }
}

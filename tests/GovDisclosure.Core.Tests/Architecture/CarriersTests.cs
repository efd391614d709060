using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Architecture;

/// <summary>Every reader reads texts, bytes, streams and files.</summary>
public sealed class CarriersTests
{
    private static readonly string[] WithReason =
    [
        // Lines are a stream of reports without an end that is known; those of a text or of bytes are a MemoryStream.
        "DisclosureJson.ReadLines: text",
        "DisclosureJson.ReadLines: bytes",
    ];

    [Fact]
    public void Every_reader_has_every_carrier() => Assert.Equal(WithReason, Carriers.Lacking(typeof(AnnualReport).Assembly));
}

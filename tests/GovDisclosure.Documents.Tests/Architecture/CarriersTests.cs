using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Architecture;

/// <summary>Every reader reads texts, bytes, streams and files.</summary>
public sealed class CarriersTests
{
    private static readonly string[] WithReason =
    [
        // Files of Word and workbooks are no text.
        "ReportTemplate.Fill: text",
        "WorkbookTable.TryRead: text",
    ];

    [Fact]
    public void Every_reader_has_every_carrier() => Assert.Equal(WithReason, Carriers.Lacking(typeof(ReportReader).Assembly));
}

namespace GovDisclosure.Tables.Tests;

/// <summary>Every reader reads bytes, streams and files.</summary>
public sealed class CarriersTests
{
    // Parquet is no text.
    private static readonly string[] WithReason = ["TableReader.ReadCells: text"];

    [Fact]
    public void Every_reader_has_every_carrier() => Assert.Equal(WithReason, Carriers.Lacking(typeof(TableReader).Assembly));
}

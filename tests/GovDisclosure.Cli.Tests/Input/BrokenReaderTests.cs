using System.Text;
using GovDisclosure.Cli.Input;
using GovDisclosure.Documents;
using GovDisclosure.Testing;

namespace GovDisclosure.Cli.Tests.Input;

/// <summary>A file on which the program itself fails is one that could not be read, and ends nothing.</summary>
public sealed class BrokenReaderTests
{
    [Fact]
    public async Task A_file_on_which_a_reader_fails_is_told_and_the_next_is_read()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var host = new ToolHost
        {
            Input = Stream.Null,
            Output = Stream.Null,
            Error = TextWriter.Null,
        };
        var source = new ReportSource(host, tolerant: false, UserFacts.None)
        {
            Options = ReadOptions.Default with { Extractors = [new FailingExtractor()] },
        };
        InputPiece Piece(string text) => new(new InputFile("a.txt", IsNamed: true), Encoding.UTF8.GetBytes(text), null);
        LoadedReport[] failed =
        [
            await source.LoadAsync(Piece(FailingExtractor.Sign), static _ => null, cancellation),
            await source.LoadPreviousAsync(Piece(FailingExtractor.Sign), cancellation),
            .. await source.LoadAsync(Piece(FailingExtractor.Sign), cancellation),
        ];
        Assert.Equal(3, failed.Length);
        foreach (var loaded in failed)
        {
            Assert.Null(loaded.Report);
            Assert.False(loaded.IsNoReport);
            Assert.Contains("本程序读取它时出错（IndexOutOfRangeException", loaded.Failure!.Zh, StringComparison.Ordinal);
            Assert.Contains("this program failed on it (IndexOutOfRangeException", loaded.Failure.En, StringComparison.Ordinal);
            Assert.Contains(nameof(FailingExtractor), loaded.Failure.En, StringComparison.Ordinal);
        }

        var text = await File.ReadAllTextAsync(SharedMaterial.InRepository("seeds", "township_2021.txt"), cancellation);
        Assert.NotNull((await source.LoadAsync(Piece(text), static _ => null, cancellation)).Report);
    }

    private sealed class FailingExtractor : SourceExtractor
    {
        public const string Sign = "FAIL";

        public override bool Recognizes(ReadOnlySpan<byte> content) => content.StartsWith("FAIL"u8);

        public override void Extract(ReadOnlyMemory<byte> content, SourceBuilder builder) => _ = content.Span[content.Length];
    }
}

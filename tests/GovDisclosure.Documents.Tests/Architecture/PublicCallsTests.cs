using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Architecture;

/// <summary>Whatever is passed to a public member, a caller gets an answer or an exception of the family of
/// <see cref="ArgumentException"/>.</summary>
public sealed class PublicCallsTests
{
    [Fact]
    public void No_public_member_answers_bad_arguments_by_another_exception()
    {
        // Files are written where the calls name them: into a folder of their own.
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            // What an extractor writes into comes from a reading alone: a reader of one's own hands it out.
            var probe = new BuilderProbe();
            ReportReader.Read("x"u8.ToArray(), ReadOptions.Default with { Extractors = [probe] });
            var sheet = ("表", "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>", "");
            Assert.True(WorkbookTable.TryRead(XlsxFile.Of(sheet), ReadOptions.Default, out var table, out _));
            var calls = new PublicCalls(
                typeof(ReportReader).Assembly,
                probe,
                probe.Builder!,
                table,
                Reports.Zero(Reports.Edition2021),
                FormCatalog.Default,
                ReadOptions.Default,
                new FileReading("x", 1, new ReadResult()),
                new MemoryStream(),
                Path.Combine(folder.FullName, "x")
            )
            {
                WithNullItems = true,
            };
            // An extractor ends by what the builder's Refuse and Tick throw, and the reader answers it: as documented there.
            var faults = calls.Faults(
                static (member, exception) =>
                    member.DeclaringType == typeof(SourceBuilder) && exception.GetType().Name == "SourceLimitException"
            );
            Assert.True(faults.Count == 0, string.Join('\n', faults));
            Assert.True(calls.Count > 100, $"{calls.Count} calls");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class BuilderProbe : SourceExtractor
    {
        public SourceBuilder? Builder { get; private set; }

        public override bool Recognizes(ReadOnlySpan<byte> content) => true;

        public override void Extract(ReadOnlyMemory<byte> content, SourceBuilder builder) => Builder ??= builder;
    }
}

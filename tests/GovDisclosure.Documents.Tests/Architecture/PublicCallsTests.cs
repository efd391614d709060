using GovDisclosure.Forms;
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
            var calls = new PublicCalls(
                typeof(ReportReader).Assembly,
                Reports.Zero(Reports.Edition2021),
                FormCatalog.Default,
                ReadOptions.Default,
                new MemoryStream(),
                Path.Combine(folder.FullName, "x")
            );
            var faults = calls.Faults(static (_, exception) => exception is IOException or UnauthorizedAccessException);
            Assert.True(faults.Count == 0, string.Join('\n', faults));
            Assert.True(calls.Count > 100, $"{calls.Count} calls");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using System.Globalization;
using System.Text;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Corpus;

/// <summary>Reads every published report that is at hand and compares it with its true figures.</summary>
public sealed class CorpusCoverageTests
{
    [Fact]
    public void No_figure_of_the_corpus_is_wrong_and_what_was_read_stays_read()
    {
        var table = new StringBuilder("file\ttrue figures\tright\tinferred\tblank\tmissing\twrong\n");
        var wrong = new List<string>();
        foreach (var path in Directory.EnumerateFiles(CorpusFigures.PathOf("reports")).Order(StringComparer.Ordinal))
        {
            var file = Path.GetFileName(path);
            if (Path.GetExtension(file) is ".pdf" or ".docx")
            {
                continue;
            }

            var name = file[..file.IndexOf('.', StringComparison.Ordinal)];
            var result = ReportReader.ReadFile(path);
            var cells = result.Report is null ? [] : ReadAssert.Cells(result.Report);
            var expected = SharedMaterial.Find("corpus", "expected", name + ".tsv") is null ? null : CorpusFigures.Expected(name);
            var (right, inferred, blank, missing, bad) = (0, 0, 0, 0, 0);
            foreach (var (pointer, value) in expected ?? cells.ToDictionary())
            {
                var read = cells.GetValueOrDefault(pointer, "");
                var source = result.Provenance.Find(pointer);
                if (source is null)
                {
                    missing++;
                }
                else if (read == value)
                {
                    right += source.IsInferred ? 0 : 1;
                    inferred += source.IsInferred ? 1 : 0;
                }
                else if (read.Length == 0)
                {
                    blank++;
                }
                else
                {
                    bad++;
                    wrong.Add($"{file} {pointer}: read {read}, true {value}");
                }
            }

            table.Append(
                CultureInfo.InvariantCulture,
                $"{file}\t{(expected is null ? "unknown" : "known")}\t{right}\t{inferred}\t{blank}\t{missing}\t{bad}\n"
            );
        }

        TestContext.Current.TestOutputHelper?.WriteLine(table + "\n" + string.Join('\n', wrong));
        Assert.Empty(wrong);
        GoldenFile.Matches(table.ToString(), "tests", "GovDisclosure.Documents.Tests", "Data", "corpus_coverage.tsv");
    }
}

using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.OwnCorpus;

/// <summary>
/// Twenty sources of our own making, with the structure and the damage of published ones; names, figures and words are made up. Each is
/// read in every run, and every difference from what it states is printed. README.md beside this file says what each of them shows.
/// </summary>
public sealed class OwnCorpusTests
{
    private static readonly string Folder = SharedMaterial.InRepository("tests", "GovDisclosure.Documents.Tests", "OwnCorpus");

    private static readonly ILookup<string, (string Key, string Value)> Stated = File.ReadLines(Path.Combine(Folder, "expected.tsv"))
        .Where(static line => !line.StartsWith('#'))
        .Select(static line => line.Split('\t'))
        .ToLookup(static parts => parts[0], static parts => (parts[1], parts[2]), StringComparer.Ordinal);

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "Files")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_source_is_read_to_what_it_states(string file)
    {
        var results = ReportReader.ReadAll(File.ReadAllBytes(Path.Combine(Folder, "Files", file)));
        var names = results.Length == 1 ? [file] : results.Select((_, number) => $"{file}#{number + 1}").ToImmutableArray();
        Assert.All(names, name => Assert.True(Stated.Contains(name), $"expected.tsv states nothing of {name}"));
        var differences = names.Zip(results).SelectMany(pair => Differences(pair.First, pair.Second)).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Every_source_that_is_expected_is_there() =>
        Assert.Equal(
            Files.Select(static row => row.Data).Order(StringComparer.Ordinal),
            Stated.Select(static group => group.Key.Split('#')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );

    private static IEnumerable<string> Differences(string name, ReadResult result)
    {
        if (result.Report is not { } report)
        {
            yield return $"{name}: no report; {string.Join("; ", result.Diagnostics.Select(static told => told.Message.En))}";
            yield break;
        }

        var stated = Stated[name].ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        foreach (var (member, read) in Identity(report))
        {
            if (stated.Remove(member, out var value) ? value != read : read.Length > 0)
            {
                yield return $"{name} {member}: \"{value}\" is stated, \"{read}\" was read";
            }
        }

        stated.Remove("codes", out var codes);
        var told = string.Join(' ', result.Diagnostics.Select(static told => told.Code).Distinct().Order(StringComparer.Ordinal));
        if (told != (codes ?? ""))
        {
            yield return $"{name}: \"{codes}\" were told, now \"{told}\": {string.Join("; ", result.Diagnostics.Select(static told => told.Message.En))}";
        }

        stated.Remove("*", out var others);
        foreach (var cell in FormCatalog.Default.CellsOf(report))
        {
            var value = stated.Remove(cell.Pointer, out var own) ? own : others;
            var read = cell.Get(report) is { IsBlank: false } printed ? printed.ToString() : "-";
            if (value != read)
            {
                yield return $"{name} {cell.Pointer}: {value} is stated, {read} was read";
            }
        }

        foreach (var (pointer, value) in stated)
        {
            yield return $"{name} {pointer}: {value} is stated, the report that was read has no such cell";
        }
    }

    private static IEnumerable<(string Member, string Read)> Identity(AnnualReport report) =>
        [
            ("year", $"{report.Year}"),
            ("agency", report.Agency.Name ?? ""),
            ("title", report.Title ?? ""),
            ("publishedOn", $"{report.PublishedOn:yyyy-MM-dd}"),
        ];
}

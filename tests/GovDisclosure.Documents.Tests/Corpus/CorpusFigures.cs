using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Corpus;

/// <summary>Compares what is read of a published report with its true figures.</summary>
internal static class CorpusFigures
{
    public static string PathOf(params string[] parts)
    {
        var path = SharedMaterial.Find(["corpus", .. parts]);
        Assert.SkipWhen(path is null, SharedMaterial.Absent(["corpus", .. parts]));
        return path!;
    }

    /// <summary>The true figures by pointer; a blank is empty.</summary>
    public static Dictionary<string, string> Expected(string name) =>
        File.ReadAllLines(PathOf("expected", name + ".tsv"))
            .Where(line => line.Length > 0)
            .Select(line => line.Split('\t'))
            .ToDictionary(parts => parts[0], parts => parts[1] == "null" ? "" : parts[1]);

    /// <summary>The cells that hold another figure than the true one; a blank is not wrong.</summary>
    public static List<string> Wrong(Dictionary<string, string> expected, ReadResult result) =>
        [
            .. ReadAssert
                .Cells(result.Report!)
                .Where(cell => cell.Value.Length > 0 && cell.Value != expected.GetValueOrDefault(cell.Key, "none"))
                .Select(cell => $"{cell.Key}: read {cell.Value}, true {expected.GetValueOrDefault(cell.Key, "none")}"),
        ];

    public static string Describe(string name, Dictionary<string, string> expected, ReadResult result)
    {
        var cells = ReadAssert.Cells(result.Report!);
        var wrong = Wrong(expected, result).Count;
        var filled = cells.Values.Count(value => value.Length > 0);
        return $"{name}: right {filled - wrong}, wrong {wrong}, blank {cells.Count - filled} ({result.Coverage})";
    }
}

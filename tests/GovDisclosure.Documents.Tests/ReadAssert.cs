using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests;

/// <summary>What the tests of the reader have in common.</summary>
internal static class ReadAssert
{
    /// <summary>The values of all cells by pointer; blank is empty, not applicable is n/a.</summary>
    public static SortedDictionary<string, string> Cells(AnnualReport report) =>
        new(
            FormCatalog.Default.CellsOf(report).ToDictionary(cell => cell.Pointer, cell => cell.Get(report).ToString()),
            StringComparer.Ordinal
        );

    /// <summary>Asserts that two reports agree in every cell, and names those in which they do not.</summary>
    public static void SameCells(AnnualReport expected, ReadResult actual)
    {
        var report = actual.Report;
        Assert.True(report is not null, "No report: " + string.Join("; ", actual.Diagnostics));
        var (left, right) = (Cells(expected), Cells(report));
        var wrong = left.Where(pair => !right.TryGetValue(pair.Key, out var value) || value != pair.Value)
            .Select(pair => $"{pair.Key}: expected '{pair.Value}', read '{right.GetValueOrDefault(pair.Key, "absent")}'")
            .Concat(right.Keys.Except(left.Keys).Select(key => key + ": not expected"))
            .ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(10)) + "\n" + string.Join("\n", actual.Diagnostics.Take(10)));
    }

    public static void NoErrors(ReadResult result) =>
        Assert.True(
            result.Diagnostics.All(diagnostic => diagnostic.Severity != FindingSeverity.Error),
            string.Join("\n", result.Diagnostics)
        );

    public static void AllZero(ReadResult result)
    {
        Assert.NotNull(result.Report);
        var cells = Cells(result.Report);
        Assert.Equal(200, cells.Count);
        Assert.Equal(["0"], cells.Values.Distinct());
        Assert.Equal(new Coverage(200, 200, 0, 0, 0, 0), result.Coverage);
        Assert.Equal(200, result.Provenance.Cells.Length);
        NoErrors(result);
    }

    public static Diagnostic Single(ReadResult result, string code) =>
        Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == code);

    /// <summary>Asserts that there is one diagnostic with the code, at the line of a text that stands once in the source.</summary>
    public static Diagnostic At(ReadResult result, string code, string source, string mark)
    {
        var diagnostic = Single(result, code);
        Assert.Equal(LineOf(source, mark), diagnostic.Position?.Line);
        return diagnostic;
    }

    public static int LineOf(string source, string mark)
    {
        var at = source.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{mark}' is not in the source");
        return source[..at].Count(c => c == '\n') + 1;
    }

    public static string Line(int number) => number.ToString(CultureInfo.InvariantCulture);
}

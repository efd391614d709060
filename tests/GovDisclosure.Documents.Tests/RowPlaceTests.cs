using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests;

/// <summary>What is said of rows whose figures have no certain places, and which rows beside them are read.</summary>
public sealed class RowPlaceTests
{
    private const string Header = "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>";

    [Theory]
    [InlineData("<td>规章</td><td rowspan=2>1</td><td>2</td><td>3</td>")]
    [InlineData("<td>规章</td><td colspan=2>1</td><td>2</td>")]
    [InlineData("<td colspan=2>规章</td><td>1</td><td>2</td><td>3</td>")]
    public void A_row_whose_figures_have_no_certain_places_is_not_told_a_count_or_an_order_that_it_has(string row)
    {
        var result = Read(Header + $"<tr>{row}</tr><tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td></tr>");
        Assert.All(CellsOf(result, "rules"), static value => Assert.Equal("", value));
        Assert.DoesNotContain(result.Diagnostics, static diagnostic =>
            diagnostic.ToString().Contains("should have 3 figures but has 3", StringComparison.Ordinal) ||
            diagnostic.ToString().Contains("another order", StringComparison.Ordinal));
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Code is "GD9106" or "GD9107" && diagnostic.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("\n")]
    public void A_row_that_is_not_known_ends_its_header(string separator)
    {
        string[][] lines = [["二、主动公开政府信息情况"], ["信息内容", "本年处理决定数量"], ["行政审批", "7"], ["信息内容", "本年处理决定数量"], ["行政处罚", "8"], ["行政强制", "9"]];
        var result = ReportReader.ReadText(string.Join('\n', lines.Select(line => string.Join(separator, line))));
        Assert.Equal(["8"], CellsOf(result, "administrativePenalties"));
        Assert.Equal(["9"], CellsOf(result, "administrativeCompulsion"));
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.ToString().Contains("another order", StringComparison.Ordinal));
    }

    private static IEnumerable<string> CellsOf(ReadResult result, string row) =>
        ReadAssert.Cells(result.Report!).Where(pair => pair.Key.Contains($"/{row}/", StringComparison.Ordinal)).Select(static pair => pair.Value);

    private static ReadResult Read(string rows) =>
        ReportReader.ReadText($"<html><body><p>二、主动公开政府信息情况</p><table>{rows}</table></body></html>");
}

using GovDisclosure.Cli.Output;
using GovDisclosure.Testing;

namespace GovDisclosure.Cli.Tests.Output;

/// <summary>What is printed for people is no wider than the terminal, and says the same on a narrow one.</summary>
public sealed class NarrowTests
{
    private static readonly string Township = SharedMaterial.InRepository("seeds", "township_2021.txt");
    private static readonly string Earlier = SharedMaterial.InRepository("seeds", "suqian_2023.txt");
    private static readonly string Later = SharedMaterial.InRepository("seeds", "suqian_2024.txt");

    public static TheoryData<string, string, int> Pages =>
        new MatrixTheoryData<string, string, int>(
            [
                "help",
                "help check",
                "help compare",
                "help rollup",
                "help export",
                "rules",
                "rules GD2101",
                "rules GD9401",
                "check TOWNSHIP",
                "check TOWNSHIP --verbose",
                "compare EARLIER LATER --findings",
            ],
            ["zh", "en"],
            [40, 41, 60, 79]
        )
            .Select(static row => row.Data)
            .Aggregate(new TheoryData<string, string, int>(), static (all, row) =>
            {
                all.Add(row.Item1, row.Item2, row.Item3);
                return all;
            });

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_no_wider_than_the_terminal(string line, string language, int columns)
    {
        var run = await Of(line, language, columns);
        Assert.All(run.Output.Split('\n'), text => Assert.InRange(LineBreaker.Width(text), 0, columns));
    }

    [Theory]
    [InlineData("help check", "zh")]
    [InlineData("rules", "en")]
    [InlineData("rules", "zh")]
    [InlineData("check TOWNSHIP --verbose", "zh")]
    [InlineData("compare EARLIER LATER", "zh")]
    [InlineData("compare EARLIER LATER", "en")]
    public async Task A_narrow_page_leaves_nothing_out(string line, string language)
    {
        var wide = Letters(WithoutTitles((await Of(line, language, 1000)).Output));
        var narrow = Letters((await Of(line, language, 40)).Output.Split('\n'));
        Assert.NotEmpty(wide);
        Assert.All(wide, letter => Assert.InRange(narrow.GetValueOrDefault(letter.Key), letter.Value, int.MaxValue));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_row_whose_columns_cannot_stand_beside_each_other(string language)
    {
        var lines = (await Of("rules", language, 40)).Output.Split('\n');
        Assert.Equal("GD1001", lines[0]);
        Assert.Equal(language == "zh" ? "  名称  section-missing" : "  Name  section-missing", lines[1]);
    }

    private static Task<ToolRun> Of(string line, string language, int columns) =>
        ToolRun.Of(
            "",
            [
                .. line.Split(' ')
                    .Select(static word =>
                        word switch
                        {
                            "TOWNSHIP" => Township,
                            "EARLIER" => Earlier,
                            "LATER" => Later,
                            _ => word,
                        }
                    ),
                "--lang",
                language,
            ],
            new Screen(columns, Colours: false)
        );

    // The titles of columns stand over a rule of dashes; on a narrow page they stand before each cell.
    private static IEnumerable<string> WithoutTitles(string page)
    {
        var lines = page.Split('\n');
        return lines.Where((_, i) => !IsRule(lines[i]) && !(i + 1 < lines.Length && IsRule(lines[i + 1])));
    }

    private static bool IsRule(string line) => line.StartsWith("--", StringComparison.Ordinal) && line.Trim('-', ' ').Length == 0;

    // How often each letter stands on the page: where a line is broken does not count.
    private static Dictionary<char, int> Letters(IEnumerable<string> lines) =>
        lines
            .SelectMany(static line => line)
            .Where(static letter => letter is not ' ' and not '-')
            .CountBy(static letter => letter)
            .ToDictionary();
}

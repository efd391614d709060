using System.Globalization;
using System.Security;
using System.Text;
using GovDisclosure.Cli.Output;
using GovDisclosure.Testing;

namespace GovDisclosure.Cli.Tests;

/// <summary>The picture of the READMEs is what the tool says, letter by letter.</summary>
public sealed class ReadmePictureTests
{
    private const int Columns = 100;
    private const double Letter = 8;
    private const int LineHeight = 20;
    private const int Margin = 16;
    private const string Prompt = "$ govdisclosure check seeds/township_2021.txt --lang zh";

    [Fact]
    public async Task The_picture_shows_what_the_tool_says()
    {
        var run = await ToolRun.Of(
            "",
            ["check", SharedMaterial.InRepository("seeds", "township_2021.txt"), "--lang", "zh"],
            new Screen(Columns, Colours: false)
        );
        var said = run.Output.Replace(
            SharedMaterial.InRepository("seeds", "township_2021.txt"),
            "seeds/township_2021.txt",
            StringComparison.Ordinal
        );
        var findings = said.TrimEnd().Split('\n').TakeWhile(static line => line != "未核对").ToList();
        GoldenFile.Matches(Picture([Prompt, .. findings]), "docs", "check.svg");
    }

    private static string Picture(IReadOnlyList<string> lines)
    {
        var picture = new StringBuilder();
        var (width, height) = ((Columns * Letter) + (2 * Margin), (lines.Count * LineHeight) + (2 * Margin));
        picture.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="govdisclosure check">
            <rect width="100%" height="100%" rx="8" fill="#1e1e2e"/>
            <g font-family="'Noto Sans Mono CJK SC','Sarasa Mono SC','Cascadia Mono',Consolas,'Microsoft YaHei','PingFang SC',monospace" font-size="15" fill="#cdd6f4" xml:space="preserve">

            """
        );
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].TrimStart();
            if (line.Length > 0)
            {
                var start = Margin + ((lines[i].Length - line.Length) * Letter);
                var y = Margin + ((i + 0.75) * LineHeight);
                picture.Append(
                    CultureInfo.InvariantCulture,
                    $"<text x=\"{start}\" y=\"{y}\" fill=\"{Colour(i, line)}\" textLength=\"{LineBreaker.Width(line) * Letter}\" lengthAdjust=\"spacingAndGlyphs\">{SecurityElement.Escape(line)}</text>\n"
                );
            }
        }

        return picture.Append("</g>\n</svg>\n").ToString();
    }

    private static string Colour(int number, string line) =>
        number == 0 ? "#a6e3a1"
        : line.StartsWith("警告", StringComparison.Ordinal) ? "#f9e2af"
        : line.StartsWith("结论", StringComparison.Ordinal) ? "#89b4fa"
        : "#cdd6f4";
}

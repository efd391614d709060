using System.Reflection;
using System.Text;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Sources.Html;
using GovDisclosure.Documents.Sources.Packages;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Documents.Tests.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>The numbers of judgement, each moved one step up and down: what is read may be less or more, but no figure becomes
/// wrong.</summary>
public sealed class JudgementTests
{
    private const int Prints = 96;

    private static readonly DamageSet[] Sets = Enum.GetValues<DamageSet>();

    private static readonly Lazy<List<(Draft Draft, SourceDocument Document, string Name)>> Sample = new(() =>
        [.. Enumerable.Range(0, Prints).Select(static seed => Make(seed))]
    );

    public static TheoryData<string, int> Moves
    {
        get
        {
            var moves = new TheoryData<string, int>();
            foreach (var number in Numbers())
            {
                moves.Add(number.Name, -1);
                moves.Add(number.Name, 1);
            }

            return moves;
        }
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_number_one_step_away_makes_no_figure_wrong(string name, int step)
    {
        var number = Numbers().Single(number => number.Name == name);
        var judgement = Judgement.Default with { };
        number.SetValue(judgement, (int)number.GetValue(judgement)! + step);
        var recognizer = new FormRecognizer(FormCatalog.Default) { Judgement = judgement };
        var (wrong, read) = (new List<string>(), 0);
        foreach (var (draft, document, print) in Sample.Value)
        {
            var result = recognizer.Recognize(document, ReadOptions.Default, Clocks.Stopped);
            var tally = new Tally();
            var faults = Verdicts.Add(tally, draft, result);
            read += tally.Right;
            wrong.AddRange(
                faults.Where(static fault => fault.StartsWith("wrong", StringComparison.Ordinal)).Select(fault => $"{print}: {fault}")
            );
        }

        Assert.Empty(wrong);
        Assert.True(read > Prints, $"{read} cells were read");
    }

    private static IEnumerable<PropertyInfo> Numbers() =>
        typeof(Judgement)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.PropertyType == typeof(int));

    private static (Draft Draft, SourceDocument Document, string Name) Make(int seed)
    {
        var (draft, print, damages) = DamageRun.Make(seed, Sets[seed % Sets.Length], Damages.Prints.Sheetless);
        var content = print.Write(draft);
        var text = Encoding.UTF8.GetString(content);
        var (options, clock, diagnostics) = (ReadOptions.Default, Clocks.Stopped, new DiagnosticList(10));
        var document = FormatDetector.Detect(content) switch
        {
            SourceFormat.Package => new PackageExtractor().Extract(content, options, clock, diagnostics),
            SourceFormat.Html => HtmlExtractor.Instance.Extract(text, options, clock, diagnostics),
            _ when MarkdownExtractor.IsMarkdown(text) => MarkdownExtractor.Instance.Extract(text, options, clock, diagnostics),
            _ => PlainTextExtractor.Instance.Extract(text, options, clock, diagnostics),
        };
        return (draft, document!, $"seed {seed}, {print.Name}, {damages}");
    }
}

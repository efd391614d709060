using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Architecture;

/// <summary>The words by which a report is read are data: lines of the lexicon, each with a sentence that needs it. The sources hold Chinese
/// words only where they speak to people.</summary>
public sealed class WordsInSourcesTests
{
    // What these say is read by people.
    private static readonly string[] Speaking =
    [
        "LocalizedText",
        "new",
        "Found",
        "Violation",
        "NotRun",
        "Wrong",
        "Said",
        "CellStateRule",
        "AddIfMixed",
        "RuleExample",
        "with",
        "NarrativeSketch.Of",
    ];

    // Sets of single letters: what joins, what is no name.
    private static readonly string[] OfLetters = ["SearchValues.Create", "ContainsAny", "Trim", "TrimEnd", "TrimStart"];

    // The grammars of numbers and their units, and the texts of the catalogue and its examples.
    private static readonly string[] Grammars =
    [
        "ChineseNumeral.cs",
        "Figure.cs",
        "FoldedText.cs",
        "Numbers.cs",
        "Fees.cs",
        "FeeUnitRule.cs",
    ];
    private static readonly string[] Texts = ["Catalog", "Explanations", "CellGaps.cs", "StatementRule.cs"];

    [Fact]
    public void No_rule_and_no_reader_of_statements_spells_out_a_word()
    {
        var found =
            from room in new[] { "Rules", "Statements" }
            from file in Directory.EnumerateFiles(
                SharedMaterial.InRepository("src", "GovDisclosure.Core", room),
                "*.cs",
                SearchOption.AllDirectories
            )
            where !Grammars.Contains(Path.GetFileName(file), StringComparer.Ordinal)
            where
                !Texts.Contains(Path.GetFileName(file), StringComparer.Ordinal)
                && !Texts.Contains(Path.GetFileName(Path.GetDirectoryName(file)), StringComparer.Ordinal)
            from literal in Literals.Of(File.ReadAllText(file))
            where literal.Text.Any(IsHan) && !IsSpoken(literal) && !IsOfLetters(literal)
            select $"{Path.GetFileName(file)}: {literal.Text}";
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("""string[] words = ["申请", "受理"];""", "申请 受理")]
    [InlineData("""text.Contains("申请")""", "申请")]
    [InlineData("""// "申请" is said here""", "")]
    [InlineData("""var c = '"'; Has("申请");""", "申请")]
    [InlineData(""" "a\"" + "申请" """, "申请")]
    [InlineData("""$"{(zh ? "空白" : "blank")}申请" """, "{(zh ? \"空白\" : \"blank\")}申请")]
    public void A_word_in_a_source_is_seen(string source, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Literals.Of(source).Select(static literal => literal.Text).Where(static text => text.Any(IsHan)))
        );

    [Theory]
    [InlineData("""new LocalizedText("没有", "none")""", true)]
    [InlineData("""Add("没有", "none")""", true)]
    [InlineData("""Has($"没有{number}件")""", true)]
    [InlineData("""Formula = "本年 = 上年";""", true)]
    [InlineData("""Has("没有")""", false)]
    [InlineData("""new[] { "没有", "未" }""", false)]
    public void What_is_said_in_both_languages_is_spoken(string source, bool isSpoken) =>
        Assert.Equal(isSpoken, IsSpoken(Literals.Of(source).First(static literal => literal.Text.Any(IsHan))));

    // A word that is looked for has neither a hole nor a blank.
    private static bool IsSpoken(Literal literal) =>
        literal.HasHoles
        || literal.Text.Any(char.IsWhiteSpace)
        || literal.Calls.Any(static call =>
            Array.Exists(Speaking, call.Equals) || call.StartsWith("ExampleReports.", StringComparison.Ordinal)
        )
        || (literal.Next is { } next && next.Any(char.IsAsciiLetter) && !next.Any(IsHan));

    private static bool IsOfLetters(Literal literal) =>
        literal.Calls is [.., var call] && Array.Exists(OfLetters, name => call.EndsWith(name, StringComparison.Ordinal));

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}

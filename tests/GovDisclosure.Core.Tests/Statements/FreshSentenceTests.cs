using System.Globalization;
using GovDisclosure.Statements;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Statements;

/// <summary>Sentences in the wordings of real reports, all made up, with what they state: each in a report on 2024 of 青石县教育局, or of
/// the agency that the line names.</summary>
public sealed class FreshSentenceTests
{
    public static TheoryData<string, string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            var path = SharedMaterial.InRepository("tests", "GovDisclosure.Core.Tests", "Statements", "fresh-sentences.tsv");
            foreach (var fields in File.ReadLines(path).Select(static line => line.Split('\t')))
            {
                data.Add(fields[0], fields[1], fields.Length > 2 ? fields[2] : "青石县教育局");
            }

            return data;
        }
    }

    /// <summary>The first reading of each statement with its number; + before one that follows from others.</summary>
    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_states_what_it_states(string text, string expected, string agency) => Assert.Equal(expected, Read(text, agency));

    /// <summary>What is read does not depend on how it is written.</summary>
    [Theory]
    [MemberData(nameof(Sentences))]
    public void Blanks_line_ends_and_widths_change_nothing(string text, string expected, string agency)
    {
        var wide = string.Concat(text.Select(static c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c))
            .Replace('，', ',')
            .Replace('（', '(')
            .Replace('）', ')');
        Assert.Equal(expected, Read("  " + wide.Replace("件", " 件", StringComparison.Ordinal), agency));
    }

    private static string Read(string text, string agency)
    {
        var statements = new List<string>();
        var state = new TextState { Year = 2024, Agency = agency };
        var reader = new StatementReader();
        using var words = new ReportText([new TextPart("", text)], Lexicon.Default, new TextClock());
        foreach (var stated in words.Sentences.SelectMany(sentence => reader.Read(sentence, state)))
        {
            if (stated.IsCompared && !stated.IsAtMost)
            {
                var reading = string.Join('+', stated.Readings[0].Added);
                statements.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{(stated.IsDerived ? "+" : "")}{reading}={stated.Value:0.####}")
                );
            }
        }

        return string.Join(' ', statements);
    }
}

using System.Globalization;
using GovDisclosure.Statements;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Statements;

/// <summary>Sentences in the wordings of real reports, all made up, with what they state: each in a report of 青石县教育局 on 2024.</summary>
public sealed class FreshSentenceTests
{
    public static TheoryData<string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string>();
            var path = SharedMaterial.InRepository("tests", "GovDisclosure.Core.Tests", "Statements", "fresh-sentences.tsv");
            foreach (var fields in File.ReadLines(path).Select(static line => line.Split('\t')))
            {
                data.Add(fields[0], fields[1]);
            }

            return data;
        }
    }

    /// <summary>The first reading of each statement with its number; + before one that follows from others.</summary>
    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_states_what_it_states(string text, string expected) => Assert.Equal(expected, Read(text));

    /// <summary>What is read does not depend on how it is written.</summary>
    [Theory]
    [MemberData(nameof(Sentences))]
    public void Blanks_line_ends_and_widths_change_nothing(string text, string expected)
    {
        var wide = string.Concat(text.Select(static c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c))
            .Replace('，', ',')
            .Replace('（', '(')
            .Replace('）', ')');
        Assert.Equal(expected, Read("  " + wide.Replace("件", " 件", StringComparison.Ordinal)));
    }

    private static string Read(string text)
    {
        var statements = new List<string>();
        var state = new TextState { Year = 2024, Agency = "青石县教育局" };
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

using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3010: 一是 二是 三是 without a gap, and as many of them as announced.</summary>
internal sealed class ListedCountRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3010",
            Name = "listed-count",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new(
                "“一是、二是、三是”的列举不跳号、不重号，与“三个问题”等所说的项数一致。",
                "A list of 一是 二是 三是 skips and repeats no number, and has as many items as are announced."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "“一是”之后为“三是”。",
                "Item one is followed by item three.",
                ExampleReports.Problems("改进措施：", "改进措施：一是", "，加强业务培训", "；三是加强业务培训")
            ),
            Passing = ExampleReports.Of(
                "“一是”之后为“二是”。",
                "Item one is followed by item two.",
                ExampleReports.Problems("改进措施：", "改进措施：一是", "，加强业务培训", "；二是加强业务培训")
            ),
        };

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        Sentence? previous = null;
        Announcement? announced = null;
        var last = 0;
        var isListed = false;
        foreach (var sentence in context.Sentences())
        {
            if (previous?.Part != sentence.Part)
            {
                Close(announced, last, findings);
                (announced, last, previous) = (null, 0, null);
            }

            if (!sentence.Letters.Contains('是'))
            {
                previous = sentence;
                continue;
            }

            var text = sentence.Letters;
            for (var i = 0; i + 1 < text.Length; i++)
            {
                // 改进措施一是: a list may begin anew without punctuation; 统一是 is no list. What follows either is not judged.
                if (text[i] == '一' && text[i + 1] == '是' && i > 0 && !Words.IsBoundary(text[i - 1]))
                {
                    (announced, last) = (null, 0);
                }

                if (ItemAt(text, i) is not { } number)
                {
                    continue;
                }

                isListed |= number > 1;
                if (number == 1)
                {
                    Close(announced, last, findings);
                    announced =
                        i > 0 ? Announcement.AtEnd(sentence, text[..i])
                        : previous is not null ? Announcement.AtEnd(previous, previous.Letters)
                        : null;
                }
                else if (last > 0 && number != last + 1)
                {
                    findings.Add(OutOfOrder(sentence, last, number));
                    announced = null;
                }

                last = number;
            }

            previous = sentence;
        }

        Close(announced, last, findings);
        return isListed ? RuleOutcome.Ran : RuleOutcome.NothingStated;
    }

    // The number of the item that begins at a place of a text: 3 of 三是.
    private static int? ItemAt(ReadOnlySpan<char> text, int at) =>
        text[at + 1] == '是'
        && (at == 0 || Words.IsBoundary(text[at - 1]))
        && ChineseNumeral.TryParse(text.Slice(at, 1), out var number)
        && number is >= 1 and <= 9
            ? (int)number
            : null;

    private Finding OutOfOrder(Sentence sentence, int before, int number) =>
        Found(
            sentence,
            $"“{ChineseNumeral.Format(before)}是”之后为“{ChineseNumeral.Format(number)}是”，列举的序号不连续。",
            $"Item {before} is followed by item {number}."
        );

    // A single 一是 is no list that was counted.
    private void Close(Announcement? announced, int last, IFindingSink findings)
    {
        if (announced is not null && last >= 2 && last != announced.Number)
        {
            findings.Add(
                Found(
                    announced.Sentence,
                    $"文中说有“{announced.Words}”，其后列举了 {last} 项。",
                    $"The text announces {announced.Number} items (“{announced.Words}”); {last} are listed."
                )
            );
        }
    }
}

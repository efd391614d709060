using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3010: 一是 二是 三是 without a gap.</summary>
internal sealed class ListedCountRule() : TextRule(RuleCatalog.ListedCount)
{
    protected override LocalizedText? Look(RuleContext context, ICollection<Finding> findings)
    {
        Sentence? previous = null;
        var last = 0;
        foreach (var sentence in context.Text.Sentences)
        {
            if (previous?.Part != sentence.Part)
            {
                last = 0;
            }

            previous = sentence;
            var text = sentence.Packed;
            for (var i = 0; i + 1 < text.Length; i++)
            {
                // 改进措施一是: a list may begin anew without punctuation; 统一是 is no list. What follows either is not judged.
                if (text[i] == '一' && text[i + 1] == '是' && i > 0 && !Words.IsBoundary(text, i - 1))
                {
                    last = 0;
                }

                if (text[i + 1] != '是' || (i > 0 && !Words.IsBoundary(text, i - 1)) || !ChineseNumeral.TryParse(text.AsSpan(i, 1), out var number) || number is < 1 or > 9)
                {
                    continue;
                }

                if (last > 0 && number != 1 && number != last + 1)
                {
                    findings.Add(Found(
                        sentence,
                        $"“{ChineseNumeral.Format(last)}是”之后为“{ChineseNumeral.Format((int)number)}是”，列举的序号不连续。",
                        $"Item {last} is followed by item {number}."));
                }

                last = (int)number;
            }
        }

        return null;
    }
}

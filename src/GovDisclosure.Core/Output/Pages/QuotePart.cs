using GovDisclosure.Rules;
using GovDisclosure.Statements;

namespace GovDisclosure.Output.Pages;

/// <summary>The sentences that findings are about, with what is meant marked in them.</summary>
internal sealed class QuotePart(PageText page, CheckResult result)
{
    private const int MostQuotes = 20;
    private const int MostOfSentence = 240;

    public void Write(List<Finding> findings)
    {
        var quotes = findings.Where(static finding => finding.Quote is not null).ToLookup(static finding => finding.Quote!);
        foreach (var quote in quotes.Take(MostQuotes))
        {
            Write(quote.Key, quote);
        }

        if (quotes.Count > MostQuotes)
        {
            page.Element("p", page.In($"另有 {quotes.Count - MostQuotes} 句", $"and {quotes.Count - MostQuotes} more sentences"));
        }
    }

    // Of a long sentence what stands around the marks is shown.
    private void Write(TextQuote quote, IEnumerable<Finding> findings)
    {
        var marks = Marks(quote, findings);
        var (from, to) = (0, quote.Length);
        if (quote.Length > MostOfSentence)
        {
            from = Boundary(quote.Text, Math.Max(0, marks[0].From - (MostOfSentence / 2)));
            to = Boundary(quote.Text, Math.Min(quote.Length, from + MostOfSentence));
        }

        page.Raw("<blockquote>").Raw(from > 0 ? "…" : "");
        var at = from;
        foreach (var (start, end) in marks)
        {
            if (end <= at || start >= to)
            {
                continue;
            }

            var first = Math.Max(at, start);
            var last = Math.Min(to, end);
            page.Raw(PageText.Escape(quote.Text[at..first])).Raw("<mark>").Raw(PageText.Escape(quote.Text[first..last])).Raw("</mark>");
            at = last;
        }

        page.Raw(PageText.Escape(quote.Text[at..to])).Raw(to < quote.Length ? "…" : "").Raw("</blockquote>\n");
    }

    // Figures are marked where statements were read, not where the same digits stand first; without any, the words that the findings name;
    // without these, the whole of it is meant.
    private List<(int From, int To)> Marks(TextQuote quote, IEnumerable<Finding> findings)
    {
        var figures = (result.Statements.IsDefault ? [] : result.Statements)
            .Where(statement => statement.Verdict == StatementVerdict.Differs && statement.Quote == quote)
            .Select(statement => (From: statement.Offset - quote.Offset, statement.Length))
            .ToList();
        var named = findings
            .Select(static finding => finding.Subject)
            .OfType<string>()
            .Where(static subject => subject.Length > 0)
            .Select(subject => (From: quote.Text.IndexOf(subject, StringComparison.Ordinal), subject.Length))
            .Where(static mark => mark.From >= 0);
        var marks = (figures.Count > 0 ? figures : named)
            .Select(mark => (From: Math.Clamp(mark.From, 0, quote.Length), To: Math.Clamp(mark.From + mark.Length, 0, quote.Length)))
            .Where(static mark => mark.To > mark.From)
            .OrderBy(static mark => mark.From)
            .ToList();
        return marks.Count > 0 ? marks : [(0, quote.Length)];
    }

    // Never between the halves of a character.
    private static int Boundary(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}

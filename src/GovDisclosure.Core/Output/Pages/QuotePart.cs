using GovDisclosure.Rules;
using GovDisclosure.Statements;

namespace GovDisclosure.Output.Pages;

/// <summary>The sentences that findings are about, with what is meant marked in them.</summary>
internal sealed class QuotePart(PageText page, CheckResult result)
{
    private const int MostQuotes = 20;
    private const int MostOfSentence = 240;

    // How much of a long sentence is before and after a mark.
    private const int Around = 60;

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

    // Of a long sentence what is around each mark is shown.
    private void Write(TextQuote quote, IEnumerable<Finding> findings)
    {
        var marks = Marks(quote, findings);
        page.Raw("<blockquote>");
        var at = 0;
        foreach (var (from, to) in Windows(quote, marks))
        {
            page.Raw(from > at ? "…" : "");
            at = from;
            foreach (var (start, end) in marks)
            {
                var (first, last) = (Math.Max(at, start), Math.Min(to, end));
                if (first < last)
                {
                    page.Raw(PageText.Escape(quote.Text[at..first]))
                        .Raw("<mark>")
                        .Raw(PageText.Escape(quote.Text[first..last]))
                        .Raw("</mark>");
                    at = last;
                }
            }

            page.Raw(PageText.Escape(quote.Text[at..to]));
            at = to;
        }

        page.Raw(at < quote.Length ? "…" : "").Raw("</blockquote>\n");
    }

    private static List<(int From, int To)> Windows(TextQuote quote, List<(int From, int To)> marks)
    {
        List<(int From, int To)> windows = [];
        if (quote.Length <= MostOfSentence)
        {
            return [(0, quote.Length)];
        }

        foreach (var mark in marks.Take(MostQuotes))
        {
            var from = PageText.Boundary(quote.Text, Math.Max(0, mark.From - Around));
            var to = PageText.Boundary(quote.Text, Math.Min(quote.Length, Math.Min(mark.To, mark.From + MostOfSentence) + Around));
            if (windows is [.., var last] && from <= last.To)
            {
                windows[^1] = (last.From, Math.Max(last.To, to));
            }
            else
            {
                windows.Add((from, to));
            }
        }

        return windows;
    }

    // Figures are marked where statements were read, not where the same digits are first; without any, the words that the findings name;
    // without these, the whole of it is meant.
    private List<(int From, int To)> Marks(TextQuote quote, IEnumerable<Finding> findings)
    {
        var figures = (result.Statements.IsDefault ? [] : result.Statements)
            .Where(statement => statement.Verdict == StatementVerdict.Differs && statement.Quote == quote)
            .Select(static statement => statement.InQuote)
            .ToList();
        var named = findings
            .Select(static finding => finding.Subject)
            .OfType<string>()
            .Select(subject => (From: quote.Text.IndexOf(subject, StringComparison.Ordinal), subject.Length))
            .Where(static mark => mark.From >= 0)
            .Select(static mark => (mark.From, To: mark.From + mark.Length));
        var marks = (figures.Count > 0 ? figures : named).Where(static mark => mark.To > mark.From).Order().ToList();
        return marks.Count > 0 ? marks : [(0, quote.Length)];
    }
}

namespace GovDisclosure.Documents.Sources;

/// <summary>
/// The numbers on lines of their own right before and after the form feeds of a plain text. Those that count the pages are the pages'.
/// Where there
/// are enough form feeds the others are cells; where there are too few to tell, they may be the pages' and are in doubt.
/// </summary>
internal sealed class PageTurns
{
    private const int TurnsToTell = 3;

    // So many count pages; two do where no other number is at hand, since two cells may follow one another by chance.
    private const int NumbersToTell = 3;
    private const int NumbersToCount = 2;

    private readonly List<(int Token, int Number)> before = [];
    private readonly List<(int Token, int Number)> after = [];

    /// <summary>A form feed is between two tokens.</summary>
    /// <param name="tokens">The tokens before it.</param>
    /// <param name="text">The text of the source.</param>
    public void Add(TokenList tokens, ReadOnlySpan<char> text)
    {
        // Several form feeds at one place turn one page.
        if (after.Count > 0 && after[^1].Token == tokens.Count)
        {
            return;
        }

        before.Add((tokens.Count - 1, tokens.Count > 0 ? BareNumber.Of(tokens[tokens.Count - 1], text) : -1));
        after.Add((tokens.Count, -1));
    }

    /// <summary>Marks the numbers that are, or may be, those of pages.</summary>
    public void Mark(TokenList tokens, ReadOnlySpan<char> text)
    {
        if (after.Count == 0)
        {
            return;
        }

        for (var i = 0; i < after.Count; i++)
        {
            var token = after[i].Token;
            after[i] = (token, token < tokens.Count ? BareNumber.Of(tokens[token], text) : -1);
        }

        if (Mark(tokens, before) is { } first)
        {
            MarkElsewhere(tokens, text, first);
        }

        Mark(tokens, after);
    }

    // The number of a page that is not at its turn may be anywhere on the page, among its figures too.
    private void MarkElsewhere(TokenList tokens, ReadOnlySpan<char> text, int first)
    {
        for (var turn = 0; turn < before.Count; turn++)
        {
            if (before[turn].Number == first + turn)
            {
                continue;
            }

            for (var token = turn == 0 ? 0 : before[turn - 1].Token + 1; token <= before[turn].Token; token++)
            {
                if (BareNumber.Of(tokens[token], text) == first + turn)
                {
                    tokens[token] = tokens[token] with { IsPageInDoubt = true };
                }
            }
        }
    }

    // The number of the first page, where the numbers count the pages for certain.
    private static int? Mark(TokenList tokens, List<(int Token, int Number)> numbers)
    {
        var (first, counted) = FindCount(numbers);
        var isSure = counted >= NumbersToTell || (counted == NumbersToCount && numbers.Count(static turn => turn.Number >= 0) == counted);
        var areFew = numbers.Count < TurnsToTell;
        for (var turn = 0; turn < numbers.Count; turn++)
        {
            var (token, number) = numbers[turn];
            var isCounted = counted >= NumbersToCount && number == first + turn;
            if (number >= 0 && (isCounted || areFew))
            {
                tokens[token] = tokens[token] with { IsPageNumber = true, IsPageInDoubt = !(isCounted && isSure) };
            }
        }

        return isSure ? first : null;
    }

    // The number of the page at the first turn that most of the numbers count from, and how many do.
    private static (int First, int Counted) FindCount(List<(int Token, int Number)> numbers)
    {
        var tally = new Dictionary<int, int>();
        var (first, counted) = (0, 0);
        for (var turn = 0; turn < numbers.Count; turn++)
        {
            if (numbers[turn].Number < 0)
            {
                continue;
            }

            var from = numbers[turn].Number - turn;
            var count = tally[from] = tally.GetValueOrDefault(from) + 1;
            if (count > counted)
            {
                (first, counted) = (from, count);
            }
        }

        return (first, counted);
    }
}

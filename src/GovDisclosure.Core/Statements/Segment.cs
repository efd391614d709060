namespace GovDisclosure.Statements;

/// <summary>The words around a number that are about it: those before it, back to the punctuation or the number before; those after
/// it.</summary>
/// <param name="Start">Where the words before the number begin.</param>
/// <param name="Number">Where the number begins.</param>
/// <param name="End">Where the number ends, unit included.</param>
/// <param name="AfterEnd">Where the words after it end.</param>
/// <param name="SkippedFrom">Where a bracket right before the number begins, which is stepped over; the number's place where there is
/// none.</param>
internal readonly record struct Segment(int Start, int Number, int End, int AfterEnd, int SkippedFrom)
{
    private const string Bounds = "，；：。（）！？“”";

    /// <summary>The words around the number at an index.</summary>
    public static Segment Of(SentenceView sentence, int index)
    {
        var letters = sentence.Letters;
        var figures = sentence.Figures;
        var figure = figures[index];
        var low = index > 0 ? figures[index - 1].End : 0;
        var high = index + 1 < figures.Count ? figures[index + 1].Start : letters.Length;
        var start = figure.Start;
        var skippedFrom = start;
        if (start > low && letters[start - 1] == '）' && letters[low..start].LastIndexOf('（') is var open and >= 0)
        {
            start = skippedFrom = low + open;
        }

        while (start > low && !Bounds.Contains(letters[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        var end = figure.End;
        while (end < high && letters[end] != '、' && !Bounds.Contains(letters[end], StringComparison.Ordinal))
        {
            end++;
        }

        return new Segment(start, figure.Start, figure.End, end, skippedFrom);
    }

    /// <summary>Whether a place is within the bracket that is stepped over.</summary>
    public bool Skips(int place) => place >= SkippedFrom && place < Number;
}

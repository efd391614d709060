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
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">The index of the number.</param>
    /// <param name="taken">How far the words before are about the number before: 22件予以公开、3件部分公开.</param>
    public static Segment Of(SentenceView sentence, int index, int taken)
    {
        var letters = sentence.Letters;
        var figures = sentence.Figures;
        var figure = figures[index];
        var low = Math.Max(taken, index > 0 ? figures[index - 1].End : 0);
        var high = index + 1 < figures.Count ? figures[index + 1].Start : letters.Length;
        var start = figure.Start;
        var skippedFrom = start;
        if (start > low && letters[start - 1] == '）' && letters[low..start].LastIndexOf('（') is var open and >= 0)
        {
            start = skippedFrom = low + open;
        }

        // 其中“予以公开”10件: the label of the table is quoted.
        if (start > low && letters[start - 1] == '”' && letters[low..start].LastIndexOf('“') is var quote and >= 0)
        {
            start = low + quote;
        }

        while (start > low && !Bounds.Contains(letters[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        // 规章0件和规范性文件2件: what is joined to a number is about the next one.
        var end = figure.End;
        high = end < high && letters[end] is '和' or '及' or '与' ? end : high;
        while (end < high && letters[end] != '、' && !Bounds.Contains(letters[end], StringComparison.Ordinal))
        {
            end++;
        }

        return new Segment(start, figure.Start, figure.End, end, skippedFrom);
    }

    /// <summary>Whether a place is within the bracket that is stepped over.</summary>
    public bool Skips(int place) => place >= SkippedFrom && place < Number;
}

using System.Diagnostics.CodeAnalysis;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents;

/// <summary>Takes the lines and tables of a source from a <see cref="SourceExtractor"/>, in reading order, and keeps to the limits of the
/// reading.</summary>
/// <remarks>Of one reading and one thread.</remarks>
public abstract class SourceBuilder
{
    private protected SourceBuilder(ReadOptions options) => Options = options;

    /// <summary>The limits of the reading.</summary>
    public ReadOptions Options { get; }

    /// <summary>Whether nothing was added that prints anything.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>A step of the extraction; to be called in every loop, since it looks at the time and whether the reading was
    /// cancelled.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public abstract void Tick();

    /// <summary>Adds a line, or a paragraph, of text.</summary>
    /// <param name="line">What is printed. Cells that only spaces hold apart are found in it.</param>
    /// <param name="number">The number of the line in the source, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public void AddLine(string line, int number) => AddLine(line, number, 0);

    /// <summary>Adds a line, or a paragraph, of text of a source that has pages.</summary>
    /// <param name="line">What is printed. Cells that only spaces hold apart are found in it.</param>
    /// <param name="number">The number of the line in the source, from 1.</param>
    /// <param name="page">The page that it starts on, from 1; 0 where the source has no pages.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive, or the page negative.</exception>
    public abstract void AddLine(string line, int number, int page);

    /// <summary>Adds a table whose cells are certain.</summary>
    /// <param name="cells">The cells by rows, those of a row by columns; none may overlap.</param>
    /// <exception cref="ArgumentException">A cell covers nothing, lies outside of all places, or comes before one that it follows in the
    /// order.</exception>
    public abstract void AddTable(IReadOnlyList<GridCell> cells);

    /// <summary>Adds a picture where it is, so that what it may show is not taken for absent.</summary>
    /// <param name="number">The number of the line in the source that it is before, from 1.</param>
    public abstract void AddImage(int number);

    /// <summary>Tells what was not read, or is in doubt.</summary>
    /// <param name="diagnostic">It.</param>
    public abstract void Tell(Diagnostic diagnostic);

    /// <summary>Ends the extraction: the source cannot be read.</summary>
    /// <param name="diagnostic">Why, and what to do.</param>
    [DoesNotReturn]
    public abstract void Refuse(Diagnostic diagnostic);
}

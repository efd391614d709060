using System.Collections.Immutable;
using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Sources;

/// <summary>
/// What an extractor makes of a source, whatever its format: its text, the pieces of it in reading order, and, where the source has them,
/// the grids of its tables and the stretches that it holds together.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class SourceDocument(string text, ImmutableArray<SourceToken> tokens)
{
    public string Text => text;

    public ImmutableArray<SourceToken> Tokens => tokens;

    /// <summary>Whether marks of our writers are in it; hardly any source has them.</summary>
    public bool HasMarks { get; } = text.Contains(TextMarks.Paragraph, StringComparison.Ordinal);

    /// <summary>The tables whose cells are certain, by the number of their positions; empty for a source that shows no grid.</summary>
    public ImmutableArray<SourceTable> Tables { get; init; } = [];

    /// <summary>The stretches that the source holds together, an inner one before the one around it.</summary>
    public ImmutableArray<SourceBlock> Blocks { get; init; } = [];

    /// <summary>The pictures, in reading order.</summary>
    public ImmutableArray<SourceImage> Images { get; init; } = [];

    /// <summary>The titles that the source states beside its text, the surest first.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>The date of publication that the source states beside its text; null when it states none.</summary>
    public string? PublicationDate { get; init; }

    /// <summary>The agency that the source states beside its text as its origin; null when it states none.</summary>
    public string? Publisher { get; init; }

    /// <summary>Whether its pieces are lines as printed, so that a paragraph may go on from one to the next.</summary>
    public bool HasLines { get; init; }

    /// <summary>Whether nothing is printed in it.</summary>
    public bool IsBlank => tokens.All(static token => token.IsEmpty);

    /// <summary>A part of the document: the pieces of a stretch, and what the source says of all of it.</summary>
    /// <param name="first">The first piece.</param>
    /// <param name="end">The piece after the last one.</param>
    public SourceDocument Slice(int first, int end) =>
        new(text, tokens[first..end])
        {
            Tables =
            [
                .. Tables.Select(table => new SourceTable(
                    [.. table.Cells.ToArray().Select(cell => Moved(cell, first, end))],
                    table.RowCount
                )),
            ],
            Blocks =
            [
                .. Blocks
                    .Where(block => block.First < end && block.End > first)
                    .Select(block => new SourceBlock(Math.Max(block.First, first) - first, Math.Min(block.End, end) - first)),
            ],
            Images =
            [
                .. Images
                    .Where(image => image.Token >= first && image.Token <= end)
                    .Select(image => image with { Token = image.Token - first }),
            ],
            Publisher = Publisher,
            HasLines = HasLines,
        };

    private static SourceCell Moved(SourceCell cell, int first, int end) =>
        cell with
        {
            Token = cell.Token < first || cell.Token >= end ? -1 : cell.Token - first,
        };

    /// <summary>The document with the pieces of a stretch marked as nobody's text.</summary>
    public SourceDocument LeaveOut(SourceBlock stretch)
    {
        if (stretch.End <= stretch.First)
        {
            return this;
        }

        var marked = tokens.ToBuilder();
        for (var i = stretch.First; i < stretch.End; i++)
        {
            marked[i] = marked[i] with { IsLeftOut = true };
        }

        return new SourceDocument(text, marked.MoveToImmutable())
        {
            Tables = Tables,
            Blocks = Blocks,
            Images = Images,
            Titles = Titles,
            PublicationDate = PublicationDate,
            Publisher = Publisher,
            HasLines = HasLines,
        };
    }

    /// <summary>The document with what its source says of it elsewhere, where it does not say so itself.</summary>
    public SourceDocument Stating(PageFacts facts) =>
        new(text, tokens)
        {
            Tables = Tables,
            Blocks = Blocks,
            Images = Images,
            Titles = facts.Title is null ? Titles : [.. Titles, facts.Title],
            PublicationDate = PublicationDate ?? facts.PublishedOn,
            Publisher = Publisher ?? facts.Publisher,
            HasLines = HasLines,
        };

    public ReadOnlySpan<char> Span(scoped in SourceToken token) => text.AsSpan(token.Start, token.Length);

    /// <summary>The text in simplified characters, letter by letter; the text itself where it has no other.</summary>
    public string PlainText => field ??= TraditionalText.Simplify(text);

    /// <summary>Whether the text is in simplified characters.</summary>
    public bool IsPlain => ReferenceEquals(PlainText, text);

    /// <summary>A piece in simplified characters.</summary>
    public ReadOnlySpan<char> Plain(scoped in SourceToken token) => PlainText.AsSpan(token.Start, token.Length);

    /// <summary>What is printed between two pieces, both included.</summary>
    public ReadOnlySpan<char> Span(scoped in SourceToken first, scoped in SourceToken last) =>
        text.AsSpan(first.Start, last.End - first.Start);

    /// <summary>Whether a piece is set off as a paragraph, or a title, that is nothing else.</summary>
    public bool IsSetOff(int token) => HasMarks && TextMarks.CountBefore(text, tokens[token].Start) >= TextMarks.Paragraph.Length;

    /// <summary>The first piece of a stretch that is set off; the end of the stretch where none is.</summary>
    public int FindSetOff(int start, int end)
    {
        while (HasMarks && start < end && !IsSetOff(start))
        {
            start++;
        }

        return HasMarks ? start : end;
    }

    /// <summary>Finds the place of a token in a grid.</summary>
    /// <returns>The table, or null when the token is no cell of a table with a grid.</returns>
    public SourceTable? FindTable(int token, out SourceCell cell)
    {
        var position = tokens[token].Position;
        if (position.Table == 0 || position.Table > Tables.Length || !tokens[token].IsCell || Tables[position.Table - 1].RowCount == 0)
        {
            cell = default;
            return null;
        }

        var table = Tables[position.Table - 1];
        cell = table.At(position.Row - 1, position.Cell - 1);
        return table;
    }
}

using System.Collections.Immutable;
using AngleSharp.Dom;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Walks over the elements of a page in reading order and takes down its pieces. It keeps its own stack: no depth can end the process.</summary>
internal sealed class HtmlWalker(ReadOptions options)
{
    private readonly HtmlText text = new();
    private readonly ImmutableArray<SourceToken>.Builder tokens = ImmutableArray.CreateBuilder<SourceToken>();
    private readonly ImmutableArray<SourceBlock>.Builder blocks = ImmutableArray.CreateBuilder<SourceBlock>();
    private readonly ImmutableArray<SourceImage>.Builder images = ImmutableArray.CreateBuilder<SourceImage>();
    private readonly List<SourceTable?> tables = [];

    // The tables that are open; null for one that is but a frame.
    private readonly Stack<HtmlGrid?> grids = [];
    private IElement? cell;
    private IElement? raised;
    private int cellIndex;
    private int preformatted;
    private int headings;
    private long area;
    private SourcePosition position;

    /// <summary>Takes down a page.</summary>
    /// <exception cref="SourceLimitException">The page is beyond a limit.</exception>
    public SourceDocument Walk(IElement root, ImmutableArray<string> titles, string? publicationDate, string? publisher)
    {
        var open = new Stack<Frame>();
        Enter(root);
        open.Push(new Frame(root, 0, 0));
        while (open.TryPop(out var frame))
        {
            var children = frame.Element.ChildNodes;
            if (frame.Next == children.Length)
            {
                Leave(frame.Element, frame.FirstToken);
                continue;
            }

            open.Push(frame with { Next = frame.Next + 1 });
            switch (children[frame.Next])
            {
                case IText data:
                    AddText(frame.Element, data.Data);
                    break;
                case IElement element when !HtmlNames.IsSkipped(element):
                    Enter(element);
                    open.Push(new Frame(element, 0, tokens.Count));
                    break;
                default:
                    break;
            }
        }

        return new SourceDocument(text.ToString(), tokens.DrainToImmutable())
        {
            Tables = [.. tables.Select(static table => table ?? new SourceTable([], 0))],
            Blocks = blocks.DrainToImmutable(),
            Images = images.DrainToImmutable(),
            Titles = titles,
            PublicationDate = publicationDate,
            Publisher = publisher,
        };
    }

    private void Enter(IElement element)
    {
        if (element.LocalName == "img")
        {
            images.Add(new SourceImage(tokens.Count, element.GetAttribute("alt")?.Trim() ?? "", PositionOf(element)));
        }

        if (cell is not null)
        {
            if (element.LocalName == "br" || HtmlNames.IsBlock(element))
            {
                text.Break();
            }
            else if (raised is null && HtmlNames.IsRaised(element) && text.Trimmed() is var (first, last) && first < last)
            {
                // 3402 and the mark of a note, 1: no figure is both.
                text.Append("[");
                raised = element;
            }

            return;
        }

        if (HtmlNames.IsHeading(element))
        {
            headings++;
        }

        if (element.LocalName == "br" && headings > 0)
        {
            // A title in two lines is one.
            text.Break();
        }
        else if (element.LocalName == "br" || HtmlNames.IsBlock(element))
        {
            EndParagraph();
        }

        switch (element.LocalName)
        {
            case "table":
                StartTable(element);
                break;
            case "tr" when Grid is { } grid:
                grid.StartRow();
                break;
            case "td" or "th" when Grid is { } grid:
                StartCell(grid, element);
                break;
            case "pre":
                preformatted++;
                break;
            default:
                break;
        }
    }

    private void Leave(IElement element, int firstToken)
    {
        if (cell is not null)
        {
            if (ReferenceEquals(element, cell))
            {
                EndCell();
            }
            else if (ReferenceEquals(element, raised))
            {
                text.Append("]");
                raised = null;
            }
            else if (HtmlNames.IsBlock(element))
            {
                text.Break();
            }

            return;
        }

        if (!HtmlNames.IsBlock(element))
        {
            return;
        }

        EndParagraph();
        preformatted -= element.LocalName == "pre" ? 1 : 0;
        headings -= HtmlNames.IsHeading(element) ? 1 : 0;
        if (HtmlNames.IsSection(element))
        {
            Grid?.EndSection();
        }
        else if (element.LocalName == "table")
        {
            EndTable();
        }

        if (tokens.Count > firstToken)
        {
            blocks.Add(new SourceBlock(firstToken, tokens.Count));
        }
    }

    private HtmlGrid? Grid => grids.TryPeek(out var grid) ? grid : null;

    private void StartTable(IElement table)
    {
        if (HtmlContent.IsFrame(table))
        {
            grids.Push(null);
            return;
        }

        tables.Add(null);
        grids.Push(new HtmlGrid(tables.Count));
    }

    private void EndTable()
    {
        if (grids.Pop() is not { } grid)
        {
            return;
        }

        grid.EndSection();
        area += grid.Area;
        CheckCells();
        tables[grid.Number - 1] = grid.Build();
    }

    private void StartCell(HtmlGrid grid, IElement element)
    {
        var index = grid.Add(element);
        if (HtmlContent.HoldsPieces(element))
        {
            return;
        }

        (cell, cellIndex) = (element, index);
        position = PositionOf(element) with { Table = grid.Number, Row = grid.Row, Cell = grid.Place };
    }

    private void EndCell()
    {
        var grid = Grid!;
        grid.SetToken(cellIndex, tokens.Count);
        AddToken(isCell: true, startsRow: grid.Place == 1);
        cell = null;
    }

    private void AddText(IElement parent, string data)
    {
        if (cell is null && text.IsEmpty)
        {
            position = PositionOf(parent);
        }

        if (preformatted == 0)
        {
            text.Append(data);
            return;
        }

        foreach (var line in data.AsSpan().EnumerateLines())
        {
            text.Append(line);
            if (cell is null)
            {
                EndParagraph();
            }
            else
            {
                text.Break();
            }
        }
    }

    private void EndParagraph()
    {
        var (first, last) = text.Trimmed();
        if (first < last)
        {
            AddToken(isCell: false, startsRow: true);
        }
        else if (!text.IsEmpty)
        {
            text.End('\n');
        }
    }

    private void AddToken(bool isCell, bool startsRow)
    {
        var (first, last) = text.Trimmed();
        tokens.Add(new SourceToken(text.Start, text.Length - text.Start, first, last - first, position, isCell, startsRow));
        text.End(isCell ? '\t' : '\n');
        CheckCells();
    }

    private void CheckCells()
    {
        if (tokens.Count > options.MaxCells || area > options.MaxCells)
        {
            throw new SourceLimitException(Messages.TooManyCells(options.MaxCells));
        }
    }

    private static SourcePosition PositionOf(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at.SourceReference is { Position: { Line: > 0 } place })
            {
                return new SourcePosition(place.Line, place.Column);
            }
        }

        return new SourcePosition(1);
    }

    private readonly record struct Frame(IElement Element, int Next, int FirstToken);
}

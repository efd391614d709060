using System.Collections.Immutable;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Walks over the elements of a page in reading order and takes down its pieces. It keeps its own stack: no depth can end the
/// process.</summary>
/// <param name="page">The page.</param>
/// <param name="options">The limits.</param>
/// <param name="clock">The limit of time.</param>
internal sealed class HtmlWalker(HtmlPage page, ReadOptions options, ReadClock clock)
{
    private readonly HtmlText text = new(page.Length);
    private readonly HtmlLinks links = new();
    private readonly TokenList tokens = new();
    private readonly ImmutableArray<SourceBlock>.Builder blocks = ImmutableArray.CreateBuilder<SourceBlock>();
    private readonly ImmutableArray<SourceImage>.Builder images = ImmutableArray.CreateBuilder<SourceImage>();
    private readonly List<SourceTable?> tables = [];

    // The tables that are open; null for one that is but a frame.
    private readonly Stack<HtmlGrid?> grids = [];
    private readonly HtmlPaint paint = new(page, clock);
    private HtmlElement? cell;
    private bool cellIsPaintedOver;
    private HtmlElement? raised;
    private bool mayBeMark;
    private bool holdsUnread;
    private int cellIndex;
    private bool followsBreak;
    private int preformatted;
    private int headings;
    private long area;
    private SourcePosition position;

    /// <summary>Takes down a page.</summary>
    /// <exception cref="SourceLimitException">The page is beyond a limit.</exception>
    public SourceDocument Walk(HtmlElement root, ImmutableArray<string> titles, string? publicationDate, string? publisher)
    {
        var open = new Stack<Frame>();
        Enter(root);
        open.Push(new Frame(root, 0, 0));
        while (open.TryPop(out var frame))
        {
            clock.Tick();
            var children = frame.Element.Children;
            var next = frame.Next;
            for (; next < children.Length && children[next] is HtmlPiece piece; next++)
            {
                if (!IsClosed(frame.Element) && !(cellIsPaintedOver && ReferenceEquals(frame.Element, cell)))
                {
                    AddText(frame.Element, page.TextOf(piece));
                }
            }

            if (next == children.Length)
            {
                Leave(frame.Element, frame.FirstToken);
                continue;
            }

            open.Push(frame with { Next = next + 1 });
            var element = (HtmlElement)children[next];
            if (grids.Count > 0)
            {
                page.Sheet?.Apply(element, clock);
            }

            if (!element.IsSkipped && (cell is null ? !element.Is(HtmlRole.Field) : IsShown(element, frame.Element)))
            {
                Enter(element);
                open.Push(new Frame(element, 0, tokens.Count));
            }
            else if (element.Is(HtmlRole.Unread) && !element.IsHidden)
            {
                holdsUnread = true;
            }
        }

        return new SourceDocument(text.ToString(), tokens.Drain())
        {
            Tables = [.. tables.Select(static table => table ?? new SourceTable([], 0))],
            Blocks = blocks.DrainToImmutable(),
            Images = images.DrainToImmutable(),
            Titles = titles,
            PublicationDate = publicationDate,
            Publisher = publisher,
        };
    }

    // Of what is in a cell.
    private bool IsShown(HtmlElement element, HtmlElement parent) =>
        !paint.IsUnseen(element, cell!)
        && !(element.Is(HtmlRole.Annotation) && !text.EndsWithDigit)
        && (!IsClosed(parent) || element.Name is "summary");

    private bool IsClosed(HtmlElement element) => cell is not null && element.Is(HtmlRole.Folded) && element["open"] is null;

    private void Enter(HtmlElement element)
    {
        if (element.Is(HtmlRole.Image))
        {
            images.Add(new SourceImage(tokens.Count, element["alt"]?.Trim() ?? "", element.PrintedPosition));
        }

        if (cell is not null)
        {
            EnterInCell(element);
            return;
        }

        headings += element.Is(HtmlRole.Heading) ? 1 : 0;
        links.Enter(element);

        if (element.Is(HtmlRole.LineBreak) && headings > 0)
        {
            // A title in two lines is one.
            text.Break();
        }
        else if (element.BreaksLine)
        {
            EndParagraph(element.Is(HtmlRole.LineBreak));
        }

        if (element.Is(HtmlRole.Table))
        {
            StartTable(element);
        }
        else if (element.Is(HtmlRole.Row))
        {
            Grid?.StartRow();
        }
        else if (element.Is(HtmlRole.Cell) && Grid is { } grid)
        {
            StartCell(grid, element);
        }
        else if (element.Is(HtmlRole.Preformatted))
        {
            preformatted++;
        }
    }

    private void EnterInCell(HtmlElement element)
    {
        holdsUnread |= page.Sheet?.PrintsFigure(element, clock) == true;
        if (element.BreaksLine)
        {
            text.Break();
        }
        else if (raised is null && element.Is(HtmlRole.Raised | HtmlRole.Annotation) && text.IsPrinted)
        {
            // 3402 and the mark of a note, 1: no figure is both.
            text.Append("[");
            raised = element;
        }
        else if (element.Is(HtmlRole.Mark))
        {
            mayBeMark = text.EndsWithDigit && HtmlLinks.LeadsOn(element);
        }
        else if (element.Is(HtmlRole.Field))
        {
            EnterField(element);
        }
        else if (element.Is(HtmlRole.Unread))
        {
            holdsUnread = true;
        }
    }

    private void Leave(HtmlElement element, int firstToken)
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
            else if (element.Is(HtmlRole.Mark))
            {
                mayBeMark = text.EndsWithDigit && HtmlLinks.LeadsOn(element);
            }
            else if (element.Is(HtmlRole.Block | HtmlRole.Field))
            {
                text.Break();
            }

            return;
        }

        if (!element.Is(HtmlRole.Block))
        {
            links.Leave(element);
            return;
        }

        EndParagraph();
        links.Leave(element);
        preformatted -= element.Is(HtmlRole.Preformatted) ? 1 : 0;
        headings -= element.Is(HtmlRole.Heading) ? 1 : 0;
        if (element.Is(HtmlRole.Section))
        {
            Grid?.EndSection();
        }
        else if (element.Is(HtmlRole.Table))
        {
            EndTable();
        }

        if (tokens.Count > firstToken)
        {
            blocks.Add(new SourceBlock(firstToken, tokens.Count));
        }
    }

    private HtmlGrid? Grid => grids.TryPeek(out var grid) ? grid : null;

    private void StartTable(HtmlElement table)
    {
        if (HtmlContent.IsFrame(table))
        {
            grids.Push(null);
            return;
        }

        tables.Add(null);
        grids.Push(new HtmlGrid(tables.Count, options.MaxSpan));
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

    private void StartCell(HtmlGrid grid, HtmlElement element)
    {
        var index = grid.Add(element);
        if (HtmlContent.HoldsPieces(page, element))
        {
            return;
        }

        (cell, cellIndex, mayBeMark, holdsUnread) = (element, index, false, page.Sheet?.PrintsFigure(element, clock) == true);
        cellIsPaintedOver = paint.IsUnseen(element);
        position = element.PrintedPosition with { Table = grid.Number, Row = grid.Row, Cell = grid.Place };
    }

    private void EndCell()
    {
        var grid = Grid!;
        grid.SetToken(cellIndex, tokens.Count);
        AddToken(isCell: true, startsRow: grid.Place == 1, holdsUnread);
        cell = null;
    }

    private void EnterField(HtmlElement field)
    {
        if (HtmlField.IsUnread(field))
        {
            holdsUnread = true;
            return;
        }

        // A field is apart from what is around it.
        text.Break();
        text.Append(HtmlField.TextOf(field));
    }

    private void AddText(HtmlElement parent, ReadOnlySpan<char> data)
    {
        if (cell is null && text.IsEmpty)
        {
            position = parent.PrintedPosition;
        }

        links.Add(data);
        if (mayBeMark)
        {
            // 12 and the mark of a note, 1, are no number; 12 and 件, or [1], are as they are.
            mayBeMark = false;
            text.Append(data is [var c, ..] && char.IsDigit(c) ? " " : "");
        }

        if (preformatted == 0)
        {
            text.Append(data);
            return;
        }

        // A line may be of several runs of text.
        for (var end = data.IndexOf('\n'); end >= 0; end = data.IndexOf('\n'))
        {
            text.Append(data[..end]);
            data = data[(end + 1)..];
            if (cell is null)
            {
                EndParagraph();
            }
            else
            {
                text.Break();
            }
        }

        text.Append(data);
    }

    private void EndParagraph(bool byBreak = false)
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

        followsBreak = byBreak && first < last;
    }

    private void AddToken(bool isCell, bool startsRow, bool holdsUnread = false)
    {
        var (first, last) = text.Trimmed();
        var token = new SourceToken(text.Start, text.Length - text.Start, first, last - first, position, isCell, startsRow);
        tokens.Add(
            token with
            {
                HoldsUnread = holdsUnread,
                FollowsBreak = followsBreak && !isCell,
                IsHeading = headings > 0 && !isCell,
                IsLink = links.End(),
            }
        );
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

    private readonly record struct Frame(HtmlElement Element, int Next, int FirstToken);
}

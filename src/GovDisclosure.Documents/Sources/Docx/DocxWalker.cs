using System.Collections.Immutable;
using System.Text;
using System.Xml;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>
/// Reads the main part of a Word document in its order and takes down its pieces. Tracked changes are read as accepted, hidden text is
/// left out, the paragraphs of a text box come before the one that it is anchored in.
/// </summary>
internal sealed class DocxWalker(ReadOptions options, ReadClock clock)
{
    private readonly StringBuilder text = new();
    private readonly TokenList tokens = new();
    private readonly ImmutableArray<SourceImage>.Builder images = ImmutableArray.CreateBuilder<SourceImage>();
    private readonly List<SourceTable?> tables = [];
    private readonly Stack<DocxGrid> grids = [];
    private readonly Stack<DocxCell> cells = [];

    // The paragraphs that are open: a text box inside a paragraph holds others.
    private readonly Stack<DocxParagraph> paragraphs = [];

    private readonly Stack<DocxRow> rows = [];

    // The element of properties that is open, of a paragraph or a row.
    private string? properties;
    private string pending = "";
    private bool isHidden;
    private bool isRaised;
    private bool isMarkOpen;
    private int elements;
    private int paragraph;
    private long area;

    /// <summary>Takes down a document.</summary>
    /// <exception cref="SourceLimitException">The document is beyond a limit.</exception>
    /// <exception cref="XmlException">The document is no XML, has a DTD, or unpacks to more than the limit.</exception>
    public SourceDocument Walk(XmlReader reader)
    {
        var goesOn = reader.Read();
        while (goesOn)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Count(reader.Depth);
                if (IsSkipped(reader))
                {
                    reader.Skip();
                    goesOn = !reader.EOF;
                    continue;
                }

                if (DocxNames.IsWord(reader.NamespaceURI))
                {
                    Enter(reader);
                }
                else if (reader.LocalName is "blip" or "imagedata")
                {
                    // The picture of DrawingML, or of the older VML.
                    images.Add(new SourceImage(tokens.Count, "", new SourcePosition(Math.Max(paragraph, 1))));
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && DocxNames.IsWord(reader.NamespaceURI))
            {
                Leave(reader.LocalName);
            }

            goesOn = reader.Read();
        }

        FlushPending();
        return new SourceDocument(text.ToString(), tokens.Drain())
        {
            Tables = [.. tables.Select(static table => table ?? new SourceTable([], 0))],
            Images = images.DrainToImmutable(),
        };
    }

    private void Count(int depth)
    {
        clock.Tick();
        if (++elements > options.MaxElements)
        {
            throw new SourceLimitException(Messages.TooManyElements(options.MaxElements));
        }

        if (depth > options.MaxDepth)
        {
            throw new SourceLimitException(Messages.TooDeep(options.MaxDepth));
        }
    }

    // A mark of deletion among properties holds nothing and is wanted; one around runs holds the runs.
    private bool IsSkipped(XmlReader reader) => DocxNames.IsSkipped(reader.LocalName) && !(reader.LocalName is "del" && properties is not null);

    private void Enter(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when !reader.IsEmptyElement:
                paragraphs.Push(new DocxParagraph(pending));
                pending = "";
                (isHidden, isRaised, isMarkOpen) = (false, false, false);
                break;
            case "pPr" or "trPr" when !reader.IsEmptyElement:
                properties = reader.LocalName;
                break;
            case "r":
                (isHidden, isRaised, isMarkOpen) = (false, false, false);
                break;

            // What is struck out is taken back.
            case "vanish" or "strike" or "dstrike" when IsOn(reader):
                isHidden = true;
                break;
            case "vertAlign":
                isRaised = Value(reader) is "superscript" or "subscript";
                break;
            case "t" when !reader.IsEmptyElement:
                AddText(reader);
                break;
            case "tab" or "ptab":
                Append(" ");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "sym":
                // A sign of a font of signs: which one it shows is not told.
                Append("\uFFFD");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            default:
                EnterTable(reader);
                break;
        }
    }

    private void EnterTable(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "tbl":
                StartTable();
                break;
            case "tr" when !reader.IsEmptyElement && grids.TryPeek(out var grid):
                grid.StartRow();
                rows.Push(new DocxRow(tokens.Count, text.Length));
                break;
            case "gridBefore" when grids.TryPeek(out var grid):
                grid.Skip(Value(reader));
                break;
            case "tc" when !reader.IsEmptyElement && grids.Count > 0:
                cells.Push(new DocxCell());
                break;
            case "gridSpan" when cells.TryPeek(out var cell):
                cell.Span = Value(reader);
                break;
            case "vMerge" when cells.TryPeek(out var cell):
                cell.GoesOn = Value(reader) is not "restart";
                break;
            case "cellDel" when cells.TryPeek(out var cell):
                cell.IsDeleted = true;
                break;
            case "del":
                // In the properties of a row or of the mark of a paragraph: the row is gone, the paragraph goes on in the next one.
                if (properties is "trPr" && rows.TryPeek(out var row))
                {
                    row.IsDeleted = true;
                }
                else if (properties is "pPr" && paragraphs.TryPeek(out var open))
                {
                    open.IsMarkDeleted = true;
                }

                break;
            default:
                break;
        }
    }

    private void Leave(string name)
    {
        switch (name)
        {
            case "p" when paragraphs.Count > 0:
                EndParagraph();
                break;
            case "pPr" or "trPr":
                properties = null;
                break;
            case "r" when isMarkOpen && paragraphs.TryPeek(out var open):
                open.Text.Append(']');
                isMarkOpen = false;
                break;
            case "tc" when cells.Count > 0 && grids.Count > 0:
                FlushPending();
                EndCell();
                break;
            case "tr" when rows.Count > 0 && grids.Count > 0:
                EndRow();
                break;
            case "tbl" when grids.Count > 0:
                EndTable();
                break;
            default:
                break;
        }
    }

    private void AddText(XmlReader reader)
    {
        reader.Read();
        while (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
        {
            Append(reader.Value.AsSpan());
            reader.Read();
        }
    }

    private void Append(ReadOnlySpan<char> data)
    {
        if (isHidden || !paragraphs.TryPeek(out var open))
        {
            return;
        }

        // In a cell, 3402 and the mark of a note, 1: no figure is both.
        if (isRaised && !isMarkOpen && cells.Count > 0 && open.Text.Length > 0)
        {
            open.Text.Append('[');
            isMarkOpen = true;
        }

        open.Text.Append(data);
    }

    private void EndParagraph()
    {
        paragraph++;
        var ended = paragraphs.Pop();
        if (ended.IsMarkDeleted)
        {
            pending = ended.Text.ToString();
        }
        else
        {
            AddParagraph(ended.Text.ToString());
        }
    }

    // A paragraph whose mark was deleted goes on in the next one, if there is one.
    private void FlushPending()
    {
        if (pending.Length > 0)
        {
            AddParagraph(pending);
            pending = "";
        }
    }

    private void AddParagraph(string content)
    {
        if (cells.TryPeek(out var cell) && !cell.HoldsPieces)
        {
            cell.Add(content);
        }
        else
        {
            AddLines(content);
        }
    }

    // A break inside a paragraph starts a new line, as a new paragraph does.
    private void AddLines(string content)
    {
        foreach (var line in content.Split('\n'))
        {
            if (Padding.Trim(line).Length > 0)
            {
                AddToken(line, new SourcePosition(Math.Max(paragraph, 1)), isCell: false, startsRow: true);
            }
        }
    }

    private void StartTable()
    {
        FlushPending();

        // What is around a table inside a cell is read as paragraphs.
        if (cells.TryPeek(out var cell))
        {
            GiveUpCell(cell);
        }

        tables.Add(null);
        grids.Push(new DocxGrid(tables.Count, options.MaxSpan));
    }

    private void GiveUpCell(DocxCell cell)
    {
        cell.HoldsPieces = true;
        foreach (var held in cell.Paragraphs)
        {
            AddLines(held);
        }

        cell.Clear();
    }

    private void EndCell()
    {
        var (cell, grid) = (cells.Pop(), grids.Peek());
        if (cell.IsDeleted)
        {
            return;
        }

        var (index, isNew) = grid.Add(cell.Span, cell.GoesOn);
        if (area + grid.Area > options.MaxCells)
        {
            throw new SourceLimitException(Messages.TooManyCells(options.MaxCells));
        }

        // Word shows nothing of what a part that goes on holds.
        if (cell.HoldsPieces || !isNew)
        {
            return;
        }

        if (cell.IsLong)
        {
            GiveUpCell(cell);
            return;
        }

        grid.SetToken(index, tokens.Count);
        var position = new SourcePosition(Math.Max(paragraph, 1)) { Table = grid.Number, Row = grid.Row, Cell = grid.Place };
        AddToken(string.Join('\n', cell.Paragraphs), position, isCell: true, startsRow: grid.Place == 1);
    }

    private void EndRow()
    {
        var start = rows.Pop();
        if (start.IsDeleted)
        {
            grids.Peek().RemoveRow();
            tokens.CutTo(start.Tokens);
            text.Length = start.Text;
        }
    }

    private void EndTable()
    {
        var grid = grids.Pop();
        area += grid.Area;

        // A table of one cell is but a frame.
        if (grid.Count != 1)
        {
            tables[grid.Number - 1] = grid.Build();
        }
        else if (tokens is [.., { IsCell: true } only] && only.Position.Table == grid.Number)
        {
            tokens[tokens.Count - 1] = only with { IsCell = false, StartsRow = true, Position = new SourcePosition(only.Position.Line) };
        }
    }

    private void AddToken(string content, SourcePosition position, bool isCell, bool startsRow)
    {
        var start = text.Length;
        text.Append(content);
        var (first, last) = Padding.Trim(content, 0, content.Length);
        tokens.Add(new SourceToken(start, content.Length, start + first, last - first, position, isCell, startsRow));
        text.Append(isCell ? '\t' : '\n');
        if (tokens.Count > options.MaxCells)
        {
            throw new SourceLimitException(Messages.TooManyCells(options.MaxCells));
        }
    }

    private static string? Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI) ?? reader.GetAttribute("val");

    private static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off");
}

using System.Collections.Immutable;
using System.Text;
using System.Xml;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>
/// Reads the main part of a Word document in its order and takes down its pieces. Tracked changes are read as accepted, hidden text is
/// left out, the paragraphs of a text box come before the one that it is anchored in. What is shown and cannot be read is told.
/// </summary>
internal sealed class DocxWalker(DocxStyleList styles, ReadOptions options, ReadClock clock, DiagnosticList diagnostics)
{
    // Which sign is shown is not told: one of a font of signs, or a formula that is more than its letters.
    private const string UnknownSign = "\uFFFD";

    private readonly StringBuilder text = new();
    private readonly TokenList tokens = new();
    private readonly ImmutableArray<SourceImage>.Builder images = ImmutableArray.CreateBuilder<SourceImage>();
    private readonly List<SourceTable?> tables = [];
    private readonly Stack<DocxGrid> grids = [];
    private readonly Stack<DocxCell> cells = [];

    private readonly DocxAlternatives alternatives = new();

    // The paragraphs that are open: a text box inside a paragraph holds others.
    private readonly Stack<DocxParagraph> paragraphs = [];

    private readonly Stack<DocxRow> rows = [];

    // The fields that are open: whether what comes is their instruction and not yet what they show.
    private readonly Stack<bool> fields = [];

    // The element of properties that is open, of a paragraph or a row.
    private string? properties;
    private string pending = "";

    // How the run that is open looks: by its own properties, by the style that it names, and, once it is asked for, by all.
    private DocxLook own;
    private string? runStyle;
    private DocxLook? look;
    private bool isMarkOpen;
    private bool hasNotes;
    private int instructions;
    private int elements;
    private int paragraph;
    private long area;

    /// <summary>Takes down a document.</summary>
    /// <param name="reader">Stands at the root of the part.</param>
    /// <exception cref="SourceLimitException">The document is beyond a limit.</exception>
    /// <exception cref="XmlException">The document is no XML, has a DTD, or unpacks to more than the limit.</exception>
    public SourceDocument Walk(XmlReader reader)
    {
        var goesOn = true;
        while (goesOn)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Count(reader.Depth);
                if (alternatives.IsAtOther(reader))
                {
                    PassOther(reader);
                }
                else if (alternatives.IsAtFirst(reader))
                {
                    alternatives.StartFirst();
                }
                else if (DocxAlternatives.IsAt(reader) && !reader.IsEmptyElement && cells.Count > 0)
                {
                    alternatives.Start();
                }
                else if (IsSkipped(reader))
                {
                    reader.Skip();
                    goesOn = !reader.EOF;
                    continue;
                }
                else if (DocxNames.IsWord(reader.NamespaceURI))
                {
                    Enter(reader);
                }
                else if (DocxNames.IsMath(reader.NamespaceURI))
                {
                    EnterMath(reader);
                }
                else if (DocxNames.IsPicture(reader.LocalName) && !Look.IsHidden)
                {
                    images.Add(new SourceImage(tokens.Count, "", Position));
                    MarkUnread();
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && (DocxNames.IsWord(reader.NamespaceURI) || (reader.LocalName is "r" && DocxNames.IsMath(reader.NamespaceURI))))
            {
                Leave(reader.LocalName);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && DocxAlternatives.IsAt(reader))
            {
                alternatives.End();
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

    private SourcePosition Position => new(Math.Max(paragraph, 1));

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

    private void PassOther(XmlReader reader)
    {
        if (!alternatives.PassOther(reader, Count))
        {
            Append(UnknownSign);
        }
    }

    // A mark of deletion among properties holds nothing and is wanted; one around runs holds the runs.
    private bool IsSkipped(XmlReader reader) => DocxNames.IsSkipped(reader.LocalName) && !(reader.LocalName is "del" or "moveFrom" && properties is not null);

    private void Enter(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                paragraphs.Push(new DocxParagraph(pending));
                pending = "";
                StartRun();
                if (reader.IsEmptyElement)
                {
                    EndParagraph();
                }

                break;
            case "pPr" or "trPr" or "tcPr" when !reader.IsEmptyElement:
                properties = reader.LocalName;
                break;
            case "r":
                StartRun();
                break;

            // What is struck out is taken back.
            case "vanish" or "strike" or "dstrike" or "vertAlign" or "position" or "color" or "sz" or "highlight":
                own.Set(reader.LocalName, Value(reader));
                look = null;
                break;
            case "shd":
                Shade(reader);
                break;
            case "pStyle" when paragraphs.TryPeek(out var styled):
                styled.Style = Value(reader);
                look = null;
                break;
            case "rStyle":
                (runStyle, look) = (Value(reader), null);
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
                Append(UnknownSign);
                break;

            // Shown where a line ends only: in a cell nobody can tell 10 from 1-0.
            case "softHyphen" when cells.Count > 0:
                Append(UnknownSign);
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            default:
                EnterField(reader);
                break;
        }
    }

    private DocxLook Look => look ??= own.Over(styles.LookOf(paragraphs.TryPeek(out var open) ? open.Style : null, runStyle));

    private void StartRun() => (own, runStyle, look, isMarkOpen) = (default, null, null, false);

    // Of a cell, of a paragraph, or of a run.
    private void Shade(XmlReader reader)
    {
        if (properties is "tcPr" && cells.TryPeek(out var cell))
        {
            cell.IsShaded = DocxShade.IsSeen(reader);
        }
        else if (properties is "pPr" && paragraphs.TryPeek(out var open))
        {
            open.IsShaded = DocxShade.IsSeen(reader);
        }
        else
        {
            own.Shade(reader);
            look = null;
        }
    }

    private void EnterMath(XmlReader reader)
    {
        if (reader.LocalName is "r")
        {
            StartRun();
        }
        else if (reader.LocalName is "t" && !reader.IsEmptyElement)
        {
            AddText(reader);
        }
        else if (DocxNames.IsBuiltUp(reader.LocalName))
        {
            Append(UnknownSign);
        }
    }

    private void EnterField(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "fldChar":
                GoThroughField(reader.GetAttribute("fldCharType", reader.NamespaceURI));
                break;

            // A list shows the entry that is chosen in it.
            case "ddList":
                MarkUnread();
                break;
            case "altChunk" or "subDoc":
                diagnostics.Add(Messages.DocumentInDocument(Position));
                MarkUnread();
                break;
            case "footnoteReference" or "endnoteReference" when !hasNotes:
                hasNotes = true;
                diagnostics.Add(Messages.NotesNotRead(Position));
                break;
            default:
                EnterTable(reader);
                break;
        }
    }

    private void GoThroughField(string? part)
    {
        if (part is "begin")
        {
            fields.Push(true);
            instructions++;
        }
        else if (part is "separate" or "end" && fields.TryPop(out var isInstruction))
        {
            instructions -= isInstruction ? 1 : 0;
            if (part is "separate")
            {
                fields.Push(false);
            }
        }
    }

    private void MarkUnread()
    {
        if (cells.TryPeek(out var cell))
        {
            cell.HoldsUnread = true;
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
                StartRow(grid);
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
            case "hMerge" when cells.TryPeek(out var cell):
                cell.GoesOnFromLeft = Value(reader) is not "restart";
                break;
            case "cellMerge" when cells.TryPeek(out var cell):
                cell.GoesOn = reader.GetAttribute("vMerge", reader.NamespaceURI) is "cont";
                break;
            case "cellDel" when cells.TryPeek(out var cell):
                cell.IsDeleted = true;
                break;
            case "hidden" when properties is "trPr" && IsOn(reader) && rows.TryPeek(out var hidden):
                hidden.IsHidden = true;
                break;
            case "del" or "moveFrom":
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
            case "pPr" or "trPr" or "tcPr":
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
            alternatives.Add(reader.Value);
            Append(reader.Value.AsSpan());
            reader.Read();
        }
    }

    private void Append(ReadOnlySpan<char> data)
    {
        if (instructions > 0 || !paragraphs.TryPeek(out var open) || Look is { IsHidden: true } || !IsSeen(open))
        {
            return;
        }

        // In a cell, 3402 and the mark of a note, 1: no figure is both.
        if (Look.IsRaised && !isMarkOpen && cells.Count > 0 && open.Text.Length > 0)
        {
            open.Text.Append('[');
            isMarkOpen = true;
        }

        open.Text.Append(data);
    }

    // What is white among other text of a cell is not to be seen; a cell that is white as a whole may have a colour behind it that its
    // table's style gives it.
    private bool IsSeen(DocxParagraph open)
    {
        if (!cells.TryPeek(out var cell) || cell.IsShaded || open.IsShaded)
        {
            return true;
        }

        if (Look.IsWhite)
        {
            open.IsWhite |= open.Text.Length == 0;
            return open.IsWhite;
        }

        if (open.IsWhite)
        {
            open.Text.Clear();
            open.IsWhite = false;
        }

        return true;
    }

    private void EndParagraph()
    {
        paragraph++;
        if (instructions > 0)
        {
            // An instruction that does not end hides no more than its paragraph.
            fields.Clear();
            instructions = 0;
        }

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
                AddToken(line, Position, isCell: false, startsRow: true);
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

        var (index, isNew) = grid.Add(cell.Span, cell.GoesOn, cell.GoesOnFromLeft);
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
        var position = Position with { Table = grid.Number, Row = grid.Row, Cell = grid.Place };
        AddToken(string.Join('\n', cell.Paragraphs), position, isCell: true, startsRow: grid.Place == 1, cell.HoldsUnread);
    }

    private void StartRow(DocxGrid grid)
    {
        var isInner = rows.TryPeek(out var outer) && ReferenceEquals(outer.Grid, grid);
        rows.Push(new DocxRow(grid) { IsInner = isInner, Tokens = tokens.Count, Text = text.Length, Images = images.Count, Tables = tables.Count });
        if (!isInner)
        {
            grid.StartRow();
        }
    }

    private void EndRow()
    {
        var row = rows.Pop();
        if (row.IsInner)
        {
            return;
        }

        if (!row.IsDeleted && row.IsHidden && Padding.Trim(text.ToString(row.Text, text.Length - row.Text)) is { IsEmpty: false } shown)
        {
            diagnostics.Add(Messages.RowHidden(shown.ToString(), Position with { Table = row.Grid.Number, Row = row.Grid.Row }));
        }

        if (row.IsDeleted || row.IsHidden)
        {
            TakeBack(row);
        }

        row.Grid.EndRow();
    }

    private void TakeBack(DocxRow row)
    {
        row.Grid.RemoveRow();
        tokens.CutTo(row.Tokens);
        images.RemoveRange(row.Images, images.Count - row.Images);
        text.Length = row.Text;

        // The tables in it keep their numbers, and hold nothing.
        for (var i = row.Tables; i < tables.Count; i++)
        {
            tables[i] = null;
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
            tokens[tokens.Count - 1] = only with { IsCell = false, StartsRow = true, HoldsUnread = false, Position = new SourcePosition(only.Position.Line) };
        }
    }

    private void AddToken(string content, SourcePosition position, bool isCell, bool startsRow, bool holdsUnread = false)
    {
        var start = text.Length;
        text.Append(content);
        var (first, last) = Padding.Trim(content, 0, content.Length);
        tokens.Add(new SourceToken(start, content.Length, start + first, last - first, position, isCell, startsRow) { HoldsUnread = holdsUnread });
        text.Append(isCell ? '\t' : '\n');
        if (tokens.Count > options.MaxCells)
        {
            throw new SourceLimitException(Messages.TooManyCells(options.MaxCells));
        }
    }

    private static string? Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI) ?? reader.GetAttribute("val");

    private static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off");
}

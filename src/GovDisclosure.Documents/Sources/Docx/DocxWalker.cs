using System.Collections.Immutable;
using System.Text;
using System.Xml;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>
/// Reads the main part of a Word document in its order and takes down its pieces. Tracked changes are read as accepted, hidden text is
/// left out, the paragraphs of a text box come before the one that it is anchored in. What is shown and cannot be read is reported.
/// </summary>
internal sealed partial class DocxWalker(DocxStyleList styles, ReadOptions options, ReadClock clock, DiagnosticList diagnostics)
{
    // Which sign is shown is not known: one of a font of signs, or a formula that is more than its letters.
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
                if (!EnterAny(reader))
                {
                    reader.Skip();
                    goesOn = !reader.EOF;
                    continue;
                }
            }
            else if (
                reader.NodeType == XmlNodeType.EndElement
                && (DocxNames.IsWord(reader.NamespaceURI) || (reader.LocalName is "r" && DocxNames.IsMath(reader.NamespaceURI)))
            )
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

    // Whether what is in the element is wanted.
    private bool EnterAny(XmlReader reader)
    {
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
            return false;
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

        return true;
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
    private bool IsSkipped(XmlReader reader) =>
        DocxNames.IsSkipped(reader.LocalName) && !(reader.LocalName is "del" or "moveFrom" && properties is not null);

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
            default:
                EnterRun(reader);
                break;
        }
    }

    // A run, and what is told of how it looks.
    private void EnterRun(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "r":
                StartRun();
                break;

            // What is struck out is taken back.
            case "vanish"
            or "strike"
            or "dstrike"
            or "vertAlign"
            or "position"
            or "color"
            or "sz"
            or "highlight":
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
            default:
                EnterText(reader);
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
            cell.Shade = DocxShade.Of(reader);
        }
        else if (properties is "pPr" && paragraphs.TryPeek(out var open))
        {
            open.Shade = DocxShade.Of(reader);
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

    private void AddToken(string content, SourcePosition position, bool isCell, bool startsRow, bool holdsUnread = false)
    {
        var start = text.Length;
        text.Append(content);
        var (first, last) = Padding.Trim(content, 0, content.Length);
        tokens.Add(
            new SourceToken(start, content.Length, start + first, last - first, position, isCell, startsRow) { HoldsUnread = holdsUnread }
        );
        text.Append(isCell ? '\t' : '\n');
        if (tokens.Count > options.MaxCells)
        {
            throw new SourceLimitException(Messages.TooManyCells(options.MaxCells));
        }
    }

    private static string? Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI) ?? reader.GetAttribute("val");

    private static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off");
}

using System.Xml;
using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Sources.Docx;

/// <content>The paragraphs of a document and what is seen of their text.</content>
internal sealed partial class DocxWalker
{
    // The signs of a run.
    private void EnterText(XmlReader reader)
    {
        switch (reader.LocalName)
        {
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

    // What has the colour of what is behind it is not to be seen. What is white with nothing told behind it is not to be seen among other
    // text of a cell; a cell that is white as a whole may have a colour behind it that its table's style gives it.
    private bool IsSeen(DocxParagraph open)
    {
        if (!cells.TryPeek(out var cell))
        {
            return true;
        }

        var behind =
            Look.Behind.IsTold ? Look.Behind
            : open.Shade.IsTold ? open.Shade
            : cell.Shade;
        if (behind.IsTold)
        {
            return !(Look.Color is { } own && behind.Color is { } color && own.IsLike(color));
        }

        if (Look.Color?.IsLike(ShownColor.White) == true)
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
}

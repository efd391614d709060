using System.Text;
using System.Xml;
using GovDisclosure.Documents.Sources.Docx;

namespace GovDisclosure.Documents.Writing;

/// <summary>Reads the paragraphs of a document of Word with their places in its text, and numbers its tables as the reader of reports does:
/// each where it starts.</summary>
internal sealed class DocxParagraphs
{
    private readonly string xml;
    private readonly List<int> lines = [0];
    private int tables;

    /// <param name="xml">The document's text.</param>
    public DocxParagraphs(string xml)
    {
        this.xml = xml;
        for (var i = 0; i < xml.Length; i++)
        {
            if (xml[i] == '\n' || (xml[i] == '\r' && (i + 1 == xml.Length || xml[i + 1] != '\n')))
            {
                lines.Add(i + 1);
            }
        }
    }

    /// <summary>The number of the table that starts.</summary>
    public int CountTable() => ++tables;

    // A paragraph as it stands in the source, read to its end: its tags, its properties, the letters of its first run or, without one, of
    // its mark.
    /// <summary>Reads the paragraph at whose start the reader is, to its end.</summary>
    public DocxParagraph Read(XmlReader reader)
    {
        var (name, start, level, isEmpty) = (reader.Name, Offset(reader) - 1, reader.Depth, reader.IsEmptyElement);
        var opening = xml[start..EndOfTag(start)];
        if (isEmpty)
        {
            return new DocxParagraph(name, start, start + opening.Length, opening, "", "", "", "", "", true);
        }

        var parts = new Parts();
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == level))
        {
            // A text box may hold tables, which the reader numbers too, in the newer copy of it alone.
            if (reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false, LocalName: "Fallback" })
            {
                parts.IsPlain = false;
                SkipChildren(reader);
                continue;
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "tbl" } && DocxNames.IsWord(reader.NamespaceURI))
            {
                CountTable();
            }

            Take(reader, level, parts);
        }

        var closing = Offset(reader) - 2;
        var end = EndOfTag(closing);
        return new DocxParagraph(
            name,
            start,
            end,
            opening,
            parts.Properties,
            parts.Letters,
            parts.Bookmarks,
            parts.Text.ToString(),
            xml[closing..end],
            parts.IsPlain
        );
    }

    private void Take(XmlReader reader, int level, Parts parts)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace:
                parts.Text.Append(reader.Value);
                break;
            case XmlNodeType.Element when reader is { IsEmptyElement: true, LocalName: "bookmarkStart" or "bookmarkEnd" }:
                // Where a bookmark begins or ends stays, before the words.
                parts.Bookmarks += xml[(Offset(reader) - 1)..EndOfTag(Offset(reader))];
                break;
            case XmlNodeType.Element:
                TakeElement(reader, parts);
                break;
            case XmlNodeType.EndElement:
                TakeEnd(reader, level, parts);
                break;
            default:
                break;
        }
    }

    private void TakeElement(XmlReader reader, Parts parts)
    {
        parts.IsPlain &= parts.Looks >= 0 ? reader.LocalName != "sectPr" : IsReplaced(reader);
        if (reader is not { IsEmptyElement: false, LocalName: "pPr" or "rPr" })
        {
            return;
        }

        parts.Looks = parts.Looks < 0 ? reader.Depth : parts.Looks;
        if (reader.LocalName == "pPr")
        {
            parts.PropertiesAt = Offset(reader) - 1;
        }
        else
        {
            parts.LettersAt = Offset(reader) - 1;
        }
    }

    private void TakeEnd(XmlReader reader, int level, Parts parts)
    {
        parts.Looks = reader.Depth == parts.Looks ? -1 : parts.Looks;
        if (reader.LocalName == "pPr")
        {
            parts.Properties = xml[parts.PropertiesAt..EndOfTag(Offset(reader))];
        }
        else if (reader.LocalName == "rPr" && !parts.IsOfRun)
        {
            parts.Letters = xml[parts.LettersAt..EndOfTag(Offset(reader))];
            parts.IsOfRun = reader.Depth == level + 2 && parts.Properties.Length > 0;
        }
    }

    private int EndOfTag(int at) => xml.IndexOf('>', at) + 1;

    // To the end of the element, which is left to be read as any other end.
    private static void SkipChildren(XmlReader reader)
    {
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth) { }
    }

    // Words, and how they and the paragraph look; anything else in a paragraph would be lost with its words.
    private static bool IsReplaced(XmlReader reader) =>
        reader.LocalName is "r" or "t" or "tab" or "pPr" or "rPr" or "proofErr" or "lastRenderedPageBreak"
        || (reader.LocalName == "br" && reader.GetAttribute("type", reader.NamespaceURI) is null);

    // Where the name of the tag is that the reader is at; its lines count from 1, its columns too.
    private int Offset(XmlReader reader)
    {
        var at = (IXmlLineInfo)reader;
        return lines[at.LineNumber - 1] + at.LinePosition - 1 + (xml.StartsWith('\uFEFF') && at.LineNumber == 1 ? 1 : 0);
    }

    /// <summary>What has been read of a paragraph.</summary>
    private sealed class Parts
    {
        public StringBuilder Text { get; } = new();

        public string Properties { get; set; } = "";

        public string Letters { get; set; } = "";

        public string Bookmarks { get; set; } = "";

        /// <summary>Whether the letters are those of a run, which count before those of the mark.</summary>
        public bool IsOfRun { get; set; }

        public bool IsPlain { get; set; } = true;

        // Where the properties and the letters that are open start; the depth of the outermost of them, −1 outside.
        public int PropertiesAt { get; set; } = -1;

        public int LettersAt { get; set; } = -1;

        public int Looks { get; set; } = -1;
    }
}

/// <summary>A paragraph; it is plain where nothing is lost with it but its letters.</summary>
internal sealed record DocxParagraph(
    string Name,
    int Start,
    int End,
    string Opening,
    string Properties,
    string Letters,
    string Bookmarks,
    string Text,
    string Closing,
    bool IsPlain
);

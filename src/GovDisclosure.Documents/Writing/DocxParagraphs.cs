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
        var opening = xml[start..(xml.IndexOf('>', start) + 1)];
        if (isEmpty)
        {
            return new DocxParagraph(name, start, start + opening.Length, opening, "", "", "", "", "", true);
        }

        var text = new StringBuilder();
        var (properties, letters, bookmarks, ofRun, isPlain) = ("", "", "", false, true);
        var (propertiesAt, lettersAt, looks) = (-1, -1, -1);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == level))
        {
            // A text box may hold tables, which the reader numbers too, in the newer copy of it alone.
            if (reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false, LocalName: "Fallback" })
            {
                isPlain = false;
                SkipChildren(reader);
                continue;
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "tbl" } && DocxNames.IsWord(reader.NamespaceURI))
            {
                CountTable();
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
            else if (reader is { NodeType: XmlNodeType.Element, IsEmptyElement: true, LocalName: "bookmarkStart" or "bookmarkEnd" })
            {
                // Where a bookmark begins or ends stays, before the words.
                bookmarks += xml[(Offset(reader) - 1)..(xml.IndexOf('>', Offset(reader)) + 1)];
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                isPlain &= looks >= 0 ? reader.LocalName != "sectPr" : IsReplaced(reader);
                looks = looks < 0 && reader is { IsEmptyElement: false, LocalName: "pPr" or "rPr" } ? reader.Depth : looks;
                (propertiesAt, lettersAt) = reader switch
                {
                    { IsEmptyElement: true } => (propertiesAt, lettersAt),
                    { LocalName: "pPr" } => (Offset(reader) - 1, lettersAt),
                    { LocalName: "rPr" } => (propertiesAt, Offset(reader) - 1),
                    _ => (propertiesAt, lettersAt),
                };
            }

            if (reader.NodeType != XmlNodeType.EndElement)
            {
                continue;
            }

            looks = reader.Depth == looks ? -1 : looks;
            if (reader.LocalName == "pPr")
            {
                properties = xml[propertiesAt..(xml.IndexOf('>', Offset(reader)) + 1)];
            }
            else if (reader.LocalName == "rPr" && !ofRun)
            {
                (letters, ofRun) = (
                    xml[lettersAt..(xml.IndexOf('>', Offset(reader)) + 1)],
                    reader.Depth == level + 2 && properties.Length > 0
                );
            }
        }

        var closing = Offset(reader) - 2;
        var end = xml.IndexOf('>', closing) + 1;
        return new DocxParagraph(name, start, end, opening, properties, letters, bookmarks, text.ToString(), xml[closing..end], isPlain);
    }

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

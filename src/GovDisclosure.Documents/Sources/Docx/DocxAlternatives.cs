using System.Text;
using System.Xml;

namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>
/// The alternatives of a piece of a cell (<c>mc:AlternateContent</c>): which of them is shown depends on the program that shows it. Where
/// their texts differ, nobody can
/// tell the figure.
/// </summary>
internal sealed class DocxAlternatives
{
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    // Where the text of each that is open starts, and whether one of its alternatives was read; the innermost last.
    private readonly Stack<(int Start, bool IsRead)> open = [];
    private readonly StringBuilder text = new();

    /// <summary>Whether the reader is at such a piece, or at its end.</summary>
    public static bool IsAt(XmlReader reader) => reader.LocalName is "AlternateContent" && reader.NamespaceURI is Compatibility;

    /// <summary>Whether the reader is at the first alternative of a piece that is open.</summary>
    public bool IsAtFirst(XmlReader reader) =>
        open.TryPeek(out var piece) && !piece.IsRead && reader.LocalName is "Choice" && reader.NamespaceURI is Compatibility;

    /// <summary>Whether the reader is at another alternative of a piece that is open.</summary>
    public bool IsAtOther(XmlReader reader) =>
        open.Count > 0 && (reader.LocalName is "Choice" or "Fallback") && reader.NamespaceURI is Compatibility && !IsAtFirst(reader);

    public void Start() => open.Push((text.Length, false));

    public void StartFirst() => open.Push((open.Pop().Start, true));

    /// <summary>Takes text of the alternative that is read.</summary>
    public void Add(string part)
    {
        if (open.Count > 0)
        {
            text.Append(part);
        }
    }

    public void End()
    {
        if (open.TryPop(out _) && open.Count == 0)
        {
            text.Clear();
        }
    }

    /// <summary>Passes over the other alternative that the reader is at, to its end.</summary>
    /// <param name="reader">Stands at it.</param>
    /// <param name="count">Is given the depth of each element in it.</param>
    /// <returns>Whether it says the same as the alternative that was read.</returns>
    public bool PassOther(XmlReader reader, Action<int> count)
    {
        var (depth, other) = (reader.Depth, new StringBuilder());
        var isText = false;
        var goesOn = reader.IsEmptyElement || reader.Read();
        while (goesOn && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                count(reader.Depth);
                if (DocxNames.IsSkipped(reader.LocalName))
                {
                    reader.Skip();
                    goesOn = !reader.EOF;
                    continue;
                }

                isText = reader.LocalName is "t" && DocxNames.IsWord(reader.NamespaceURI);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                isText = false;
            }
            else if (
                isText
                && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
            )
            {
                other.Append(reader.Value);
            }

            goesOn = reader.Read();
        }

        var start = open.Peek().Start;
        return other.Equals(text.ToString(start, text.Length - start));
    }
}
